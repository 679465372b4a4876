import { parentPort, workerData } from 'node:worker_threads'
import type { WorkbookRefusal } from '@renkei/schema'
import { openWorkbook, UnreadableError } from './file.ts'
import { type Against, readWorkbook, type ReadWorkbook } from './read.ts'
import { writeRemarks } from './remarks.ts'
import { fileOf } from './written.ts'

/** Workbooks are read in this thread, so that a large one never keeps other requests waiting. */
const port = parentPort
if (!port) throw new Error('worker runs as a worker thread')

export type Job = { bytes: Uint8Array; against: Against; remarks: boolean }
export type Told =
  | { progress: { read: number; of: number } }
  | { done: ReadWorkbook; file: Uint8Array | null }
  | { refusal: WorkbookRefusal }
  | { failure: string }

const tell = (told: Told) => port.postMessage(told)

async function run({ bytes, against, remarks }: Job): Promise<Told> {
  const workbook = await openWorkbook(Buffer.from(bytes))
  const done = readWorkbook(workbook, against, (read, of) => tell({ progress: { read, of } }))
  if (!remarks) return { done, file: null }
  writeRemarks(workbook, done.rows)
  return { done, file: new Uint8Array(await fileOf(workbook)) }
}

void run(workerData as Job)
  .catch((error: unknown): Told =>
    error instanceof UnreadableError
      ? { refusal: { code: error.code, ...(error.found ? { found: error.found } : {}) } }
      : { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  )
  .then(tell)
