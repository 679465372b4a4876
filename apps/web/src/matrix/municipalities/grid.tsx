import type { Municipality, ProjectItem } from '@renkei/schema'
import type { ReactNode } from 'react'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { columnClass } from '../measure-head.tsx'
import type { Counting, PillarSection } from '../model.ts'
import { Sections } from '../sections.tsx'
import { GridTable } from '../grid-table.tsx'
import type { Grid } from '../use-grid.ts'
import { words } from '../words.ts'
import { Foot } from './foot.tsx'
import { opensKind } from './model.ts'
import { Parts } from './parts.tsx'
import { MunicipalityRow } from './row.tsx'
import { words as own } from './words.ts'

const lead = 3

type Props = {
  items: readonly ProjectItem[]
  columns: readonly Municipality[]
  sections: readonly PillarSection[]
  grid: Grid
  corner: ReactNode
  text: string
  counts: Counting
  roomy: boolean
  busy: boolean
}

/** 事業 × 市町村: the same rows, a column a municipality. */
export function MunicipalitiesGrid({
  items,
  columns,
  sections,
  grid,
  corner,
  text,
  counts,
  roomy,
  busy,
}: Props) {
  const word = useWords(words)
  const totals = { columns, counts }
  return (
    <GridTable
      grid={grid}
      label={word.grid.municipalities}
      kind="matrix--m"
      roomy={roomy}
      busy={busy}
    >
      <colgroup>
        <col className="c-area" />
        <col className="c-no" />
        <col />
        {columns.map(({ code }) => (
          <col key={code} className="c-p" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <Head columns={columns} corner={corner} />
      <Sections
        sections={sections}
        span={lead}
        totals={(some) => <Parts items={some} {...totals} />}
        row={(item, area) => (
          <MunicipalityRow
            key={item.number}
            item={item}
            columns={columns}
            area={area}
            text={text}
            counts={counts}
            chosen={grid.chosen?.row === String(item.number) ? grid.chosen.column : undefined}
          />
        )}
      />
      <Foot items={items} columns={columns} counts={counts} span={lead} />
    </GridTable>
  )
}

function Head({ columns, corner }: { columns: readonly Municipality[]; corner: ReactNode }) {
  const language = useLanguage()
  const word = useWords(words)
  const { taking } = useWords(own)
  return (
    <thead>
      <tr className="h1">
        <td className="corner" colSpan={lead}>
          {corner}
        </td>
        {columns.map((municipality, place) => (
          <th
            key={municipality.code}
            scope="col"
            rowSpan={2}
            className={`nm ${columnClass(place, opensKind(columns, place))}`}
          >
            <span>{nameIn(language, municipality).replace(/ (City|Town|Village)$/, '')}</span>
          </th>
        ))}
        <th scope="col" rowSpan={2} className="sum">
          {taking}
        </th>
      </tr>
      <tr className="h2">
        <th scope="col" className="h-area">
          {word.area}
        </th>
        <th scope="col" className="h-no">
          {word.number}
        </th>
        <th scope="col" className="h-title">
          {word.project}
        </th>
      </tr>
    </thead>
  )
}
