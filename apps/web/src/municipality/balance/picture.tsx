import type { Language } from '../../i18n.tsx'
import { Lines, linesOf } from '../../ui/picture-lines.tsx'
import type { Picture } from '../../ui/picture-sheet.tsx'
import { type Part, type PartKind, partsOf, signsOf } from './parts.ts'
import type { BarRow } from './table.tsx'

const names = 230
const bars = 620
const sums = 130
const row = 34
const thick = 22
const legendRow = 26

// As `bar.css` has them: lines and grounds.
const looks: Record<PartKind, { line: string; ground: string; ink: string }> = {
  lead: { line: '#000060', ground: '#000060', ink: '#fff' },
  participating: { line: '#3460fb', ground: '#3460fb', ink: '#fff' },
  conditional: { line: '#3460fb', ground: '#d9e6ff', ink: '#1a1a1a' },
  considering: { line: '#927200', ground: '#927200', ink: '#fff' },
  notParticipating: { line: '#666666', ground: '#666666', ink: '#fff' },
  unanswered: { line: '#767676', ground: '#fff', ink: '#1a1a1a' },
}

/** Bars of parts as a picture, with their numbers where there is room, and what each row comes to. */
export function barsPicture(
  rows: readonly (BarRow & { sum: string })[],
  language: Language,
  {
    inferred,
    ...words
  }: { name: string; title: string; source: readonly string[]; inferred: string },
): Picture {
  const shown = rows.map((one) => ({ ...one, parts: partsOf(one.counts) }))
  const all = shown.flatMap(({ parts }) => parts)
  const legend = signsOf(all, language, inferred)
  const width = names + bars + sums
  const each = 245
  const columns = Math.floor(width / each)
  const head = Math.ceil(legend.length / columns) * legendRow + 10
  const longest = Math.max(1, ...rows.map(({ whole }) => whole))
  const lengthOf = (count: number) => (bars * count) / longest
  return {
    ...{ ...words, language, width, height: head + row * rows.length },
    content: (
      <>
        {legend.map(({ text, ...part }, at) => {
          const x = (at % columns) * each
          const y = Math.floor(at / columns) * legendRow
          return (
            <g key={text}>
              <Block {...part} x={x} y={y + 4} width={28} height={14} />
              <text x={x + 36} y={y + 16} fontSize="13">
                {text}
              </text>
            </g>
          )
        })}
        {shown.map(({ key, label, parts, sum }, at) => {
          const y = head + row * at
          let x = names
          return (
            <g key={key}>
              <Lines
                x={0}
                y={y + (linesOf(label, 33).length > 1 ? 13 : 20)}
                text={label}
                halves={33}
                size={13}
                step={15}
              />
              {parts.map((part) => {
                const from = x
                x += lengthOf(part.count)
                return (
                  <Block
                    key={`${part.kind} ${part.isInferred}`}
                    {...part}
                    {...{ x: from, y: y + 4, width: lengthOf(part.count) - 1, height: thick }}
                  />
                )
              })}
              <text x={width} y={y + 20} fontSize="14" textAnchor="end">
                {sum}
              </text>
            </g>
          )
        })}
      </>
    ),
  }
}

type Box = { x: number; y: number; width: number; height: number }

/** A part, with its number where there is room for it. */
function Block({
  kind,
  isInferred,
  count,
  ...box
}: Box & Omit<Part, 'count'> & { count?: number }) {
  const { line, ground, ink } = looks[kind]
  const { x, y, width, height } = box
  return (
    <>
      <rect
        x={x + 0.75}
        y={y + 0.75}
        width={Math.max(0.5, width - 1.5)}
        height={height - 1.5}
        fill={isInferred ? '#fff' : ground}
        stroke={line}
        strokeWidth="1.5"
      />
      {isInferred && <Hatching {...box} line={line} />}
      {count !== undefined && width >= 22 && (
        <text
          x={x + width / 2}
          y={y + height / 2 + 5}
          fontSize="13"
          fontWeight="700"
          textAnchor="middle"
          {...(isInferred
            ? { fill: '#1a1a1a', stroke: '#fff', strokeWidth: 4, paintOrder: 'stroke' }
            : { fill: ink })}
        >
          {count}
        </text>
      )}
    </>
  )
}

/** Lines from bottom left to top right within a box. */
function Hatching({ x, y, width, height, line }: Box & { line: string }) {
  const starts = Array.from({ length: Math.ceil((width + height) / 6) }, (_, at) => at * 6 - height)
  return starts.map((start) => {
    const [from, to] = [Math.max(0, start), Math.min(width, start + height)]
    return (
      from < to && (
        <line
          key={start}
          x1={x + from}
          x2={x + to}
          y1={y + height - (from - start)}
          y2={y + height - (to - start)}
          stroke={line}
          strokeWidth="1.5"
        />
      )
    )
  })
}
