import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import type { FilterState } from '../../filters/use-filters.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { Cards } from '../cards.tsx'
import { columnsOf, type Counting, type PillarSection } from '../door/model.ts'
import { words } from '../words.ts'
import { CellContent } from './cell.tsx'
import { cellOf } from './model.ts'

type Props = {
  sections: readonly PillarSection[]
  corner: ReactNode
  state: FilterState
  counts: Counting
}

/** An area as a card: its name, and a box a measure. */
export function CoverageCards({ sections, corner, state, counts }: Props) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <Cards
      sections={sections}
      corner={corner}
      bare
      renderArea={(area, items) => (
        <>
          <p className="card__projects">
            <Link
              to="/$region/$vision/projects"
              params={params}
              search={state.addressOf({ policyAreas: [area.code] })}
            >
              {word.projects(items.length)}
              <span className="vh">
                {' '}
                <Title of={area} />
              </span>
            </Link>
          </p>
          <ul className="boxes">
            {columnsOf(state.frame).map((measure) => {
              const cell = cellOf(items, measure.number, counts)
              return (
                <li key={measure.number} className={cell.length === 0 ? 'boxes__gap' : undefined}>
                  <span className="vh">
                    <Title of={measure} />{' '}
                  </span>
                  <CellContent cell={cell} measure={measure} />
                </li>
              )
            })}
          </ul>
        </>
      )}
    />
  )
}
