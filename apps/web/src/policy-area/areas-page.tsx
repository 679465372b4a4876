import type { Pillar, PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Arranged } from '../chrome/arranged.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { RoleIndicators } from '../indicator/door/owned-section.tsx'
import { groupSign, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Relisted } from '../project/door/relisted.tsx'
import { BasisLegend } from '../ui/basis-legend.tsx'
import { Mark } from '../ui/mark.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { words as record } from '../ui/record-words.ts'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame, useSummary } from '../vision/queries.ts'
import { ProjectSign } from '../vision/number.tsx'
import { words as common } from '../ui/words.ts'
import { words } from './words.ts'
import './areas-page.css'

/** 政策分野: every area with its projects, the contents of the vision on one page. */
export function AreasPage({ projects }: { projects: readonly ProjectItem[] }) {
  const text = useWords(words)
  const shared = useWords(common)
  const { pillars, policyAreas } = useFrame()
  const { assignments } = useSummary()
  usePageTitle(text.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[text.title]}
        title={text.title}
        lead={
          text.lead(pillars.length, policyAreas.length, projects.length) +
          (projects.length === 0 ? shared.noProjects : '')
        }
      />
      <BasisLegend counts={assignments} />
      {assignments.inferred > 0 && <p className="small areas-note">{text.inferredNote}</p>}
      <p className="areas-note">
        <Arranged of="policyAreas" />
      </p>
      {pillars.map((pillar) => (
        <PillarSection key={pillar.number} pillar={pillar} projects={projects} />
      ))}
    </div>
  )
}

type Props = { pillar: Pillar; projects: readonly ProjectItem[] }

/** One of the ３つの役割: its areas, under their groups where it has any. */
function PillarSection({ pillar, projects }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const { count } = useWords(record)
  const { policyAreas } = useFrame()
  const areas = policyAreas.filter((area) => area.pillar === pillar.number)
  const codes = new Set(areas.map(({ code }) => code))
  const total = projects.filter(({ policyArea }) => codes.has(policyArea.code)).length
  const contents = (shown: readonly PolicyArea[]) =>
    shown.length > 0 && (
      <div className="contents">
        {shown.map((area) => (
          <AreaContents
            key={area.code}
            area={area}
            projects={projects.filter(({ policyArea }) => policyArea.code === area.code)}
            relisted={projects.filter((one) => one.relisted?.includes(area.code))}
          />
        ))}
      </div>
    )
  return (
    <Section
      title={text.place(pillar.number, titleIn(language, pillar).text, undefined)}
      note={count(total)}
    >
      <RoleIndicators pillar={pillar.number} />
      {contents(areas.filter(({ group }) => group === null))}
      {pillar.groups.map((group) => (
        <Fragment key={group.number}>
          <h3 className="contents__group">
            {groupSign(language, group)}
            <Title of={group} />
          </h3>
          {contents(areas.filter((area) => area.group === group.number))}
        </Fragment>
      ))}
    </Section>
  )
}

/** An area and its projects, each with what its place here rests on. */
function AreaContents({
  area,
  projects,
  relisted,
}: {
  area: PolicyArea
  projects: readonly ProjectItem[]
  relisted: readonly ProjectItem[]
}) {
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const Heading = area.group === null ? 'h3' : 'h4'
  return (
    <div>
      <Heading>
        <span className="contents__letter">{area.letter}</span>
        <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
          <Title of={area} />
        </Link>
        <span className="contents__count">{projects.length}</span>
      </Heading>
      <ul>
        {projects.map((project) => (
          <li key={project.number}>
            <span>
              <Mark basis={project.policyArea.basis} />
              <span className="vh">{names[project.policyArea.basis]}</span>
            </span>
            <span className="contents__number">
              <ProjectSign of={project} />
            </span>
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project.number) }}
            >
              <Title of={project} />
            </Link>
          </li>
        ))}
      </ul>
      <Relisted projects={relisted} />
    </div>
  )
}
