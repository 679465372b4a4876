import { type IndicatorGrade, type IndicatorScale, percentText } from '@renkei/schema'
import { defineWords, useTerms, useWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    judged: '判定',
    attained: (percent: string) => `達成率 ${percent}%`,
    none: '判定できない',
    why: (reason: string) => `：${reason}`,
    from: (percent: number) => `${percent}%以上`,
    below: (percent: number) => `${percent}%未満`,
    note: '達成率から圏域の基準で判定したものです。出典にある評価ではありません。',
  },
  en: {
    judged: 'Grade',
    attained: (percent) => `attained ${percent}%`,
    none: 'Not judged',
    why: (reason) => `: ${reason}`,
    from: (percent) => `from ${percent}% on`,
    below: (percent) => `below ${percent}%`,
    note: 'Judged from the attainment by the rule of the region. No source says it.',
  },
})

/** What a rule makes of an indicator in a year, with its attainment; or why nothing. */
export function Judged({ of: { grade, attainment, why } }: { of: IndicatorGrade }) {
  const word = useWords(words)
  const { ungraded } = useTerms()
  if (grade === null || attainment === null) {
    return (
      <span>
        {word.none}
        {why !== null && word.why(ungraded[why])}
      </span>
    )
  }
  return (
    <span>
      <b lang="ja">{grade}</b>{' '}
      <span className="small quiet">{word.attained(percentText(attainment))}</span>
    </span>
  )
}

/** From which attainment on each grade is given, and that it is computed. */
export function ScaleNote({ scale: { grades } }: { scale: IndicatorScale }) {
  const word = useWords(words)
  return (
    <p className="small">
      {grades.map(({ grade, from }, at) => (
        <span key={grade}>
          {at > 0 && ' ／ '}
          <b lang="ja">{grade}</b>{' '}
          {at < grades.length - 1 ? word.from(from) : word.below(grades[at - 1]?.from ?? 0)}
        </span>
      ))}
      <span className="block quiet">{word.note}</span>
    </p>
  )
}
