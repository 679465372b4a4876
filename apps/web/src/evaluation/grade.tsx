import { type Grade, type GradeSpread, type Language, middleOf } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** A grade by its name, with the points; a word where there is none. */
export function Graded({ of }: { of: { grade: Grade; score: number | null } | null }) {
  const word = useWords(words)
  if (!of) return <span className="quiet">{word.none}</span>
  return (
    <span>
      <b className="grade" lang="ja">
        {of.grade}
      </b>
      {of.score !== null && ` ${word.score(of.score)}`}
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

/** The median of self-evaluations: of points, or the grade in the middle. */
export function Median({ of }: { of: GradeSpread | null }) {
  const language = useLanguage()
  return of && <span lang="ja">{middleOf(of, betweenIn(language))}</span>
}

/** From the lowest over the median to the highest. */
export function Range({ of }: { of: GradeSpread | null }) {
  const word = useWords(words)
  const language = useLanguage()
  if (!of) return null
  const { points } = of
  if (points) return word.spread(points.lowest, points.median, points.highest)
  return (
    <span lang="ja">
      {word.grades(of.lowest, String(middleOf(of, betweenIn(language))), of.highest)}
    </span>
  )
}

const betweenIn = (language: Language) => (language === 'ja' ? '〜' : '–')
