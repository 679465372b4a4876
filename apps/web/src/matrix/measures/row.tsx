import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useWords } from '../../i18n.tsx'
import { HighlightedTitle } from '../../project/highlighted.tsx'
import { Mark } from '../../ui/mark.tsx'
import { words as uiWords } from '../../ui/words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { AreaCell } from '../area-cell.tsx'
import { useMeasureColumns } from '../measure-head.tsx'
import { type Counting, differs, markOf } from '../model.ts'
import { words } from '../words.ts'

type Props = {
  item: ProjectItem
  /** On the first row of an area: the area, and how many rows it has. */
  area: { record: PolicyArea; rows: number } | undefined
  text: string
  counts: Counting
  /** The column of the chosen cell, when it is in this row. */
  chosen: string | undefined
}

/** A project's row: its marks, and their number beside what the source counts. */
export const MeasureRow = memo(function MeasureRow({ item, area, text, counts, chosen }: Props) {
  const word = useWords(words)
  const { basis: names } = useWords(uiWords)
  const params = useVisionParams()
  const columns = useMeasureColumns()
  return (
    <tr className={area ? 'row first' : 'row'}>
      {area && <AreaCell area={area.record} rows={area.rows} />}
      <td className="no">{item.number}</td>
      <th className="title" scope="row">
        {/* The grid is one tab stop: Enter in any cell of the row follows the link. */}
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
          tabIndex={-1}
        >
          <HighlightedTitle of={item} text={text} />
        </Link>
      </th>
      <td className="page">{item.visionPage}</td>
      {columns.map(({ measure, className }) => {
        const basis = markOf(item, measure.number)
        const isChosen = chosen === String(measure.number)
        return (
          <td
            key={measure.number}
            className={`m ${className}`}
            data-cell={`${item.number}-${measure.number}`}
            tabIndex={isChosen ? 0 : -1}
            aria-selected={isChosen}
          >
            {basis && <Mark basis={basis} />}
            <span className="vh">{basis ? names[basis] : word.none}</span>
          </td>
        )
      })}
      <Sum item={item} counts={counts} />
    </tr>
  )
})

function Sum({ item, counts }: { item: ProjectItem; counts: Counting }) {
  const word = useWords(words)
  if (differs(item)) {
    return (
      <td className="sum sum--differs differs">
        <span aria-hidden="true">
          {item.measures.length}≠{item.markCount}
        </span>
        <span className="vh">{word.differs(item.measures.length, item.markCount ?? 0)}</span>
      </td>
    )
  }
  return <td className="sum">{item.measures.filter(({ basis }) => counts(basis)).length}</td>
}
