import type { Measure } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { circled, useWords } from '../../i18n.tsx'
import type { FilterState } from '../../filters/use-filters.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import type { AreaSection, CoverageCell } from '../../project/door/model.ts'
import { Panel, Where } from '../panel.tsx'
import { CountedProjects } from '../project-list.tsx'
import { words } from '../words.ts'

type Props = {
  section: AreaSection
  measure: Measure
  cell: CoverageCell
  gaps: { empty: number; all: number }
  state: FilterState
  isMeant: boolean
}

/** The projects of a cell, and the way to them in the list. */
export function CoveragePanel({ section: { area }, measure, cell, gaps, state, isMeant }: Props) {
  const word = useWords(words).panel
  const params = useVisionParams()
  const toList = { to: '/$region/$vision/projects', params } as const
  const search = state.addressOf({
    policyAreas: [area.code],
    ...(cell.length > 0 ? { measures: [measure.number], match: 'any' as const } : {}),
  })
  return (
    <Panel isMeant={isMeant} heading={word.heading}>
      <div className="where">
        <Where sign={area.letter}>
          <Title of={area} />
        </Where>
        <Where sign={circled(measure.number)}>
          <Title of={measure} />
        </Where>
      </div>
      {cell.length === 0 ? <p className="gap-note">{word.gap}</p> : <CountedProjects cell={cell} />}
      <p className="open">
        <Link {...toList} search={search}>
          {cell.length > 0 ? word.list(cell.length) : word.area}
        </Link>
      </p>
      <p className="gaps quiet">{word.gaps(gaps.empty, gaps.all)}</p>
    </Panel>
  )
}
