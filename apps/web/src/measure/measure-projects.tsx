import type { Measure, ProjectItem } from '@renkei/schema'
import { titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { ProjectTable } from '../project/door/project-table.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** The projects marked for a measure, and what each mark rests on. */
export function MeasureProjects({
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
