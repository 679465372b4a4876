import { auditActionName, type AuditEntry } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatDay, formatTime } from '../ui/time.ts'
import { Changes } from './changes.tsx'
import { folded } from './fold.ts'
import { Marked } from '../ui/marked.tsx'
import { subjectOf } from './code-words.ts'
import { words } from './words.ts'
import type { Reading } from './written.ts'

type Names = Pick<Reading, 'nameOf'>

/** Entries, one a row, but for what was saved in one sitting; on a phone one a card. */
export function EntryTable({
  entries,
  busy,
  nameOf,
}: { entries: readonly AuditEntry[]; busy: boolean } & Names) {
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
        {folded(entries).map((line) => {
          const [entry] = line
          if (!entry) return null
          return line.length === 1 ? (
            <Row key={entry.number} entry={entry} nameOf={nameOf} />
          ) : (
            <Saved key={entry.number} line={line} newest={entry} nameOf={nameOf} />
          )
        })}
      </tbody>
    </table>
  )
}

/** What was saved in one sitting, and on demand each of it. */
function Saved({
  line,
  newest,
  nameOf,
}: { line: readonly AuditEntry[]; newest: AuditEntry } & Names) {
  const language = useLanguage()
  const word = useWords(words)
  const [isOpen, open] = useState(false)
  const oldest = line.at(-1) ?? newest
  const name = auditActionName(language, newest.action)
  return (
    <>
      <tr>
        <td className="audit-table__no">
          {oldest.number}–{newest.number}
        </td>
        <td className="audit-table__at">
          <time dateTime={newest.at}>
            {formatDay(newest.at, language)}{' '}
            <span>
              {[...new Set([oldest, newest].map(({ at }) => formatTime(at, language)))].join('–')}
            </span>
          </time>
        </td>
        <td className="audit-table__by">
          <Who by={newest.by} nameOf={nameOf} />
        </td>
        <th scope="row">{word.times(name, line.length)}</th>
        <td className="audit-table__subject">
          <Marked text={subjectOf(language, newest.subject, nameOf)} />
          <p>
            <button
              type="button"
              className="btn btn--sm"
              aria-expanded={isOpen}
              onClick={() => open(!isOpen)}
            >
              {isOpen ? word.fold : word.unfold(line.length)}
              <span className="vh">
                （No.{oldest.number}–{newest.number}）
              </span>
            </button>
          </p>
        </td>
      </tr>
      {isOpen && line.map((entry) => <Row key={entry.number} entry={entry} nameOf={nameOf} />)}
    </>
  )
}

function Who({ by, nameOf }: Pick<AuditEntry, 'by'> & Names) {
  const word = useWords(words)
  if (!by) return word.nobody
  return (
    <>
      <Marked text={by.person} />
      <span className="audit-table__under">
        <Marked
          text={[
            by.municipality && (nameOf(by.municipality.code) ?? by.municipality.name),
            by.department,
          ]
            .filter(Boolean)
            .join('　')}
        />
      </span>
    </>
  )
}

function Row({ entry, nameOf }: { entry: AuditEntry } & Names) {
  const language = useLanguage()
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
        <Who by={by} nameOf={nameOf} />
      </td>
      <th scope="row">{auditActionName(language, action)}</th>
      <td className="audit-table__subject">
        <Marked text={subjectOf(language, entry.subject, nameOf)} />
        <Changes entry={entry} nameOf={nameOf} />
      </td>
    </tr>
  )
}
