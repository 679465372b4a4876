import {
  allows,
  formatDeadline,
  inquiryTransitions,
  mayTakeBack,
  type Me,
  type Response,
} from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { useMunicipalityName } from '../vision/queries.ts'
import { isDirty } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { RequestForm } from './request.tsx'
import { Submitted } from './submitted.tsx'
import { words } from './words.ts'

/** What one should know before typing: on whose behalf, submitted or closed, what was put back. */
export function Notices({
  response,
  isOwn,
  request,
  onRequest,
  store,
  canWrite,
  mayWrite,
  me,
}: {
  response: Response
  me: Me
  isOwn: boolean
  request: string | undefined
  onRequest: (request: string) => void
  store: AnswerStore
  canWrite: boolean
  mayWrite: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const placeName = useMunicipalityName()
  const { restored } = useStoreState(store)
  const { inquiry, municipality, state } = response
  const isOpen = allows(inquiryTransitions.answer, inquiry.state)
  const unsaved = store
    .entries()
    .filter((one) => isDirty(one) && (!canWrite || store.isLocked(one))).length
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
      {response.submissions.length > 0 && (
        <Submitted
          response={response}
          until={formatDeadline(response.deadline, language)}
          request={isOwn ? undefined : request}
          canWithdraw={
            isOpen && mayWrite && (isOwn ? mayTakeBack(me, response) : request !== undefined)
          }
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
