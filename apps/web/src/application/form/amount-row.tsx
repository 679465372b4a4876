import { amountUnits, boundsIn, type MoneyUnit, moneyUnitName } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n.tsx'
import { errorId, ErrorText } from '../../ui/field.tsx'
import { Printed } from '../../ui/printed.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { useForm } from './field.tsx'
import { idOf } from './sections.ts'

/** An amount that is typed: the path of its field, what it is called, its unit, and what is typed. */
export type AmountCell = {
  path: string
  label: string
  unit: MoneyUnit
  typed: string
  write: (typed: string) => void
}

/** A row of amounts, with what is wrong with them in a row below. */
export function AmountRow({
  name,
  unit: common,
  cells,
}: {
  name: ReactNode
  /** The unit of the table. */
  unit: MoneyUnit
  cells: readonly AmountCell[]
}) {
  const language = useLanguage()
  const { errorOf } = useForm()
  const wrong = cells.flatMap(({ path }) => {
    const error = errorOf(path)
    return error === undefined ? [] : [{ id: errorId(idOf(path)), error }]
  })
  return (
    <>
      <tr className={wrong.length > 0 ? 'err-row' : undefined}>
        <th scope="row">{name}</th>
        {cells.map(({ path, label, unit, typed, write }) => {
          const isWrong = errorOf(path) !== undefined
          return (
            <td key={path}>
              <input
                className="input"
                id={idOf(path)}
                name={path}
                inputMode="numeric"
                autoComplete="off"
                aria-label={label}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? errorId(idOf(path)) : undefined}
                value={typed}
                onChange={({ currentTarget: { value } }) => write(value)}
              />
              <Printed>{typed}</Printed>
              {unit !== common && (
                <span className="small block">{moneyUnitName(unit, language)}</span>
              )}
              <ReadAs typed={typed} unit={amountUnits[unit]} bounds={boundsIn(unit)} />
            </td>
          )
        })}
      </tr>
      {wrong.length > 0 && (
        <tr>
          <td className="msg" colSpan={cells.length + 1}>
            {wrong.map(({ id, error }) => (
              <ErrorText id={id} key={id}>
                {error}
              </ErrorText>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
