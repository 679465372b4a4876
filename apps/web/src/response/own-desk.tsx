import {
  allows,
  assignmentTransitions as transitions,
  type Assignment,
  type AssignmentWritten,
  formatDeadline,
  type Response,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { Asking } from '../writing/asking.tsx'
import { useAuthorName } from '../writing/by.tsx'
import { countOf } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { readResponse, refreshResponses } from './queries.ts'
import { useResponseWords } from './refusal-words.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** What the reader's own department is to answer of a response, by when, and its report. */
export function OwnDesk({ response, of, store, canWrite }: Desk & { canWrite: boolean }) {
  const language = useLanguage()
  const word = useWords(words).desk
  const name = useAuthorName()
  const { due, answered } = useCount(store, of)
  const { state, note, remark, reportedAt, reportedBy } = of
  const isDone = reportedAt !== null
  return (
    <div className="own-desk" role="group" aria-label={word.title(of.department.name)}>
      <b>
        <Marked text={word.title(of.department.name)} />
      </b>{' '}
      {word.progress(answered, due, formatDeadline(of.deadline ?? response.deadline, language))}
      {note !== '' && (
        <p className="own-desk__text" lang="ja">
          <Marked text={word.note(name(of.by), note)} />
        </p>
      )}
      {remark !== null && (
        <p className="own-desk__text" lang="ja">
          <b>{word.sentBack(remark)}</b>
        </p>
      )}
      {isDone && (
        <p>
          <Marked
            text={word.reported(
              formatMoment(reportedAt, language),
              reportedBy ? name(reportedBy) : '',
            )}
          />
        </p>
      )}
      {canWrite && allows(transitions.report, state) && answered < due && (
        <p>{word.left(due - answered)}</p>
      )}
      {canWrite && (isDone || answered === due) && (
        <Report response={response} of={of} store={store} className="btn btn--sm" />
      )}
    </div>
  )
}

/** The report once more, where whoever has answered the department's last row is. */
export function ReportAtEnd({ response, of, store }: Desk) {
  const { due, answered } = useCount(store, of)
  if (of.reportedAt !== null || answered < due) return null
  return <Report response={response} of={of} store={store} className="btn btn--fill" />
}

type Desk = { response: Response; of: Assignment; store: AnswerStore }

/** How many rows of a department are to be answered, and are. */
function useCount(store: AnswerStore, { department }: Assignment) {
  useStoreState(store)
  return countOf(store.entries().filter(({ answer }) => answer.assigned === department.id))
}

function Report({ response, of, store, className }: Desk & { className: string }) {
  const word = useWords(words).desk
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <button className={className} type="button" onClick={() => setAsking(true)}>
        {of.reportedAt === null ? word.report : word.takeBack}
      </button>
      {isAsking && (
        <ReportDialog response={response} of={of} store={store} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

/** Asks before a department's rows are reported, or their report is taken back. */
function ReportDialog({
  response,
  of,
  store,
  onClose,
}: {
  response: Response
  of: Assignment
  store: AnswerStore
  onClose: () => void
}) {
  const word = useWords(words).desk
  const isDone = of.reportedAt !== null
  const department = of.department.id
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const act = async () => {
    const { assignments } = await readResponse(ref)
    const now = assignments.find((one) => one.department.id === department)
    const step = { ...ref, department, version: now?.version ?? of.version }
    return isDone
      ? client.assignment.return.mutate({ ...step, remark: '' })
      : client.assignment.report.mutate(step)
  }
  return (
    <Asking<AssignmentWritten>
      title={isDone ? word.takeBackTitle : word.reportTitle}
      verb={isDone ? word.takeBack : word.report}
      before={store.save}
      act={act}
      refresh={refreshResponses}
      own={useResponseWords()}
      onClose={onClose}
    >
      <p>{isDone ? word.takeBackText : word.reportText}</p>
    </Asking>
  )
}
