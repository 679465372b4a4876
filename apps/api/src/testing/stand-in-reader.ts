import type { Job, ReaderMessage } from '../workbook/reader.ts'

// A reader for tests. A file that holds one of these words makes it do so; any other is read in earnest.
const acts: Record<string, () => void> = {
  // Says which process it is, and is never done.
  wait: () => {
    process.send?.({ progress: { read: process.pid, of: 0 } } satisfies ReaderMessage)
    setInterval(() => {}, 1000)
  },
  // Takes 8 MB at a time beside the heap, 1 GB at most.
  allocate: () => {
    const held: Buffer[] = []
    setInterval(() => held.length < 128 && held.push(Buffer.alloc(2 ** 23, 1)), 2)
  },
  exit: () => process.exit(3),
}

process.once('message', (job: Job) => {
  const act = acts[Buffer.from(job.bytes.subarray(0, 10)).toString()]
  if (act) act()
  else void import('../workbook/reader.ts').then(() => process.emit('message', job, undefined))
})
