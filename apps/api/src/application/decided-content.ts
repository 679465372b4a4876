import {
  type ApplicationKind,
  type DraftField,
  eachText,
  type MoneyUnit,
  type ProjectContent,
  projectTextNames,
  unsettled,
} from '@renkei/schema'
import type { Officer } from '../actor.ts'
import { type HeldGrounds, type RevisionContent, confirmedBy } from '../project/content.ts'
import type { FrameRow } from '../vision/queries.ts'
import type { HeldConsent } from './detail-queries.ts'

export type Decision = {
  kind: ApplicationKind
  /** What the application says, and which fields of it differ from what it began with. */
  content: ProjectContent
  changed: readonly DraftField[]
  /** The project as it is now; null for one to be registered. */
  current: RevisionContent | null
  participations: RevisionContent['participations']
  /** What those said whom the application asks. */
  consents: readonly HeldConsent[]
  ids: FrameRow['ids']
  reviewer: Officer
  /** ISO instant. */
  at: string
  markCountReason: string | null
}

/** The project as it is once an application is approved: the fields that the application changes over
 * the project as it is now, each with the grounds it stands on. */
export function decidedContent(decision: Decision): RevisionContent {
  const { kind, content, changed, participations } = decision
  const current = decision.current ?? blank(decision)
  if (kind === 'end') {
    const { endReason } = content
    return { ...current, status: 'ended', endReason, toFiscalYear: yearOf(content.lastFiscalYear) }
  }
  const given = <
    K extends Exclude<keyof ProjectContent & keyof RevisionContent, 'budget' | 'costShares'>,
  >(
    field: K,
  ) => (changed.includes(field) ? content[field] : current[field]) as RevisionContent[K]
  const measures = changed.includes('measures')
  return {
    ...current,
    title: given('title'),
    titleEn: given('titleEn'),
    kana: given('kana'),
    // A new title or number is no longer what the source says.
    basis: changed.includes('title') || changed.includes('label') ? 'confirmed' : current.basis,
    policyArea: changed.includes('policyArea') ? areaOf(decision) : current.policyArea,
    marks: measures ? marksOf(decision, current) : current.marks,
    markCountReason: measures ? decision.markCountReason : current.markCountReason,
    participations,
    // Restoring a revision from before a project ended takes it up again.
    ...eachText(projectTextNames, given),
    fromFiscalYear: given('fromFiscalYear'),
    toFiscalYear: given('toFiscalYear'),
    budget: changed.includes('budget') ? content.budget.map(inUnit) : current.budget,
    costShares: changed.includes('costShares') ? sharesOf(decision, current) : current.costShares,
    status: given('endReason') === null ? 'active' : 'ended',
  }
}

/** An amount with the unit that was chosen for it. */
const inUnit = <Row extends { unit?: MoneyUnit | undefined }>(row: Row) => ({
  ...row,
  unit: row.unit ?? ('thousand' as const),
})

/** Whether the project would have another number of ● than the source counts, which is for a reason to
 * explain. */
export const differsFromSource = (
  { content, changed }: Pick<Decision, 'content' | 'changed'>,
  current: RevisionContent | null,
): boolean =>
  changed.includes('measures') &&
  (current?.markCount ?? null) !== null &&
  current?.markCount !== content.measures.length

function areaOf({ content, ids, reviewer, at }: Decision): RevisionContent['policyArea'] {
  return { id: idOf(ids.policyAreas, content.policyArea), ...confirmedBy(reviewer, at, null) }
}

/** Marks that stay as they were keep their grounds; new ones, and those with another reason, stand on
 * the reviewer's word and the applicant's reason. */
function marksOf(
  { content, ids, reviewer, at }: Decision,
  current: RevisionContent,
): RevisionContent['marks'] {
  return content.measures.map(({ number, reason }) => {
    const measureId = idOf(ids.measures, String(number))
    const kept = current.marks.find(
      (mark) => mark.measureId === measureId && (mark.reason ?? '').trim() === reason,
    )
    return kept ?? { measureId, ...confirmedBy(reviewer, at, reason || null) }
  })
}

/** Nobody is said to bear what it has not agreed to: whose consent is open keeps the shares it has, and who takes no
 * part bears nothing. */
function sharesOf(
  { content, ids, consents }: Decision,
  current: RevisionContent,
): RevisionContent['costShares'] {
  const own = ({ municipalityId: id }: { municipalityId: number }) =>
    consents.find(({ municipalityId }) => municipalityId === id)
  const proposed = content.costShares.flatMap(({ fiscalYear, municipality, amount, unit }) =>
    amount === null
      ? []
      : [
          inUnit({
            ...{ fiscalYear, amount, unit },
            municipalityId: idOf(ids.municipalities, municipality),
          }),
        ],
  )
  return [
    ...proposed.filter((share) => {
      const consent = own(share)
      return consent === undefined || bindsToShare(consent)
    }),
    ...current.costShares.filter((share) => {
      const consent = own(share)
      return consent !== undefined && unsettled(consent) !== null
    }),
  ]
}

const bindsToShare = (consent: HeldConsent): boolean =>
  unsettled(consent) === null &&
  (consent.answer === 'participating' || consent.answer === 'conditional')

const nobody: HeldGrounds = {
  basis: 'confirmed',
  reason: null,
  reasonEn: null,
  documentId: null,
  page: null,
  confirmedAt: null,
  confirmedBy: null,
  confirmedDepartmentId: null,
}

// What a new project is before its application has said anything; every field is one it says.
const blank = ({ content, ids }: Decision): RevisionContent => ({
  title: content.title,
  titleEn: null,
  kana: content.kana,
  visionPage: null,
  markCount: null,
  markCountReason: null,
  status: 'active',
  fromFiscalYear: yearOf(content.fromFiscalYear),
  toFiscalYear: yearOf(content.toFiscalYear),
  basis: 'confirmed',
  documentId: null,
  policyArea: { id: idOf(ids.policyAreas, content.policyArea), ...nobody },
  marks: [],
  participations: [],
  ...eachText(projectTextNames, () => null),
  budget: [],
  costShares: [],
})

function yearOf(year: number | null): number {
  if (year === null) throw new Error('A submission has its fiscal years')
  return year
}

function idOf(ids: Record<string, number>, code: string): number {
  const id = ids[code]
  if (id === undefined) throw new Error(`${code} is not in the vision`)
  return id
}
