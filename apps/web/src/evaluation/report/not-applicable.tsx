import type { NotApplicable as None } from '@renkei/schema'
import { useTerms, useWords } from '../../i18n.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { words } from './words.ts'

/** Who answered 該当なし, of what, and why. */
export function NotApplicable({ of }: { of: readonly None[] }) {
  const word = useWords(words)
  const { inquiryKind: kinds } = useTerms()
  const nameOf = useMunicipalityName()
  if (of.length === 0) return null
  return (
    <>
      <h3>{word.notApplicable}</h3>
      <ul>
        {of.map(({ municipality, indicator, reason }) => (
          <li key={`${municipality} ${indicator ?? ''}`}>
            {nameOf(municipality)} <span lang="ja">{indicator ?? kinds.selfEvaluation}</span>
            {word.why}
            <span lang="ja">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
