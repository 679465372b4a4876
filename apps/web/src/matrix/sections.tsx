import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Fragment, type ReactNode } from 'react'
import { ArrangedSign } from '../chrome/arranged.tsx'
import { groupSign, useLanguage, useWords, wide } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import {
  type GroupSection,
  itemsOfGroup,
  itemsOfPillar,
  type PillarSection,
} from '../project/door/model.ts'
import { words } from './words.ts'

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

const inText = (language: 'ja' | 'en', number: number): string =>
  language === 'ja' ? wide(number) : String(number)

type Head = { projects: number | null }

/** 「１ 圏域全体の…」 with how many projects stand under it. */
export function PillarName({ pillar, projects }: Head & Pick<PillarSection, 'pillar'>) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <>
      <span className="ph">
        {word.pillar(inText(language, pillar.number), '')}
        <Title of={pillar} />
        <ArrangedSign of="policyAreas" />
      </span>
      {projects !== null && <small>{word.projects(projects)}</small>}
    </>
  )
}

/** （１）生活機能の強化 */
export function GroupName({
  group,
  projects,
}: Head & { group: NonNullable<GroupSection['group']> }) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <>
      {groupSign(language, group)}
      <Title of={group} />
      <ArrangedSign of="policyAreas" />
      {projects !== null && <small>{word.projects(projects)}</small>}
    </>
  )
}

/** The row above a pillar or a group: its name, then its totals. */
export function SectionRow({
  kind,
  span,
  name,
  children,
}: {
  kind: 'pillar' | 'group'
  span: number
  name: ReactNode
  children: ReactNode
}) {
  return (
    <tbody>
      <tr className={kind}>
        <th scope="row" colSpan={span}>
          {name}
        </th>
        {children}
      </tr>
    </tbody>
  )
}

/** A count; 0 is quiet. */
export const Count = ({ n }: { n: number }) => (n === 0 ? <span className="zero">0</span> : n)
