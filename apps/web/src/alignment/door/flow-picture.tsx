import type { Frame } from '@renkei/schema'
import type { ReactNode } from 'react'
import { type Language, titleIn } from '../../i18n.tsx'
import { Lines, linesOf } from '../../ui/picture-lines.tsx'
import { countOf, type Flow, itemsOf } from './flow-model.ts'

const label = 340
const bar = 12
const band = 320
const gap = 14
const line = 16
const flowWidth = 2 * (label + bar) + band

type Drawn = { width: number; height: number; content: ReactNode }

/** Items of a plan on the left, policy areas on the right, and between them a band as broad as the links are many:
 * filled where confirmed, dashed where proposed. */
export function drawFlow(
  flows: readonly Flow[],
  { policyAreas }: Frame,
  language: Language,
  nameOf: (item: Flow['item']) => string,
): Drawn {
  const unit = Math.min(14, Math.max(4, 520 / Math.max(1, countOf(flows))))
  const said = (text: string, count: number) => `${text}　${count}`
  const left = placed(
    itemsOf(flows).map(({ item, count }) => ({
      ...{ id: item.id, count, text: said(nameOf(item), count) },
    })),
    unit,
  )
  const right = placed(
    policyAreas.flatMap((area) => {
      const own = flows.filter((flow) => flow.area.code === area.code)
      const count = countOf(own)
      const text = said(titleIn(language, area).text, count)
      return count === 0 ? [] : [{ id: area.code, count, text }]
    }),
    unit,
  )
  const from = new Map(left.ends.map(({ id, top }) => [id, top]))
  const to = new Map(right.ends.map(({ id, top }) => [id, top]))
  const take = (tops: Map<string, number>, id: string, thick: number) => {
    const top = tops.get(id) ?? 0
    tops.set(id, top + thick)
    return top
  }
  const bands = flows.flatMap(({ item, area, confirmed, proposed }) =>
    (['confirmed', 'proposed'] as const).flatMap((state) => {
      const thick = unit * (state === 'confirmed' ? confirmed : proposed)
      if (thick === 0) return []
      const [y1, y2] = [take(from, item.id, thick), take(to, area.code, thick)]
      return [{ key: `${item.id} ${area.code} ${state}`, state, y1, y2, thick }]
    }),
  )
  const start = label + bar
  const end = start + band
  const middle = start + band / 2
  return {
    width: flowWidth,
    height: Math.max(left.height, right.height),
    content: (
      <>
        {bands.map(({ key, state, y1, y2, thick }) => (
          <path
            key={key}
            d={`M${start} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}V${y2 + thick}C${middle} ${y2 + thick} ${middle} ${y1 + thick} ${start} ${y1 + thick}Z`}
            {...(state === 'confirmed'
              ? { fill: 'rgb(0 23 193 / 0.25)', stroke: '#0017c1' }
              : { fill: 'rgb(0 0 0 / 0.06)', stroke: '#666666', strokeDasharray: '4 3' })}
          />
        ))}
        <Ends of={left.ends} x={label} anchor="end" />
        <Ends of={right.ends} x={end} anchor="start" />
      </>
    ),
  }
}

type End = { id: string; text: string; count: number }

/** Where each end lies: high enough for its bar and its label, one below the other. */
function placed<T extends End>(ends: readonly T[], unit: number) {
  let y = 0
  const all = ends.map((end) => {
    const lines = linesOf(end.text, halves)
    const thick = end.count * unit
    const slot = Math.max(thick, lines.length * line)
    const top = y + (slot - thick) / 2
    y += slot + gap
    return { ...end, lines: lines.length, top, thick }
  })
  return { ends: all, height: y - gap }
}

const halves = 46

function Ends({
  of,
  x,
  anchor,
}: {
  of: readonly (End & { lines: number; top: number; thick: number })[]
  x: number
  anchor: 'start' | 'end'
}) {
  return of.map(({ id, text, lines, top, thick }) => (
    <g key={id}>
      <rect x={x} y={top} width={bar} height={thick} fill="#1a1a1a" />
      <Lines
        x={anchor === 'end' ? x - 10 : x + bar + 10}
        y={top + thick / 2 - (lines * line) / 2 + 12}
        {...{ text, halves, anchor }}
        size={13}
        step={line}
      />
    </g>
  ))
}
