import type { Grade, GradeSpread } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** A grade by its name, with the points; a word where there is none. */
export function Graded({ of }: { of: { grade: Grade; score: number } | null }) {
  const word = useWords(words)
  if (!of) return <span className="quiet">{word.none}</span>
  return (
    <span>
      <b className="grade" lang="ja">
        {of.grade}
      </b>{' '}
      {word.score(of.score)}
    </span>
  )
}

/** How many municipalities gave themselves each grade. */
export function GradeCounts({ of }: { of: GradeSpread | null }) {
  const word = useWords(words)
  if (!of) return <span className="quiet">{word.none}</span>
  return (
    <span className="grade-counts">
      {of.counts.map(({ grade, count }) => (
        <span key={grade}>
          <span lang="ja">{grade}</span> <b>{count}</b>
        </span>
      ))}
    </span>
  )
}
