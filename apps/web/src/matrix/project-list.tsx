import { Link } from '@tanstack/react-router'
import { useTerms } from '../i18n.tsx'
import type { CoverageCell } from '../project/door/model.ts'
import { Mark } from '../ui/mark.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { ProjectSign } from '../vision/number.tsx'

/** The projects that a cell counts, each with what that rests on. */
export function CountedProjects({ cell }: { cell: CoverageCell }) {
  const { basis: names } = useTerms()
  const params = useVisionParams()
  return (
    <ul className="plist">
      {cell.map(({ item, basis }) => (
        <li key={item.number}>
          <Mark basis={basis} />
          <span className="k">
            <span className="vh">{names[basis]} </span>
            <ProjectSign of={item} />
          </span>
          <Link
            to="/$region/$vision/projects/$number"
            params={{ ...params, number: String(item.number) }}
          >
            <Title of={item} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
