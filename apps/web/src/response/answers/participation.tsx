import { givenAnswers, type InquiryAnswer, type InquiryPost, numberMark } from '@renkei/schema'
import { memo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { answerWith, type Entry, idOf } from '../model/entry.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { useGridKeys } from './grid-keys.ts'
import { AnswerRow, TextCell } from './row.tsx'
import { AnswerTable, type TableProps } from './table.tsx'
import { FormerFrom } from './former-from.tsx'
import { words } from './words.ts'

/** Every project with four answers to choose from. */
export function ParticipationTable({ sections, postsOf, hasPrevious }: TableProps) {
  const language = useLanguage()
  const word = useWords(words)
  const { canWrite } = useAnswering()
  const { onKeyDown, marked } = useGridKeys(sections.flatMap(({ keys }) => keys))
  return (
    // Keys are heard here; the rows' own controls are what is operated.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      {canWrite && <p className="small quiet answer-keys screen-only">{word.keys}</p>}
      <AnswerTable
        kind="participation"
        className="answer--part"
        subject={word.project}
        columns={columns}
        sections={sections}
        row={(key) => (
          <ParticipationRow
            key={key}
            answerKey={key}
            posts={postsOf(key)}
            isMarked={marked.has(key)}
          />
        )}
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
    </div>
  )
}

const columns = 11

/** A project: whether the municipality takes part. Drawn anew for its own answer only. */
const ParticipationRow = memo(function ParticipationRow({
  answerKey,
  posts,
  isMarked,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
  /** Whether the next answer given by a key is for this row too. */
  isMarked: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { store, canWrite, ownDepartment } = useAnswering()
  const [isNoting, setNoting] = useState(false)
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer } = entry
  const { answer: chosen = '', note = '' } = canWrite ? entry.draft : answer.draft
  const name = numberMark(language, answer.printed) || answer.title
  const writeNote = () => {
    flushSync(() => setNoting(true))
    document.getElementById(idOf(answerKey, 'note'))?.focus()
  }
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns} isMarked={isMarked}>
      <th scope="row" className="answer__title" data-no={answer.printed} lang="ja">
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
                onChange={() => store.edit(answerKey, answerWith(entry, one, ownDepartment))}
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
          <button className="answer__note-button" type="button" onClick={writeNote}>
            {word.writeNote}
            <span className="vh">{word.of('', name)}</span>
          </button>
        )}
      </td>
    </AnswerRow>
  )
})

/** Last year's answer; in the first year what the registry holds. */
function FormerAnswer({ answer: answerOf }: { answer: InquiryAnswer }) {
  const { previous, current } = answerOf
  const language = useLanguage()
  const { noPrevious } = useWords(words)
  const given = givenAnswers.find((answer) => answer === previous?.draft['answer'])
  // What the town hall said itself rests on no document.
  const known = given ? { answer: given, basis: 'confirmed' as const } : current
  if (!known) return <span className="quiet">{noPrevious}</span>
  const { answer, basis } = known
  const department = given === 'lead' ? previous?.draft['department'] : undefined
  return (
    <>
      <AnswerSign answer={answer} basis={basis} inline />
      {given ? answerName(language, answer) : answerName(language, answer, basis)}
      {department && (
        <span className="former-dept" lang="ja">
          {department}
        </span>
      )}
      {given && <FormerFrom answer={answerOf} />}
    </>
  )
}

/** 担当課 of a project the municipality leads: whatever is typed; its open departments, the registered one and
 * last year's are offered. */
function DepartmentChoice({ entry, name }: { entry: Entry; name: string }) {
  const word = useWords(words)
  const { response } = useAnswering()
  const { answer } = entry
  const known = [answer.current?.department, answer.previous?.draft['department']]
  const names = new Set([...known, ...response.departments.map((one) => one.name)].filter(Boolean))
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
