import type { ProjectItem } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { BasisLegend } from '../ui/basis-legend.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { useFrame, useSummary } from '../vision/queries.ts'
import { PillarSection } from './pillar-section.tsx'
import { words } from './words.ts'
import './areas-page.css'

/** 政策分野: every area with its projects, the contents of the vision on one page. */
export function AreasPage({ projects }: { projects: readonly ProjectItem[] }) {
  const text = useWords(words)
  const { pillars, policyAreas } = useFrame()
  const { assignments } = useSummary()
  usePageTitle(text.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[text.title]}
        title={text.title}
        lead={text.lead(pillars.length, policyAreas.length, projects.length)}
      />
      <BasisLegend counts={assignments} />
      {assignments.inferred > 0 && <p className="small areas-note">{text.inferredNote}</p>}
      {pillars.map((pillar) => (
        <PillarSection key={pillar.number} pillar={pillar} projects={projects} />
      ))}
    </div>
  )
}
