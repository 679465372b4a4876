import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FilterState } from '../filters/use-filters.ts'
import { useWords } from '../i18n.tsx'
import { HighlightedTitle } from '../ui/highlighted.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { ProjectSign } from '../vision/number.tsx'
import { AreaTitle } from './door/area-cell.tsx'
import { itemsOfGroup, itemsOfPillar, type PillarSection } from '../project/door/model.ts'
import { RelistedUnder } from '../project/door/relisted.tsx'
import { words as shared } from '../project/door/words.ts'
import { GroupName, PillarName } from './sections.tsx'
import { words } from './words.ts'

type Props = {
  sections: readonly PillarSection[]
  corner: ReactNode
  /** What stands under an area's heading. */
  renderArea: (area: PolicyArea, items: readonly ProjectItem[]) => ReactNode
  /** An area whose heading is its own card carries no rule. */
  bare?: boolean
}

/** The matrix on a phone: cards under pillar, group and area; the pillar's head stays in sight. */
export function Cards({ sections, corner, renderArea, bare = false }: Props) {
  return (
    <div className={bare ? 'cards cards--bare' : 'cards'}>
      <div className="corner cards__corner">{corner}</div>
      {sections.map((section) => (
        <section key={section.pillar.number}>
          <h2>
            <PillarName pillar={section.pillar} projects={itemsOfPillar(section).length} />
          </h2>
          {section.groups.map((part) => (
            <div key={part.group?.number ?? 0}>
              {part.group && (
                <h3 className="cards__group">
                  <GroupName group={part.group} projects={itemsOfGroup(part).length} />
                </h3>
              )}
              {part.areas.map(({ area, items }) => (
                <div key={area.code} className="of-area">
                  <AreaHeading area={area} isInGroup={part.group !== null} />
                  {renderArea(area, items)}
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function AreaHeading({ area, isInGroup }: { area: PolicyArea; isInGroup: boolean }) {
  const Heading = isInGroup ? 'h4' : 'h3'
  return (
    <Heading className="area-name">
      <span className="cards__letter">{area.letter}</span>
      <AreaTitle area={area} />
    </Heading>
  )
}

/** How many projects an area has, leading to them in the list. */
export function AreaProjects({
  area,
  items,
  state,
}: {
  area: PolicyArea
  items: readonly ProjectItem[]
  state: FilterState
}) {
  return (
    <p className="card__projects">
      <Link
        to="/$region/$vision/projects"
        params={useVisionParams()}
        search={state.addressOf({ policyAreas: [area.code] })}
      >
        {useWords(words).projects(items.length)}
        <span className="vh">
          {' '}
          <Title of={area} />
        </span>
      </Link>
    </p>
  )
}

/** A project as a card: number, title, page, then its signs. */
export function ProjectCard({
  item,
  text,
  children,
}: {
  item: ProjectItem
  text: string
  children: ReactNode
}) {
  const params = useVisionParams()
  const { number } = useWords(words)
  const { page } = useWords(shared)
  return (
    <article className="card">
      <span className="card__number">
        <span className="vh">{number}</span>
        <ProjectSign of={item} />
      </span>
      <p className="card__title">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
        >
          <HighlightedTitle of={item} text={text} />
        </Link>
        <RelistedUnder of={item} />
      </p>
      {item.visionPage !== null && (
        <span className="card__page">
          <span aria-hidden="true">p. {item.visionPage}</span>
          <span className="vh">{page(item.visionPage)}</span>
        </span>
      )}
      {children}
    </article>
  )
}
