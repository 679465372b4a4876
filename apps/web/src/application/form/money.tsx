import {
  amountIn,
  type Draft,
  type MoneyUnit,
  moneyUnit,
  moneyUnitName,
  readAmount,
} from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Select } from '../../ui/field.tsx'
import { useForm } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

/** What amounts of a draft are typed in. */
export const unitOf = ({ budget, costShares }: Draft): MoneyUnit =>
  [...budget, ...costShares][0]?.unit ?? 'thousand'

/** A draft's amounts told in another unit: what can be read is worth the same, what cannot stays as typed. `years`: those
 * in which nothing may be typed yet. */
function inUnit(
  { budget, costShares }: Draft,
  unit: MoneyUnit,
  years: readonly number[],
): Partial<Draft> {
  const told = (typed: string, from: MoneyUnit | undefined) => {
    const amount = from === unit ? null : readAmount(typed, from)
    return amount === null ? typed : amountIn(unit, amount)
  }
  const missing = years.filter((year) => !budget.some(({ fiscalYear }) => fiscalYear === year))
  const rows = [
    ...budget,
    ...missing.map((fiscalYear) => ({ fiscalYear, amount: '', subsidy: '', unit })),
  ]
  return {
    budget: rows
      .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
      .map((row) => ({
        ...row,
        amount: told(row.amount, row.unit ?? 'thousand'),
        subsidy: told(row.subsidy, row.unit ?? 'thousand'),
        unit,
      })),
    costShares: costShares.map((share) => ({
      ...share,
      amount: told(share.amount, share.unit ?? 'thousand'),
      unit,
    })),
  }
}

/** 金額の単位, of the whole of what a project costs. */
export function UnitField({ years }: { years: readonly number[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const { draft, edit } = useForm()
  return (
    <Select
      id={idOf('moneyUnit')}
      label={word.moneyUnit}
      help={word.moneyUnitHelp}
      value={unitOf(draft)}
      onChange={({ currentTarget: { value } }) =>
        edit(inUnit(draft, moneyUnit.parse(value), years))
      }
    >
      {moneyUnit.options.map((unit) => (
        <option key={unit} value={unit}>
          {moneyUnitName(unit, language)}
        </option>
      ))}
    </Select>
  )
}
