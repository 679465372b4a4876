import {
  type EvaluationRule,
  type Grade,
  gradeNamed,
  gradeOf,
  hasPoints,
  measuredOf,
  pointsUnit,
  pointsUpTo,
} from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** 82／100点 評価 B, once every criterion has points; 評価 ◎ where it is chosen. */
export function Score({ draft, rule }: { draft: Record<string, string>; rule: EvaluationRule }) {
  const word = useWords(words)
  const graded = (grade: Grade) => (
    <b>
      <Marked text={word.grade(grade)} />
    </b>
  )
  if (!hasPoints(rule)) {
    const chosen = gradeNamed(draft['grade'] ?? '', rule)
    return <span aria-live="polite">{chosen !== undefined && graded(chosen)}</span>
  }
  const points = rule.criteria.map(({ max }, at) => {
    return measuredOf(draft[`score.${at + 1}`] ?? '', pointsUnit, pointsUpTo(max))
  })
  if (points.includes(null)) return <span />
  const score = points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return (
    <span aria-live="polite">
      {word.outOf(score)} {graded(gradeOf(score, rule))}
    </span>
  )
}
