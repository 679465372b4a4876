import {
  type Application,
  changedFields,
  type Draft,
  emptyDraft,
  type FieldError,
  type Frame,
  readProjectNumber,
  readSubmission,
} from '@renkei/schema'
import { rootOf, sectionsOf } from './sections.ts'

const wrongIn = (draft: Draft, { kind, base }: Application, frame: Frame): FieldError[] => {
  const read = readSubmission(draft, { kind, frame, ...(base ? { base: base.draft } : {}) })
  return read.ok ? [] : read.errors
}

/** Everything that keeps a draft from being submitted, from the top of the form to its foot: what the
 * server would say, and what it has said about text that still stands. */
export function problemsIn(
  draft: Draft,
  application: Application,
  frame: Frame,
  isNumberTaken: boolean,
  refused: readonly FieldError[],
): FieldError[] {
  const errors = wrongIn(draft, application, frame)
  const add = (error: FieldError) => {
    if (!errors.some(({ field }) => field === error.field)) errors.push(error)
  }
  if (application.kind === 'register' && isNumberTaken) {
    add({ field: 'number', problem: 'taken', value: String(readProjectNumber(draft.number) ?? '') })
  }
  refused.forEach(add)
  const order = sectionsOf(application.kind).flatMap(({ fields }) => fields)
  const place = ({ field }: FieldError) => order.indexOf(rootOf(field))
  return errors.toSorted((a, b) => place(a) - place(b))
}

/** Paths of the fields that must not be empty. What a change leaves as it was need not be there. */
export function requiredIn(draft: Draft, application: Application, frame: Frame): Set<string> {
  const { kind, base } = application
  const asked = kind === 'change' ? { ...application, kind: 'register' as const } : application
  const empty = wrongIn(emptyDraft, { ...asked, base: null }, frame)
  const fields = empty.filter(({ problem }) => problem === 'required').map(({ field }) => field)
  if (kind === 'end') return new Set(fields)
  if (kind === 'change') {
    const kept = base?.draft ?? emptyDraft
    return new Set(fields.filter((field) => field !== 'number' && kept[rootOf(field)].length > 0))
  }
  const reasons = draft.measures.map(({ number }) => `measures.${number}.reason`)
  return new Set([...fields, ...reasons])
}

/** Fields that an application changes of its project. */
export const changedIn = (draft: Draft, { kind, base }: Application) =>
  kind === 'change' && base ? changedFields(base.draft, draft) : []
