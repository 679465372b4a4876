import { type Indicator, type IndicatorOwner, ownerOf } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { circled, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { projectsQuery } from '../../project/queries.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { ProjectNo, useNumbers } from '../../vision/number.tsx'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

type Owned = Pick<Indicator, IndicatorOwner>

/** What can be measured, by what it is. */
export function useOwners() {
  const { pillars, policyAreas, measures } = useFrame()
  const { data: projects } = useSuspenseQuery(projectsQuery(useVisionRef()))
  return {
    pillar: pillars.map((one) => ({ ...one, key: String(one.number), sign: `${one.number}` })),
    policyArea: policyAreas.map((one) => ({ ...one, key: one.code, sign: one.code })),
    measure: measures.map((one) => ({
      ...one,
      key: String(one.number),
      sign: circled(one.number),
    })),
    project: projects.map((one) => ({ ...one, key: String(one.number), sign: '' })),
  }
}

/** Names what indicators measure, in a text: 連携事業 No.17. */
export function useOwnerName(): (of: Owned) => string {
  const language = useLanguage()
  const word = useWords(words)
  const { called } = useNumbers()
  const owners = useOwners()
  return (of) => {
    const owner = ownerOf(of)
    if (owner === undefined) return word.whole
    const found = owners[owner].find(({ key }) => key === String(of[owner]))
    if (owner === 'project') return called(of.project ?? 0)
    return word.owned(word.owner[owner], found ? titleIn(language, found).text : String(of[owner]))
  }
}

/** What an indicator measures, with the way to its page. */
export function Owner({ of }: { of: Owned }) {
  const word = useWords(words)
  const params = useVisionParams()
  const owners = useOwners()
  const owner = ownerOf(of)
  if (owner === undefined) return word.whole
  const key = String(of[owner])
  const found = owners[owner].find((one) => one.key === key)
  const title = found ? <Title of={found} /> : key
  if (owner === 'project') {
    return (
      <Link to="/$region/$vision/projects/$number" params={{ ...params, number: key }}>
        <ProjectNo of={Number(key)} /> {title}
      </Link>
    )
  }
  return (
    <>
      <span className="indicators__owner">{word.owner[owner]}</span>
      {owner === 'pillar' && (
        <Link to="/$region/$vision/policy-areas" params={params}>
          {title}
        </Link>
      )}
      {owner === 'policyArea' && (
        <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: key }}>
          {title}
        </Link>
      )}
      {owner === 'measure' && (
        <Link to="/$region/$vision/measures/$number" params={{ ...params, number: key }}>
          {title}
        </Link>
      )}
    </>
  )
}
