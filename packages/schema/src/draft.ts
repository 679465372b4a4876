import { type ApplicationKind, type Draft, type DraftField, draft } from './application.ts'
import { amountIn, type MoneyUnit } from './cost-share.ts'
import { isGrounded } from './basis.ts'
import { eachText, type ProjectText, projectTextNames, textsIn } from './project-texts.ts'
import type { Project } from './project.ts'

/** 担当者: what is said of a person, and kept apart from everything else. */
export const contactFields = ['contactPerson', 'contactPhone', 'contactExtension'] as const
export type Contact = Pick<Draft, (typeof contactFields)[number]>

/** The fields of each form, from top to bottom. */
export const formOrder: Record<ApplicationKind, readonly DraftField[]> = {
  register: formOf('number', 'indicators'),
  change: formOf('changeReason', 'indicators'),
  end: [...textsIn('end'), 'lastFiscalYear', 'note', ...contactFields],
}

function formOf(first: DraftField, ...measured: DraftField[]): DraftField[] {
  return [
    first,
    ...textsIn('names'),
    'title',
    'titleEn',
    'kana',
    'policyArea',
    ...textsIn('area'),
    'measures',
    'leadMunicipality',
    ...textsIn('municipalities'),
    'partners',
    'coLeads',
    ...textsIn('contents'),
    'fromFiscalYear',
    'toFiscalYear',
    ...textsIn('period'),
    'budget',
    'costShares',
    ...textsIn('cost'),
    ...measured,
    ...textsIn('agreement'),
    'note',
    ...contactFields,
  ]
}

/** A form nobody has typed in yet. */
export const emptyDraft: Draft = draft.parse({})

/** A draft without what is said of a person: what is stored, kept as history and told to the trail. */
export const withoutContact = (of: Draft): Draft => ({
  ...of,
  contactPerson: '',
  contactPhone: '',
  contactExtension: '',
})

// Of an application, not of the project that it is about.
const ofApplication: readonly DraftField[] = ['changeReason', 'note', ...contactFields]

/** Those fields that say something of the project itself. */
export const ofProject = (fields: readonly DraftField[]): DraftField[] =>
  fields.filter((field) => !ofApplication.includes(field))

/** As much of a revision as a form shows. */
export type Drafted = Pick<
  Project,
  | 'number'
  | 'title'
  | 'titleEn'
  | 'kana'
  | 'fromFiscalYear'
  | 'toFiscalYear'
  | 'budget'
  | 'costShares'
  | ProjectText
> & {
  policyArea: { code: string }
  measures: { number: number; reason: string | null }[]
  participations: Pick<Project['participations'][number], 'municipality' | 'answer' | 'basis'>[]
}

/** A revision of a project as a form shows it: what a change, an end or a restoration begins with. */
export function draftOf(project: Drafted): Draft {
  const [lead, ...coLeads] = project.participations
    .filter(({ answer }) => answer === 'lead')
    .map(({ municipality }) => municipality)
    .sort()
  const amount = (value: number | null, unit: MoneyUnit) =>
    value === null ? '' : amountIn(unit, value).replaceAll(',', '')
  // 千円 goes without saying.
  const inUnit = (unit: MoneyUnit) => (unit === 'thousand' ? {} : { unit })
  return {
    ...emptyDraft,
    number: String(project.number),
    title: project.title,
    titleEn: project.titleEn ?? '',
    kana: project.kana,
    policyArea: project.policyArea.code,
    measures: project.measures.map(({ number, reason }) => ({ number, reason: reason ?? '' })),
    leadMunicipality: lead ?? '',
    partners: [
      ...project.participations.filter(isPartner).map(({ municipality }) => municipality),
      ...coLeads,
    ],
    coLeads,
    ...eachText(projectTextNames, (name) => project[name] ?? ''),
    fromFiscalYear: String(project.fromFiscalYear),
    toFiscalYear: String(project.toFiscalYear),
    budget: project.budget.map((row) => ({
      fiscalYear: row.fiscalYear,
      amount: amount(row.amount, row.unit),
      subsidy: amount(row.subsidy, row.unit),
      ...inUnit(row.unit),
    })),
    costShares: project.costShares.map(({ fiscalYear, municipality, amount: own, unit }) => ({
      ...{ fiscalYear, municipality, amount: amount(own, unit), ...inUnit(unit) },
    })),
  }
}

// Whoever is only concluded to take part never answered: a change does not ask all of a region.
const isPartner = ({ answer, basis }: Drafted['participations'][number]): boolean =>
  isGrounded(basis) && (answer === 'participating' || answer === 'considering')
