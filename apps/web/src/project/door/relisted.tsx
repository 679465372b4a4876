import type { ProjectItem } from '@renkei/schema'
import { Fragment } from 'react'
import { useWords } from '../../i18n.tsx'
import { ProjectNo } from '../../vision/number.tsx'
import { words } from './words.ts'

/** 再掲: which projects the vision lists again under an area, by number; nothing where it lists none. */
export function Relisted({ projects }: { projects: readonly ProjectItem[] }) {
  const { relisted } = useWords(words)
  if (projects.length === 0) return null
  return (
    <span className="block small quiet">
      {relisted}{' '}
      {projects.map((project, at) => (
        <Fragment key={project.number}>
          {at > 0 && ', '}
          <ProjectNo of={project} />
        </Fragment>
      ))}
    </span>
  )
}

/** 再掲 behind a project: the codes of the further areas that the vision lists it under. */
export function RelistedUnder({ of: { relisted } }: { of: ProjectItem }) {
  const { before, relistedUnder } = useWords(words)
  if (!relisted) return null
  return (
    <span className="small quiet">
      {before}
      {relistedUnder(relisted.join('、'))}
    </span>
  )
}
