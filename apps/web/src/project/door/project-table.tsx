import type { ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from '../../ui/record-words.ts'
import './project-table.css'

/** Projects by number, title and page, with one more column the page is about. */
export function ProjectTable({
  caption,
  projects,
  head,
  renderCell,
  renderRemark,
}: {
  caption: string
  projects: readonly ProjectItem[]
  head: string
  renderCell: (project: ProjectItem) => ReactNode
  /** Said under a project's title. */
  renderRemark?: (project: ProjectItem) => ReactNode
}) {
  const text = useWords(words)
  const params = useVisionParams()
  return (
    <table className="table projects">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="projects__number">
            No.
          </th>
          <th scope="col">{text.project}</th>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {text.page}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.number}>
            <td className="projects__number">{project.number}</td>
            <th scope="row" className="projects__title">
              <Link
                to="/$region/$vision/projects/$number"
                params={{ ...params, number: String(project.number) }}
              >
                <Title of={project} />
              </Link>
              {renderRemark?.(project)}
            </th>
            <td className="projects__what">{renderCell(project)}</td>
            <td className="num projects__page">{project.visionPage}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
