import type { ByBasis } from '@renkei/schema'

const percent = (part: number, whole: number): string => `${(100 * part) / Math.max(whole, 1)}%`

/** A horizontal bar, solid where grounded, hollow where inferred. The numbers stand beside it,
 * so it is drawn for the eye alone. */
export function BasisBar({ counts, max }: { counts: ByBasis; max: number }) {
  return (
    <span className="bar__row" aria-hidden="true">
      <i className="bar__solid" style={{ width: percent(counts.source, max) }} />
      <i className="bar__by" style={{ width: percent(counts.confirmed, max) }} />
      <i className="bar__hollow" style={{ width: percent(counts.inferred, max) }} />
    </span>
  )
}
