import { givenAnswers, type InquiryPost } from '@renkei/schema'
import { memo, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { AnswerRow } from './answer-row.tsx'
import { DepartmentChoice } from './department-choice.tsx'
import { FormerAnswer } from './former.tsx'
import { idOf } from './ids.ts'
import { TextCell } from './text-cell.tsx'
import { words } from './words.ts'

export const columns = 11

/** A project: whether the municipality takes part. Drawn anew for its own answer only. */
export const ParticipationRow = memo(function ParticipationRow({
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
                onChange={() => store.edit(answerKey, { answer: one })}
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
