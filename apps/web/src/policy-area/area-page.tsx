import type { PolicyArea, Project, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Arranged } from '../chrome/arranged.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { circled, groupSign, textIn, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { OwnedIndicators } from '../indicator/door/owned-section.tsx'
import { Marks } from '../project/door/marks.tsx'
import { ProjectTable } from '../project/door/project-table.tsx'
import { Follow } from '../subscription/door/follow.tsx'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/mark.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { words as record } from '../ui/record-words.ts'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { Spread } from '../ui/spread.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { AreaSide } from './area-side.tsx'
import { words } from './words.ts'

type Props = {
  area: PolicyArea
  projects: readonly ProjectItem[]
  /** The same projects with their reasons, as far as they were fetched. */
  details: readonly Project[]
}

/** One of the 政策分野 with its projects, and why each is taken to belong to it. */
export function AreaPage({ area, projects: listed, details }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const shared = useWords(record)
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const { pillars, measures } = useFrame()
  const hasMeasures = measures.length > 0
  const pillar = pillars.find(({ number }) => number === area.pillar)
  const group = pillar?.groups.find(({ number }) => number === area.group)
  const assignments = new Map(details.map(({ number, policyArea }) => [number, policyArea]))
  usePageTitle(titleIn(language, area).text)
  const projects = listed.filter(({ policyArea }) => policyArea.code === area.code)
  const relisted = listed.filter((one) => !projects.includes(one))
  const why = ({ number, policyArea: { basis } }: ProjectItem) => {
    const { reason = null, reasonEn = null } = assignments.get(number) ?? {}
    const grounds = reason === null ? undefined : textIn(language, reason, reasonEn)
    return (
      <p>
        <Mark basis={basis} inline />
        {names[basis]}
        {grounds && (
          <>
            {language === 'ja' ? '　' : '. '}
            <span lang={grounds.lang}>{grounds.text}</span>
          </>
        )}
      </p>
    )
  }
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="areas" to="/$region/$vision/policy-areas" params={params}>
            {text.title}
          </Link>,
          area.code,
        ]}
        sign={area.letter}
        title={area}
        under={
          pillar && (
            <>
              <Marked
                text={text.place(
                  pillar.number,
                  titleIn(language, pillar).text,
                  group && groupSign(language, group) + titleIn(language, group).text,
                )}
              />
              <Arranged of="policyAreas" />
            </>
          )
        }
      />
      <Follow of={{ policyArea: area.code }} name={titleIn(language, area).text} />
      <div className="doc">
        <div>
          <Section title={text.projectsTitle} note={shared.count(projects.length)}>
            {projects.length === 0 ? (
              <Empty>{shared.none}</Empty>
            ) : (
              <>
                {listed.length > details.length && (
                  <p className="small quiet">{text.reasonsOf(details.length)}</p>
                )}
                <ProjectTable
                  caption={text.projectsTitle}
                  projects={projects}
                  {...(hasMeasures
                    ? {
                        head: shared.measures,
                        renderCell: (project: ProjectItem) => <Marks of={project} />,
                      }
                    : {})}
                  renderRemark={why}
                />
              </>
            )}
          </Section>
          {relisted.length > 0 && (
            <Section title={text.relisted} note={shared.count(relisted.length)}>
              <p>{text.relistedNote}</p>
              <ProjectTable
                caption={text.relisted}
                projects={relisted}
                renderRemark={({ policyArea: { code } }) => <MainArea code={code} />}
              />
            </Section>
          )}
          <OwnedIndicators of={{ policyArea: area.code }} />
          {hasMeasures && (
            <Section title={text.measuresTitle} note={text.measuresNote}>
              <MeasureSpread projects={projects} />
            </Section>
          )}
        </div>
        <AreaSide area={area} projects={projects} />
      </div>
    </div>
  )
}

/** Under which area a project that is listed again mainly is. */
function MainArea({ code }: { code: string }) {
  const text = useWords(words)
  const area = useFrame().policyAreas.find((one) => one.code === code)
  const params = useVisionParams()
  return (
    <p className="quiet">
      {text.mainArea}{' '}
      <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code }}>
        {code} {area && <Title of={area} />}
      </Link>
    </p>
  )
}

/** Which measures the projects serve, one sign a project. */
function MeasureSpread({ projects }: { projects: readonly ProjectItem[] }) {
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { measures } = useFrame()
  const rows = measures.map((measure) => ({
    key: String(measure.number),
    sign: <span aria-hidden="true">{circled(measure.number)}</span>,
    label: (
      <Link
        to="/$region/$vision/measures/$number"
        params={{ ...params, number: String(measure.number) }}
      >
        <Title of={measure} />
      </Link>
    ),
    bases: projects
      .flatMap((project) => project.measures)
      .filter(({ number }) => number === measure.number)
      .map(({ basis }) => basis),
  }))
  return (
    <Spread
      caption={text.measuresCaption}
      head={shared.measures}
      count={shared.projects}
      rows={rows}
    />
  )
}
