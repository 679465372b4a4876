import type { ApplicationItem, Work } from '@renkei/schema'

/** What there is to do about an application. */
type TaskKind = 'sentBack' | 'returned' | 'condition' | 'consent' | 'review' | 'draft'

export type Task = {
  kind: TaskKind
  application: ApplicationItem
  /** Since when it waits: an ISO instant. */
  since: string
}

/** Everything that waits for the person, longest waiting first. */
export function tasksOf({ returned, consents, reviews, drafts, submitted: own }: Work): Task[] {
  const tasks = (
    kind: TaskKind,
    items: ApplicationItem[],
    since: (item: ApplicationItem) => string,
  ) => items.map((application) => ({ kind, application, since: since(application) }))
  // What its own town hall sent back in 決裁, in whichever state that was.
  const mine = [...drafts, ...returned]
  const isFree = ({ sentBack }: ApplicationItem) => sentBack === null
  const submitted = ({ submittedAt, updatedAt }: ApplicationItem) => submittedAt ?? updatedAt
  return [
    ...tasks(
      'sentBack',
      mine.filter((item) => !isFree(item)),
      ({ sentBack, updatedAt }) => sentBack?.at ?? updatedAt,
    ),
    ...tasks('returned', returned.filter(isFree), ({ updatedAt }) => updatedAt),
    ...tasks(
      'condition',
      own.filter((item) => item.consents.conditions > 0),
      submitted,
    ),
    ...tasks('consent', consents, submitted),
    ...tasks('review', reviews, submitted),
    ...tasks('draft', drafts.filter(isFree), ({ updatedAt }) => updatedAt),
  ].toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))
}
