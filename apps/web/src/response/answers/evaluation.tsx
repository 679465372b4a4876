import {
  answerLimits,
  eraYear,
  hasPoints,
  type InquiryPost,
  numberMark,
  pointsUnit,
  pointsUpTo,
  readAnswer,
} from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { Search } from '../../address.ts'
import { Legend } from '../../evaluation/door/legend.tsx'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Printed, usePrinting } from '../../ui/printed.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { type Entry, idOf, rowId, subjectName } from '../model/entry.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { ThreadButton } from '../thread.tsx'
import { useFieldName } from './contest.tsx'
import { EvaluationGrade } from './evaluation-grade.tsx'
import { EvaluationTable } from './evaluation-table.tsx'
import { Score } from './evaluation-score.tsx'
import { useNeeded } from './needed.ts'
import { NotApplicable } from './not-applicable.tsx'
import { tieOf } from './problem.tsx'
import { More, RowStateWord } from './row.tsx'
import { SectionTitle, type TableProps } from './table.tsx'
import { FormerFrom } from './former-from.tsx'
import { words } from './words.ts'

/** Every project the municipality takes part in: as one table to write in, or folded to a line each. */
export function EvaluationList(props: TableProps) {
  const word = useWords(words)
  const { view } = useSearch({ from: '__root__' })
  const { rule } = useAnswering().response.inquiry
  const isTable = view?.[0] === 'table'
  const isPrinting = usePrinting()
  const needed = useNeeded(props)
  const shown = { ...props, sections: needed.sections }
  return (
    <>
      <p className="acts-row evals__view">
        <Link
          className="btn btn--sm"
          to="."
          search={(search: Search) => ({ ...search, view: isTable ? [] : ['table'] })}
          resetScroll={false}
        >
          {isTable ? word.asList : word.asTable}
        </Link>
        {needed.hidden > 0 && (
          <button
            className="btn btn--sm btn--text"
            type="button"
            aria-expanded={needed.isWhole}
            onClick={needed.toggle}
          >
            {needed.isWhole ? word.neededOnly : word.withUnneeded(needed.hidden)}
          </button>
        )}
      </p>
      {(isTable || hasPoints(rule)) && <Legend rule={rule} />}
      {shown.sections.length === 0 && <p className="empty">{word.noneNeeded}</p>}
      {isTable && !isPrinting ? <EvaluationTable {...shown} /> : <Folded {...shown} />}
    </>
  )
}

