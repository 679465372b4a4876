import {
  type AnswerDraft,
  type EvaluationRule,
  type GivenAnswer,
  type InquiryAnswer,
  type InquiryKind,
  type Language,
  numberMark,
  readAnswer,
  type ReadAnswer,
  sameAnswer,
} from '@renkei/schema'

/** An answer in this window: as it was read, as it is typed now, and what that says. */
export type Entry = {
  answer: InquiryAnswer
  draft: AnswerDraft
  read: ReadAnswer
  /** What somebody else saved in the same fields meanwhile; one has to choose. */
  theirs?: InquiryAnswer | undefined
  /** Unfolded, where the kind has rows to unfold. */
  isOpen: boolean
  /** Whether an answer is needed, as things are typed now. */
  due: boolean
}

/** In words beside the answer: `same` as last year's, `changed` from it, `answered` where there was
 * none, `wrong` cannot be read, `drafting` not complete. */
type RowState = 'same' | 'changed' | 'answered' | 'unanswered' | 'drafting' | 'wrong' | 'none'

export function entryOf(
  answer: InquiryAnswer,
  draft: AnswerDraft,
  rule: EvaluationRule,
  rest: Partial<Entry> = {},
): Entry {
  const read = readAnswer(answer, draft, rule)
  const due = isOptional({ answer }) ? read.state !== 'unanswered' : (rest.due ?? answer.due)
  return { isOpen: false, ...rest, due, answer, draft, read }
}

const isOptional = ({ answer: { prompt } }: Pick<Entry, 'answer'>): boolean =>
  prompt !== null && !prompt.required

export const isDirty = ({ answer, draft }: Entry): boolean => !sameAnswer(answer.draft, draft)

/** Whether an answer can be written as it is typed; what cannot even be kept waits until it is mended. */
export const isKeepable = ({ read }: Entry): boolean =>
  read.errors.every(({ problem }) => problem !== 'controlCharacters')

/** A department taken out again is a mistake; one not named yet, as a half-written evaluation, is on its way. */
export function rowState(entry: Entry): RowState {
  const { answer, draft, read, due } = entry
  if (!isKeepable(entry)) return 'wrong'
  if (read.state === 'answered') {
    if (answer.previous === null) return 'answered'
    return sameAnswer(answer.previous.draft, draft) ? 'same' : 'changed'
  }
  if (!due) return 'none'
  if (read.state === 'unanswered') return 'unanswered'
  const isIncomplete = read.errors.every(({ problem }) => problem === 'required')
  const isCleared = answer.kind === 'participation' && draft['department'] !== undefined
  return isIncomplete && !isCleared ? 'drafting' : 'wrong'
}

/** What choosing an answer types: who leads begins with the department that was named last year or is registered,
 * else with `own`, the one of whoever answers. */
export function answerWith(
  { answer, draft }: Entry,
  chosen: GivenAnswer,
  own?: string,
): AnswerDraft {
  const known = answer.previous?.draft['department'] || answer.current?.department || own
  if (chosen !== 'lead' || draft['department'] || !known) return { answer: chosen }
  return { answer: chosen, department: known }
}

/** The id of a control: of a field of an answer. Radios of one answer share the id's beginning. */
export const idOf = (key: string, field: string): string =>
  `c-${key.replaceAll('.', '-')}-${field.replace('.', '-')}`

/** Where focus goes when a row is gone to: what is wrong first, else its first control. */
export const rowId = (key: string): string => `c-${key.replaceAll('.', '-')}`

/** No.17 三次救急医療等の提供; an indicator of no project by its title alone. */
export const subjectName = (
  language: Language,
  answer: Pick<InquiryAnswer, 'printed' | 'title' | 'kind'>,
): string =>
  answer.kind === 'indicators'
    ? answer.title
    : `${numberMark(language, answer.printed)} ${answer.title}`.trim()

type Counts = {
  due: number
  answered: number
  missing: number
  wrong: number
  /** What need not be answered though it is asked; of it `open` is not answered, and so not `due`. */
  optional: number
  open: number
}

/** Counts over answers that need an answer; `missing` are neither answered nor wrong. */
export function countOf(entries: Iterable<Entry>): Counts {
  const counts = { due: 0, answered: 0, missing: 0, wrong: 0, optional: 0, open: 0 }
  for (const entry of entries) {
    if (isOptional(entry)) {
      counts.optional += 1
      if (!entry.due) counts.open += 1
    }
    if (!entry.due) continue
    counts.due += 1
    if (entry.read.state === 'answered') counts.answered += 1
    else if (rowState(entry) === 'wrong') counts.wrong += 1
    else counts.missing += 1
  }
  return counts
}

export type Summary = {
  all: Counts
  kinds: Record<InquiryKind, Counts>
  /** Keys of answers that cannot be read, and of those that are merely missing. */
  wrong: string[]
  missing: string[]
}

export function summaryOf(entries: readonly Entry[]): Summary {
  const of = (kind: InquiryKind) => countOf(entries.filter(({ answer }) => answer.kind === kind))
  const open = entries.filter(({ due, read }) => due && read.state !== 'answered')
  const keys = (isWrong: boolean) =>
    open
      .filter((entry) => (rowState(entry) === 'wrong') === isWrong)
      .map(({ answer }) => answer.key)
  return {
    all: countOf(entries),
    kinds: {
      participation: of('participation'),
      indicators: of('indicators'),
      selfEvaluation: of('selfEvaluation'),
      prompts: of('prompts'),
    },
    wrong: keys(true),
    missing: keys(false),
  }
}
