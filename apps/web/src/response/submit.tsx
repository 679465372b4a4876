import {
  formatDeadline,
  hasPassed,
  type InquiryKind,
  inquiryLimits,
  type Response,
  type ResponseWritten,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api.ts'
import { RaiseFields } from '../endorsement/door/raise-fields.tsx'
import { words as endorsementWords } from '../endorsement/door/words.ts'
import { chainQuery } from '../endorsement/queries.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { Asking } from '../writing/asking.tsx'
import { Refused } from '../writing/outcome.tsx'
import { KindChoice, kindsOf, lockedOf, submittedOf, useKindChoice } from './kind-choice.tsx'
import { rowId, subjectName } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { readResponse, refreshResponses } from './queries.ts'
import { useResponseWords } from './refusal-words.ts'
import { words } from './words.ts'

const shown = 12

/** The id of the line that says that the answers were submitted. */
export const submittedId = 'submitted'

/** The last question before answers go out: which kinds of those that are complete, and what is still missing
 * of the others, with the way there. */
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
  const locked = lockedOf(response)
  const left = kindsOf(response).filter((kind) => !locked.includes(kind))
  const all = [...new Set([...summary.wrong, ...summary.missing, ...contested])]
  const openOf = (kind: InquiryKind) => all.filter((key) => store.entry(key)?.answer.kind === kind)
  const ready = left.filter((kind) => openOf(kind).length === 0)
  const choice = useKindChoice(ready)
  const me = useMe()
  const isOwn = me?.municipality?.code === response.municipality
  const department = me?.department?.name ?? ''
  const { data: chain, isLoading } = useQuery({ ...chainQuery(), enabled: isOwn })
  const [note, setNote] = useState('')
  const isEndorsed = isOwn && chain !== undefined && chain.steps.length > 0
  const endorsing = useWords(endorsementWords)
  const step = useStep(
    async (input) => {
      const kinds = left.length > 0 ? { kinds: [...choice.chosen] } : {}
      if (!isEndorsed) return client.response.submit.mutate({ ...input, ...kinds })
      await client.response.raise.mutate({ ...input, ...kinds, note })
      return undefined
    },
    response,
    request,
  )
  const open = left.flatMap(openOf)
  const counts = (kind: InquiryKind) => {
    return word.counts(names[kind], summary.kinds[kind])
  }
  const missing = open.length > 0 && <Missing keys={open} store={store} onGo={onGo} />
  // Whether it leaves or is raised is known before anybody is asked: a press in between did nothing.
  if (isLoading) return null
  if (ready.length === 0 && left.length > 0) {
    return (
      <Dialog title={word.notReady(open.length)} onClose={onClose}>
        <Counts kinds={left} of={counts} />
        <p className="help">{word.notReadyMore}</p>
        {missing}
        <div className="acts-row">
          <button className="btn" type="button" onClick={onClose}>
            {word.cancel}
          </button>
        </div>
      </Dialog>
    )
  }
  const isLate = hasPassed(response.deadline)
  // Departments whose rows go out without their word that they are done.
  const waiting = response.assignments
    .filter(({ department: { id }, reportedAt }) => {
      const isOutgoing = response.cells.some(
        ({ assigned, kind }) => assigned === id && ready.includes(kind),
      )
      return reportedAt === null && isOutgoing && id !== me?.department?.id
    })
    .map(({ department: { name } }) => name)
  const rest = left.filter((kind) => !ready.includes(kind))
  return (
    <Asking
      title={isEndorsed ? endorsing.raiseQuestion : word.ready}
      verb={isEndorsed ? endorsing.raise : word.submit}
      before={async () => (choice.chosen.length > 0 || left.length === 0) && (await store.save())}
      {...step}
      onClose={onClose}
    >
      {ready.length > 1 ? (
        <KindChoice
          choice={choice}
          label={word.which}
          said={(kind) => counts(kind).slice(names[kind].length)}
        />
      ) : (
        <Counts kinds={ready} of={counts} />
      )}
      {rest.length > 0 && (
        <>
          <p>{word.later}</p>
          <Counts kinds={rest} of={counts} />
          {missing}
        </>
      )}
      {isEndorsed ? (
        <RaiseFields chain={chain} department={department} note={note} onNote={setNote} />
      ) : (
        <p>{word.readyText(formatDeadline(response.deadline, language))}</p>
      )}
      {waiting.length > 0 && <p className="late">{word.unreported(waiting)}</p>}
      {isLate && <p className="late">{word.late}</p>}
      {store.hasUnsaved() && <Refused text={word.unsaved} />}
    </Asking>
  )
}

function Counts({
  kinds,
  of,
}: {
  kinds: readonly InquiryKind[]
  of: (kind: InquiryKind) => string
}) {
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>{of(kind)}</li>
      ))}
    </ul>
  )
}

/** Answers that are missing or wrong, each leading to its row. */
function Missing({
  keys,
  store,
  onGo,
}: {
  keys: readonly string[]
  store: AnswerStore
  onGo: (key: string) => void
}) {
  const language = useLanguage()
  const word = useWords(words).submitting
  const { inquiryKind: names } = useTerms()
  return (
    <ul className="missing">
      {keys.slice(0, shown).map((key) => {
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
              {names[answer.kind]}　{subjectName(language, answer)}
            </a>
          </li>
        ) : null
      })}
      {keys.length > shown && <li>{word.more(keys.length - shown)}</li>}
    </ul>
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
  const choice = useKindChoice(submittedOf(response))
  const step = useStep(
    (input) => client.response.withdraw.mutate({ ...input, kinds: [...choice.chosen] }),
    response,
    request,
  )
  return (
    <Asking
      title={word.withdrawTitle}
      verb={word.withdraw}
      before={async () => choice.chosen.length > 0}
      {...step}
      onClose={onClose}
    >
      <KindChoice choice={choice} label={word.whichBack} />
      <p>{word.withdrawText}</p>
    </Asking>
  )
}

/** Gives a municipality its submitted answers back, with what is to be changed. */
export function ReturnDialog({ response, onClose }: { response: Response; onClose: () => void }) {
  const word = useWords(words).submitting
  const [reason, setReason] = useState('')
  const choice = useKindChoice(submittedOf(response))
  const step = useStep(
    (input) => client.response.return.mutate({ ...input, kinds: [...choice.chosen], reason }),
    response,
    undefined,
  )
  return (
    <Asking
      title={word.returnTitle}
      verb={word.return}
      before={async () => choice.chosen.length > 0}
      {...step}
      onClose={onClose}
    >
      <KindChoice choice={choice} label={word.whichReturn} />
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
}) => Promise<ResponseWritten | undefined>

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
    onDone: (written: ResponseWritten | undefined) =>
      setTimeout(() => {
        const at = written ? submittedId : 'endorsement'
        const told = written?.submitted.length === 0 ? null : document.getElementById(at)
        ;(told ?? document.querySelector<HTMLElement>('main h1'))?.focus()
      }),
  }
}
