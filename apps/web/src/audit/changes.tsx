import { auditActionName, type AuditEntry, termOf } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { words } from './words.ts'

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value === null || value === undefined
      ? {}
      : { '': value }

const written = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value === null || value === undefined
      ? ''
      : JSON.stringify(value, null, 1)

/** What changed, field by field, and what ties the entry to the log and to the chain. */
export function Changes({ entry }: { entry: AuditEntry }) {
  const language = useLanguage()
  const word = useWords(words)
  const before = fieldsOf(entry.before)
  const after = fieldsOf(entry.after)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return (
    <details>
      <summary>
        {word.changes}
        <span className="vh">
          （No.{entry.number} {auditActionName(language, entry.action)}）
        </span>
      </summary>
      {names.length === 0 ? (
        <p>{word.noChanges}</p>
      ) : (
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{word.field}</th>
              <th scope="col">{word.before}</th>
              <th scope="col">{word.after}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{termOf(word.fields, name) ?? name}</th>
                <td>{written(before[name])}</td>
                <td>{written(after[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl>
        <dt>{word.request}</dt>
        <dd>{entry.requestId}</dd>
        <dt>{word.hash}</dt>
        <dd>{entry.hash}</dd>
      </dl>
    </details>
  )
}
