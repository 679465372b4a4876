import { useWords } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'
import { Icon } from '../ui/icon.tsx'
import { words } from './decision-words.ts'

/** Says that approval makes the marks differ in number from what the source has; nothing otherwise. */
export function CountWarning({ counts }: { counts: { source: number; own: number } | null }) {
  const word = useWords(words)
  const { many } = useWords(shared)
  if (!counts) return null
  return (
    <p className="warn">
      <Icon name="alert" />
      <span>{word.counts(many(counts.source), many(counts.own))}</span>
    </p>
  )
}
