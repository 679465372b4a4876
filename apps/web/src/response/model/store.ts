import {
  type AnswerDraft,
  type InquiryAnswer,
  type InquiryKind,
  type Response,
  sameAnswer,
  type SavedResponse,
} from '@renkei/schema'
import { createAutosave, type Saving } from '../../writing/autosave.ts'
import { readKept as read, writeKept as write } from '../../writing/kept.ts'
import { type Entry, entryOf, isDirty, isKeepable, type Summary, summaryOf } from './entry.ts'
import { changesFrom, rebase } from './rebase.ts'

export type StoreState = {
  saving: Saving
  summary: Summary
  /** Keys somebody else changed in fields that were typed in here. */
  contested: string[]
  /** When it was last saved from this window (ISO instant). */
  savedAt?: string
  /** How many answers of an earlier visit were put back. */
  restored: number
}

export type AnswerStore = ReturnType<typeof createStore>

type Door = { save: (answers: Change[], request: string | undefined) => Promise<SavedResponse> }

type Change = { key: string; version: number; draft: AnswerDraft }

const atOnce = 200

/** Holds every answer of a response while it is answered and keeps it saved. Answers are written one by one, each over the version it was read at; what
 * is not saved yet stays in the browser's storage. Rows listen to their own answer alone. */
