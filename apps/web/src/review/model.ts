import {
  type Application,
  type ApplicationItem,
  askedBy,
  changedFields,
  contentOf,
  type Draft,
  type DraftField,
  ofProject,
  unsettled,
  type Unsettled,
} from '@renkei/schema'

/** What is compared: the project as it is, and as it will be when approved. Decided applications are
 * compared with what they were written against. */
export type Comparison = {
  before: Draft | null
  after: Draft
  /** The revision that `before` is; null for a registration. */
  revision: { revision: number; validFrom: string } | null
  /** Fields of the project that the application changes. */
  changed: DraftField[]
  /** Those of them that were changed otherwise after the application began. */
  conflicts: DraftField[]
}

export const isOpen = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'submitted' || state === 'returned'

/** Lays what the application changes over what the project is now. */
export function compare(application: Application): Comparison {
  const { base, current, draft } = application
  if (!base || !current) {
    return { before: null, after: draft, revision: null, changed: [], conflicts: [] }
  }
  const changed = changedFields(base.draft, draft)
  if (!isOpen(application) || current.revision === base.revision) {
    const own = ofProject(changed)
    return { before: base.draft, after: draft, revision: base, changed: own, conflicts: [] }
  }
  const meanwhile = changedFields(base.draft, current.draft)
  const own = Object.fromEntries(changed.map((field) => [field, draft[field]]))
  const after: Draft = { ...current.draft, ...own }
  const stillChanged = changedFields(current.draft, after)
  return {
    before: current.draft,
    after,
    revision: current,
    changed: ofProject(stillChanged),
    conflicts: stillChanged.filter((field) => meanwhile.includes(field)),
  }
}

/** What was submitted again beside what was submitted before. */
export const resubmission = ({ draft }: Application, previous: Draft): Comparison => ({
  before: previous,
  after: draft,
  revision: null,
  changed: ofProject(changedFields(previous, draft)),
  conflicts: [],
})

type Asking = Pick<Application, 'asked' | 'base' | 'draft' | 'kind' | 'municipality'>

/** Those asked to what is submitted now, each with what keeps its answer from binding. */
export function answersTo({ asked, base, ...application }: Asking) {
  // Who is named no longer answered to another proposal.
  const named = askedBy(application, contentOf(application.draft), base?.draft)
  return asked
    .filter(({ municipality }) => named.includes(municipality))
    .map((consent) => {
      const { answer, answeredTo, reply } = consent
      const agreed = reply?.agreed ?? null
      return { consent, open: unsettled({ answer, isOutdated: answeredTo !== null, agreed }) }
    })
}

/** How many of those asked have not answered, answered to an older text, and set a condition that is not
 * agreed to. */
export function outstanding(application: Asking): Record<Unsettled, number> & { all: number } {
  const open = answersTo(application).flatMap((one) => one.open ?? [])
  const count = (why: Unsettled) => open.filter((one) => one === why).length
  return {
    unanswered: count('unanswered'),
    outdated: count('outdated'),
    notAgreed: count('notAgreed'),
    all: open.length,
  }
}

/** The ● of the source and of the application, where it makes them differ. */
export function markCounts(
  { markCount, draft }: Application,
  { changed }: Comparison,
): { source: number; own: number } | null {
  if (markCount === null || !changed.includes('measures')) return null
  return markCount === draft.measures.length
    ? null
    : { source: markCount, own: draft.measures.length }
}

/** How many municipalities approval is told to: the applicant's and those asked. */
export const recipientCount = ({ municipality, asked }: Application): number =>
  new Set([municipality, ...asked.map((one) => one.municipality)]).size

/** The application to open after this one: the one below it, or else the first. */
export function nextOf(items: readonly ApplicationItem[], id: number): ApplicationItem | undefined {
  const others = items.filter((item) => item.id !== id)
  const at = items.findIndex((item) => item.id === id)
  return others[Math.max(at, 0)] ?? others[0]
}
