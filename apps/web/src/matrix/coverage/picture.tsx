import type { Frame, ProjectItem } from '@renkei/schema'
import { circled, type Language, titleIn } from '../../i18n.tsx'
import { cellOf, columnsOf, type Counting, sectionsOf } from '../../project/door/model.ts'
import { Lines, linesOf } from '../../ui/picture-lines.tsx'
import type { Picture } from '../../ui/picture-sheet.tsx'

const name = 390
const cell = 130
const headLine = 15
const row = 30

/** 政策分野 × 重点施策 as a picture: a disc for every mark somebody can answer for, a ring for every inferred one, and
 * their number; cells without a project are grey. `keeps`: areas that are shown even without a project. */
export function coveragePicture(
  {
    frame,
    items,
    counts,
    keeps,
  }: {
    frame: Frame
    items: readonly ProjectItem[]
    counts: Counting
    keeps: (pillar: number, code: string) => boolean
  },
  language: Language,
  words: { title: string; source: readonly string[] },
): Picture {
  const areas = sectionsOf(frame, items, ({ pillar, code }) => keeps(pillar, code)).flatMap(
    ({ groups }) => groups.flatMap((group) => group.areas),
  )
  const measures = columnsOf(frame)
  const halves = language === 'ja' ? 19 : 21
  const titles = measures.map((measure) => linesOf(titleIn(language, measure).text, halves).length)
  const head = 44 + headLine * Math.max(0, ...titles)
  const width = name + cell * measures.length
  const height = head + row * areas.length + 1
  return {
    ...{ name: `${frame.region.slug}-${frame.vision.edition}-coverage`, ...words },
    ...{ language, width, height },
    content: (
      <>
        {measures.map((measure, at) => (
          <g key={measure.number}>
            <text x={name + cell * (at + 0.5)} y="20" fontSize="18" textAnchor="middle">
              {circled(measure.number)}
            </text>
            <Lines
              x={name + cell * (at + 0.5)}
              y={40}
              text={titleIn(language, measure).text}
              halves={halves}
              size={12}
              step={headLine}
              anchor="middle"
            />
          </g>
        ))}
        {areas.map(({ area, items: own }, at) => {
          const y = head + row * at
          return (
            <g key={area.code}>
              <line x1="0" x2={width} y1={y} y2={y} stroke="#949494" />
              <text x="0" y={y + 20} fontSize="14" fill="#595959">
                {area.code}
              </text>
              <AreaTitle text={titleIn(language, area).text} y={y} />
              {measures.map(({ number }, column) => (
                <Cell
                  key={number}
                  x={name + cell * column}
                  y={y}
                  bases={cellOf(own, number, counts).map(({ basis }) => basis)}
                />
              ))}
            </g>
          )
        })}
        <line x1="0" x2={width} y1={height - 1} y2={height - 1} stroke="#949494" />
      </>
    ),
  }
}

const most = 6

function Cell({ x, y, bases }: { x: number; y: number; bases: readonly string[] }) {
  const sorted = bases.toSorted(
    (one, other) => Number(one === 'inferred') - Number(other === 'inferred'),
  )
  return (
    <>
      {bases.length === 0 && (
        <rect x={x + 1} y={y + 1} width={cell - 2} height={row - 2} fill="#e6e6e6" />
      )}
      {bases.length <= most &&
        sorted.map((basis, at) => (
          <circle
            // Signs of one cell are alike but for their basis.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            cx={x + 16 + at * 14}
            cy={y + row / 2}
            r={basis === 'inferred' ? 4.25 : 5}
            fill={basis === 'inferred' ? '#fff' : basis === 'confirmed' ? '#0017c1' : '#1a1a1a'}
            stroke={basis === 'inferred' ? '#4d4d4d' : 'none'}
            strokeWidth="1.5"
          />
        ))}
      <text
        x={x + cell - 12}
        y={y + 20}
        fontSize="14"
        textAnchor="end"
        fill={bases.length === 0 ? '#595959' : '#1a1a1a'}
      >
        {bases.length}
      </text>
    </>
  )
}

// A long one is set smaller, in two lines where it must.
function AreaTitle({ text, y }: { text: string; y: number }) {
  if (linesOf(text, 46).length === 1)
    return <Lines x={48} y={y + 20} text={text} halves={46} size={14} />
  const isTwo = linesOf(text, 52).length > 1
  return <Lines x={48} y={y + (isTwo ? 13 : 20)} text={text} halves={52} size={11.5} step={13} />
}