export function createStore(response: Response, place: string, door: Door) {
  const { rule } = response.inquiry
  const entries = new Map<string, Entry>()
  const listeners = new Map<string, Set<() => void>>()
  let state: StoreState
  let last: string | undefined
  let request: string | undefined
  let underWay = new Map<string, AnswerDraft>()
  let locked: ReadonlySet<InquiryKind> = new Set()
  const isLocked = ({ answer }: Pick<Entry, 'answer'>) => locked.has(answer.kind)

  const tell = (key: string) => listeners.get(key)?.forEach((listener) => listener())
  const put = (entry: Entry) => {
    entries.set(entry.answer.key, entry)
    tell(entry.answer.key)
  }
  const all = () => [...entries.values()]
  const dirty = () => all().filter(isDirty)
  const publish = (change: Partial<StoreState> = {}) => {
    const contested = all().flatMap(({ answer, theirs }) => (theirs ? [answer.key] : []))
    state = { ...state, ...change, summary: summaryOf(all()), contested }
    tell('')
  }
  // Of other windows on the same response only what they kept themselves is taken out again.
  const ours = new Set<string>()
  const keep = () => {
    const others = Object.entries(readKept(place)).filter(([key]) => !ours.has(key))
    const mine = dirty().map(({ answer: { key, draft: base }, draft }) => {
      ours.add(key)
      return [key, { base, draft, sent: underWay.get(key) }] as const
    })
    writeKept(place, Object.fromEntries([...others, ...mine]))
  }
  /** An answer 検討中 or 不参加 makes what the project's participants are asked needless, and the reverse. */
  function follow(key: string): void {
    const entry = entries.get(key)
    if (entry?.answer.kind !== 'participation') return
    const due = !['considering', 'notParticipating'].includes(entry.draft['answer'] ?? '')
    for (const { key: other } of ofParticipants.get(entry.answer.project) ?? []) {
      const now = entries.get(other)
      if (now && due !== now.due) put({ ...now, due })
    }
  }

  /** Takes an answer as it stands in the registry; what was typed here stays on top of it. */
  function meet(answer: InquiryAnswer, base: AnswerDraft): void {
    const { key } = answer
    const entry = entries.get(key)
    if (!entry) return put(entryOf(answer, answer.draft, rule))
    const { isOpen, due } = entry
    const merged = rebase(base, entry.draft, answer.draft)
    if (merged === undefined) put({ ...entry, theirs: answer })
    else put(entryOf(answer, merged, rule, { isOpen, due }))
    follow(key)
  }

  const autosave = createAutosave<Entry[]>({
    pause: 800,
    isDirty: () => dirty().length > 0,
    take: () => {
      const waiting = dirty().filter(
        (one) => one.theirs === undefined && isKeepable(one) && !isLocked(one),
      )
      return waiting.length > 0 ? waiting.slice(0, atOnce) : undefined
    },
    send: async (sent) => {
      const drafts = new Map(sent.map(({ answer, draft }) => [answer.key, draft]))
      const changes = sent.map(({ answer: { key, version, draft: base }, draft }) => ({
        key,
        version,
        draft: changesFrom(base, draft),
      }))
      underWay = drafts
      keep()
      const { saved, stale } = await door.save(changes, request)
      underWay = new Map()
      // What was sent is what was typed since builds on, not what it was before.
      for (const answer of saved) meet(answer, drafts.get(answer.key) ?? answer.draft)
      for (const answer of stale)
        meet(answer, entries.get(answer.key)?.answer.draft ?? answer.draft)
      publish({ savedAt: new Date().toISOString() })
      keep()
    },
    rest: () => {
      keep()
      const refusal = { code: 'fieldsInvalid' } as const
      return dirty().every((one) => isKeepable(one) || isLocked(one))
        ? { is: 'idle' }
        : { is: 'stopped', refusal }
    },
    onChange: (saving) => publish({ saving }),
  })
  const { save } = autosave

  const set = (key: string, draft: AnswerDraft) => {
    const entry = entries.get(key)
    if (!entry) return
    put(entryOf(entry.answer, draft, rule, entry))
    follow(key)
  }
  const edited = () => {
    keep()
    publish()
    autosave.typed()
  }

  /** Puts back what an earlier visit left; answers what stood there instead. */
  function restore(kept: KeptAnswers): Map<string, AnswerDraft> {
    const before = new Map<string, AnswerDraft>()
    for (const [key, { base, draft, sent }] of Object.entries(kept)) {
      const entry = entries.get(key)
      if (!entry) continue
      ours.add(key)
      entries.set(key, entryOf(entry.answer, draft, rule, entry))
      // What was on its way arrived after all.
      const hasArrived = sent !== undefined && sameAnswer(sent, entry.answer.draft)
      meet(entry.answer, hasArrived ? entry.answer.draft : base)
      if (entries.get(key)?.theirs || isDirty(entries.get(key) ?? entry))
        before.set(key, entry.answer.draft)
    }
    return before
  }

  // What only those who take part in a project have to answer, by its number.
  const ofParticipants = Map.groupBy(
    response.cells
      .filter(
        ({ kind, prompt }) =>
          kind === 'selfEvaluation' || (prompt?.respondents === 'participants' && prompt.required),
      )
      .map(({ key, project }) => ({ key, project })),
    ({ project }) => project,
  )
  for (const answer of response.cells) entries.set(answer.key, entryOf(answer, answer.draft, rule))
  for (const key of entries.keys()) follow(key)
  const left = restore(readKept(place))
  state = {
    saving: { is: 'idle' },
    summary: summaryOf(all()),
    contested: [],
    restored: left.size,
  }
  if (left.size > 0) autosave.put({ is: 'typing' })
  else publish()

  return {
    entry: (key: string) => entries.get(key),
    entries: all,
    state: () => state,
    /** Listens to one answer; to what is told of all of them with the key ''. */
    subscribe: (key: string, listener: () => void) => {
      const own = listeners.get(key) ?? new Set()
      listeners.set(key, own.add(listener))
      return () => void own.delete(listener)
    },
    /** Who asked to answer for them, said with everything written from now on. */
    onRequest: (text: string | undefined) => {
      request = text
    },
    /** Kinds that are submitted: what was typed into them and not saved waits until they are taken back. */
    lock: (kinds: readonly InquiryKind[]) => {
      locked = new Set(kinds)
      if (dirty().some((one) => !isLocked(one))) autosave.typed()
    },
    isLocked,
    /** The answer that was last typed in or gone to. */
    lastAt: () => last,
    goTo: (key: string) => {
      last = key
    },
    /** Types into fields of one answer. */
    edit: (key: string, fields: AnswerDraft) => {
      const entry = entries.get(key)
      if (!entry) return
      last = key
      set(key, { ...entry.draft, ...fields })
      edited()
    },
    /** Sets whole drafts at once; answers the way back, which leaves what was typed since, here or by a
     * colleague. */
    editMany: (drafts: Record<string, AnswerDraft>): (() => void) => {
      const before = Object.keys(drafts).map((key) => [key, entries.get(key)?.draft ?? {}] as const)
      for (const [key, draft] of Object.entries(drafts)) set(key, draft)
      edited()
      return () => {
        for (const [key, draft] of before) {
          const now = entries.get(key)?.draft
          if (!now || !sameAnswer(now, drafts[key] ?? {})) continue
          const cleared = Object.keys(now).map((field) => [field, ''] as const)
          set(key, { ...Object.fromEntries(cleared), ...draft })
        }
        edited()
      }
    },
    /** Takes out again what an earlier visit had left. */
    discard: () => {
      for (const [key, draft] of left) set(key, draft)
      publish({ restored: 0 })
      edited()
    },
    toggle: (key: string, isOpen?: boolean) => {
      const entry = entries.get(key)
      if (entry && entry.isOpen !== isOpen) put({ ...entry, isOpen: isOpen ?? !entry.isOpen })
    },
    /** Ends a contest: goes on with own words upon the other's version, or with the other's. */
    settle: (key: string, side: 'mine' | 'theirs') => {
      const entry = entries.get(key)
      if (!entry?.theirs) return
      const { theirs, isOpen, due } = entry
      const mine = changesFrom(entry.answer.draft, entry.draft)
      const draft = side === 'mine' ? { ...theirs.draft, ...mine } : theirs.draft
      put(entryOf(theirs, draft, rule, { isOpen, due }))
      follow(key)
      edited()
      void save()
    },
    /** Takes in what others saved meanwhile. */
    receive: (answers: readonly InquiryAnswer[]) => {
      let isNews = false
      for (const answer of answers) {
        const entry = entries.get(answer.key)
        if (entry && answer.version <= (entry.theirs ?? entry.answer).version) continue
        meet(answer, entry?.answer.draft ?? answer.draft)
        isNews = true
      }
      if (isNews) publish()
    },
    autosave,
    save,
    flush: autosave.flush,
    hasUnsaved: () => dirty().some((one) => !isLocked(one)),
  }
}

/** What was typed into answers and not saved yet, and what each builds on, by key of the answer; `sent` was on
 * its way when that was kept. */
type KeptAnswers = Record<
  string,
  { base: AnswerDraft; draft: AnswerDraft; sent?: AnswerDraft | undefined }
>

const isDraft = (value: unknown): value is AnswerDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** What is not saved yet, if anything; `place` names person and response. */
const readKept = (place: string): KeptAnswers =>
  read(place, (kept) =>
    Object.fromEntries(
      Object.entries(kept as KeptAnswers).filter(
        ([, { base, draft, sent }]) =>
          isDraft(base) && isDraft(draft) && (sent === undefined || isDraft(sent)),
      ),
    ),
  ) ?? {}

const writeKept = (place: string, answers: KeptAnswers): void =>
  write(place, Object.keys(answers).length === 0 ? undefined : answers)
