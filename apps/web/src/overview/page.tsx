import { useWords } from '../i18n.tsx'
import { LatestReport } from '../evaluation/door/latest.tsx'
import { WholeIndicators } from '../indicator/door/owned-section.tsx'
import { MeasureBars } from '../measure/door/measure-bars.tsx'
import { AreaTree } from '../policy-area/door/area-tree.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { BasisLegend } from '../ui/basis-legend.tsx'
import { Section } from '../ui/section.tsx'
import { ConfirmationStatus } from './confirmation-status.tsx'
import { Hero } from './hero.tsx'
import { TryOut } from '../session/try-out.tsx'
import { useFrame, useSummary } from '../vision/queries.ts'
import { words } from './words.ts'
import './overview.css'
import { countAll } from '../ui/count.ts'

/** A region at a glance. Every number is counted from the registry. */
export function Overview() {
  const text = useWords(words)
  const { pillars, policyAreas, measures, vision } = useFrame()
  const { marks, assignments, projects } = useSummary()
  // Of a vision of which some projects are known, so are some of the areas.
  const isPart = (vision.projectsStated ?? 0) > projects
  usePageTitle(text.pageTitle)
  const bases = (['source', 'confirmed', 'inferred'] as const).filter((basis) => marks[basis] > 0)
  const assigned = countAll(assignments)
  return (
    <div className="wrap">
      <Hero />
      <TryOut />
      {measures.length > 0 && (
        <Section title={text.measuresTitle} note={<BasisLegend counts={marks} bases={bases} />}>
          <MeasureBars />
        </Section>
      )}
      <Section
        title={text.areasTitle(pillars.length, isPart ? null : policyAreas.length)}
        note={text.areasNote(assignments.inferred, assigned)}
      >
        <AreaTree />
      </Section>
      <WholeIndicators />
      <LatestReport />
      {projects > 0 && <ConfirmationStatus />}
    </div>
  )
}
