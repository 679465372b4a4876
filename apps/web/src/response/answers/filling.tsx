import {
  type AnswerDraft,
  givenAnswers,
  type InquiryAnswer,
  type InquiryKind,
  promptField,
  readEntry,
  readText,
} from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Dialog, DialogActs } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { answerName } from '../../ui/words.ts'
import { answerWith, type Entry } from '../model/entry.ts'
import { useAnswering, useStoreState } from '../model/use-store.ts'
import { words } from './words.ts'

/** What every open answer of a kind can be set to in one act: `draftOf` is undefined of one that it leaves. */
type Offer = {
  name: string
  said: (count: number) => string
  draftOf: (entry: Entry) => AnswerDraft | undefined
}

type Filled = { text: string; undo: () => void }

/** Sets what nobody answered yet of the rows shown in one act, and the way back. */
export function Filling({
  kind,
  isShown,
}: {
  kind: InquiryKind
  isShown: (answer: InquiryAnswer) => boolean
}) {
  const offers = useOffers(kind)
  return (
    <FillIn
      offers={offers}
      isOf={(answer) => answer.kind === kind && isShown(answer)}
      askWhy={kind === 'selfEvaluation'}
    />
  )
}

/** One reason for all that is left, asked for once the button is pressed. */
function RestNotApplicable({ onFill }: { onFill: (reason: string) => void }) {
  const word = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const close = () => {
    setAsking(false)
    setReason('')
    setMissing(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (readText(reason) === '') return setMissing(true)
    // An open dialog keeps the focus from the way back.
    flushSync(close)
    onFill(reason)
  }
  return (
    <>
      <button className="btn btn--sm" type="button" onClick={() => setAsking(true)}>
        {word.restNone}
      </button>
      {isAsking && (
        <Dialog title={word.restNone} onClose={close}>
          <form noValidate onSubmit={submit}>
            <TextField
              label={word.notApplicableWhy}
              need="required"
              help={word.restNoneHelp}
              error={isMissing ? word.restNoneMissing : undefined}
              lang="ja"
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
            <DialogActs isPending={false} cancel={word.cancel} onClose={close}>
              {word.restNone}
            </DialogActs>
          </form>
        </Dialog>
      )}
    </>
  )
}

const most = 20
const shortOf = (text: string): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}…` : text

/** The same for a prompt about projects: the rest is answered as the row that was answered last. */
export function PromptFilling({ of }: { of: readonly InquiryAnswer[] }) {
  const word = useWords(words)
  const { store, canWrite } = useAnswering()
  useStoreState(store)
  const [{ prompt }] = of as [InquiryAnswer]
  if (!canWrite || of.length < 2 || !prompt || prompt.type === 'file') return null
  const answered = of.flatMap(({ key }) => {
    const entry = store.entry(key)
    return entry?.read.state === 'answered' ? [entry] : []
  })
  const model = answered.find(({ answer }) => answer.key === store.lastAt()) ?? answered[0]
  const typed = model?.draft[promptField]
  if (typed === undefined) return <FillIn offers={[]} isOf={() => false} />
  const { value } = readEntry(prompt, typed)
  const name = shortOf(value)
  const offer: Offer = {
    name: word.restSaid(name),
    said: (count) => word.filledSaid(count, name),
    draftOf: () => ({ [promptField]: typed }),
  }
  const keys = new Set(of.map(({ key }) => key))
  return <FillIn offers={[offer]} isOf={({ key }) => keys.has(key)} isOptional />
}

function FillIn({
  offers,
  isOf,
  isOptional = false,
  askWhy = false,
}: {
  offers: readonly Offer[]
  isOf: (answer: InquiryAnswer) => boolean
  /** Whether what need not be answered is set too. */
  isOptional?: boolean
  /** Whether the rest can be 該当なし, for a reason. */
  askWhy?: boolean
}) {
  const word = useWords(words)
  const { store } = useAnswering()
  useStoreState(store)
  const [filled, setFilled] = useState<Filled>()
  const box = useRef<HTMLDivElement>(null)
  // What was pressed goes away with what it offered: whoever works by key goes on at the way back, or from it.
  const tell = (next: Filled | undefined) => {
    flushSync(() => setFilled(next))
    const way = next ? '[role="status"] button' : 'button'
    box.current?.querySelector<HTMLElement>(way)?.focus({ preventScroll: true })
  }
  const open = store
    .entries()
    .filter(
      ({ answer, due, read }) =>
        isOf(answer) &&
        (due || (isOptional && answer.prompt?.required === false)) &&
        read.state === 'unanswered',
    )
  const draftsOf = ({ draftOf }: Offer) =>
    open.flatMap((entry) => {
      const draft = draftOf(entry)
      return draft ? [[entry.answer.key, draft] as const] : []
    })
  const offered = offers.filter((offer) => draftsOf(offer).length > 0)
  const fill = (offer: Offer) => {
    const after = Object.fromEntries(draftsOf(offer))
    const text = offer.said(Object.keys(after).length)
    tell({ text, undo: store.editMany(after) })
  }
  const undo = (done: Filled) => {
    done.undo()
    tell(undefined)
  }
  const isRest = askWhy && open.length > 0
  if (offered.length === 0 && !filled && !isRest) return null
  return (
    <div className="as-before" ref={box}>
      {offered.map((offer) => (
        <button className="btn btn--sm" type="button" key={offer.name} onClick={() => fill(offer)}>
          {offer.name}
        </button>
      ))}
      {isRest && (
        <RestNotApplicable
          onFill={(reason) =>
            fill({
              name: word.restNone,
              said: word.restNoneDone,
              draftOf: () => ({ notApplicable: reason }),
            })
          }
        />
      )}
      <span role="status">
        {filled && (
          <>
            {filled.text}{' '}
            <button className="link" type="button" onClick={() => undo(filled)}>
              {word.undo}
            </button>
          </>
        )}
      </span>
    </div>
  )
}

const texts = ['done', 'improve', 'next']

function useOffers(kind: InquiryKind): Offer[] {
  const language = useLanguage()
  const word = useWords(words)
  const former = ({ answer: { previous } }: Entry) => previous?.draft
  if (kind === 'selfEvaluation') {
    // Points are the year's own.
    const textsOf = (draft: AnswerDraft) =>
      Object.fromEntries(Object.entries(draft).filter(([field]) => texts.includes(field)))
    return [
      {
        name: word.sameTexts,
        said: word.sameTextsDone,
        draftOf: (entry) => former(entry) && textsOf(former(entry) ?? {}),
      },
    ]
  }
  const isFile = ({ answer }: Entry) => answer.prompt?.type === 'file'
  const same: Offer = {
    name: word.same,
    said: word.sameDone,
    draftOf: (entry) => (isFile(entry) ? undefined : former(entry)),
  }
  if (kind === 'prompts') return [same]
  if (kind !== 'participation') return []
  const asRegistered = (entry: Entry) => {
    const { current } = entry.answer
    // What is merely presumed of a municipality is not its answer.
    const held = current?.basis === 'inferred' ? undefined : current?.answer
    const given = givenAnswers.find((one) => one === held)
    return given && answerWith(entry, given)
  }
  const rest = (['participating', 'considering', 'notParticipating'] as const).map((answer) => ({
    name: word.rest(answerName(language, answer)),
    said: (count: number) => word.filledAs(count, answerName(language, answer)),
    draftOf: () => ({ answer }),
  }))
  return [
    same,
    { name: word.asRegistered, said: word.asRegisteredDone, draftOf: asRegistered },
    ...rest,
  ]
}
