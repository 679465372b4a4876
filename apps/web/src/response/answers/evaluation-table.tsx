import {
  gradingFields,
  hasPoints,
  type InquiryPost,
  numberMark,
  pointsUnit,
  pointsUpTo,
} from '@renkei/schema'
import { type KeyboardEvent, memo } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { idOf } from '../model/entry.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { useFieldName } from './contest.tsx'
import { EvaluationGrade } from './evaluation-grade.tsx'
import { Score } from './evaluation-score.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { AnswerRow, AreaCell, TextCell } from './row.tsx'
import { AnswerTable, type TableProps } from './table.tsx'
import { words } from './words.ts'

const texts = ['done', 'improve', 'next'] as const

/** Every self-evaluation in one table, written without opening any; Enter in points goes to the next row, as do a key
 * that chooses a grade, ↓ and, back, ↑. */
export function EvaluationTable({ sections, postsOf }: TableProps) {
  const word = useWords(words)
  const { answerField } = useTerms()
  const { response, canWrite } = useAnswering()
  const nameOf = useFieldName()
  const { rule } = response.inquiry
  const { criteria } = rule
  const keys = sections.flatMap((section) => section.keys)
  const columns = gradingFields(rule).length + texts.length + 5
  const toRow = (key: string, by: 1 | -1) => {
    const next = keys[keys.indexOf(key) + by]
    const id = next === undefined ? undefined : idOf(next, 'grade')
    const group = id === undefined ? null : document.getElementById(id)
    const radio = group?.querySelector<HTMLElement>(':checked') ?? group?.querySelector('input')
    radio?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key: pressed } = event
    if (target instanceof HTMLInputElement && target.type === 'radio') {
      const key = keys.find((one) => target.name === idOf(one, 'grade'))
      const isArrow = /^Arrow(?:Up|Down)$/.test(pressed)
      // A grade that a key chose is done with.
      if (key === undefined || !(isArrow || event.isDefaultPrevented())) return
      event.preventDefault()
      return toRow(key, pressed === 'ArrowUp' ? -1 : 1)
    }
    if (pressed !== 'Enter' || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return
    for (const [at, key] of keys.entries()) {
      const field = gradingFields(rule).find((one) => target.id === idOf(key, one))
      if (field === undefined) continue
      event.preventDefault()
      const next = keys[at + (event.shiftKey ? -1 : 1)]
      const input = next === undefined ? null : document.getElementById(idOf(next, field))
      // What stands there is written over, as in a sheet.
      if (input instanceof HTMLInputElement) input.select()
    }
  }
  return (
    // Keys are heard here; the rows' own fields are what is operated.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      {!hasPoints(rule) && canWrite && (
        <p className="small quiet answer-keys screen-only">{word.gradeKeys}</p>
      )}
      <AnswerTable
        kind="selfEvaluation"
        className="answer--eval"
        subject={word.project}
        columns={columns}
        sections={sections}
        row={(key) => (
          <EvaluationCells key={key} answerKey={key} posts={postsOf(key)} columns={columns} />
        )}
        heads={
          <>
            {!hasPoints(rule) && <th scope="col">{answerField.grade}</th>}
            {criteria.map(({ max }, at) => (
              <th scope="col" key={`score.${at + 1}`} className="answer__points">
                {nameOf(`score.${at + 1}`)}
                <span className="block small quiet">{word.points(max)}</span>
              </th>
            ))}
            {texts.map((field) => (
              <th scope="col" key={field}>
                {answerField[field]}
              </th>
            ))}
            <th scope="col">{word.notApplicable}</th>
          </>
        }
      />
    </div>
  )
}

/** A project's self-evaluation as a row. Drawn anew for its own answer only. */
const EvaluationCells = memo(function EvaluationCells({
  answerKey,
  posts,
  columns,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
  columns: number
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { answerField } = useTerms()
  const { response, canWrite } = useAnswering()
  const nameOf = useFieldName()
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer, draft } = entry
  const name = numberMark(language, answer.printed) || answer.title
  const former = answer.previous?.draft
  const { rule } = response.inquiry
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns}>
      <th scope="row" className="answer__title" data-no={answer.printed} lang="ja">
        {answer.title}
        <span className="block small">
          <Score draft={canWrite ? draft : answer.draft} rule={rule} />
        </span>
      </th>
      {!hasPoints(rule) && (
        <td className="answer__text" data-label={answerField.grade}>
          <EvaluationGrade entry={entry} name={word.of(name, answerField.grade)} inRow />
          {former?.['grade'] && (
            <span className="block small quiet" lang="ja">
              {word.formerPoints(former['grade'])}
            </span>
          )}
        </td>
      )}
      {rule.criteria.map(({ max }, at) => {
        const field = `score.${at + 1}`
        return (
          <td
            key={field}
            className="answer__points answer__text"
            data-label={`${nameOf(field)}\n${word.points(max)}`}
          >
            <TextCell
              entry={entry}
              field={field}
              label={word.of(name, nameOf(field))}
              inputMode="numeric"
              type="text"
            />
            <ReadAs typed={draft[field] ?? ''} unit={pointsUnit} bounds={pointsUpTo(max)} />
            {former?.[field] && (
              <span className="block small quiet">{word.formerPoints(former[field])}</span>
            )}
          </td>
        )
      })}
      {texts.map((field) => (
        <td key={field} className="answer__text" data-label={answerField[field]}>
          <AreaCell entry={entry} field={field} label={word.of(name, answerField[field])} />
        </td>
      ))}
      <td className="answer__text" data-label="">
        <NotApplicable entry={entry} name={name} />
      </td>
    </AnswerRow>
  )
})
