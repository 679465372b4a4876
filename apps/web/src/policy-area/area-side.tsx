import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { BasisList } from '../ui/basis-list.tsx'
import { countBases } from '../ui/count.ts'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { words } from './words.ts'

/** What the area's assignments rest on, and the ways on. */
export function AreaSide({
  area,
  projects,
}: {
  area: PolicyArea
  projects: readonly ProjectItem[]
}) {
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { policyAreas } = useFrame()
  const near = policyAreas.filter((one) => one.pillar === area.pillar && one.group === area.group)
  return (
    <aside className="side" aria-label={text.title}>
      <BasisList counts={countBases(projects.map(({ policyArea }) => policyArea.basis))} />
      <section>
        <h2>{shared.project}</h2>
        <p>
          <Link to="/$region/$vision/projects" params={params} search={{ policyArea: [area.code] }}>
            {shared.list}
          </Link>
        </p>
      </section>
      <section>
        <h2>{text.sameGroup}</h2>
        <ul className="side__measures">
          {near.map((one) => (
            <li key={one.code}>
              <span className="quiet">{one.letter}</span>
              {one.code === area.code ? (
                <b aria-current="page">
                  <Title of={one} />
                </b>
              ) : (
                <Link
                  to="/$region/$vision/policy-areas/$code"
                  params={{ ...params, code: one.code }}
                >
                  <Title of={one} />
                </Link>
              )}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
