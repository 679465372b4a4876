import type { Basis, ParticipationAnswer } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { AnswerSign } from './answer-sign.tsx'
import { answerName, type ShownAnswer, words as ui } from './words.ts'

export const answersOrder: readonly ParticipationAnswer[] = [
  'lead',
  'participating',
  'considering',
  'notParticipating',
  'unanswered',
]

type Given = { answer: ShownAnswer; basis: Basis }

/** Every kind of answer with its number, inferred ones apart. */
export function AnswerLegend({ answers }: { answers: readonly Given[] }) {
  const language = useLanguage()
  const { basisLegend } = useWords(ui)
  const notAsked = answers.filter(({ answer }) => answer === 'notAsked').length
  const count = (answer: ParticipationAnswer, isInferred: boolean) =>
    answers.filter((one) => one.answer === answer && (one.basis === 'inferred') === isInferred)
      .length
  return (
    <ul className="legend answer-legend" aria-label={basisLegend}>
      {answersOrder.flatMap((answer) =>
        ([false, true] as const)
          // Nobody has to infer that there is no answer.
          .filter((isInferred) =>
            answer === 'unanswered' ? isInferred : !isInferred || count(answer, true) > 0,
          )
          .map((isInferred) => {
            const basis = isInferred ? 'inferred' : 'confirmed'
            return (
              <li key={`${answer} ${basis}`}>
                <AnswerSign answer={answer} basis={basis} />
                {answerName(language, answer, basis)}
                <span className="legend__count">
                  {answer === 'unanswered'
                    ? count(answer, true) + count(answer, false)
                    : count(answer, isInferred)}
                </span>
              </li>
            )
          }),
      )}
      {notAsked > 0 && (
        <li>
          {answerName(language, 'notAsked')}
          <span className="legend__count">{notAsked}</span>
        </li>
      )}
    </ul>
  )
}
