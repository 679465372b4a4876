import type { Grade, GradeSpread } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** A grade by its letter, with the points; a word where there is none. */
export function Graded({ of }: { of: { grade: Grade; score: number } | null }) {
  const word = useWords(words)
  if (!of) return <span className="quiet">{word.none}</span>
  return (
    <span>
      <b className="grade">{of.grade}</b> {word.score(of.score)}
    </span>
  )
}

/** How many municipalities gave themselves each grade. */
export function GradeCounts({ of }: { of: GradeSpread | null }) {
  const word = useWords(words)
  if (!of) return <span className="quiet">{word.none}</span>
  return (
    <span className="grade-counts">
      {(['A', 'B', 'C', 'D'] as const).map((grade) => (
        <span key={grade}>
          {grade} <b>{of.counts[grade] ?? 0}</b>
        </span>
      ))}
    </span>
  )
}
