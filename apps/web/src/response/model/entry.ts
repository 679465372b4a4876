import {
  type AnswerDraft,
  type EvaluationRule,
  type InquiryAnswer,
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
export type RowState =
  | 'same'
  | 'changed'
  | 'answered'
  | 'unanswered'
  | 'drafting'
  | 'wrong'
  | 'none'

export const entryOf = (
  answer: InquiryAnswer,
  draft: AnswerDraft,
  rule: EvaluationRule,
  rest: Partial<Entry> = {},
): Entry => ({
  isOpen: false,
  due: answer.due,
  ...rest,
  answer,
  draft,
  read: readAnswer(answer, draft, rule),
})

export const isDirty = ({ answer, draft }: Entry): boolean => !sameAnswer(answer.draft, draft)

/** Whether an answer can be written as it is typed; what cannot even be kept waits until it is mended. */
export const isKeepable = ({ read }: Entry): boolean =>
  read.errors.every(({ problem }) => problem !== 'controlCharacters')

/** A missing department is a mistake at once; a half-written evaluation is on its way. */
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
  return answer.kind !== 'participation' && isIncomplete ? 'drafting' : 'wrong'
}
