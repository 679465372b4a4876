import {
  largestWorkbook,
  type Refusal,
  type WorkbookLine,
  workbookLine,
  workbookNotTaken,
  type WorkbookRefusal,
} from '@renkei/schema'
import { linesOf } from './lines.ts'

type Line<K extends string> = Extract<WorkbookLine, Record<K, unknown>>
/** What may be asked for of a workbook. */
type Wanted = 'preview' | 'file' | 'book' | 'regionBook'

/** Where a file is: on its way, waiting for its turn, being read, or compared with what is held. */
export type Stage = 'sending' | Line<'waiting'> | Line<'progress'> | Line<'checking'>
/** What became of a file: what was asked for, why it was not read, or why nothing was done. */
export type Uploaded<T> = T | { refusal: WorkbookRefusal } | { error: Refusal }

export type Upload = {
  file: File
  onStage: (stage: Stage) => void
  signal: AbortSignal
}

/** Shows the registry a filled-in workbook, which writes nothing: what is `wanted` of it, or why it
 * cannot be read. Rejects where the registry was not reached or did not finish. */
export async function upload<K extends Wanted>(
  address: string,
  { file, onStage, signal }: Upload,
  wanted: K,
): Promise<Uploaded<Line<K>>> {
  if (file.size > largestWorkbook) {
    return { refusal: { code: 'tooLarge', what: 'file', limit: largestWorkbook } }
  }
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal,
  })
  if (!answer.ok || !answer.body) return workbookNotTaken.parse(await answer.json())
  for await (const told of linesOf(answer.body)) {
    const line = workbookLine.parse(told)
    if ('progress' in line || 'waiting' in line || 'checking' in line) onStage(line)
    else if ('refusal' in line) return line
    else if (wanted in line) return line as Line<K>
    else throw new Error(`${wanted} was asked for`)
  }
  throw new Error('the answer broke off')
}
