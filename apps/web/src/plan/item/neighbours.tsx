import type { PlanItem } from '@renkei/schema'
import { ItemLink } from '../door/item-link.tsx'
import { useWords } from '../../i18n.tsx'
import { words } from './words.ts'

/** The items before and after in the document's order. */
export function ItemNeighbours({ of: { previous, next } }: { of: PlanItem }) {
  const word = useWords(words)
  return (
    <nav className="plan-neighbours" aria-label={word.neighbours}>
      {previous && (
        <p>
          <span className="quiet">{word.previous}</span>
          <ItemLink item={previous} />
        </p>
      )}
      {next && (
        <p>
          <span className="quiet">{word.next}</span>
          <ItemLink item={next} />
        </p>
      )}
    </nav>
  )
}
