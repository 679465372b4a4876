import { useMemo } from 'react'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { countingOf } from '../door/model.ts'
import { ProjectGrid } from '../project-grid.tsx'
import { useRows } from '../use-rows.ts'
import type { ViewProps } from '../view.ts'
import { MeasureCards } from './cards.tsx'
import { useMeasures } from './columns.tsx'
import { Corner } from './corner.tsx'
import { MeasurePanel } from './panel.tsx'

/** 事業 × 重点施策 */
export function MeasuresView({ items, total, state, roomy, busy }: ViewProps) {
  const { confirmed, text } = state.filters
  const narrow = useIsNarrow()
  const of = useMeasures(useMemo(() => countingOf(confirmed), [confirmed]))
  const { sections, grid, chosen } = useRows(items, of.columns)
  const corner = <Corner items={items} total={total} state={state} />
  return (
    <div className="mx">
      <ProjectGrid {...{ of, corner, items, sections, grid, text, roomy, busy }} />
      {chosen && (
        <MeasurePanel item={chosen.item} measure={Number(chosen.column)} isMeant={grid.isMeant} />
      )}
      {narrow && <MeasureCards sections={sections} corner={corner} text={text} />}
    </div>
  )
}
