import type { Municipality, ProjectItem } from '@renkei/schema'
import { columnClass } from '../measure-head.tsx'
import type { Counting } from '../model.ts'
import { Count } from '../section-row.tsx'
import { opensKind, partsOf } from './model.ts'

/** How many of these projects each municipality takes part in. */
export function Parts({
  items,
  columns,
  counts,
}: {
  items: readonly ProjectItem[]
  columns: readonly Municipality[]
  counts: Counting
}) {
  const { byMunicipality, all } = partsOf(items, counts)
  return (
    <>
      {columns.map(({ code }, place) => (
        <td key={code} className={`t ${columnClass(place, opensKind(columns, place))}`}>
          <Count n={byMunicipality.get(code) ?? 0} />
        </td>
      ))}
      <td className="sum">{all}</td>
    </>
  )
}
