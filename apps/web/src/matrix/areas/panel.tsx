import type { Municipality } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { FilterState } from '../../filters/use-filters.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import type { AreaSection, Counting } from '../../project/door/model.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { Panel, Where } from '../panel.tsx'
import { CountedProjects } from '../project-list.tsx'
import { words } from '../words.ts'
import { partIn } from './model.ts'

/** The projects of an area in which a municipality takes part, and the way to them in the list. */
export function AreasPanel({
  section: { area, items },
  municipality,
  counts,
  state,
  isMeant,
}: {
  section: AreaSection
  municipality: Municipality
  counts: Counting
  state: FilterState
  isMeant: boolean
}) {
  const language = useLanguage()
  const text = useWords(words)
  const word = text.panel
  const { taking, unknown } = partIn(items, municipality.code, counts)
  return (
    <Panel isMeant={isMeant} heading={word.heading}>
      <div className="where">
        <Where sign={area.letter}>
          <Title of={area} />
        </Where>
        <Where sign="">{nameIn(language, municipality)}</Where>
      </div>
      {taking.length > 0 && <CountedProjects cell={taking} />}
      {unknown > 0 && <p className="gap-note">{text.areas.unknown(unknown)}</p>}
      {taking.length === 0 && unknown === 0 && <p className="gap-note">{text.areas.none}</p>}
      <p className="open">
        <Link
          to="/$region/$vision/projects"
          params={useVisionParams()}
          search={state.addressOf(searchOf(area.code, municipality.code, taking.length > 0))}
        >
          {taking.length > 0 ? word.list(taking.length) : word.area}
        </Link>
      </p>
    </Panel>
  )
}

/** The filters by which the list shows what a cell counts; of an empty one, the whole area. */
export const searchOf = (area: string, municipality: string, isCounted: boolean) => ({
  policyAreas: [area],
  ...(isCounted
    ? {
        municipalities: [municipality],
        participation: ['lead' as const, 'participating' as const],
      }
    : {}),
})
