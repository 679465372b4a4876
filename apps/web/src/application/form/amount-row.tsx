import { amountBounds, amountUnit } from '@renkei/schema'
import type { ReactNode } from 'react'
import { errorId, ErrorText } from '../../ui/field.tsx'
import { Printed } from '../../ui/printed.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { useForm } from './field.tsx'
import { idOf } from './sections.ts'

/** An amount in 千円 that is typed: the path of its field, what it is called, and what is typed. */
export type AmountCell = {
  path: string
  label: string
  typed: string
  write: (typed: string) => void
}

/** A row of amounts, with what is wrong with them in a row below. */
export function AmountRow({ name, cells }: { name: ReactNode; cells: readonly AmountCell[] }) {
  const { errorOf } = useForm()
  const wrong = cells.flatMap(({ path }) => {
    const error = errorOf(path)
    return error === undefined ? [] : [{ id: errorId(idOf(path)), error }]
  })
  return (
    <>
      <tr className={wrong.length > 0 ? 'err-row' : undefined}>
        <th scope="row">{name}</th>
        {cells.map(({ path, label, typed, write }) => {
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
              <ReadAs typed={typed} unit={amountUnit} bounds={amountBounds} />
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
