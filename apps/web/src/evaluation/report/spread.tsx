import {
  type EvaluationReport,
  type EvaluationRule,
  type Grade,
  type GradeSpread,
  hasPoints,
} from '@renkei/schema'
import type { ReactNode } from 'react'

type Sheet = EvaluationReport['sheets'][number]

/** Of a picture to take along, and of one on a phone, where the other's letters would be too small. */
export const spreadWidth = 880
export const narrowSpread = 360
const left = 60
const head = 34
const row = 20
export const spreadHeight = (sheets: readonly Sheet[]): number => head + row * sheets.length + 6

/** The width of each grade, worst first, as scores: from where it begins, or of as much as every other. */
function stepsOf(rule: EvaluationRule): { grade: Grade; from: number; until: number }[] {
  const { grades } = rule
  const worst = (at: number) => (100 * (grades.length - at)) / grades.length
  return grades.map(({ grade, from }, at) => ({
    grade,
    from: from ?? worst(at + 1),
    until: at === 0 ? 100 : (grades[at - 1]?.from ?? worst(at)),
  }))
}

/** Lowest, middle and highest as scores; of grades without points in the middle of each one's width. */
function placesOf({ points, lowest, middle, highest }: GradeSpread, of: (grade: Grade) => number) {
  if (points) return points
  const [one = 0, other = one] = middle.map(of)
  return { lowest: of(lowest), median: (one + other) / 2, highest: of(highest) }
}

/** How far self-evaluations lie apart, project by project: from the lowest to the highest, the median as a disc, the
 * policy office's as an upright stroke; rules where grades begin. */
export function SpreadChart({
  sheets,
  rule,
  noOf,
  width = spreadWidth,
}: {
  sheets: readonly Sheet[]
  rule: EvaluationRule
  width?: number
  /** What a project's number is printed as. */
  noOf: (project: number) => string
}): ReactNode {
  const bottom = spreadHeight(sheets)
  /** Where a score from 0 to 100 stands. */
  const x = (score: number) => left + ((width - left - 24) * score) / 100
  const steps = stepsOf(rule)
  const placeOf = (grade: Grade) => {
    const step = steps.find((one) => one.grade === grade)
    return step ? (step.from + step.until) / 2 : 0
  }
  return (
    <>
      {steps.map(({ grade, from, until }) => (
        <g key={grade}>
          <text
            x={(x(from) + x(until)) / 2}
            y="14"
            fontSize="15"
            fontWeight="700"
            textAnchor="middle"
            fill="#1a1a1a"
          >
            {grade}
          </text>
          <line x1={x(from)} x2={x(from)} y1={head - 6} y2={bottom} stroke="#b3b3b3" />
          {hasPoints(rule) && (
            <text x={x(from)} y={head - 10} fontSize="12" textAnchor="middle" fill="#595959">
              {from}
            </text>
          )}
        </g>
      ))}
      <line x1={x(100)} x2={x(100)} y1={head - 6} y2={bottom} stroke="#b3b3b3" />
      {hasPoints(rule) && (
        <text x={x(100)} y={head - 10} fontSize="12" textAnchor="middle" fill="#595959">
          100
        </text>
      )}
      {sheets.map(({ project, spread, office }, at) => {
        const y = head + row * (at + 0.5)
        const places = spread && placesOf(spread, placeOf)
        const given = office && (office.score ?? placeOf(office.grade))
        return (
          <g key={project}>
            <text x={left - 14} y={y + 5} fontSize="13" textAnchor="end" fill="#1a1a1a">
              {noOf(project)}
            </text>
            {places && (
              <>
                <line
                  x1={x(places.lowest)}
                  x2={x(places.highest)}
                  y1={y}
                  y2={y}
                  stroke="#0017c1"
                  strokeWidth="3"
                  strokeLinecap="round"
                />
                <circle cx={x(places.median)} cy={y} r="5.5" fill="#0017c1" />
              </>
            )}
            {given !== null && (
              <line
                x1={x(given)}
                x2={x(given)}
                y1={y - 8}
                y2={y + 8}
                stroke="#1a1a1a"
                strokeWidth="3"
              />
            )}
          </g>
        )
      })}
    </>
  )
}
