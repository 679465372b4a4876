import { type Basis, isGrounded, type Measure } from '@renkei/schema'
import { circled, useWords } from '../../i18n.tsx'
import type { CoverageCell } from '../../project/door/model.ts'
import { Count } from '../sections.tsx'
import { words } from '../words.ts'
import './cell.css'

const most = 6

/** A sign for each mark as far as there is room, then their number. */
export function CellContent({ cell, measure }: { cell: CoverageCell; measure: Measure }) {
  const word = useWords(words).coverage
  const inferred = cell.filter(({ basis }) => basis === 'inferred').length
  const signs = cell.toSorted((a, b) => Number(isGrounded(b.basis)) - Number(isGrounded(a.basis)))
  return (
    <>
      <span className="tally">
        <span className="tally__glyph" aria-hidden="true">
          {circled(measure.number)}
        </span>
        <span className="tally__units">
          {cell.length <= most &&
            signs.map(({ item, basis }) => <Unit key={item.number} basis={basis} />)}
        </span>
        <span className="tally__count">
          <Count n={cell.length} />
        </span>
      </span>
      <span className="vh"> {word.cell(cell.length, inferred)}</span>
    </>
  )
}

/** One small sign a mark: disc, disc in blue, ring. */
export const Unit = ({ basis }: { basis: Basis }) => (
  <svg className={`unit unit--${basis}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    <circle cx="5" cy="5" r={basis === 'inferred' ? 3.75 : 4.5} />
  </svg>
)
