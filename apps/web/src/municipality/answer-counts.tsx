import type { Summary } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { answerName } from '../ui/words.ts'
import { words } from './words.ts'

/** A municipality's answers by kind; hollow while none of them rests on an answer or a document. */
export function AnswerCounts({ counts }: { counts: Summary['municipalities'][number] }) {
  const language = useLanguage()
  const text = useWords(words)
  const basis = counts.grounded === 0 ? 'inferred' : 'confirmed'
  return (
    <ul>
      {text.answersOrder
        .filter((answer) => counts[answer] > 0)
        .map((answer) => (
          <li key={answer}>
            <AnswerSign answer={answer} basis={basis} inline />
            {text.of(answerName(language, answer, basis), counts[answer])}
          </li>
        ))}
    </ul>
  )
}
