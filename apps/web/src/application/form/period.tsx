import {
  type Draft,
  eraYear,
  filledRows,
  formatFiscalYear,
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
import { idOf } from './sections.ts'
import { CostShares } from './shares.tsx'
import { words } from './words.ts'

/** 期間と事業費 */
export function Period() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <div className="two-f">
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

const typedOf = ({ budget }: Draft, year: number, part: Part): string =>
  budget.find(({ fiscalYear }) => fiscalYear === year)?.[part] ?? ''

/** The sum of what can be read; undefined where something cannot, null where nothing is typed. */
function totalOf(draft: Draft, part: Part): number | null | undefined {
  const amounts = draft.budget.map((row) => row[part]).filter((typed) => typed.trim() !== '')
  if (amounts.length === 0) return null
  const read = amounts.map(readAmount)
  return read.includes(null) ? undefined : read.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** The fiscal years of the project, once they are chosen; before, all of the vision. */
export function chosenYears(draft: Draft, years: readonly number[]): readonly number[] {
  const [from, to] = [readFiscalYear(draft.fromFiscalYear), readFiscalYear(draft.toFiscalYear)]
  const chosen = years.filter((year) => year >= (from ?? year) && year <= (to ?? year))
  return chosen.length > 0 ? chosen : years
}

/** 事業費: 千円 by fiscal year of the project, with totals. */
function Budget() {
  const word = useWords(words)
  const { draft, edit } = useForm()
  const years = yearsOf(useFrame())
  const amountText = (total: number | null | undefined) =>
    total === undefined ? word.afterCorrecting : total?.toLocaleString('en')
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
          return [{ fiscalYear, amount: '', subsidy: '', ...Object.fromEntries(filled) }]
        }),
      }),
  })
  return (
    <FieldGroup {...useFieldProps()('budget', word.budget)} help={word.budgetHelp}>
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
  )
}

function YearRow({ year }: { year: number }) {
  const language = useLanguage()
  const word = useWords(words)
  const { draft, edit } = useForm()
  const name = language === 'ja' ? eraYear(year) : `FY${year}`
  const names: Record<Part, string> = { amount: word.amount, subsidy: word.subsidy }
  const pathOf = (part: Part) => `budget.${year}.${part}`
  const write = (part: Part, typed: string) => {
    const row = {
      fiscalYear: year,
      amount: typedOf(draft, year, 'amount'),
      subsidy: typedOf(draft, year, 'subsidy'),
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
      cells={parts.map((part) => ({
        path: pathOf(part),
        label: word.budgetOf(name, names[part]),
        typed: typedOf(draft, year, part),
        write: (typed) => write(part, typed),
      }))}
    />
  )
}
