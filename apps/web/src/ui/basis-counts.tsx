import type { Basis, ByBasis } from '@renkei/schema'
import { Fragment } from 'react'
import { useTerms } from '../i18n.tsx'
import { Mark } from './mark.tsx'

const order: readonly Basis[] = ['source', 'confirmed', 'inferred']

/** How many facts stand on each basis, as signs with numbers; one basis alone is named. */
export function BasisCounts({ counts }: { counts: ByBasis }) {
  const { basis: names } = useTerms()
  const present = order.filter((basis) => counts[basis] > 0)
  const [only] = present
  if (present.length === 1 && only) {
    return (
      <span>
        <Mark basis={only} inline />
        {names[only]}
      </span>
    )
  }
  return present.map((basis, index) => (
    <Fragment key={basis}>
      {index > 0 && '　'}
      <span className="nw">
        <Mark basis={basis} inline />
        <span className="vh">{names[basis]} </span>
        {counts[basis]}
      </span>
    </Fragment>
  ))
}
