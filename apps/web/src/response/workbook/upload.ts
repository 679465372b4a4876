import {
  largestWorkbook,
  type Refusal,
  type WorkbookLine,
  workbookLine,
  workbookNotTaken,
  type WorkbookPreview,
  type WorkbookRefusal,
} from '@renkei/schema'
import type { ResponseRef } from '../queries.ts'

type Line<K extends string> = Extract<WorkbookLine, Record<K, unknown>>

/** Where a file is: on its way, waiting for its turn, or being read. */
export type Stage = 'sending' | Line<'waiting'> | Line<'progress'>
/** What became of a file: what was asked for, why it was not read, or why nothing was done. */
export type Uploaded<T> = T | { refusal: WorkbookRefusal } | { error: Refusal }

type Upload = {
  file: File
  onStage: (stage: Stage) => void
  signal: AbortSignal
}

export const workbookAddress = ({ inquiry, municipality }: ResponseRef): string =>
  `/workbook/inquiries/${inquiry}/${municipality}`

async function send(
  address: string,
  { file, onStage, signal }: Upload,
): Promise<Uploaded<Line<'preview'> | Line<'file'>>> {
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
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (rest + value + (done ? '\n' : '')).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines.filter((one) => one !== '')) {
      const line = workbookLine.parse(JSON.parse(text))
      if (!('progress' in line || 'waiting' in line)) return line
      onStage(line)
    }
    if (done) throw new Error('the answer broke off')
  }
}

/** Shows the registry a filled-in workbook, which writes nothing: what it would change, or why it
 * cannot be read. Rejects where the registry was not reached or did not finish. */
export async function upload(
  ref: ResponseRef,
  given: Upload,
): Promise<Uploaded<{ preview: WorkbookPreview }>> {
  const line = await send(workbookAddress(ref), given)
  if ('file' in line) throw new Error('a preview was asked for')
  return line
}

/** The same workbook with what is wrong written beside the cells. Rejects as `upload` does. */
export async function withRemarks(
  ref: ResponseRef,
  given: Upload,
): Promise<Uploaded<{ blob: Blob }>> {
  const line = await send(`${workbookAddress(ref)}?as=remarks`, given)
  if ('preview' in line) throw new Error('a file was asked for')
  if (!('file' in line)) return line
  const bytes = Uint8Array.from(atob(line.file), (sign) => sign.codePointAt(0) ?? 0)
  return { blob: new Blob([bytes]) }
}
