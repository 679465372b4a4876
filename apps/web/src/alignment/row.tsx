import type { Alignment } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { ProjectNo } from '../vision/number.tsx'
import { DecideAlignment } from './door/decide.tsx'
import { Above, ItemLink } from '../plan/door/item-link.tsx'
import { AlignmentReason, DecidedLine, StateChip } from './door/standing.tsx'

/** The links of one project: its name once, then each item it serves, why, and what that rests on. */
export function ProjectLinks({
  links,
  mayDecide,
}: {
  links: readonly Alignment[]
  mayDecide: boolean
}) {
  const params = useVisionParams()
  const project = links[0]?.project
  if (!project) return null
  return (
    <tbody>
      {links.map((link, index) => (
        <tr key={link.id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={links.length} className="link__project">
              <span className="quiet">
                <ProjectNo of={project} />
              </span>{' '}
              <Link
                to="/$region/$vision/projects/$number"
                params={{ ...params, number: String(project.number) }}
              >
                <Title of={project} />
              </Link>
            </th>
          )}
          <Cells of={link} mayDecide={mayDecide} />
        </tr>
      ))}
    </tbody>
  )
}

function Cells({ of, mayDecide }: { of: Alignment; mayDecide: boolean }) {
  return (
    <>
      <td className="link__item">
        <Above item={of.item} ancestors={of.ancestors} />
        <p className="link__to">
          <ItemLink item={of.item} />
        </p>
        <AlignmentReason of={of} />
      </td>
      <td className="link__basis">
        <StateChip of={of} />
        <DecidedLine of={of} />
      </td>
      {mayDecide && (
        <td>
          <DecideAlignment alignment={of} />
        </td>
      )}
    </>
  )
}
