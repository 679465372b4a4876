import {
  answerFields,
  type EvaluationRule,
  type InquiryKind,
  type WorkbookNotice,
} from '@renkei/schema'
import {
  formerFromColumn,
  formerHeading,
  headingOf,
  keyHeading,
  meaningColumns,
  numberHeading,
  promptColumns,
  registeredColumn,
  remarkHeading,
  stampHeading,
  titleHeadings,
  unitHeading,
} from './columns.ts'
import { plainHeading } from './head.ts'
import type { Against, ReadSheet } from './read.ts'

/** What is worth knowing of the sheets that were read, and nobody's mistake. */
export function noticesOf(
  sheets: readonly ReadSheet[],
  { answers, rule }: Against,
): WorkbookNotice[] {
  const kinds = new Map(answers.map(({ key, kind }) => [key, kind]))
  const there = new Set(sheets.flatMap(({ rows }) => rows.map(({ row }) => row.key)))
  const missing = answers.filter(({ key }) => !there.has(key)).map(({ key }) => key)
  return [
    ...sheets.flatMap((one) => {
      const read = new Set(one.rows.flatMap(({ row }) => kinds.get(row.key ?? '') ?? []))
      // A sheet without rows says nothing, and nothing of it is read.
      return read.size === 0 ? [] : ofSheet(one, read, rule)
    }),
    ...noticeOf('', 'missingRows', missing),
  ]
}

const noticeOf = (
  sheet: string,
  notice: WorkbookNotice['notice'],
  what: string[],
): WorkbookNotice[] => (what.length > 0 ? [{ sheet, notice, what }] : [])

function ofSheet(
  { sheet, head: { columns }, rows, unread, passed }: ReadSheet,
  kinds: ReadonlySet<InquiryKind>,
  rule: EvaluationRule,
): WorkbookNotice[] {
  const fields = [...kinds].flatMap((kind) => answerFields(kind, rule))
  const wanted = fields.map((field) => headingOf(field, rule))
  // Workbooks of before it could be answered have none.
  const none = headingOf('notApplicable', rule)
  const known = new Set(
    [
      ...[keyHeading, stampHeading, remarkHeading, numberHeading, unitHeading, ...titleHeadings],
      ...[...meaningColumns, ...promptColumns, registeredColumn, formerFromColumn].map(
        ({ heading }) => heading,
      ),
      ...wanted,
      ...fields.map((field) => formerHeading(field, rule)),
    ].map(plainHeading),
  )
  const hidden = rows.filter(({ row }) => sheet.rows.get(row.row)?.hidden === true)
  return [
    ...noticeOf(
      sheet.name,
      'missingColumns',
      wanted.filter((heading) => heading !== none && !columns.has(plainHeading(heading))),
    ),
    ...noticeOf(
      sheet.name,
      'unknownColumns',
      [...columns.keys()].filter((heading) => !known.has(heading)),
    ),
    ...noticeOf(sheet.name, 'unreadCells', unread),
    ...noticeOf(sheet.name, 'comments', sheet.comments),
    ...noticeOf(sheet.name, 'passedRows', passed),
    ...noticeOf(
      sheet.name,
      'hiddenRows',
      hidden.map(({ row }) => String(row.row)),
    ),
  ]
}
