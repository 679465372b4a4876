import type { AnswerDraft } from '@renkei/schema'

const fieldsOf = (...drafts: AnswerDraft[]) => [...new Set(drafts.flatMap(Object.keys))]

/** The fields in which `draft` differs from `base`, as they are in `draft`; emptied ones are ''. */
export function changesFrom(base: AnswerDraft, draft: AnswerDraft): AnswerDraft {
  const changed = fieldsOf(base, draft).filter(
    (field) => (base[field] ?? '') !== (draft[field] ?? ''),
  )
  return Object.fromEntries(changed.map((field) => [field, draft[field] ?? '']))
}

/** Puts what was typed upon what somebody else saved meanwhile. Undefined where both changed one
 * answer differently: that is for a person to choose. What belongs together (answer and department)
 * counts as one. */
export function rebase(
  base: AnswerDraft,
  mine: AnswerDraft,
  theirs: AnswerDraft,
): AnswerDraft | undefined {
  const own = changesFrom(base, mine)
  const other = changesFrom(base, theirs)
  const together = (field: string) => (field === 'department' ? 'answer' : field)
  const taken = new Set(Object.keys(other).map(together))
  const isContested = Object.keys(own).some(
    (field) => taken.has(together(field)) && own[field] !== (theirs[field] ?? ''),
  )
  return isContested ? undefined : { ...theirs, ...own }
}
