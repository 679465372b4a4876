import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'
import './acts-table.css'

/** A table whose last column is what can be done with each row. */
export function ActsTable({
  caption,
  heads,
  children,
}: {
  caption: string
  heads: readonly string[]
  children: ReactNode
}) {
  const word = useWords(words)
  return (
    <table className="table acts-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="vh">{word.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** One of the things that can be done with a row; `of` says of which row, for those who hear it alone. */
export function ActButton({
  label,
  of,
  onClick,
}: {
  label: string
  of: string
  onClick: () => void
}) {
  return (
    <button type="button" className="btn btn--sm" aria-label={of} onClick={onClick}>
      {label}
    </button>
  )
}
