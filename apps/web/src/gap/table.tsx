import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../ui/words.ts'

type Line = {
  key: string | number
  name: ReactNode
  cells: readonly ReactNode[]
  /** What comes next, a link. */
  act: ReactNode
}

/** Rows by what they are, what is said of each under its head, and the act that comes next. */
export function GapTable({
  caption,
  heads: [first, ...heads],
  lines,
}: {
  caption: string
  heads: readonly [string, ...string[]]
  lines: readonly Line[]
}) {
  const word = useWords(words)
  return (
    <table className="table stacked gap-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {[first, ...heads].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="vh">{word.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, cells, act }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {heads.map((head, at) => (
              <td key={head} data-label={head}>
                {cells[at]}
              </td>
            ))}
            <td className="act">{act}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
