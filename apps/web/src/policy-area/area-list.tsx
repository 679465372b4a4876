import type { PolicyArea } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useSummary } from '../vision/queries.ts'
import { countAll } from '../ui/count.ts'

export function AreaList({ areas }: { areas: readonly PolicyArea[] }) {
  const params = useVisionParams()
  const { policyAreas } = useSummary()
  const counts = new Map(policyAreas.map((area) => [area.code, countAll(area)]))
  return (
    <ul>
      {areas.map((area) => (
        <li key={area.code}>
          <span className="areas__letter">{area.letter}</span>
          <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
            <Title of={area} />
          </Link>
          <span className="areas__count">{counts.get(area.code) ?? 0}</span>
        </li>
      ))}
    </ul>
  )
}
