import { formatFiscalYear } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { yearsOf } from '../../filters/address.ts'
import { TextField } from '../../ui/field.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Budget } from './budget.tsx'
import { useText } from './use-field.tsx'
import { words } from './words.ts'

/** 期間と事業費 */
export function Period() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <div className="two-f">
        <TextField {...text('fromFiscalYear')} help={word.yearWord} list="fiscal-years" />
        <TextField {...text('toFiscalYear')} help={word.yearWord} list="fiscal-years" />
      </div>
      <Budget />
    </>
  )
}

/** The vision's fiscal years, to choose from where one is typed. */
export function FiscalYears() {
  const language = useLanguage()
  return (
    <datalist id="fiscal-years">
      {yearsOf(useFrame()).map((year) => (
        <option key={year} value={formatFiscalYear(year, language)} />
      ))}
    </datalist>
  )
}
