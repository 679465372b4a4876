import type { Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ContactLines } from './contact-lines.tsx'
import { words } from './words.ts'

/** Whom to ask about a project, and the way to write. */
export function ProjectContact({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <Section title={word.about}>
      {project.leadDepartment !== null && (
        <p>
          {word.department}：<span lang="ja">{project.leadDepartment}</span>
        </p>
      )}
      <ContactLines />
      <p className="acts-row">
        <Link
          className="btn btn--sm"
          to="/$region/$vision/contact"
          params={params}
          search={{ project: [String(project.number)] }}
        >
          {word.write}
        </Link>
      </p>
    </Section>
  )
}
