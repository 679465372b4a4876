import type { EvaluationRule, WorkbookRow } from '@renkei/schema'
import { memo } from 'react'
import { useWords } from '../../i18n.tsx'
import { useFieldNameIn, useValueText } from '../answers/contest.tsx'
import { changesFrom } from '../model/rebase.ts'
import { words } from './words.ts'

/** A row of a workbook: what it would change, what is wrong with it, or which side to keep. */
export const PreviewRow = memo(function PreviewRow({
  row: { key, sheet, row, title, outcome, before, draft, problems },
  rule,
  isChosen,
  onChoose,
}: {
  row: WorkbookRow
  rule: EvaluationRule
  isChosen: boolean
  onChoose: (key: string, isBook: boolean) => void
}) {
  const word = useWords(words)
  const nameOf = useFieldNameIn(rule)
  const textOf = useValueText()
  const changes = Object.keys(changesFrom(before, { ...before, ...draft }))
  return (
    <tr>
      <td lang="ja">
        {sheet} {word.row(row)}
      </td>
      <th scope="row" lang="ja">
        {title}
      </th>
      <td>
        <ul>
          {changes.map((field) => (
            <li key={field} lang="ja">
              {nameOf(field)}：<del>{textOf(field, before[field] ?? '')}</del> →{' '}
              <ins>{textOf(field, draft[field] ?? '')}</ins>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <b className={outcome === 'wrong' ? 'late' : undefined}>{word.outcome[outcome]}</b>
        <ul>
          {problems.map((one) => (
            <li key={`${one.cell} ${one.problem}`}>
              {word.cell(one.sheet, one.cell, one.column)} {word.holds(one.holds)}
              {word.should[one.problem](one.limit ?? 0)}
            </li>
          ))}
        </ul>
        {outcome === 'stale' && key !== null && (
          <fieldset className="book__sides">
            <legend className="vh">{`${title} ${word.choose}`}</legend>
            {[false, true].map((isBook) => (
              <label className="check" key={String(isBook)}>
                <input
                  className="radio"
                  type="radio"
                  name={`side ${key}`}
                  checked={isChosen === isBook}
                  onChange={() => onChoose(key, isBook)}
                />
                <span>{isBook ? word.useBook : word.keep}</span>
              </label>
            ))}
          </fieldset>
        )}
      </td>
    </tr>
  )
})
