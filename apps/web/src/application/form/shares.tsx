import {
  amountIn,
  type Draft,
  eraYear,
  filledShares,
  type MoneyUnit,
  moneyUnitName,
  nobodyLeads,
  readAmount,
  sharedIn,
} from '@renkei/schema'
import { municipalityName } from '../../diff/values.ts'
import { yearsOf } from '../../filters/address.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { FieldGroup } from '../../ui/choice.tsx'
import { usePaste } from '../../ui/paste.tsx'
import { useFrame } from '../../vision/queries.ts'
import { ShareGaps } from '../door/share-gaps.tsx'
import { AmountRow } from './amount-row.tsx'
import { useFieldProps, useForm } from './field.tsx'
import { unitOf } from './money.tsx'
import { chosenYears } from './period.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

type Cell = { fiscalYear: number; municipality: string }

const pathOf = ({ fiscalYear, municipality }: Cell) => `costShares.${fiscalYear}.${municipality}`

const isOf = (cell: Cell) => (share: Cell) =>
  share.fiscalYear === cell.fiscalYear && share.municipality === cell.municipality

const typedAt = ({ costShares }: Draft, cell: Cell): string =>
  costShares.find(isOf(cell))?.amount ?? ''

const unitAt = (draft: Draft, cell: Cell): MoneyUnit =>
  draft.costShares.some(isOf(cell))
    ? (draft.costShares.find(isOf(cell))?.unit ?? 'thousand')
    : unitOf(draft)

/** A draft's shares with some written over; what is emptied is taken out. */
function written(draft: Draft, cells: readonly (Cell & { amount: string })[]): Partial<Draft> {
  const { costShares } = draft
  const typed = cells.map((cell) => ({ ...cell, unit: unitAt(draft, cell) }))
  const rest = costShares.filter((share) => !cells.some((cell) => isOf(cell)(share)))
  return { costShares: [...rest, ...typed.filter(({ amount }) => amount !== '')] }
}

/** 費用の分担: by municipality and fiscal year; the lead first. */
export function CostShares() {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const { draft, edit } = useForm()
  const held = filledShares(draft)
  const unit = unitOf(draft)
  const unitName = moneyUnitName(unit, language)
  const years = sorted([
    ...chosenYears(draft, yearsOf(frame)),
    ...held.map(({ fiscalYear }) => fiscalYear),
  ])
  const named = [...draft.partners, ...held.map(({ municipality }) => municipality)]
  const bearers = [...new Set([draft.leadMunicipality, ...sorted(named)])].filter(
    (code) => code !== '' && code !== nobodyLeads,
  )
  const cells = bearers.map((municipality) =>
    years.map((fiscalYear) => ({ fiscalYear, municipality })),
  )
  const { handlers, notice } = usePaste({
    ids: () => cells.map((row) => row.map((cell) => idOf(pathOf(cell)))),
    valueOf: (id) => {
      const cell = cells.flat().find((one) => idOf(pathOf(one)) === id)
      return cell ? typedAt(draft, cell) : ''
    },
    fill: (values) =>
      edit(
        written(
          draft,
          cells.flat().flatMap((cell) => {
            const amount = values.get(idOf(pathOf(cell)))
            return amount === undefined ? [] : [{ ...cell, amount }]
          }),
        ),
      ),
  })
  const yearName = (year: number) => (language === 'ja' ? eraYear(year) : `FY${year}`)
  const total = (year: number): string | undefined => {
    const shares = held.filter(({ fiscalYear }) => fiscalYear === year)
    if (shares.length === 0) return undefined
    const sum = sharedIn(shares.map((one) => ({ amount: readAmount(one.amount, one.unit) })))
    return sum === null ? word.afterCorrecting : amountIn(unit, sum)
  }
  return (
    <FieldGroup
      {...useFieldProps()('costShares', word.sharesLabel(unitName))}
      help={word.sharesHelp}
    >
      {notice}
      {bearers.length === 0 ? (
        <p className="quiet">{word.sharesNobody}</p>
      ) : (
        <div className="cost-shares-scroll">
          <table className="ruled budget cost-shares" {...handlers}>
            <thead>
              <tr>
                <th scope="col">{word.municipality}</th>
                {years.map((year) => (
                  <th scope="col" className="num" key={year}>
                    {yearName(year)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((row, at) => {
                const name = municipalityName(bearers[at] ?? '', frame, language)
                return (
                  <AmountRow
                    key={bearers[at]}
                    name={name}
                    unit={unit}
                    cells={row.map((cell) => ({
                      path: pathOf(cell),
                      label: word.shareOf(
                        name,
                        yearName(cell.fiscalYear),
                        moneyUnitName(unitAt(draft, cell), language),
                      ),
                      unit: unitAt(draft, cell),
                      typed: typedAt(draft, cell),
                      write: (amount) => edit(written(draft, [{ ...cell, amount }])),
                    }))}
                  />
                )
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{word.total}</th>
                {years.map((year) => (
                  <td className="num" key={year}>
                    {total(year)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <ShareGaps draft={draft} isLive />
    </FieldGroup>
  )
}

const sorted = <T extends string | number>(values: readonly T[]): T[] =>
  [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1))
