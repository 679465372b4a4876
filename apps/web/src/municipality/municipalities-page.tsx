import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useCoreNames, useFrame, useSummary } from '../vision/queries.ts'
import { Grounds } from './door/grounds.tsx'
import { RegionMap } from './door/region-map.tsx'
import { ParticipationTable } from './participation-table.tsx'
import { words } from './words.ts'
import './municipalities-page.css'

/** 市町村: the region's members and how far each has answered. */
export function MunicipalitiesPage() {
  const text = useWords(words)
  const { municipalities } = useFrame()
  const summary = useSummary()
  const cores = useCoreNames()
  const partners = municipalities.filter(({ role }) => role === 'partner').length
  usePageTitle(text.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[text.title]}
        title={text.title}
        lead={text.lead(cores, partners, summary.projects)}
      />
      <div className="members">
        <div>
          <Section title={text.listTitle}>
            {summary.municipalities.every(({ grounded }) => grounded === 0) && (
              <Empty>
                <p>
                  <b>{text.silent}</b> <Grounds />
                </p>
              </Empty>
            )}
            <ParticipationTable />
          </Section>
        </div>
        <Section
          title={municipalities.every(({ tile }) => tile !== null) ? text.map : text.byNumber}
        >
          <RegionMap />
        </Section>
      </div>
    </div>
  )
}
