import type { EvaluationReport, Grade } from '@renkei/schema'
import type { ReactNode } from 'react'

type Sheet = EvaluationReport['sheets'][number]

export const spreadWidth = 880
const left = 60
const head = 34
const row = 20
const x = (score: number) => left + ((spreadWidth - left - 24) * score) / 100

export const spreadHeight = (sheets: readonly Sheet[]): number => head + row * sheets.length + 6

/** How far self-evaluations lie apart, project by project: from the lowest to the highest score, the median as a
 * disc, the policy office's score as an upright stroke; rules where grades begin. */
export function SpreadChart({
  sheets,
  grades,
  noOf,
}: {
  sheets: readonly Sheet[]
  grades: readonly { grade: Grade; from: number }[]
  /** What a project's number is printed as. */
  noOf: (project: number) => string
}): ReactNode {
  const bottom = spreadHeight(sheets)
  return (
    <>
      {grades.map(({ grade, from }, at) => {
        const until = grades[at - 1]?.from ?? 100
        return (
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
            <text x={x(from)} y={head - 10} fontSize="12" textAnchor="middle" fill="#595959">
              {from}
            </text>
          </g>
        )
      })}
      <line x1={x(100)} x2={x(100)} y1={head - 6} y2={bottom} stroke="#b3b3b3" />
      <text x={x(100)} y={head - 10} fontSize="12" textAnchor="middle" fill="#595959">
        100
      </text>
      {sheets.map(({ project, spread, office }, at) => {
        const y = head + row * (at + 0.5)
        return (
          <g key={project}>
            <text x={left - 14} y={y + 5} fontSize="13" textAnchor="end" fill="#1a1a1a">
              {noOf(project)}
            </text>
            {spread && (
              <>
                <line
                  x1={x(spread.lowest)}
                  x2={x(spread.highest)}
                  y1={y}
                  y2={y}
                  stroke="#0017c1"
                  strokeWidth="3"
                  strokeLinecap="round"
                />
                <circle cx={x(spread.median)} cy={y} r="5.5" fill="#0017c1" />
              </>
            )}
            {office && (
              <line
                x1={x(office.score)}
                x2={x(office.score)}
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
