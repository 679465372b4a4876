import { type IndicatorForm, isNothing, meaningOf, readTarget } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { formatNumber } from '../../ui/number.ts'
import { ReadAs } from '../../ui/read-as.tsx'
import { words } from './form-words.ts'

/** Beside the field of a target: as what its words are understood. */
export function TargetReadAs({ form }: { form: Pick<IndicatorForm, 'target' | 'kind' | 'unit'> }) {
  const word = useWords(words)
  const { target, kind } = form
  const unit = form.unit.trim()
  const meaning = meaningOf(target)
  if (meaning === null && !isNothing(target)) {
    return kind === 'relative' ? null : <ReadAs typed={target} unit={unit} />
  }
  const read = readTarget(target, { kind, unit })
  const value = 'value' in read && read.value !== null ? read.value : null
  const shown = value === null ? '' : `${formatNumber(value)}${kind === 'relative' ? '%' : unit}`
  const text =
    meaning === null
      ? word.noTargetMeant
      : /^at/.test(meaning) && value === null
        ? undefined
        : word.meant[meaning](shown)
  return (
    <span className="small quiet block" aria-live="polite">
      {text}
    </span>
  )
}
