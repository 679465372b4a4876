import type { ApplicationKind, Draft, DraftField } from './application.ts'
import { type ProjectContent, contentOf } from './content.ts'
import { changedFields } from './diff.ts'
import { contactFields, emptyDraft, formOrder, ofProject } from './draft.ts'
import type { FieldError } from './error.ts'
import { problemsOf, type SubmissionFrame } from './problems.ts'
import { readText } from './reading.ts'

export type Submission = { ok: true; content: ProjectContent } | { ok: false; errors: FieldError[] }

export type SubmissionOptions = {
  kind: ApplicationKind
  /** The vision the project belongs to. */
  frame: SubmissionFrame
  /** What the project was when the application began; none for a registration. */
  base?: Draft
  /** Only what it says of the project: what was asked of its applicant when it was submitted is settled. */
  isSubmitted?: boolean
}

/** Fields in which a change says nothing about the project. */
const aside: readonly DraftField[] = ['number', 'lastFiscalYear']
/** What a change says beside what it changes. */
const always: readonly DraftField[] = ['changeReason', ...contactFields]

// A change of the first can make the second wrong.
const alsoChecked: Partial<Record<DraftField, readonly DraftField[]>> = {
  leadMunicipality: ['partners', 'coLeads', 'costShares'],
  partners: ['coLeads', 'costShares'],
  fromFiscalYear: ['toFiscalYear'],
}

/** Reads a draft as a submission, on the client while it is typed and on the server when it is
 * submitted. Of a change, only what differs from `base` has to be complete; of an end, only why and
 * when. Otherwise all errors at once, in the form's order; the path `''` is the application as a
 * whole (`unchanged`). Whether a number is taken is for the server to add. */
export function readSubmission(
  draft: Draft,
  { kind, frame, base = emptyDraft, isSubmitted = false }: SubmissionOptions,
): Submission {
  const changed = kind === 'change' ? changedFields(base, draft) : formOrder[kind]
  const checked = new Set(kind === 'change' ? [...changed, ...always] : changed)
  for (const field of changed) {
    for (const also of alsoChecked[field] ?? []) checked.add(also)
  }
  const order = isSubmitted ? ofProject(formOrder[kind]) : formOrder[kind]
  const errors = order
    .filter((field) => checked.has(field))
    .flatMap((field) => problemsOf(field, { draft, base, frame }))
  const isAside = (field: DraftField) =>
    aside.includes(field) || (field === 'endReason' && readText(draft.endReason) !== '')
  if (kind === 'change' && ofProject(changed).every(isAside)) {
    errors.push({ field: '', problem: 'unchanged' })
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, content: read(draft, kind, base) }
}

function read(draft: Draft, kind: ApplicationKind, base: Draft): ProjectContent {
  const content = contentOf(draft)
  if (kind === 'register') {
    return { ...content, changeReason: null, endReason: null, lastFiscalYear: null }
  }
  const was = contentOf(base)
  const { note, endReason, lastFiscalYear } = content
  if (kind === 'end')
    return { ...was, note, endReason, lastFiscalYear, toFiscalYear: lastFiscalYear }
  // A change ends nothing; restoring a revision from before the end takes a project up again.
  const ended = content.endReason === null ? null : was.endReason
  const { number } = was
  return { ...content, number, endReason: ended, lastFiscalYear: null }
}
