import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useTerms } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'

/** An area and its projects, each with what its place here rests on. */
export function AreaContents({
  area,
  projects,
}: {
  area: PolicyArea
  projects: readonly ProjectItem[]
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
            <span className="contents__number">{project.number}</span>
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project.number) }}
            >
              <Title of={project} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