function Folded({ sections, postsOf }: TableProps) {
  const word = useWords(words)
  const { store } = useAnswering()
  const fold = (isOpen: boolean) => {
    for (const key of sections.flatMap(({ keys }) => keys)) store.toggle(key, isOpen)
  }
  return (
    <div>
      <p className="as-before">
        <button className="btn btn--sm" type="button" onClick={() => fold(true)}>
          {word.openAll}
        </button>
        <button className="btn btn--sm btn--text" type="button" onClick={() => fold(false)}>
          {word.closeAll}
        </button>
      </p>
      {sections.map((section) => (
        <section key={section.pillar}>
          <h2 className="evals__head">
            <SectionTitle section={section} />
          </h2>
          <ul>
            {section.keys.map((key) => (
              <EvaluationRow key={key} answerKey={key} posts={postsOf(key)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A project's self-evaluation: folded a line, unfolded its points and texts. */
const EvaluationRow = memo(function EvaluationRow({
  answerKey,
  posts,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { store, response, canWrite } = useAnswering()
  const [isAsking, setAsking] = useState(false)
  const isPrinting = usePrinting()
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer } = entry
  const isOpen = entry.isOpen || isPrinting
  const { rule } = response.inquiry
  const draft = canWrite ? entry.draft : answer.draft
  const former = answer.previous && readAnswer(answer, answer.previous.draft, rule).content
  return (
    <li className={isOpen ? 'eval open' : 'eval'} id={rowId(answerKey)}>
      <div className="eval__line">
        <h3>
          <button
            className="eval__fold"
            type="button"
            aria-expanded={isOpen}
            id={`${rowId(answerKey)}-fold`}
            onClick={() => store.toggle(answerKey)}
          >
            <span className="eval__number">{answer.printed}</span>
            <span lang="ja">{answer.title}</span>
          </button>
        </h3>
        <span>
          {former?.kind === 'selfEvaluation' && answer.previous ? (
            <>
              <span className="quiet">
                {language === 'ja'
                  ? eraYear(answer.previous.fiscalYear)
                  : answer.previous.fiscalYear}{' '}
              </span>
              {former.score ?? ''} <span lang="ja">{former.grade}</span>
            </>
          ) : null}
        </span>
        <Score draft={draft} rule={rule} />
        <span>
          <RowStateWord entry={entry} />
        </span>
        <ThreadButton
          posts={posts}
          name={`${subjectName(language, answer)} ${word.evaluation}`}
          isOpen={isAsking}
          onToggle={() => setAsking(!isAsking)}
        />
      </div>
      {isOpen && <EvaluationFields entry={entry} />}
      <More entry={entry} posts={posts} isAsking={isAsking} onClose={() => setAsking(false)} />
    </li>
  )
})

const texts = ['done', 'improve', 'next'] as const

/** Points by criterion or a grade to choose, then three texts with last year's beside. */
function EvaluationFields({ entry }: { entry: Entry }) {
  const language = useLanguage()
  const word = useWords(words)
  const { answerField } = useTerms()
  const nameOf = useFieldName()
  const { store, response, canWrite } = useAnswering()
  const { answer, draft } = entry
  const { previous } = answer
  const year =
    previous &&
    word.former(language === 'ja' ? eraYear(previous.fiscalYear) : `${previous.fiscalYear}`)
  const edit = (field: string, value: string) => store.edit(answer.key, { [field]: value })
  return (
    <div className="eval__body">
      <FormerFrom answer={answer} />
      {!hasPoints(response.inquiry.rule) && (
        <div>
          <EvaluationGrade entry={entry} name={answerField.grade} />
          {canWrite && <p className="help">{word.gradeKeys}</p>}
          {previous?.draft['grade'] && (
            <p className="help" lang="ja">
              {year} {previous.draft['grade']}
            </p>
          )}
        </div>
      )}
      <div className="eval__points">
        {response.inquiry.rule.criteria.map(({ max }, at) => {
          const field = `score.${at + 1}`
          return (
            <div className="field" key={field}>
              <label htmlFor={idOf(answer.key, field)}>
                {nameOf(field)} <span className="opt-t">{word.points(max)}</span>
              </label>
              {canWrite ? (
                <>
                  <input
                    {...tieOf(entry, field)}
                    className="input input--sm"
                    id={idOf(answer.key, field)}
                    inputMode="numeric"
                    autoComplete="off"
                    value={draft[field] ?? ''}
                    onChange={({ currentTarget: { value } }) => edit(field, value)}
                  />
                  <Printed>{draft[field] ?? ''}</Printed>
                  <ReadAs typed={draft[field] ?? ''} unit={pointsUnit} bounds={pointsUpTo(max)} />
                </>
              ) : (
                <output id={idOf(answer.key, field)}>{answer.draft[field] ?? ''}</output>
              )}
              {previous && (
                <p className="help">
                  {year} {previous.draft[field] ?? ''}
                </p>
              )}
            </div>
          )
        })}
      </div>
      {texts.map((field) => (
        <div className="eval__text" key={field}>
          {canWrite ? (
            <TextArea
              id={idOf(answer.key, field)}
              label={answerField[field]}
              limit={answerLimits.text}
              lang="ja"
              value={draft[field] ?? ''}
              onChange={({ currentTarget: { value } }) => edit(field, value)}
            />
          ) : (
            <div className="field">
              <b>{answerField[field]}</b>
              <p lang="ja">{answer.draft[field] ?? ''}</p>
            </div>
          )}
          {previous && (
            <div className="eval__former">
              <b className="small">{year}</b>
              <p lang="ja">{previous.draft[field] ?? ''}</p>
            </div>
          )}
        </div>
      ))}
      <NotApplicable entry={entry} name={numberMark(language, answer.printed) || answer.title} />
    </div>
  )
}
