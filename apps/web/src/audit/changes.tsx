import { auditActionName, type AuditEntry } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { words } from './words.ts'
import { fieldName, type Reading, written } from './written.ts'

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value === null || value === undefined
      ? {}
      : { '': value }

/** What changed, field by field, and what ties the entry to the log and to the chain. */
export function Changes({ entry, nameOf }: { entry: AuditEntry } & Pick<Reading, 'nameOf'>) {
  const language = useLanguage()
  const reading: Reading = { language, kind: entry.subject.kind, nameOf }
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
                <th scope="row">{fieldName(name, reading)}</th>
                <td>{written(name, before[name], reading)}</td>
                <td>{written(name, after[name], reading)}</td>
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
