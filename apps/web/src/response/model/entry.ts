import {
  type AnswerDraft,
  type EvaluationRule,
  type InquiryCell,
  readAnswer,
  type ReadAnswer,
  sameAnswer,
} from '@renkei/schema'

/** A cell in this window: as it was read, as it is typed now, and what that says. */
export type Entry = {
  cell: InquiryCell
  draft: AnswerDraft
  read: ReadAnswer
  /** What somebody else saved in the same fields meanwhile; one has to choose. */
  theirs?: InquiryCell | undefined
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
  cell: InquiryCell,
  draft: AnswerDraft,
  rule: EvaluationRule,
  rest: Partial<Entry> = {},
): Entry => ({
  isOpen: false,
  due: cell.due,
  ...rest,
  cell,
  draft,
  read: readAnswer(cell.kind, draft, rule),
})

export const isDirty = ({ cell, draft }: Entry): boolean => !sameAnswer(cell.draft, draft)

/** Whether a cell can be written as it is typed; what cannot even be kept waits until it is mended. */
export const isKeepable = ({ read }: Entry): boolean =>
  read.errors.every(({ problem }) => problem !== 'controlCharacters')

/** A missing department is a mistake at once; a half-written evaluation is on its way. */
export function rowState(entry: Entry): RowState {
  const { cell, draft, read, due } = entry
  if (!isKeepable(entry)) return 'wrong'
  if (read.state === 'answered') {
    if (cell.previous === null) return 'answered'
    return sameAnswer(cell.previous.draft, draft) ? 'same' : 'changed'
  }
  if (!due) return 'none'
  if (read.state === 'unanswered') return 'unanswered'
  const isIncomplete = read.errors.every(({ problem }) => problem === 'required')
  return cell.kind !== 'participation' && isIncomplete ? 'drafting' : 'wrong'
}
