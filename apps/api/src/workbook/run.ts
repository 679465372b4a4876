import { Worker } from 'node:worker_threads'
import type { WorkbookRefusal } from '@renkei/schema'
import type { Against, ReadWorkbook } from './read.ts'
import type { Job, Told } from './worker.ts'

// Megabytes: a workbook of 5,000 rows needs a third of it.
const memory = 512

export type Outcome = { done: ReadWorkbook; file: Uint8Array | null } | { refusal: WorkbookRefusal }

/** Reads a workbook in a thread of its own; `tell` hears how far it is. With `remarks`, the outcome
 * has the file with what is wrong written into it. */
export function runWorkbook(
  bytes: Uint8Array,
  against: Against,
  { remarks, tell }: { remarks: boolean; tell?: (progress: { read: number; of: number }) => void },
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const job: Job = { bytes, against, remarks }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  worker.on('message', (told: Told) => {
    if ('progress' in told) tell?.(told.progress)
    else if ('failure' in told) reject(new Error(told.failure))
    else resolve(told)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    // A small file can unpack into a huge one.
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: { code: 'tooLarge' } })
    else reject(error)
  })
  worker.on('exit', () => reject(new Error('The workbook was not read to its end')))
  return promise.finally(() => worker.terminate())
}
