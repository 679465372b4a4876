import { createHash } from 'node:crypto'
import {
  answerFields,
  type EvaluationRule,
  evenWidth,
  type InquiryAnswer,
  printable,
} from '@renkei/schema'

/** What a row was when the workbook was made. `tag` is of what names it (`tagOf`); stamps of workbooks
 * that were downloaded before there were tags have none. */
export type Stamp = {
  inquiry: number
  municipality: string
  version: number
  content: string
  tag: string | undefined
}

/** What names a row to people and to the registry, as a sheet shows it. */
export type RowName = { key: string; number: string; title: string; unit: string }

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

/** A short digest of an answer's fields as a file shows them, blanks around them left out. */
const digest = (texts: readonly string[]): string =>
  hashOf(texts.map((text) => printable(text).replace(/\r\n?/g, '\n').trim())).slice(0, 10)

/** Text that names something, whichever program saved it: blanks, widths and dashes are no difference. */
export const nameText = (text: string): string =>
  evenWidth(printable(text))
    .replace(/\s/g, '')
    .replace(/[〜～]/g, '~')
    .replace(/[‐‑‒–—―−]/g, '-')

/** A short digest of what names a row: a stamp that was copied to another row does not fit there. */
export const tagOf = ({ key, number, title, unit }: RowName): string =>
  hashOf([key, number, title, unit].map(nameText)).slice(0, 8)

/** What names an answer's row. */
export const nameOf = ({ key, printed, title, indicator }: InquiryAnswer): RowName => ({
  key,
  number: printed,
  title,
  unit: indicator?.unit ?? '',
})

/** The digest of an answer's fields. A workbook of before 該当なし could be answered is known by the same. */
export const contentOf = (fields: readonly string[], textOf: (field: string) => string): string =>
  digest(
    fields
      .filter((field) => field !== 'notApplicable' || textOf(field) !== '')
      .map((field) => textOf(field)),
  )

/** i12-m012173-v3-5f2b0c9d1e-0a1b2c3d: inquiry, municipality, version, what the answer was then, so that a
 * row nobody touched is known from one that was written over, and which row it is of. */
export const stampOf =
  (place: { inquiry: number; municipality: string }, rule: EvaluationRule) =>
  (answer: InquiryAnswer): string => {
    const { kind, version, draft } = answer
    const content = contentOf(answerFields(kind, rule), (field) => draft[field] ?? '')
    const { inquiry, municipality } = place
    return `i${inquiry}-m${municipality}-v${version}-${content}-${tagOf(nameOf(answer))}`
  }

const stamp = /^i(\d{1,9})-m(\d{6})-v(\d{1,9})-([0-9a-f]{10})(?:-([0-9a-f]{8}))?$/

export function readStamp(text: string): Stamp | undefined {
  const parts = stamp.exec(evenWidth(text))
  if (!parts) return undefined
  const [, inquiry, municipality = '', version, content = '', tag] = parts
  return { inquiry: Number(inquiry), municipality, version: Number(version), content, tag }
}
