import type { Measure, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Arranged } from '../chrome/arranged.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { circled, groupSign, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { OwnedIndicators } from '../indicator/door/owned-section.tsx'
import { ProjectTable } from '../project/door/project-table.tsx'
import { BasisLegend } from '../ui/basis-legend.tsx'
import { countBases } from '../ui/count.ts'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/mark.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { words as record } from '../ui/record-words.ts'
import { Section } from '../ui/section.tsx'
import { Spread } from '../ui/spread.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** One of the 重点施策 with the projects marked for it. */
export function MeasurePage({
  measure,
  projects,
}: {
  measure: Measure
  projects: readonly ProjectItem[]
}) {
  const language = useLanguage()
  const text = useWords(words)
  const { none } = useWords(record)
  const params = useVisionParams()
  const { themes, commonMeasures } = useFrame()
  const theme = themes.find(({ number }) => number === measure.theme)
  const bases = projects.flatMap(({ measures }) =>
    measures.filter(({ number }) => number === measure.number).map(({ basis }) => basis),
  )
  usePageTitle(text.pageTitle(measure.number, titleIn(language, measure).text))
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="measures" to="/$region/$vision/measures" params={params}>
            {text.title}
          </Link>,
          circled(measure.number),
        ]}
        sign={circled(measure.number)}
        title={measure}
        under={
          theme && (
            <>
              <Marked text={text.theme(titleIn(language, theme).text)} />
              <Arranged of="measures" />
            </>
          )
        }
      />
      <div className="doc">
        <div>
          <Section title={text.projectsTitle} note={<BasisLegend counts={countBases(bases)} />}>
            {projects.length === 0 ? (
              <Empty>{none}</Empty>
            ) : (
              <MeasureProjects measure={measure} projects={projects} />
            )}
            {bases.includes('inferred') && <p className="small common">{text.inferredNote}</p>}
          </Section>
          <OwnedIndicators of={{ measure: measure.number }} />
          <Section title={text.spreadTitle} note={text.spreadNote}>
            <AreaSpread measure={measure} projects={projects} />
          </Section>
          {commonMeasures.map((common) => (
            <Section key={common.title} title={text.common}>
              <p>
                <b>
                  <Title of={common} />
                </b>
                {language === 'ja' ? '　' : ': '}
                {text.commonApplies}
              </p>
            </Section>
          ))}
        </div>
        <MeasureSide measure={measure} />
      </div>
    </div>
  )
}

/** The projects marked for a measure, and what each mark rests on. */
function MeasureProjects({
  measure,
  projects,
}: {
  measure: Measure
  projects: readonly ProjectItem[]
}) {
  const language = useLanguage()
  const text = useWords(words)
  const { basis: names } = useTerms()
  const { policyAreas } = useFrame()
  const areas = new Map(policyAreas.map((area) => [area.code, titleIn(language, area).text]))
  return (
    <ProjectTable
      caption={text.projectsTitle}
      projects={projects}
      head={text.basisHead}
      renderCell={({ measures }) =>
        measures
          .filter(({ number }) => number === measure.number)
          .map(({ basis }) => (
            <span className="nw" key={basis}>
              <Mark basis={basis} inline />
              {names[basis]}
            </span>
          ))
      }
      renderRemark={({ policyArea }) => <p className="quiet">{areas.get(policyArea.code)}</p>}
    />
  )
}

/** Ways on from a measure: the list with it as a filter, and the other measures. */
function MeasureSide({ measure }: { measure: Measure }) {
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { measures } = useFrame()
  return (
    <aside className="side" aria-label={text.title}>
      <section>
        <h2>{shared.project}</h2>
        <p>
          <Link
            to="/$region/$vision/projects"
            params={params}
            search={{ measure: [String(measure.number)] }}
          >
            {shared.list}
          </Link>
        </p>
      </section>
      <section>
        <h2>{text.title}</h2>
        <ol className="side__measures">
          {measures.map((one) => (
            <li key={one.number}>
              <MeasureSign number={one.number} />
              {one.number === measure.number ? (
                <b aria-current="page">
                  <Title of={one} />
                </b>
              ) : (
                <Link
                  to="/$region/$vision/measures/$number"
                  params={{ ...params, number: String(one.number) }}
                >
                  <Title of={one} />
                </Link>
              )}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  )
}

/** In which policy areas a measure's projects are, and in which there are none. */
function AreaSpread({ measure, projects }: { measure: Measure; projects: readonly ProjectItem[] }) {
  const language = useLanguage()
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { policyAreas, pillars } = useFrame()
  const rows = policyAreas.map((area, index) => {
    const before = policyAreas[index - 1]
    const pillar = pillars.find(({ number }) => number === area.pillar)
    const group = pillar?.groups.find(({ number }) => number === area.group)
    const headings: string[] = []
    if (pillar && before?.pillar !== area.pillar)
      headings.push(text.pillar(area.pillar, titleIn(language, pillar).text))
    if (group && (before?.pillar !== area.pillar || before.group !== area.group)) {
      headings.push(groupSign(language, group) + titleIn(language, group).text)
    }
    return {
      key: area.code,
      sign: area.letter,
      label: (
        <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
          <Title of={area} />
        </Link>
      ),
      bases: projects
        .filter(({ policyArea }) => policyArea.code === area.code)
        .flatMap(({ measures }) => measures)
        .filter((mark) => mark.number === measure.number)
        .map(({ basis }) => basis),
      headings,
    }
  })
  return (
    <Spread caption={text.noProject} head={shared.policyArea} count={shared.projects} rows={rows} />
  )
}
