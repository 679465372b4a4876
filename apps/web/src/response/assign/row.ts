import { evenWidth, type InquiryAnswer, type InquiryKind, type Response } from '@renkei/schema'

/** Something asked of the municipality, with whose it is and whose it may be. Departments are ids. */
export type Row = Pick<
  InquiryAnswer,
  'key' | 'kind' | 'project' | 'printed' | 'title' | 'assigned' | 'assignedBefore' | 'state' | 'due'
> & {
  /** Asked, and need not be answered. */
  optional: boolean
  /** 担当課 as the registry names it, or last year's answer. */
  registered: string | null
  /** Whose it was in the inquiry before, else the department that is registered. */
  proposed: number | null
}

const isOptional = ({ prompt }: Pick<InquiryAnswer, 'prompt'>): boolean =>
  prompt !== null && !prompt.required

/** Whether a department has anything to do with it: what needs no answer is given to nobody. */
const isNeeded = (cell: InquiryAnswer): boolean =>
  cell.due || isOptional(cell) || cell.state !== 'unanswered' || cell.assigned !== null

const plain = (name: string) => evenWidth(name).replace(/\s/g, '')

/** What a municipality may have to answer, in the response's order. An evaluation is its project's department's. */
export function rowsOf({ cells, departments }: Pick<Response, 'cells' | 'departments'>): Row[] {
  const byName = new Map(departments.map(({ id, name }) => [plain(name), id]))
  const ofProject = new Map(
    cells.map(({ kind, project, ...cell }) => [`${kind}.${project}`, namedIn(cell)]),
  )
  return cells.filter(isNeeded).map((cell) => {
    const { key, kind, project, printed, title, assigned, assignedBefore, state, due } = cell
    const registered = namedIn(cell) ?? ofProject.get(`participation.${project}`) ?? null
    const named = registered === null ? undefined : byName.get(plain(registered))
    const proposed = assignedBefore ?? named ?? null
    return {
      ...{ key, kind, project, printed, title, assigned, assignedBefore, state, due },
      ...{ registered, proposed, optional: isOptional(cell) },
    }
  })
}

const namedIn = ({
  current,
  previous,
  indicator,
}: Pick<InquiryAnswer, 'current' | 'previous' | 'indicator'>): string | null =>
  current?.department ?? (previous?.draft['department'] || indicator?.department || null)

/** What the list of rows is narrowed to; '' to nothing. `desk`: a department's id, or `none`. */
export type Filter = { text: string; kind: InquiryKind | ''; desk: string; registered: string }
export const everything: Filter = { text: '', kind: '', desk: '', registered: '' }

/** Whether a row is of the department chosen, `none`: of nobody's. */
export const isOf = (desk: string, assigned: number | null): boolean =>
  desk === '' || (desk === 'none' ? assigned === null : assigned === Number(desk))

/** The rows that a filter leaves. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const text = plain(filter.text)
  return rows.filter(
    ({ kind, title, printed, assigned, registered }) =>
      (filter.kind === '' || kind === filter.kind) &&
      isOf(filter.desk, assigned) &&
      (filter.registered === '' || registered === filter.registered) &&
      (text === '' ||
        plain(title).includes(text) ||
        (printed !== '' && plain(printed) === text.replace(/^No\.?/i, ''))),
  )
}
