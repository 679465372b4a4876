import { type ProjectPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { BasisLegend } from '../../ui/basis-legend.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { openDataAddress } from '../../filters/address.ts'
import type { FilterState } from '../../filters/use-filters.ts'
import { Nothing } from '../../filters/nothing.tsx'
import { Pager } from '../../chrome/pager.tsx'
import { ListTable } from './table.tsx'
import { words } from './words.ts'

/** The answer to a question: the table, or what to do when it is empty. */
export function Results({
  found,
  state,
  busy,
}: {
  found: ProjectPage
  state: FilterState
  busy: boolean
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const { filters, frame, addressOf } = state
  if (found.items.length === 0) return <Nothing total={found.total} state={state} />
  return (
    <>
      <ListTable items={found.items} text={filters.text} busy={busy} />
      <Pager page={found.page} total={found.total} size={found.size} addressOf={addressOf} />
      <div className="list-foot">
        <BasisLegend />
        <p>
          {word.withSame}
          <a href={openDataAddress(frame, filters, 'csv')} download>
            CSV
          </a>
          <a href={openDataAddress(frame, filters, 'json')}>JSON</a>
          <Link to="/$region/$vision/matrix" params={params} search={addressOf({ sort: 'number' })}>
            {word.matrix}
          </Link>
        </p>
      </div>
    </>
  )
}
