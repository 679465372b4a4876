import type { PolicyArea } from '@renkei/schema'
import { Title } from '../ui/title.tsx'

/** One cell over an area's rows; its label stays in sight while they scroll. */
export function AreaCell({ area, rows }: { area: PolicyArea; rows: number }) {
  return (
    <th className="area" scope="rowgroup" rowSpan={rows}>
      <span>
        <span className="l">{area.letter}</span>
        <span>
          <Title of={area} />
        </span>
      </span>
    </th>
  )
}
