import {
  allows,
  formatDeadline,
  inquiryTransitions,
  type Response,
  responseTransitions,
} from '@renkei/schema'
import { useState } from 'react'
import { useAuthorName } from '../writing/by.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatMoment } from '../ui/time.ts'
import { useMunicipalityName } from './head.tsx'
import { isDirty } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { RequestForm } from './request.tsx'
import { ReturnDialog, submittedId, WithdrawDialog } from './submit.tsx'
import { words } from './words.ts'

/** What one should know before typing: on whose behalf, submitted or closed, what was put back. */
export function Notices({
  response,
  isOwn,
  request,
  onRequest,
  store,
  canWrite,
}: {
  response: Response
  isOwn: boolean
  request: string | undefined
  onRequest: (request: string) => void
  store: AnswerStore
  canWrite: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const placeName = useMunicipalityName()
  const { restored } = useStoreState(store)
  const { inquiry, municipality, state } = response
  const isOpen = allows(inquiryTransitions.answer, inquiry.state)
  const unsaved = canWrite ? 0 : store.entries().filter(isDirty).length
  return (
    <>
      {inquiry.state === 'closed' && <Notice title={word.stateText.closed} />}
      {inquiry.state === 'published' && <Notice title={word.stateText.published} />}
      {!isOwn && isOpen && (state === 'draft' || request !== undefined) ? (
        request === undefined ? (
          <RequestForm municipality={placeName(municipality)} onGive={onRequest} />
        ) : (
          <Notice title={word.onRequest(request)} />
        )
      ) : null}
      {allows(responseTransitions.withdraw, state) && (
        <Submitted
          response={response}
          until={formatDeadline(response.deadline, language)}
          request={isOwn ? undefined : request}
          canWithdraw={isOpen && (isOwn || request !== undefined)}
          canReturn={isOpen && !isOwn}
        />
      )}
      {!isOwn && isOpen && state === 'submitted' && request === undefined && (
        <RequestForm municipality={placeName(municipality)} onGive={onRequest} />
      )}
      {canWrite && restored > 0 && (
        <Notice title={word.restored(restored)}>
          {word.restoredMore}{' '}
          <button className="btn btn--sm btn--text" type="button" onClick={store.discard}>
            {word.discardRestored}
          </button>
        </Notice>
      )}
      {unsaved > 0 && <Notice title={word.unsaved(unsaved)}>{word.unsavedMore}</Notice>}
    </>
  )
}

function Submitted({
  response,
  until,
  request,
  canWithdraw,
  canReturn,
}: {
  response: Response
  until: string
  request: string | undefined
  canWithdraw: boolean
  canReturn: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const [isAsking, setAsking] = useState(false)
  const [isReturning, setReturning] = useState(false)
  const { submittedAt, submittedBy, late } = response
  const at = submittedAt === null ? '' : formatMoment(submittedAt, language)
  return (
    <div className="notice" role="status" id={submittedId} tabIndex={-1}>
      <b>{word.submitted(at, submittedBy ? name(submittedBy) : '')}</b>
      {late && <span className="late"> {word.submittedLate}</span>}
      {canWithdraw && (
        <>
          <p>{word.submittedMore(until)}</p>
          <button className="btn btn--sm" type="button" onClick={() => setAsking(true)}>
            {word.withdraw}
          </button>
        </>
      )}
      {canReturn && (
        <button className="btn btn--sm" type="button" onClick={() => setReturning(true)}>
          {word.submitting.return}
        </button>
      )}
      {isReturning && <ReturnDialog response={response} onClose={() => setReturning(false)} />}
      {isAsking && (
        <WithdrawDialog response={response} request={request} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
