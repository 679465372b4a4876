import {
  type AnswerDraft,
  type GivenAnswer,
  givenAnswers,
  type InquiryAnswer,
  type InquiryPost,
} from '@renkei/schema'
import { memo, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { type Entry, idOf } from '../model/entry.ts'
import type { AnswerStore } from '../model/store.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { AnswerRow, TextCell } from './row.tsx'
import { AnswerTable, type TableProps } from './table.tsx'
import { words } from './words.ts'

/** Every project with four answers to choose from. */
export function ParticipationTable({ sections, postsOf, hasPrevious }: TableProps) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <AnswerTable
      kind="participation"
      className="answer--part"
      subject={word.project}
      columns={columns}
      sections={sections}
      row={(key) => <ParticipationRow key={key} answerKey={key} posts={postsOf(key)} />}
      heads={
        <>
          <th scope="col">{hasPrevious ? word.previous : word.registered}</th>
          {givenAnswers.map((answer) => (
            <th scope="col" className="answer__option" key={answer}>
              <AnswerSign answer={answer} basis="source" />
              {answerName(language, answer)}
            </th>
          ))}
          <th scope="col" className="answer__department">
            {word.department}
            <span className="block small quiet">{word.whenLead}</span>
          </th>
          <th scope="col">{word.note}</th>
        </>
      }
    />
  )
}

const columns = 11

/** A project: whether the municipality takes part. Drawn anew for its own answer only. */
const ParticipationRow = memo(function ParticipationRow({
  answerKey,
  posts,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { store, canWrite } = useAnswering()
  const [isNoting, setNoting] = useState(false)
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer } = entry
  const { answer: chosen = '', note = '' } = canWrite ? entry.draft : answer.draft
  const name = word.no(answer.project ?? 0)
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns}>
      <th scope="row" className="answer__title" data-no={answer.project} lang="ja">
        {answer.title}
      </th>
      <td className="answer__former" data-label={answer.previous ? word.previous : word.registered}>
        <FormerAnswer answer={answer} />
      </td>
      {givenAnswers.map((one) => (
        <td className="answer__option" key={one}>
          {canWrite ? (
            <label>
              <input
                className="radio"
                type="radio"
                id={idOf(answerKey, one)}
                name={idOf(answerKey, 'answer')}
                checked={chosen === one}
                onChange={() => store.edit(answerKey, answerWith(entry, one))}
              />
              <span className="vh">{`${name} ${answerName(language, one)}`}</span>
              <span className="answer__label" aria-hidden="true">
                {answerName(language, one)}
              </span>
            </label>
          ) : (
            chosen === one && (
              <>
                <AnswerSign answer={one} basis="confirmed" />
                <span className="vh">{answerName(language, one)}</span>
                <span className="answer__label" aria-hidden="true">
                  {answerName(language, one)}
                </span>
              </>
            )
          )}
        </td>
      ))}
      <td className="answer__department" data-label={word.department}>
        {chosen === 'lead' && <DepartmentChoice entry={entry} name={name} />}
      </td>
      <td
        className={note !== '' || isNoting ? 'answer__note answer__note--open' : 'answer__note'}
        data-label={word.note}
      >
        <TextCell entry={entry} field="note" label={word.of(name, word.note)} />
        {canWrite && (
          <button className="answer__note-button" type="button" onClick={() => setNoting(true)}>
            {word.writeNote}
            <span className="vh">{word.of('', name)}</span>
          </button>
        )}
      </td>
    </AnswerRow>
  )
})

/** Last year's answer; in the first year what the registry holds. */
function FormerAnswer({ answer: { previous, current } }: { answer: InquiryAnswer }) {
  const language = useLanguage()
  const { noPrevious } = useWords(words)
  const given = givenAnswers.find((answer) => answer === previous?.draft['answer'])
  const known = given ? { answer: given, basis: 'source' as const } : current
  if (!known) return <span className="quiet">{noPrevious}</span>
  const { answer, basis } = known
  const department = given === 'lead' ? previous?.draft['department'] : undefined
  return (
    <>
      <AnswerSign answer={answer} basis={basis} inline />
      {answerName(language, answer, basis)}
      {department && (
        <span className="former-dept" lang="ja">
          {department}
        </span>
      )}
    </>
  )
}

/** An answer chosen: who leads begins with the department that is registered, or was named last year. */
function answerWith({ answer, draft }: Entry, chosen: GivenAnswer): AnswerDraft {
  const known = answer.previous?.draft['department'] || answer.current?.department
  if (chosen !== 'lead' || draft['department'] || !known) return { answer: chosen }
  return { answer: chosen, department: known }
}

/** 担当課 of a project the municipality leads: whatever is typed; its open departments, the registered one and
 * last year's are offered. */
function DepartmentChoice({ entry, name }: { entry: Entry; name: string }) {
  const word = useWords(words)
  const { response } = useAnswering()
  const { answer } = entry
  const known = [answer.current?.department, answer.previous?.draft['department']]
  const names = new Set([...known, ...response.departments].filter(Boolean))
  const list = `${idOf(answer.key, 'department')}-list`
  return (
    <>
      <TextCell
        entry={entry}
        field="department"
        label={word.of(name, word.department)}
        className="answer__select"
        list={list}
        lang="ja"
      />
      <datalist id={list}>
        {[...names].map((department) => (
          <option key={department} value={department ?? ''} />
        ))}
      </datalist>
    </>
  )
}

/** 未回答をすべて前年度と同じにする, of participation, and the way back. */
export function AsBefore({ store }: { store: AnswerStore }) {
  const word = useWords(words)
  const [before, setBefore] = useState<Record<string, AnswerDraft>>()
  const fill = () => {
    const open = store
      .entries()
      .filter(
        ({ answer, read, due }) =>
          answer.kind === 'participation' && due && read.state === 'unanswered' && answer.previous,
      )
    const drafts = open.map(({ answer }) => [answer.key, { ...answer.previous?.draft }] as const)
    setBefore(store.editMany(Object.fromEntries(drafts)))
  }
  const undo = () => {
    // Only what still says what was filled in: an answer changed since stays.
    const still = Object.entries(before ?? {}).flatMap(([key, draft]) => {
      const entry = store.entry(key)
      if (!entry || entry.draft['answer'] !== entry.answer.previous?.draft['answer']) return []
      const cleared = Object.fromEntries(Object.keys(entry.draft).map((field) => [field, '']))
      return [[key, { ...cleared, ...draft }] as const]
    })
    store.editMany(Object.fromEntries(still))
    setBefore(undefined)
  }
  return (
    <div className="as-before">
      <button className="btn btn--sm" type="button" onClick={fill}>
        {word.same}
      </button>
      <span role="status">
        {before && (
          <>
            {word.sameDone(Object.keys(before).length)}{' '}
            <button className="link" type="button" onClick={undo}>
              {word.undo}
            </button>
          </>
        )}
      </span>
    </div>
  )
}
