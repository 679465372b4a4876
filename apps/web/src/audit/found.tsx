import type { AuditPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Pager } from '../chrome/pager.tsx'
import { Download } from '../ui/download.tsx'
import { Empty } from '../ui/empty.tsx'
import type { QuestionState } from './address.ts'
import { EntryTable } from './table.tsx'
import { words } from './words.ts'

/** The answer to a question: the entries, or what to do when there are none. */
export function Found({
  page: { entries, total, page, size, municipalities },
  state,
  busy,
}: {
  page: AuditPage
  state: QuestionState
  busy: boolean
}) {
  const word = useWords(words)
  const { addressOf, exportAddress } = state
  return (
    <>
      <div className="audit-hits">
        <h2 aria-live="polite">{word.found(total)}</h2>
        {total > 0 && (
          <Download
            files={(['xlsx', 'ods', 'csv'] as const).map((format) => ({
              text: word.saveAs[format],
              href: exportAddress(format),
            }))}
          />
        )}
      </div>
      {entries.length > 0 ? (
        <EntryTable
          entries={entries}
          busy={busy}
          nameOf={(code) => municipalities.find((one) => one.code === code)?.name}
        />
      ) : (
        <Nothing total={total} state={state} />
      )}
      <Pager page={page} total={total} size={size} addressOf={addressOf} />
    </>
  )
}

function Nothing({ total, state }: { total: number; state: QuestionState }) {
  const word = useWords(words)
  const narrowed = Object.keys(state.addressOf({})).length > 0
  return (
    <Empty>
      {total > 0 ? (
        <>
          <p>{word.emptyPage}</p>
          <Link to="." search={state.addressOf({ page: 1 })}>
            {word.firstPage}
          </Link>
        </>
      ) : (
        <>
          <p>{narrowed ? word.empty : word.emptyTrail}</p>
          {narrowed && (
            <Link to="." search={{}}>
              {word.reset}
            </Link>
          )}
        </>
      )}
    </Empty>
  )
}
