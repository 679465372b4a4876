import {
  answerFields,
  type CellProblem,
  type EvaluationRule,
  type InquiryAnswer,
  printable,
  readDecimal,
} from '@renkei/schema'
import { addressOf, type Row } from './book.ts'
import {
  formerHeading,
  headingOf,
  keyHeading,
  meaningColumns,
  remarkHeading,
  stampHeading,
  written,
} from './columns.ts'
import { plainHeading } from './head.ts'
import type { ReadSheet } from './read.ts'
import { isOwnRemark } from './remark-words.ts'
import type { RowCells, Tell } from './row-cells.ts'
import { isSavedFrom } from './shift-jis.ts'
import { nameText } from './stamp.ts'

type Named = { answer: InquiryAnswer; rule: EvaluationRule; cells: RowCells; tell: Tell }

/** What stands in a row where nobody looks for an answer: under 前年度, or a heading that stands twice, which
 * is asked; and under no heading or 指摘, or written over what an indicator means, which is told by its address. */
export function straysIn(
  row: Row,
  { head }: ReadSheet,
  { answer, rule, cells, tell }: Named,
): { problems: CellProblem[]; unread: string[] } {
  const fields = answerFields(answer.kind, rule)
  const former = fields.flatMap((field) => {
    const heading = formerHeading(field, rule)
    const said = cells.text(heading)
    const was = printable(written(field, answer.previous?.draft[field] ?? ''))
    return said === '' || isSameText(said, was) ? [] : [tell(heading, 'misplaced', said)]
  })
  const twice = [
    keyHeading,
    stampHeading,
    ...fields.map((field) => headingOf(field, rule)),
  ].flatMap((heading) =>
    (head.again.get(plainHeading(heading)) ?? []).flatMap((column) => {
      const said = row.cells.get(column)?.text.trim() ?? ''
      return said === '' || said === cells.text(heading)
        ? []
        : [tell(heading, 'headingTwice', said, { column })]
    }),
  )
  const headed = new Set([...head.columns.values(), ...[...head.again.values()].flat()])
  const bare = [...row.cells.values()].filter(
    ({ column, text }) => !headed.has(column) && text.trim() !== '',
  )
  const changed = meaningColumns.flatMap(({ heading, text }) => {
    const cell = cells.cell(heading)
    return cell && cell.text.trim() !== '' && !isSameText(cell.text.trim(), text(answer))
      ? [cell]
      : []
  })
  const remark = cells.cell(remarkHeading)
  const remarks = remark && !isOwnRemark(remark.text) ? [remark] : []
  return {
    problems: [...former, ...twice],
    unread: [...bare, ...changed, ...remarks].map(({ column }) => addressOf(row.number, column)),
  }
}

function isSameText(said: string, was: string): boolean {
  const number = readDecimal(was)
  return (
    nameText(said) === nameText(was) ||
    isSavedFrom(said, was.trim()) ||
    (number !== null && readDecimal(said) === number)
  )
}
