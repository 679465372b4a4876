import {
  formatDeadline,
  hasPassed,
  inquiryKind,
  inquiryLimits,
  type Response,
  type ResponseWritten,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { Asking } from '../writing/asking.tsx'
import { Refused } from '../writing/outcome.tsx'
import { rowId, subjectName } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { readResponse, refreshResponses } from './queries.ts'
import { useResponseWords } from './refusal-words.ts'
import { words } from './words.ts'

const shown = 12

/** The id of the line that says that the answers were submitted. */
export const submittedId = 'submitted'

/** What is still missing, with the way there; where nothing is, the last question before the answers
 * go out. */
export function SubmitDialog({
  response,
  request,
  store,
  onGo,
  onClose,
}: {
  response: Response
  request: string | undefined
  store: AnswerStore
  onGo: (key: string) => void
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words).submitting
  const { inquiryKind: names } = useTerms()
  const { summary, contested } = useStoreState(store)
  const step = useStep(client.response.submit.mutate, response, request)
  const open = [...new Set([...summary.wrong, ...summary.missing, ...contested])]
  const counts = (
    <ul>
      {inquiryKind.options
        .filter((kind) => response.cells.some((answer) => answer.kind === kind))
        .map((kind) => {
          const { answered, due } = summary.kinds[kind]
          return <li key={kind}>{word.counts(names[kind], answered, due)}</li>
        })}
    </ul>
  )
  if (open.length > 0) {
    return (
      <Dialog title={word.notReady(open.length)} onClose={onClose}>
        {counts}
        <p className="help">{word.notReadyMore}</p>
        <ul className="missing">
          {open.slice(0, shown).map((key) => {
            const answer = store.entry(key)?.answer
            return answer ? (
              <li key={key}>
                <a
                  href={`#${rowId(key)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onGo(key)
                  }}
                >
                  {names[answer.kind]}　{subjectName(answer)}
                </a>
              </li>
            ) : null
          })}
          {open.length > shown && <li>{word.more(open.length - shown)}</li>}
        </ul>
        <div className="acts-row">
          <button className="btn" type="button" onClick={onClose}>
            {word.cancel}
          </button>
        </div>
      </Dialog>
    )
  }
  const isLate = hasPassed(response.deadline)
  return (
    <Asking title={word.ready} verb={word.submit} before={store.save} {...step} onClose={onClose}>
      {counts}
      <p>{word.readyText(formatDeadline(response.deadline, language))}</p>
      {isLate && <p className="late">{word.late}</p>}
      {store.hasUnsaved() && <Refused text={word.unsaved} />}
    </Asking>
  )
}

/** Asks before submitted answers are taken back. */
export function WithdrawDialog({
  response,
  request,
  onClose,
}: {
  response: Response
  request: string | undefined
  onClose: () => void
}) {
  const word = useWords(words).submitting
  const step = useStep(client.response.withdraw.mutate, response, request)
  return (
    <Asking title={word.withdrawTitle} verb={word.withdraw} {...step} onClose={onClose}>
      <p>{word.withdrawText}</p>
    </Asking>
  )
}

/** Gives a municipality its submitted answers back, with what is to be changed. */
export function ReturnDialog({ response, onClose }: { response: Response; onClose: () => void }) {
  const word = useWords(words).submitting
  const [reason, setReason] = useState('')
  const step = useStep(
    (input) => client.response.return.mutate({ ...input, reason }),
    response,
    undefined,
  )
  return (
    <Asking title={word.returnTitle} verb={word.return} {...step} onClose={onClose}>
      <p>{word.returnText}</p>
      <TextArea
        label={word.returnReason}
        need="required"
        lang="ja"
        value={reason}
        limit={inquiryLimits.body}
        onChange={({ target }) => setReason(target.value)}
      />
    </Asking>
  )
}

type Step = (input: {
  inquiry: number
  municipality: string
  version: number
  request?: string | undefined
}) => Promise<ResponseWritten>

/** What `Asking` needs to take a response one state further, as it stands in the registry now. */
const useStep = (mutate: Step, response: Response, request: string | undefined) => {
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  return {
    own: useResponseWords(),
    refresh: refreshResponses,
    act: async () => {
      const { version } = await readResponse(ref)
      return mutate({ ...ref, version, ...(request === undefined ? {} : { request }) })
    },
    // What was done is told above the rows, which the page may have been scrolled past; it is drawn in a
    // task of its own once it is loaded.
    onDone: ({ state }: ResponseWritten) =>
      setTimeout(() => {
        const told = state === 'submitted' ? document.getElementById(submittedId) : null
        ;(told ?? document.querySelector<HTMLElement>('main h1'))?.focus()
      }),
  }
}
