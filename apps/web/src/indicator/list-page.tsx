import { can, type Indicator } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { projectsQuery } from '../project/queries.ts'
import { useCoreNames, useFrame } from '../vision/queries.ts'
import { ProjectNo, useNumbers } from '../vision/number.tsx'
import { indicatorsQuery } from './queries.ts'
import { RuleNotes } from './rules.tsx'
import { IndicatorTable } from './door/table.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './door/words.ts'

/** 成果指標 of the vision: those of the whole first, then by project. */
export function IndicatorsPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const { region } = useFrame()
  const mayRegister = can(useMe(), 'indicator.create', { region: region.slug })
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(ref))
  const cores = useCoreNames()
  const held = indicators.filter(({ endedAt }) => endedAt === null)
  const ended = indicators.filter(({ endedAt }) => endedAt !== null)
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      {mayRegister && (
        <p className="acts-row">
          <Link
            className="btn btn--fill"
            to="/$region/$vision/indicators/new"
            params={params}
            search={{}}
          >
            {word.register}
          </Link>
          <Link className="btn" to="/$region/$vision/indicators/workbook" params={params}>
            {word.byBook}
          </Link>
        </p>
      )}
      {indicators.length === 0 && (
        <section className="sec">
          <Empty>
            <p>{word.none}</p>
            {!mayRegister && cores && (
              <p>
                <Marked text={word.registeredBy(cores)} />
              </p>
            )}
          </Empty>
        </section>
      )}
      {byProject(held).map(([project, some]) => (
        <Group key={project ?? 'whole'} project={project} indicators={some} />
      ))}
      {ended.length > 0 && (
        <Section title={word.ended}>
          <IndicatorTable caption={word.ended} indicators={ended} />
        </Section>
      )}
      {indicators.length > 0 && <RuleNotes />}
    </div>
  )
}

function byProject(indicators: readonly Indicator[]): [number | null, Indicator[]][] {
  const groups = Map.groupBy(indicators, ({ project }) => project)
  return [...groups]
}

function Group({
  project,
  indicators,
}: {
  project: number | null
  indicators: readonly Indicator[]
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const { called } = useNumbers()
  const { data: projects } = useSuspenseQuery(projectsQuery(useVisionRef()))
  const found = projects.find(({ number }) => number === project)
  if (project === null) {
    return (
      <Section title={word.whole}>
        <IndicatorTable caption={word.whole} indicators={indicators} />
      </Section>
    )
  }
  return (
    <Section
      title={
        <>
          <ProjectNo of={project} />{' '}
          {found && (
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project) }}
            >
              <Title of={found} />
            </Link>
          )}
        </>
      }
    >
      <IndicatorTable caption={called(project)} indicators={indicators} />
    </Section>
  )
}
