import { changedFields, type Draft, type DraftField } from '@renkei/schema'

/** `into` with these fields as `from` has them. */
export const withFields = (into: Draft, from: Draft, fields: readonly DraftField[]): Draft =>
  fields.reduce((merged, field) => ({ ...merged, [field]: from[field] }), into)

/** What two people made of the same draft: what only the other one changed is taken over, what both
 * changed differently is a conflict, where `merged` keeps one's own. */
export function merge(
  opened: Draft,
  theirs: Draft,
  mine: Draft,
): { merged: Draft; taken: DraftField[]; conflicts: DraftField[] } {
  const changedByMe = changedFields(opened, mine)
  const differing = changedFields(theirs, mine)
  const changedByThem = changedFields(opened, theirs)
  const taken = changedByThem.filter((field) => !changedByMe.includes(field))
  const conflicts = changedByThem.filter(
    (field) => changedByMe.includes(field) && differing.includes(field),
  )
  return { merged: withFields(mine, theirs, taken), taken, conflicts }
}
