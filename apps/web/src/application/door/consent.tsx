import { type Consent, type ConsentAnswer, terms } from '@renkei/schema'
import { type Language, useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'
import './consent.css'

/** 参加, 条件付きで参加, … 未回答. */
export const consentName = (language: Language, answer: ConsentAnswer | null): string =>
  answer === null ? terms[language].answer.unanswered : terms[language].consentAnswer[answer]

/** The sign of what a municipality answered; on a condition it is that of taking part. */
export function ConsentSign({
  answer,
  inline = false,
}: {
  answer: ConsentAnswer | null
  inline?: boolean
}) {
  const shown = answer === 'conditional' ? 'participating' : (answer ?? 'unanswered')
  return <AnswerSign answer={shown} basis={answer ? 'confirmed' : 'source'} inline={inline} />
}

/** What belongs to an answer: that it was given to an older text, its condition and what the applicant
 * said to that, its note. */
export function ConsentDetails({ consent }: { consent: Consent }) {
  const language = useLanguage()
  const word = useWords(words).consent
  const name = useAuthorName()
  const { answer, answeredAt, answeredTo, condition, publicCondition, reply, note } = consent
  if (answer !== 'conditional' && note === '' && answeredTo === null) return null
  return (
    <div className="consent-details">
      {answeredTo && answeredAt && (
        <p>
          <span className="chip chip--stop">{word.outdated}</span>{' '}
          {word.outdatedHelp(formatMoment(answeredAt, language))}
        </p>
      )}
      {answer === 'conditional' && (
        <>
          <p>
            <b>{word.condition}</b>
            <span lang="ja">{condition}</span>
          </p>
          <p>
            {publicCondition === '' ? (
              word.publicNone
            ) : (
              <>
                {word.public}
                <span lang="ja">{publicCondition}</span>
              </>
            )}
          </p>
          <p>
            <Marked
              text={
                reply === null
                  ? word.waiting
                  : word[reply.agreed ? 'agreed' : 'declined'](
                      name(reply.by),
                      formatMoment(reply.at, language),
                    )
              }
            />
            {reply && <span lang="ja">{reply.text}</span>}
          </p>
        </>
      )}
      {note !== '' && (
        <p>
          {answer === 'conditional' && word.note}
          <span lang="ja">{note}</span>
        </p>
      )}
    </div>
  )
}
