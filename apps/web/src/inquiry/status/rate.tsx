import { deadlineDay, formatDate, type InquiryStatus, today } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { Section } from '../../ui/section.tsx'
import { words } from './words.ts'

const [height, left, bottom, top] = [220, 32, 24, 12]
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** How many had submitted by each day: a step line, and the same as a table. */
export function Rate({ status }: { status: InquiryStatus }) {
  const word = useWords(words)
  const language = useLanguage()
  const { days, municipalities } = status
  const all = municipalities.length
  if (days.length === 0 || all === 0) return null
  const share = (submitted: number) => `${Math.round((100 * submitted) / all)}%`
  return (
    <Section title={word.rate} note={word.rateNote}>
      <div className="rate">
        <Plot status={status} />
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{word.day}</th>
              <th scope="col">{word.event}</th>
              <th scope="col">{word.count}</th>
              <th scope="col">{word.share}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ on, events, submitted }) => (
              <tr key={on}>
                <td>{formatDate(on, language)}</td>
                <td>{eventsIn(events, word)}</td>
                <td>{submitted}</td>
                <td>{share(submitted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type Events = InquiryStatus['days'][number]['events']

function eventsIn(events: Events, word: (typeof words)['ja']): string {
  const names = events.map(({ action, daysBefore }) =>
    action === 'remind' && daysBefore !== null ? word.due(daysBefore) : word.action[action],
  )
  return names.length === 0 ? word.submissions : [...new Set(names)].join('、')
}

function Plot({ status: { inquiry, days, municipalities } }: { status: InquiryStatus }) {
  const word = useWords(words)
  const language = useLanguage()
  // Drawn as wide as it is about to be shown: its texts keep their size on a phone.
  const width = useIsNarrow() ? 340 : 620
  const all = municipalities.length
  const deadline = deadlineDay(inquiry.deadline)
  const from = dayOf(days[0]?.on ?? deadline)
  const last = [today(), deadline, days.at(-1)?.on ?? ''].toSorted().at(-1)
  const to = Math.max(dayOf(last ?? deadline), from + 1)
  const x = (date: string) => left + ((width - left - 8) * (dayOf(date) - from)) / (to - from)
  const y = (count: number) => top + (height - top - bottom) * (1 - count / all)
  const upTo = [today(), days.at(-1)?.on ?? ''].toSorted().at(-1) ?? ''
  const path = days
    .map(({ on, submitted }, at) =>
      at === 0 ? `M${x(on)},${y(submitted)}` : `H${x(on)}V${y(submitted)}`,
    )
    .join('')
  // First day, deadline and today, as far as they have room beside one another.
  const named = namesOf([days[0]?.on ?? deadline, deadline, today()], x, width)
  const list = days.map(({ on, submitted }) => `${formatDate(on, language)} ${submitted}`)
  return (
    <svg
      className="rate__plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={word.chart(list.join('、'))}
    >
      {[0, all].map((count) => (
        <g key={count}>
          <line className="rate__rule" x1={left} x2={width} y1={y(count)} y2={y(count)} />
          <text x={left - 6} y={y(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      <line className="rate__deadline" x1={x(deadline)} x2={x(deadline)} y1={top} y2={y(0)} />
      <text x={x(deadline) - 6} y={top + 10} textAnchor="end">
        {word.deadlineOn}
      </text>
      <path className="rate__line" d={`${path}H${x(upTo)}`} />
      {days.map(({ on, submitted }) => (
        <circle key={on} className="rate__day" cx={x(on)} cy={y(submitted)} r="4" />
      ))}
      {named.map(({ on, anchor }) => (
        <text key={on} x={x(on)} y={height - 6} textAnchor={anchor}>
          {formatDate(on, language)}
        </text>
      ))}
    </svg>
  )
}

/** Which days the axis names, the former of two that are too close, and to which side of its place each name goes. */
function namesOf(
  days: readonly string[],
  x: (day: string) => number,
  width: number,
): { on: string; anchor: 'start' | 'middle' | 'end' }[] {
  const room = 112
  const kept: string[] = []
  for (const on of days) {
    if (kept.every((other) => Math.abs(x(other) - x(on)) >= room)) kept.push(on)
  }
  return kept.map((on) => ({
    on,
    anchor: x(on) < room / 2 ? 'start' : x(on) > width - room / 2 ? 'end' : 'middle',
  }))
}
