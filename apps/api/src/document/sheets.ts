import { UnavailableError } from '../db/unavailable.ts'
import { confined } from '../workbook/confined.ts'

/** How many sheets a PDF has, or why it cannot be shown. */
export type Sheets = { sheets: number } | { problem: 'notPdf' | 'fileLocked' }

const reader = new URL('./sheets-reader.ts', import.meta.url)
const limits = { seconds: 30, megabytes: 768 }

const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** Opens an uploaded PDF in a process of its own and counts its sheets. What takes too long or too much memory
 * cannot be shown to readers either. Throws UnavailableError where no process could be started. */
export function countSheets(bytes: Uint8Array): Promise<Sheets> {
  const { promise, resolve, reject } = Promise.withResolvers<Sheets>()
  if (!isPdf(bytes)) return Promise.resolve({ problem: 'notPdf' })
  const child = confined(reader, limits)
  let counted: Sheets = { problem: 'notPdf' }
  const end = () => child.kill('SIGKILL')
  const late = setTimeout(end, limits.seconds * 1000)
  child.once('message', (found: Sheets) => {
    counted = found
    end()
  })
  child.once('error', (error) => reject(new UnavailableError('busy', error)))
  child.once('exit', () => {
    clearTimeout(late)
    resolve(counted)
  })
  child.send(bytes, () => {})
  return promise
}
