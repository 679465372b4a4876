import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Fragment, type ReactNode } from 'react'
import { itemsOfGroup, itemsOfPillar, type PillarSection } from './door/model.ts'
import { GroupName, PillarName, SectionRow } from './section-row.tsx'

type Props = {
  sections: readonly PillarSection[]
  /** Columns under a section's name. */
  span: number
  totals: (items: readonly ProjectItem[]) => ReactNode
  /** A project's row; the first of an area brings the area's cell, over that many rows. */
  row: (item: ProjectItem, area: { record: PolicyArea; rows: number } | undefined) => ReactNode
}

/** The body of a table of projects: pillar › group › policy area, totals beside each name. */
export const Sections = ({ sections, span, totals, row }: Props) =>
  sections.map((section) => (
    <Fragment key={section.pillar.number}>
      <SectionRow
        kind="pillar"
        span={span}
        name={<PillarName pillar={section.pillar} projects={itemsOfPillar(section).length} />}
      >
        {totals(itemsOfPillar(section))}
      </SectionRow>
      {section.groups.map((part) => (
        <Fragment key={part.group?.number ?? 0}>
          {part.group && (
            <SectionRow
              kind="group"
              span={span}
              name={<GroupName group={part.group} projects={itemsOfGroup(part).length} />}
            >
              {totals(itemsOfGroup(part))}
            </SectionRow>
          )}
          {part.areas.map(({ area, items }) => (
            <tbody key={area.code}>
              {items.map((item, i) =>
                row(item, i === 0 ? { record: area, rows: items.length } : undefined),
              )}
            </tbody>
          ))}
        </Fragment>
      ))}
    </Fragment>
  ))
