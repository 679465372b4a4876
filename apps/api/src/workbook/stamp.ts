import { createHash } from 'node:crypto'
import {
  answerFields,
  type EvaluationRule,
  evenWidth,
  type InquiryAnswer,
  printable,
} from '@renkei/schema'

/** What a row was when the workbook was made. */
export type Stamp = { inquiry: number; municipality: string; version: number; content: string }

/** A short digest of an answer's fields as a file shows them, blanks around them left out. */
export const digest = (texts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map((text) => printable(text).replace(/\r\n?/g, '\n').trim())))
    .digest('hex')
    .slice(0, 10)

/** i12-m012173-v3-5f2b0c9d1e: inquiry, municipality, version and what the answer was then, so that a
 * row nobody touched is known from one that was written over. */
export const stampOf =
  (place: { inquiry: number; municipality: string }, rule: EvaluationRule) =>
  ({ kind, version, draft }: InquiryAnswer): string => {
    const content = digest(answerFields(kind, rule).map((field) => draft[field] ?? ''))
    return `i${place.inquiry}-m${place.municipality}-v${version}-${content}`
  }

export function readStamp(text: string): Stamp | undefined {
  const parts = /^i(\d{1,9})-m(\d{6})-v(\d{1,9})-([0-9a-f]{10})$/.exec(evenWidth(text))
  if (!parts) return undefined
  const [, inquiry, municipality = '', version, content = ''] = parts
  return { inquiry: Number(inquiry), municipality, version: Number(version), content }
}
