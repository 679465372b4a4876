import type { WorkbookLine, WorkbookRefusal } from '@renkei/schema'
import type { AgainstActuals } from './actuals/lines.ts'
import { readActuals } from './actuals/read.ts'
import { type ReadBook, readRegionBook } from './region/read.ts'
import { openBook } from './file.ts'
import type { UnfoldLimits } from './limits.ts'
import { type Against, readWorkbook } from './read.ts'
import { withRemarks } from './remarks.ts'
import { UnreadableError } from './unreadable.ts'

// Uploaded files are read in this process: whatever one of them does, it does to this one alone.

/** What a reader is sent. */
export type Job = { bytes: Uint8Array; unfold: UnfoldLimits } & Subject
/** What a file is read against: a response, or the actuals of indicators; the workbook of a region by itself. */
export type Subject =
  | { against: Against; remarks: boolean }
  | { actuals: AgainstActuals }
  | { isRegion: true }
/** What a reader tells: any number of times how far it is, and at last the line that answers, as text,
 * or why there is none. `failure` says where our code failed, and nothing of the file. */
export type ReaderMessage =
  | { progress: { read: number; of: number } }
  | { line: string }
  | { refusal: WorkbookRefusal }
  | { failure: string }

const tell = (message: ReaderMessage) => process.send?.(message)

async function read({
  bytes,
  unfold,
  ...subject
}: Job): Promise<WorkbookLine | { region: ReadBook }> {
  const book = await openBook(Buffer.from(bytes), unfold)
  const progress = (at: number, of: number) => tell({ progress: { read: at, of } })
  if ('isRegion' in subject) return { region: readRegionBook(book, progress) }
  if ('actuals' in subject) return { book: readActuals(book, subject.actuals, progress) }
  const { against, remarks } = subject
  const done = readWorkbook(book, against, progress)
  const { inquiry, municipality } = against
  if (!remarks) return { preview: { inquiry, municipality, ...done } }
  return { file: (await withRemarks(book, done.rows)).toString('base64') }
}

function failed(error: unknown): ReaderMessage {
  if (error instanceof UnreadableError) return { refusal: error.refusal }
  if (!(error instanceof Error)) return { failure: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return { failure: [error.name, ...frames].join('\n') }
}

// Having told, it waits for the server to end it: what is told must arrive before.
process.once('message', (job: Job) => {
  void read(job)
    .then((line): ReaderMessage => ({ line: JSON.stringify(line) }), failed)
    .then(tell)
})
process.once('disconnect', () => process.exit())
