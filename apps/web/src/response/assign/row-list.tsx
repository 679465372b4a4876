import { numberMark } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import type { Row } from './row.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** The rows, each to be chosen, with whose it is. `nameOf` tells a department by its id. */
export function RowList({
  rows,
  chosen,
  nameOf,
  onChoose,
}: {
  rows: readonly Row[]
  chosen: ReadonlySet<string>
  nameOf: (department: number) => string
  /** Undefined where nothing can be changed. */
  onChoose: ((key: string, isChosen: boolean) => void) | undefined
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { inquiryKind: kinds } = useTerms()
  if (rows.length === 0) return <p className="empty">{word.none}</p>
  return (
    <table className="table stacked assign-rows">
      <caption className="vh">{word.rows}</caption>
      <thead>
        <tr>
          {onChoose && (
            <th scope="col" className="screen-only">
              <span className="vh">{word.chosenHead}</span>
            </th>
          )}
          <th scope="col">{word.kind}</th>
          <th scope="col">No.</th>
          <th scope="col">{word.item}</th>
          <th scope="col">{word.registered}</th>
          <th scope="col">{word.assigned}</th>
          <th scope="col">{word.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { key, kind, printed, title, registered, assigned, assignedBefore, state } = row
          const said = row.due ? state : row.optional ? 'optional' : 'none'
          const name = `${kinds[kind]} ${numberMark(language, printed)} ${title}`
          return (
            <tr key={key}>
              {onChoose && (
                <td className="assign-rows__pick screen-only">
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={chosen.has(key)}
                      onChange={() => onChoose(key, !chosen.has(key))}
                    />
                    <span className="vh">
                      <Marked text={word.choose(name)} />
                    </span>
                  </label>
                </td>
              )}
              <td data-label={word.kind}>{kinds[kind]}</td>
              <td data-label="No.">{printed}</td>
              <th scope="row" lang="ja">
                {title}
              </th>
              <td data-label={word.registered} lang="ja">
                {registered}
                {assignedBefore !== null && assignedBefore !== assigned && (
                  <span className="block small quiet">
                    <Marked text={word.proposedBefore(nameOf(assignedBefore))} />
                  </span>
                )}
              </td>
              <td data-label={word.assigned} lang="ja">
                {assigned === null ? <span className="quiet">―</span> : <b>{nameOf(assigned)}</b>}
              </td>
              <td data-label={word.state}>{word.states[said]}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
