import type { Project, ProjectName } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { words } from './words.ts'

/** The projects before and after, by number. */
export function Neighbours({ project: { previous, next } }: { project: Project }) {
  const word = useWords(words)
  return (
    <nav className="pn" aria-label={word.neighbours}>
      {previous && <Neighbour label={word.previous} project={previous} rel="prev" />}
      {next && <Neighbour label={word.next} project={next} rel="next" />}
    </nav>
  )
}

function Neighbour({
  label,
  project,
  rel,
}: {
  label: string
  project: ProjectName
  rel: 'prev' | 'next'
}) {
  return (
    <p className={rel}>
      <span>{label}</span>
      <ProjectLink project={project} rel={rel} />
    </p>
  )
}

/** No.17 公共施設の… as a link. */
export function ProjectLink({ project, rel }: { project: ProjectName; rel?: 'prev' | 'next' }) {
  const params = useVisionParams()
  return (
    <Link
      to="/$region/$vision/projects/$number"
      params={{ ...params, number: String(project.number) }}
      {...(rel === undefined ? {} : { rel })}
    >
      <span className="project-no">
        <ProjectNo of={project} />
      </span>
      <Title of={project} />
    </Link>
  )
}
