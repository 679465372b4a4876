import { can, type IndicatorOwner } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useIsOpen } from '../../vision/queries.ts'
import { indicatorsQuery } from '../queries.ts'
import { IndicatorTable } from './table.tsx'
import { words } from './words.ts'

type Of = { policyArea: string } | { measure: number } | { project: number }

/** What a part of the vision is measured by, and the way to all indicators. Only of a project it is said that there is
 * none. */
export function OwnedIndicators({ of }: { of: Of }) {
  const word = useWords(words)
  const params = useVisionParams()
  const isOpen = useIsOpen()
  const mayRegister = can(useMe(), 'indicator.create', { region: params.region }) && isOpen
  const { data } = useQuery(indicatorsQuery(useVisionRef(), of))
  const held = data?.filter(({ endedAt }) => endedAt === null)
  const isNamed = 'project' in of
  if (!isNamed && !mayRegister && !held?.length) return null
  const search: Partial<Record<IndicatorOwner, string[]>> = Object.fromEntries(
    Object.entries(of).map(([owner, key]) => [owner, [String(key)]]),
  )
  return (
    <Section title={word.title} note={<AllIndicators />}>
      {held?.length === 0 && <Empty>{isNamed ? word.noneOfProject : word.noneOfPart}</Empty>}
      {held && held.length > 0 && <IndicatorTable caption={word.title} indicators={held} />}
      {mayRegister && (
        <p className="acts-row">
          <Link
            className="btn btn--sm"
            to="/$region/$vision/indicators/new"
            params={params}
            search={search}
          >
            {word.register}
          </Link>
        </p>
      )}
    </Section>
  )
}

/** What the vision as a whole and its pillars are measured by; nothing where there are none. */
export function WholeIndicators() {
  const word = useWords(words)
  const { data } = useQuery(indicatorsQuery(useVisionRef(), { whole: true }))
  const held = data?.filter(({ endedAt }) => endedAt === null) ?? []
  if (held.length === 0) return null
  return (
    <Section title={word.ofVision} note={<AllIndicators />}>
      <IndicatorTable caption={word.ofVision} indicators={held} owners />
    </Section>
  )
}

/** What one of the vision's roles is measured by, within its part of a page; nothing where there is nothing. */
export function RoleIndicators({ pillar }: { pillar: number }) {
  const word = useWords(words)
  const { data } = useQuery(indicatorsQuery(useVisionRef(), { whole: true }))
  const held = data?.filter((one) => one.endedAt === null && one.pillar === pillar) ?? []
  if (held.length === 0) return null
  return (
    <div className="indicators-of-role">
      <h3>{word.ofRole}</h3>
      <IndicatorTable caption={word.ofRole} indicators={held} />
    </div>
  )
}

function AllIndicators() {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <p>
      <Link to="/$region/$vision/indicators" params={params} search={{}}>
        {word.all}
      </Link>
    </p>
  )
}
