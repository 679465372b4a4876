import { can, type Project } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { indicatorsQuery } from '../queries.ts'
import { IndicatorTable } from './table.tsx'
import { words } from './words.ts'

/** What a project is measured by, and the way to all indicators. */
export function ProjectIndicators({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  const mayRegister = can(useMe(), 'indicator.create', { region: params.region })
  const { data } = useQuery(indicatorsQuery(useVisionRef(), project.number))
  const held = data?.filter(({ endedAt }) => endedAt === null)
  const all = (
    <p>
      <Link to="/$region/$vision/indicators" params={params} search={{}}>
        {word.all}
      </Link>
    </p>
  )
  return (
    <Section title={word.ofProject} note={all}>
      {held?.length === 0 && <Empty>{word.noneOfProject}</Empty>}
      {held && held.length > 0 && <IndicatorTable caption={word.ofProject} indicators={held} />}
      {mayRegister && (
        <p className="acts-row">
          <Link
            className="btn btn--sm"
            to="/$region/$vision/indicators/new"
            params={params}
            search={{ project: [String(project.number)] }}
          >
            {word.register}
          </Link>
        </p>
      )}
    </Section>
  )
}
