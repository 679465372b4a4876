import type { Basis } from '@renkei/schema'
import { useTerms, useWords } from '../i18n.tsx'
import { Mark } from './mark.tsx'
import { words } from './words.ts'

const order: readonly Basis[] = ['source', 'confirmed', 'inferred']

/** The signs with their names, and how many facts stand on each where counts are given.
 * `blank` adds what an empty cell means. */
export function BasisLegend({
  counts,
  bases = order,
  blank = false,
}: {
  counts?: Partial<Record<Basis, number>> | undefined
  bases?: readonly Basis[]
  blank?: boolean
}) {
  const { basisLegend, noMark } = useWords(words)
  const { basis: names } = useTerms()
  return (
    <ul className="legend" aria-label={basisLegend}>
      {bases.map((basis) => (
        <li key={basis}>
          <Mark basis={basis} />
          {names[basis]}
          {counts?.[basis] !== undefined && <span className="legend__count">{counts[basis]}</span>}
        </li>
      ))}
      {blank && <li>{noMark}</li>}
    </ul>
  )
}
