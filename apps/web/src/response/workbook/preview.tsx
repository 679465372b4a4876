import {
  pointsUnit,
  pointsUpTo,
  type EvaluationRule,
  type Response,
  type RowOutcome,
  rowOutcome,
  type WorkbookPreview,
  type WorkbookRow,
} from '@renkei/schema'
import { memo, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { Section } from '../../ui/section.tsx'
import { useFieldNameIn, useValueText } from '../answers/contest.tsx'
import { submittedOf } from '../kind-choice.tsx'
import { changesFrom } from '../model/rebase.ts'
import { TakeSection } from './take-section.tsx'
import { words as bookWords } from '../../writing/book-words.ts'
import { words } from './words.ts'

const order: readonly RowOutcome[] = ['wrong', 'stale', 'changed', 'unchanged']

/** What a workbook would change, row by row; which of two versions to keep; and the taking over. */
export function Preview({
  preview: { rows, notices },
  response,
  file,
  request,
}: {
  preview: WorkbookPreview
  response: Response
  file: File
  request: string | undefined
}) {
  const word = { ...useWords(bookWords), ...useWords(words) }
  const [shown, setShown] = useState<RowOutcome | 'all'>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  const choose = (key: string, isBook: boolean) => {
    const next = new Set(chosen)
    if (isBook) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  const [hasDrafts, setHasDrafts] = useState(false)
  const done = submittedOf(response)
  const isSubmitted = ({ key }: WorkbookRow) => done.some((kind) => key?.startsWith(`${kind}.`))
  const isTaken = (row: WorkbookRow) =>
    !isSubmitted(row) &&
    (row.outcome === 'changed' ||
      (row.outcome === 'stale' && row.key !== null && chosen.has(row.key)) ||
      (row.unfinished && hasDrafts))
  const submitted = rows.filter((row) => row.outcome === 'changed' && isSubmitted(row)).length
  const unfinished = rows.filter((row) => row.unfinished).length
  // What is to be decided or mended is found without looking for it.
  const listed = rows
    .filter(({ outcome }) => shown === 'all' || outcome === shown)
    .toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
  return (
    <Section id="preview" title={word.preview}>
      <ul>
        {notices.map(({ sheet, notice, what }) => (
          <li key={`${sheet} ${notice}`} lang="ja">
            {sheet}：{word.notice[notice](what.join('、'))}
          </li>
        ))}
        {submitted > 0 && <li>{word.submittedRows(submitted)}</li>}
      </ul>
      <fieldset className="book__filter">
        <legend className="vh">{word.filter}</legend>
        {(['all', ...rowOutcome.options] as const).map((outcome) => (
          <label className="check" key={outcome}>
            <input
              className="radio"
              type="radio"
              name="outcome"
              checked={shown === outcome}
              onChange={() => setShown(outcome)}
            />
            <span>
              {outcome === 'all' ? word.all : word.outcome[outcome]}{' '}
              <b>{outcome === 'all' ? rows.length : count(outcome)}</b>
            </span>
          </label>
        ))}
      </fieldset>
      {listed.length === 0 ? (
        <p className="empty">{word.nothingYet}</p>
      ) : (
        <table className="table book">
          <thead>
            <tr>
              <th scope="col">{word.place}</th>
              <th scope="col">{word.item}</th>
              <th scope="col">{word.change}</th>
              <th scope="col">{word.problem}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <PreviewRow
                key={`${row.sheet} ${row.row}`}
                row={row}
                rule={response.inquiry.rule}
                unit={response.cells.find(({ key }) => key === row.key)?.indicator?.unit ?? ''}
                isChosen={row.key !== null && chosen.has(row.key)}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      )}
      {unfinished > 0 && (
        <Checkbox
          className="book__drafts"
          label={word.drafts(unfinished)}
          checked={hasDrafts}
          onChange={() => setHasDrafts(!hasDrafts)}
        />
      )}
      <TakeSection
        rows={rows.filter(isTaken)}
        response={response}
        file={file}
        request={request}
        hasProblems={count('wrong') > 0}
      />
    </Section>
  )
}

/** A row of a workbook: what it would change, what is wrong with it, or which side to keep. */
const PreviewRow = memo(function PreviewRow({
  row: { key, sheet, row, title, outcome, before, draft, problems },
  rule,
  unit,
  isChosen,
  onChoose,
}: {
  row: WorkbookRow
  rule: EvaluationRule
  /** Of a row of an indicator, its unit. */
  unit: string
  isChosen: boolean
  onChoose: (key: string, isBook: boolean) => void
}) {
  const word = { ...useWords(bookWords), ...useWords(words) }
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
              <NumberRead field={field} typed={draft[field] ?? ''} rule={rule} unit={unit} />
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
              {word.should[one.problem](one.limit ?? 0, one.units, one.options)}
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

/** As what a number is taken that was told otherwise than in plain digits. */
function NumberRead({
  field,
  typed,
  rule,
  unit,
}: {
  field: string
  typed: string
  rule: EvaluationRule
  unit: string
}) {
  if (field === 'value') return <ReadAs typed={typed} unit={unit} />
  if (!field.startsWith('score.')) return null
  const max = rule.criteria[Number(field.slice(6)) - 1]?.max ?? 0
  return <ReadAs typed={typed} unit={pointsUnit} bounds={pointsUpTo(max)} />
}
