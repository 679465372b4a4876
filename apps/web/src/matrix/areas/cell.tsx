import { useWords } from '../../i18n.tsx'
import { Unit } from '../coverage/cell.tsx'
import { words } from '../words.ts'
import { type PartCell, weakestOf } from './model.ts'
import './cell.css'

/** How many projects, with what the number rests on; a dash where nothing is known. */
export function PartContent({
  cell: { taking, unknown },
  isTotal = false,
}: {
  cell: PartCell
  /** Of several areas: the number alone. */
  isTotal?: boolean
}) {
  const word = useWords(words).areas
  const basis = weakestOf(taking)
  const inferred = taking.filter((one) => one.basis === 'inferred').length
  return (
    <span className={isTotal ? 'part-cell part-cell--total' : 'part-cell'}>
      {basis && !isTotal && <Unit basis={basis} />}
      <span className={taking.length === 0 ? 'part-cell__none' : undefined} aria-hidden="true">
        {taking.length === 0 && unknown > 0 ? '―' : taking.length}
      </span>
      <span className="vh">{word.cell(taking.length, inferred, unknown)}</span>
    </span>
  )
}
