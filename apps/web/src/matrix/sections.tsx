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

type Walk = {
  sections: readonly PillarSection[]
  /** Columns under a section's name. */
  span: number
  totals: (items: readonly ProjectItem[]) => ReactNode
}

/** The body of a table: pillar › group, totals beside each name, and `body` of its policy areas. The name says how many
 * projects stand below it where no column does (`isCounted`). */
export function Parts({
  sections,
  span,
  isCounted = false,
  totals,
  body,
}: Walk & { isCounted?: boolean; body: (part: GroupSection) => ReactNode }) {
  const head = (kind: 'pillar' | 'group', items: ProjectItem[], name: Named) => (
    <SectionRow kind={kind} span={span} name={name(isCounted ? items.length : null)}>
      {totals(items)}
    </SectionRow>
  )
  return sections.map((section) => (
    <Fragment key={section.pillar.number}>
      {head('pillar', itemsOfPillar(section), (projects) => (
        <PillarName pillar={section.pillar} projects={projects} />
      ))}
      {section.groups.map((part) => {
        const { group } = part
        return (
          <Fragment key={group?.number ?? 0}>
            {group &&
              head('group', itemsOfGroup(part), (projects) => (
                <GroupName group={group} projects={projects} />
              ))}
            {body(part)}
          </Fragment>
        )
      })}
    </Fragment>
  ))
}

type Named = (projects: number | null) => ReactNode

/** The body of a table of projects: a project a row, below its pillar, group and policy area. */
export const Sections = ({
  row,
  ...walk
}: Walk & {
  /** A project's row; the first of an area brings the area's cell, over that many rows. */
  row: (item: ProjectItem, area: { record: PolicyArea; rows: number } | undefined) => ReactNode
}) => (
  <Parts
    {...walk}
    isCounted
    body={(part) =>
      part.areas.map(({ area, items }) => (
        <tbody key={area.code}>
          {items.map((item, i) =>
            row(item, i === 0 ? { record: area, rows: items.length } : undefined),
          )}
        </tbody>
      ))
    }
  />
)

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
function SectionRow({
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
