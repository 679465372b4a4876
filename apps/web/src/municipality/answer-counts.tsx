import type { Basis, Summary } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { answersOrder } from '../ui/answer-legend.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { answerName } from '../ui/words.ts'
import { words } from './words.ts'

const bases: readonly Basis[] = ['source', 'confirmed', 'inferred']

/** A municipality's answers by kind and basis, hollow where inferred. */
export function AnswerCounts({ counts }: { counts: Summary['municipalities'][number] }) {
  const language = useLanguage()
  const text = useWords(words)
  const given = answersOrder.flatMap((answer) =>
    bases.map((basis) => ({ answer, basis, count: counts[answer][basis] })),
  )
  return (
    <ul>
      {given
        .filter(({ count }) => count > 0)
        .map(({ answer, basis, count }) => (
          <li key={`${answer} ${basis}`}>
            <AnswerSign answer={answer} basis={basis} inline />
            {text.of(answerName(language, answer, basis), count)}
          </li>
        ))}
    </ul>
  )
}
