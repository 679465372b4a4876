import type { ProjectResult } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatDay } from '../../ui/time.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** That something of a published report is another since, and why. */
export function Corrected({ text, reason }: { text: string; reason: string }) {
  return (
    <span className="sheet__text small">
      <Marked text={text} /> <span lang="ja">{reason}</span>
    </span>
  )
}

/** What became of the policy office's evaluation. */
export function OfficeCorrections({ of }: { of: ProjectResult['corrections'] }) {
  const word = useWords(words)
  const language = useLanguage()
  return of.map(({ at, reason, from }) => (
    <Corrected
      key={at}
      text={word.corrected(formatDay(at, language), from?.grade ?? word.noGrade)}
      reason={reason}
    />
  ))
}
