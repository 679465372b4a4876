import type { ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ProjectSign } from '../../vision/number.tsx'
import { words } from '../../ui/record-words.ts'
import './project-table.css'

/** Projects by number, title and page where any is known, with one more column where the page is about one,
 * all in one, or in parts with a title each. */
export function ProjectTable({
  caption,
  projects,
  partedBy,
  head,
  renderCell,
  renderRemark,
}: {
  caption: string
  projects: readonly ProjectItem[]
  /** How they are parted; what is of no part is left out. */
  partedBy?: readonly { key: string; title: ReactNode; holds: (project: ProjectItem) => boolean }[]
  head?: string
  renderCell?: (project: ProjectItem) => ReactNode
  /** Said under a project's title. */
  renderRemark?: (project: ProjectItem) => ReactNode
}) {
  const text = useWords(words)
  const params = useVisionParams()
  const isPaged = projects.some(({ visionPage }) => visionPage !== null)
  const parts = partedBy
    ?.map(({ key, title, holds }) => ({ key, title, projects: projects.filter(holds) }))
    .filter((part) => part.projects.length > 0) ?? [{ key: '', title: null, projects }]
  return (
    <table className="table projects">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="projects__number">
            No.
          </th>
          <th scope="col">{text.project}</th>
          {renderCell && <th scope="col">{head}</th>}
          {isPaged && (
            <th scope="col" className="num">
              {text.page}
            </th>
          )}
        </tr>
      </thead>
      {parts.map(({ key, title, projects: some }) => (
        <tbody key={key}>
          {title !== null && (
            <tr>
              <th
                scope="rowgroup"
                colSpan={2 + Number(renderCell !== undefined) + Number(isPaged)}
                className="projects__part"
              >
                {title}
              </th>
            </tr>
          )}
          {some.map((project) => (
            <tr key={project.number}>
              <td className="projects__number">
                <ProjectSign of={project} />
              </td>
              <th scope="row" className="projects__title">
                <Link
                  to="/$region/$vision/projects/$number"
                  params={{ ...params, number: String(project.number) }}
                >
                  <Title of={project} />
                </Link>
                {renderRemark?.(project)}
              </th>
              {renderCell && <td className="projects__what">{renderCell(project)}</td>}
              {isPaged && <td className="num projects__page">{project.visionPage}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
