import {
  amountIn,
  type Draft,
  eraYear,
  filledRows,
  formatFiscalYear,
  type MoneyUnit,
  moneyUnitName,
  projectTexts,
  readAmount,
  readFiscalYear,
  textsIn,
} from '@renkei/schema'
import { yearsOf } from '../../filters/address.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { FieldGroup } from '../../ui/choice.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { usePaste } from '../../ui/paste.tsx'
import { useFrame } from '../../vision/queries.ts'
import { AmountRow } from './amount-row.tsx'
import { useFieldProps, useForm, useText } from './field.tsx'
import { UnitField, unitOf } from './money.tsx'
import { idOf } from './sections.ts'
import { CostShares } from './shares.tsx'
import { words } from './words.ts'

/** 期間と事業費 */
export function Period() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <div className="two-f abreast">
        <YearField name="fromFiscalYear" />
        <YearField name="toFiscalYear" />
      </div>
      <Budget />
      <CostShares />
      {textsIn('cost').map((name) =>
        projectTexts[name].lines ? (
          <TextArea key={name} {...text(name)} help={word.costHelp[name]} rows={2} />
        ) : (
          <TextField key={name} {...text(name)} help={word.costHelp[name]} />
        ),
      )}
    </>
  )
}

/** One of the vision's fiscal years. What was typed of old and is none of them stays, to be corrected. */
export function YearField({
  name,
  help,
}: {
  name: 'fromFiscalYear' | 'toFiscalYear' | 'lastFiscalYear'
  help?: string
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { value, ...field } = useText()(name)
  const years = yearsOf(useFrame())
  const read = readFiscalYear(value)
  const held = read === null ? value : formatFiscalYear(read, 'ja')
  return (
    <Select {...field} help={help} value={held}>
      <option value="">{word.choose}</option>
      {(read === null || !years.includes(read)) && value !== '' && (
        <option value={held}>{value}</option>
      )}
      {years.map((year) => (
        <option key={year} value={formatFiscalYear(year, 'ja')}>
          {formatFiscalYear(year, language)}
        </option>
      ))}
    </Select>
  )
}

type Part = 'amount' | 'subsidy'

const parts: readonly Part[] = ['amount', 'subsidy']

const unitIn = (draft: Draft, year: number): MoneyUnit => {
  const row = draft.budget.find(({ fiscalYear }) => fiscalYear === year)
  return row ? (row.unit ?? 'thousand') : unitOf(draft)
}

const typedOf = ({ budget }: Draft, year: number, part: Part): string =>
  budget.find(({ fiscalYear }) => fiscalYear === year)?.[part] ?? ''

/** The sum of what can be read; undefined where something cannot, null where nothing is typed. */
function totalOf(draft: Draft, part: Part): number | null | undefined {
  const typed = draft.budget.filter((row) => row[part].trim() !== '')
  if (typed.length === 0) return null
  const read = typed.map((row) => readAmount(row[part], row.unit))
  return read.includes(null) ? undefined : read.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** The fiscal years of the project, once they are chosen; before, all of the vision. */
export function chosenYears(draft: Draft, years: readonly number[]): readonly number[] {
  const [from, to] = [readFiscalYear(draft.fromFiscalYear), readFiscalYear(draft.toFiscalYear)]
  const chosen = years.filter((year) => year >= (from ?? year) && year <= (to ?? year))
  return chosen.length > 0 ? chosen : years
}

/** 事業費 by fiscal year of the project, with totals. */
function Budget() {
  const word = useWords(words)
  const { draft, edit } = useForm()
  const years = yearsOf(useFrame())
  const language = useLanguage()
  const unit = unitOf(draft)
  const amountText = (total: number | null | undefined) =>
    total === undefined ? word.afterCorrecting : total === null ? null : amountIn(unit, total)
  const held = filledRows(draft).map(({ fiscalYear }) => fiscalYear)
  const rows = [...new Set([...chosenYears(draft, years), ...held])].toSorted((a, b) => a - b)
  const fields = rows.map((year) =>
    parts.map((part) => ({ id: idOf(`budget.${year}.${part}`), year, part })),
  )
  const { handlers, notice } = usePaste({
    ids: () => fields.map((row) => row.map(({ id }) => id)),
    valueOf: (id) => {
      const field = fields.flat().find((one) => one.id === id)
      return field ? typedOf(draft, field.year, field.part) : ''
    },
    fill: (values) =>
      edit({
        budget: fields.flatMap((row) => {
          const filled = row.map(({ id, year, part }) => [
            part,
            values.get(id) ?? typedOf(draft, year, part),
          ])
          const fiscalYear = row[0]?.year ?? 0
          const isHeld = draft.budget.some((one) => one.fiscalYear === fiscalYear)
          if (!isHeld && filled.every(([, text]) => text === '')) return []
          return [
            {
              ...{ fiscalYear, amount: '', subsidy: '', unit: unitIn(draft, fiscalYear) },
              ...Object.fromEntries(filled),
            },
          ]
        }),
      }),
  })
  const props = useFieldProps()('budget', word.budget(moneyUnitName(unit, language)))
  return (
    <>
      <UnitField years={rows} />
      <FieldGroup {...props} help={word.budgetHelp}>
        {notice}
        <table className="ruled budget" {...handlers}>
          <thead>
            <tr>
              <th scope="col">{word.year}</th>
              <th scope="col" className="num">
                {word.amount}
              </th>
              <th scope="col" className="num">
                {word.subsidy}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((year) => (
              <YearRow year={year} key={year} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{word.total}</th>
              {parts.map((part) => (
                <td className="num" key={part}>
                  {amountText(totalOf(draft, part))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </FieldGroup>
    </>
  )
}

function YearRow({ year }: { year: number }) {
  const language = useLanguage()
  const word = useWords(words)
  const { draft, edit } = useForm()
  const name = language === 'ja' ? eraYear(year) : `FY${year}`
  const names: Record<Part, string> = { amount: word.amount, subsidy: word.subsidy }
  const unit = unitIn(draft, year)
  const pathOf = (part: Part) => `budget.${year}.${part}`
  const write = (part: Part, typed: string) => {
    const row = {
      fiscalYear: year,
      amount: typedOf(draft, year, 'amount'),
      subsidy: typedOf(draft, year, 'subsidy'),
      unit,
      [part]: typed,
    }
    const rest = draft.budget.filter(({ fiscalYear }) => fiscalYear !== year)
    edit({ budget: [...rest, row].toSorted((a, b) => a.fiscalYear - b.fiscalYear) })
  }
  return (
    <AmountRow
      name={
        <>
          {name}
          {language === 'ja' && <span className="yr">（{year}年度）</span>}
        </>
      }
      unit={unitOf(draft)}
      cells={parts.map((part) => ({
        path: pathOf(part),
        label: word.budgetOf(name, names[part], moneyUnitName(unit, language)),
        unit,
        typed: typedOf(draft, year, part),
        write: (typed) => write(part, typed),
      }))}
    />
  )
}
