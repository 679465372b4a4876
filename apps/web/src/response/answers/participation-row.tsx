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

/** A project: whether the municipality takes part. Drawn anew for its own cell only. */
export const ParticipationRow = memo(function ParticipationRow({
  cellKey,
  posts,
}: {
  cellKey: string
  posts: readonly InquiryPost[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { store, canWrite } = useAnswering()
  const [isNoting, setNoting] = useState(false)
  const entry = useEntry(cellKey)
  if (!entry) return null
  const { cell } = entry
  const { answer: chosen = '', note = '' } = canWrite ? entry.draft : cell.draft
  const name = word.no(cell.project ?? 0)
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns}>
      <th scope="row" className="answer__title" data-no={cell.project} lang="ja">
        {cell.title}
      </th>
      <td className="answer__former" data-label={cell.previous ? word.previous : word.registered}>
        <FormerAnswer cell={cell} />
      </td>
      {givenAnswers.map((answer) => (
        <td className="answer__option" key={answer}>
          {canWrite ? (
            <label>
              <input
                className="radio"
                type="radio"
                id={idOf(cellKey, answer)}
                name={idOf(cellKey, 'answer')}
                checked={chosen === answer}
                onChange={() => store.edit(cellKey, { answer })}
              />
              <span className="vh">{`${name} ${answerName(language, answer)}`}</span>
              <span className="answer__label" aria-hidden="true">
                {answerName(language, answer)}
              </span>
            </label>
          ) : (
            chosen === answer && (
              <>
                <AnswerSign answer={answer} basis="confirmed" />
                <span className="vh">{answerName(language, answer)}</span>
                <span className="answer__label" aria-hidden="true">
                  {answerName(language, answer)}
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
