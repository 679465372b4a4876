import { auditActionName, type AuditEntry } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatDay, formatTime } from '../ui/time.ts'
import { Changes } from './changes.tsx'
import { subjectOf, words } from './words.ts'

/** Entries, one a row; on a phone one a card. */
export function EntryTable({ entries, busy }: { entries: readonly AuditEntry[]; busy: boolean }) {
  const word = useWords(words)
  return (
    <table className="table audit-table" aria-busy={busy}>
      <caption className="vh">{word.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="audit-table__no">
            {word.number}
          </th>
          <th scope="col">{word.at}</th>
          <th scope="col">{word.by}</th>
          <th scope="col">{word.action}</th>
          <th scope="col">{word.subject}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.number} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry }: { entry: AuditEntry }) {
  const language = useLanguage()
  const word = useWords(words)
  const { number, at, by, action } = entry
  return (
    <tr>
      <td className="audit-table__no">{number}</td>
      <td className="audit-table__at">
        <time dateTime={at}>
          {formatDay(at, language)} <span>{formatTime(at, language)}</span>
        </time>
      </td>
      <td className="audit-table__by">
        {by ? (
          <>
            {by.person}
            <span className="audit-table__under">
              {[by.municipality?.name, by.department].filter(Boolean).join('　')}
            </span>
          </>
        ) : (
          word.nobody
        )}
      </td>
      <th scope="row">{auditActionName(language, action)}</th>
      <td className="audit-table__subject">
        {subjectOf(language, entry.subject)}
        <Changes entry={entry} />
      </td>
    </tr>
  )
}
