import { answerFields, type EvaluationRule, evenWidth, inquiryKind } from '@renkei/schema'
import type { Row, Sheet } from './book.ts'
import { headingOf, keyHeading, sheetNames, stampHeading, titleHeadings } from './columns.ts'

/** The row with the headings, and the columns they head, by `plainHeading`. */
export type Head = {
  at: number
  /** The first column under each heading. */
  columns: Map<string, number>
  /** Columns under a heading that stands further left already. */
  again: Map<string, number[]>
}

export const plainHeading = (text: string): string => evenWidth(text).replace(/\s/g, '')

function headIn({ number, cells }: Row): Head {
  const head: Head = { at: number, columns: new Map(), again: new Map() }
  for (const [column, { text }] of cells) {
    const heading = plainHeading(text)
    if (heading === '') continue
    if (!head.columns.has(heading)) head.columns.set(heading, column)
    else head.again.set(heading, [...(head.again.get(heading) ?? []), column])
  }
  return head
}

/** The row with the headings, all that are needed, among the first twenty. */
export function headOf(sheet: Sheet, needed: readonly string[] = [keyHeading]): Head | undefined {
  for (const [at, row] of sheet.rows) {
    if (at > 20) return undefined
    const head = headIn(row)
    if (needed.every((heading) => head.columns.has(plainHeading(heading)))) return head
  }
  return undefined
}

/** What a sheet is: one of answers with its headings, one that was and lacks the columns named, or
 * something else, such as notes. */
export function sortOf(
  sheet: Sheet,
  rule: EvaluationRule,
): { head: Head } | { lacks: string[] } | undefined {
  const fields = new Set(
    inquiryKind.options.flatMap((kind) =>
      answerFields(kind, rule).map((field) => plainHeading(headingOf(field, rule))),
    ),
  )
  const isField = (heading: string) => fields.has(heading)
  const head = headOf(sheet)
  if (head) {
    if (head.columns.has(plainHeading(stampHeading))) return { head }
    return [...head.columns.keys()].some(isField) ? { lacks: [stampHeading] } : undefined
  }
  const others = [stampHeading, 'No.', ...titleHeadings].map(plainHeading)
  for (const [at, row] of sheet.rows) {
    if (at > 20) break
    const headings = [...headIn(row).columns.keys()]
    const known = headings.filter((heading) => others.includes(heading))
    if (known.length === 0 || !headings.some(isField)) continue
    const isNamed = Object.values(sheetNames).some((name) => sheet.name.startsWith(name))
    const hasStamp = known.includes(plainHeading(stampHeading))
    if (isNamed || hasStamp) return { lacks: [keyHeading, ...(hasStamp ? [] : [stampHeading])] }
  }
  return undefined
}
