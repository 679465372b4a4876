import type { Draft, DraftField } from './application.ts'
import type { Basis } from './basis.ts'
import type { ChangedFact, ChangedField } from './change.ts'
import { changedFields } from './diff.ts'
import { draftOf, type Drafted } from './draft.ts'
import type { Project } from './project.ts'

/** As much of a revision as is compared: what a form holds, and facts with their basis. */
export type Compared = Omit<Drafted, 'measures' | 'participations'> &
  Pick<Project, 'status' | 'markCountReason'> & {
    policyArea: { code: string; basis: Basis }
    measures: { number: number; basis: Basis; reason: string | null }[]
    participations: Pick<
      Project['participations'][number],
      'municipality' | 'answer' | 'basis' | 'condition'
    >[]
  }

/** Names a fact that a form does not hold. */
export type FactKey = `measure ${number}` | `municipality ${string}` | 'area' | 'status' | 'reason'

// Each as a text to compare: marks and cells with their basis.
function factsOf(project: Compared): Map<FactKey, string> {
  return new Map<FactKey, string>([
    ['status', project.status],
    ['area', project.policyArea.basis],
    ['reason', project.markCountReason ?? ''],
    ...project.measures.map(({ number, basis }): [FactKey, string] => [`measure ${number}`, basis]),
    ...project.participations.map(
      ({ municipality, answer, basis, condition }): [FactKey, string] => [
        `municipality ${municipality}`,
        `${answer} ${basis} ${condition}`,
      ],
    ),
  ])
}

/** The facts that two revisions differ in, besides what a form holds. */
export function changedFactKeys(before: Compared, after: Compared): FactKey[] {
  const [was, is] = [factsOf(before), factsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
}

// What these fields hold is told as facts.
const asFacts = new Set<DraftField>(['policyArea', 'leadMunicipality', 'partners', 'coLeads'])

/** Everything that two revisions of a project differ in: facts with what they were and are, and the other
 * fields with what they said. `measures` is among these where only what a mark rests on is worded otherwise. */
export function changesBetween(
  before: Compared,
  after: Compared,
): { fields: ChangedField[]; facts: ChangedFact[] } {
  const [was, is] = [draftOf(before), draftOf(after)]
  const changed = changedFields(was, is)
  const keys = new Set(changedFactKeys(before, after))
  if (changed.includes('policyArea')) keys.add('area')
  const facts = [...keys].map((key) => factAt(key, before, after))
  const isMarked = facts.some(({ of }) => of === 'measure')
  const fields = changed.filter(
    (field) => !asFacts.has(field) && !(field === 'measures' && isMarked),
  )
  return {
    fields: fields.map((field) => ({ field, was: textOf(was, field), is: textOf(is, field) })),
    facts,
  }
}

const textOf = (draft: Draft, field: DraftField): string | null => {
  const held = draft[field]
  return typeof held === 'string' ? held : null
}

function factAt(key: FactKey, before: Compared, after: Compared): ChangedFact {
  if (key === 'status') return { of: 'status', was: before.status, is: after.status }
  if (key === 'reason') {
    return { of: 'count', was: before.markCountReason, is: after.markCountReason }
  }
  if (key === 'area') return { of: 'area', was: areaOf(before), is: areaOf(after) }
  const [kind, id = ''] = key.split(' ')
  if (kind === 'measure') {
    const number = Number(id)
    const basisIn = ({ measures }: Compared) =>
      measures.find((mark) => mark.number === number)?.basis ?? null
    return { of: 'measure', number, was: basisIn(before), is: basisIn(after) }
  }
  return { of: 'municipality', code: id, was: cellOf(before, id), is: cellOf(after, id) }
}

const areaOf = ({ policyArea: { code, basis } }: Compared) => ({ code, basis })

function cellOf({ participations }: Compared, code: string) {
  const cell = participations.find(({ municipality }) => municipality === code)
  return cell ? { answer: cell.answer, basis: cell.basis, condition: cell.condition } : null
}
