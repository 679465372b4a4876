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

const bases: readonly Basis[] = ['source', 'confirmed', 'inferred']

/** Every kind of answer with its number, by what it rests on. */
export function AnswerLegend({ answers }: { answers: readonly Given[] }) {
  const language = useLanguage()
  const { basisLegend } = useWords(ui)
  const count = (answer: ShownAnswer, basis?: Basis) =>
    answers.filter((one) => one.answer === answer && (!basis || one.basis === basis)).length
  const unrecorded = count('unrecorded')
  return (
    <ul className="legend answer-legend" aria-label={basisLegend}>
      {answersOrder
        .flatMap((answer) => bases.map((basis) => ({ answer, basis, total: count(answer, basis) })))
        .filter(({ answer, basis, total }) => {
          // Nobody has to infer that there is no answer.
          if (answer === 'unanswered') return basis === 'inferred'
          return total > 0 || (basis === 'confirmed' && count(answer, 'source') === 0)
        })
        .map(({ answer, basis, total }) => (
          <li key={`${answer} ${basis}`}>
            <AnswerSign answer={answer} basis={basis} />
            {answerName(language, answer, basis)}
            <span className="legend__count">{answer === 'unanswered' ? count(answer) : total}</span>
          </li>
        ))}
      {unrecorded > 0 && (
        <li>
          {answerName(language, 'unrecorded')}
          <span className="legend__count">{unrecorded}</span>
        </li>
      )}
    </ul>
  )
}
