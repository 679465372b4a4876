import type { ReactNode } from 'react'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import type { GroupSection, PillarSection } from './door/model.ts'
import { words } from './words.ts'

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
      {word.group(inText(language, group.number), '')}
      <Title of={group} />
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
