import { formatDate, isMember, type Municipality, type ProjectItem, today } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Embed } from '../chrome/embed.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { answerOf as recordedOf } from '../project/door/answers.ts'
import { ProjectTable } from '../project/door/project-table.tsx'
import { Follow } from '../subscription/door/follow.tsx'
import { AnswerLegend, answersOrder } from '../ui/answer-legend.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { Empty } from '../ui/empty.tsx'
import { PdfLink } from '../ui/pdf-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { TileMap } from '../ui/tile-map.tsx'
import { Title } from '../ui/title.tsx'
import { tileName } from '../ui/tile-name.ts'
import { answerName, words as common } from '../ui/words.ts'
import { useVisionParams } from '../vision/address.ts'
import { useFrame, useScheme, useSummary } from '../vision/queries.ts'
import { MunicipalityFacts } from './facts.tsx'
import { words } from './words.ts'

type Props = { municipality: Municipality; projects: readonly ProjectItem[] }

/** One municipality: who it is, and its part in every project. */
export function MunicipalityPage({ municipality, projects }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { code, role } = municipality
  const roles = useScheme()
  const name = nameIn(language, municipality)
  usePageTitle(name)
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="municipalities" to="/$region/$vision/municipalities" params={params}>
            {text.title}
          </Link>,
          name,
        ]}
        title={name}
        under={
          <>
            {roles[role]}
            {language === 'en' && <span lang="ja">　{municipality.name}</span>}
          </>
        }
      />
      <Follow of={{ municipality: code }} name={name} />
      <div className="doc">
        <div>
          {isMember(municipality, today()) ? (
            <Answers municipality={municipality} projects={projects} />
          ) : (
            <NoMember municipality={municipality} />
          )}
          <MunicipalityFacts municipality={municipality} />
        </div>
        <MunicipalitySide municipality={municipality} />
      </div>
    </div>
  )
}

/** Its part in every project, as it answered or is presumed. */
function Answers({ municipality, projects }: Props) {
  const text = useWords(words)
  const shared = useWords(common)
  if (projects.length > 0) return <AnswerTable municipality={municipality} projects={projects} />
  return (
    <Section title={text.answersTitle}>
      <Empty>
        <p>{shared.noProjects}</p>
      </Empty>
    </Section>
  )
}

function AnswerTable({ municipality, projects }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { code } = municipality
  const { policyAreas, region, vision } = useFrame()
  const counts = useSummary().municipalities.find((one) => one.code === code)
  const name = nameIn(language, municipality)
  const isPresumed =
    counts !== undefined && answersOrder.some((answer) => counts[answer].inferred > 0)
  const answerOf = ({ participations }: ProjectItem) =>
    participations.find((one) => one.municipality === code)
  return (
    <Section
      title={text.answersTitle}
      note={text.answersNote(counts?.grounded ?? 0, projects.length)}
    >
      {counts?.grounded === 0 && (
        <Empty>
          <p>{isPresumed ? text.ownSilent(name) : text.ownUnknown(name)}</p>
        </Empty>
      )}
      <p>
        <Link to="/$region/$vision/projects" params={params} search={{ municipality: [code] }}>
          {text.listOf}
        </Link>
      </p>
      <p className="acts-row">
        <PdfLink href={`/papers/${region.slug}/${vision.edition}/municipalities/${code}.pdf`} />
        <Embed name={text.answersCaption(name)} />
      </p>
      <AnswerLegend answers={projects.map((project) => recordedOf(project, code))} />
      <ProjectTable
        caption={text.answersCaption(name)}
        projects={projects}
        head={text.answer}
        partedBy={policyAreas.map((area) => ({
          key: area.code,
          title: (
            <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
              <Title of={area} />
            </Link>
          ),
          holds: ({ policyArea }) => policyArea.code === area.code,
        }))}
        renderCell={(project) => {
          const found = answerOf(project)
          return found ? (
            <span className="nw">
              <AnswerSign answer={found.answer} basis={found.basis} inline />
              {answerName(language, found.answer, found.basis, found.condition)}
            </span>
          ) : (
            <span className="quiet nw">{answerName(language, 'unrecorded')}</span>
          )
        }}
      />
    </Section>
  )
}

/** Who has not joined yet, or has left: no project counts it today. */
function NoMember({ municipality }: Pick<Props, 'municipality'>) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { since, until } = municipality
  const name = nameIn(language, municipality)
  const isFormer = until !== null && until < today()
  return (
    <Section title={text.answersTitle}>
      <p>
        {isFormer
          ? text.isFormer(name, formatDate(until, language))
          : since !== null && text.isComing(name, formatDate(since, language))}
      </p>
      {isFormer && (
        <p>
          <Link
            to="/$region/$vision/matrix"
            params={params}
            search={{ view: ['municipalities'], asOf: [until] }}
          >
            {text.asItWas(formatDate(until, language))}
          </Link>
        </p>
      )}
    </Section>
  )
}

/** Where the municipality lies, and the others. */
function MunicipalitySide({ municipality }: { municipality: Municipality }) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { municipalities } = useFrame()
  return (
    <aside className="side" aria-label={text.others}>
      <section>
        <h2>{municipalities.every(({ tile }) => tile !== null) ? text.map : text.others}</h2>
        <TileMap municipalities={municipalities} small>
          {(one) => (
            <Link
              className={`tile${one.code === municipality.code ? ' tile--here' : ''}`}
              to="/$region/$vision/municipalities/$code"
              params={{ ...params, code: one.code }}
            >
              <b lang={language}>{tileName(language, one)}</b>
            </Link>
          )}
        </TileMap>
      </section>
    </aside>
  )
}
