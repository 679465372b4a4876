import type { Attainment, Indicator } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words } from '../page-words.ts'
import { type Plot, type Point, plotOf } from '../plot.ts'
import { formatNumber } from '../../ui/number.ts'
import { useTeller } from './tell.ts'
import { words as common } from './words.ts'
import './chart.css'

const top = 34
const height = 196
const bottom = 30
const legend = 22

/** Actuals as a line, the target as an upright stroke: ink is the document, blue what officers
 * reported. Widths are in percent, so that texts keep their size on a phone. */
export function Chart({ indicator, found }: { indicator: Indicator; found: Attainment }) {
  const word = useWords(words)
  const { target: targetName, baseline: baselineName, partial: partialWord } = useWords(common)
  const tell = useTeller(indicator)
  const plot = plotOf(indicator, found)
  if (!plot) return null
  const { years, ticks, points, baseline, target, formers } = plot
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const x = (year: number) => 18 + (72 * (year - years.from)) / (years.to - years.from)
  const y = (value: number) => top + height * (1 - (value - low) / (high - low))
  const at = ({ fiscalYear, value }: Point) => ({ x: x(fiscalYear), y: y(value) })
  const isFirst = baseline !== null && baseline.fiscalYear < (points[0]?.fiscalYear ?? 0)
  const line: readonly Point[] = isFirst ? [baseline, ...points] : points
  const latest = points.at(-1)
  // Texts keep clear of each other: what is lower says so below, the baseline opposite the latest.
  const isBelow = latest !== undefined && target !== null && latest.value < target.value
  const beside = (point: Point, below: boolean, gap: number) => {
    const under = y(point.value) + gap + 10
    return below && under < top + height - 4 ? under : y(point.value) - gap
  }
  // A former target right below today's is named below itself: above would be today's stroke.
  const besideTarget = (former: Point) => {
    const above = target === null ? 0 : y(former.value) - y(target.value)
    const isUnder = former.fiscalYear === target?.fiscalYear && above > 0 && above < 60
    return y(former.value) + (isUnder ? 28 : -18)
  }
  const start = baseline ?? (indicator.kind === 'cumulative' ? null : points[0])
  const list = line.map((one) => {
    const { partial = [] } = one
    const partly = partial.length > 0 ? partialWord(tell.partial({ partial })) : ''
    return `${tell.year(one.fiscalYear)} ${tell.value(one.value)}${partly}`
  })
  const parts = new Map(
    points.flatMap(({ partial }) => partial).map((one) => [one.fiscalYear, one]),
  )
  return (
    <svg
      className="plot"
      height={top + height + bottom + (parts.size > 0 ? legend : 0)}
      role="img"
      aria-label={word.chart(
        indicator.title,
        list.join('、'),
        target
          ? `${tell.year(indicator.targetFiscalYear)} ${tell.target(found)}`
          : word.noChartTarget,
        indicator.formerTargets.map((former) => word.formerChart(tell.former(former))),
      )}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="plot__rule" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text className="plot__tick" x="0" y={y(tick) - 4}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      <YearNames plot={plot} x={x} />
      {start && target && indicator.targetFiscalYear !== null && (
        <Stroke className="plot__way" from={at(start)} to={at(target)} />
      )}
      {line.slice(1).map((point, i) => (
        <Stroke
          key={point.fiscalYear}
          className="plot__line"
          from={at(line[i] ?? point)}
          to={at(point)}
        />
      ))}
      {baseline && (
        <g className="plot__given">
          <circle cx={`${x(baseline.fiscalYear)}%`} cy={y(baseline.value)} r="5" />
          <text
            x={`${x(baseline.fiscalYear)}%`}
            y={beside(baseline, !isBelow, 12)}
            textAnchor="middle"
          >
            {baselineName}
          </text>
        </g>
      )}
      {points.map((point) => (
        <circle
          className={point.partial.length > 0 ? 'plot__point plot__point--part' : 'plot__point'}
          key={point.fiscalYear}
          cx={`${x(point.fiscalYear)}%`}
          cy={y(point.value)}
          r="5"
        />
      ))}
      {latest && (
        <text
          className="plot__value"
          x={`${x(latest.fiscalYear)}%`}
          y={beside(latest, isBelow, 12)}
          textAnchor={latest.fiscalYear === years.to ? 'end' : 'middle'}
        >
          {tell.value(latest.value)}
        </text>
      )}
      {parts.size > 0 && (
        <text className="plot__part" x="0" y={top + height + bottom + legend - 6}>
          {word.partPoints(tell.partial({ partial: [...parts.values()] }))}
        </text>
      )}
      {formers.map((former) => (
        <g className="plot__given" key={`${former.fiscalYear} ${former.value}`}>
          <line
            className="plot__target plot__target--former"
            x1={`${x(former.fiscalYear)}%`}
            x2={`${x(former.fiscalYear)}%`}
            y1={y(former.value) - 12}
            y2={y(former.value) + 12}
          />
          <text x={`${x(former.fiscalYear)}%`} y={besideTarget(former)} textAnchor="middle">
            {word.former} {tell.value(former.value)}
          </text>
        </g>
      ))}
      {target && (
        <g className="plot__given">
          <line
            className="plot__target"
            x1={`${x(target.fiscalYear)}%`}
            x2={`${x(target.fiscalYear)}%`}
            y1={y(target.value) - 14}
            y2={y(target.value) + 14}
          />
          <text x="100%" y={beside(target, !isBelow && latest !== undefined, 20)} textAnchor="end">
            {targetName} {indicator.targetWords ?? tell.value(target.value)}
          </text>
        </g>
      )}
    </svg>
  )
}

type Place = { x: number; y: number }

const Stroke = ({ className, from, to }: { className: string; from: Place; to: Place }) => (
  <line className={className} x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} />
)

/** Every year, or every other one where they are many. */
function YearNames({ plot: { years }, x }: { plot: Plot; x: (year: number) => number }) {
  const count = years.to - years.from + 1
  const step = Math.ceil(count / 6)
  return Array.from({ length: count }, (_, i) => years.to - i)
    .filter((year) => (years.to - year) % step === 0)
    .map((year) => (
      <text
        className="plot__year"
        key={year}
        x={`${x(year)}%`}
        y={top + height + 22}
        textAnchor="middle"
      >
        {year}
      </text>
    ))
}
