import {
  largestWorkbook,
  workbookLine,
  type WorkbookPreview,
  type WorkbookRefusal,
} from '@renkei/schema'
import type { ResponseRef } from '../response/queries.ts'

export type Progress = { read: number; of: number }
export type Uploaded = { preview: WorkbookPreview } | { refusal: WorkbookRefusal }

export const workbookAddress = ({ inquiry, municipality }: ResponseRef): string =>
  `/workbook/inquiries/${inquiry}/${municipality}`

const post = async (address: string, file: File): Promise<Response> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer
}

/** Shows the registry a filled-in workbook, which writes nothing: what it would change, or why it
 * cannot be read. Rejects where the registry was not reached or did not finish. */
export async function upload(
  ref: ResponseRef,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Uploaded> {
  if (file.size > largestWorkbook) return { refusal: { code: 'tooLarge' } }
  const { body } = await post(workbookAddress(ref), file)
  if (!body) throw new Error('the answer is empty')
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (rest + value + (done ? '\n' : '')).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines.filter((line) => line !== '')) {
      const line = workbookLine.parse(JSON.parse(text))
      if (!('progress' in line)) return line
      onProgress(line.progress)
    }
    if (done) throw new Error('the answer broke off')
  }
}

/** The same workbook with what is wrong written beside the cells. */
export const withRemarks = async (ref: ResponseRef, file: File): Promise<Blob> =>
  (await post(`${workbookAddress(ref)}?as=remarks`, file)).blob()

/** Hands a file to the person. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
