import { relistedText } from './relisted.ts'
import { type Draft, type limits, nobodyLeads } from './application.ts'
import { eachText, type ProjectText, projectTextNames } from './project-texts.ts'
import type { MoneyUnit } from './cost-share.ts'
import { readAmount, readProjectNumber } from './measured.ts'
import { filledIndicators, type ProposedIndicator } from './proposed-indicator.ts'
import { readFiscalYear, readKana, readText } from './reading.ts'

/** What a draft says about a project, read: text trimmed, numbers and fiscal years as numbers, budget
 * in 千円. Null where nothing (readable) was typed. */
export type ProjectContent = {
  number: number | null
  title: string
  titleEn: string | null
  kana: string
  policyArea: string
  measures: { number: number; reason: string }[]
  /** Codes; the lead is null where nobody leads, or has said it yet. */
  leadMunicipality: string | null
  partners: string[]
  /** Of the partners. */
  coLeads: string[]
  fromFiscalYear: number | null
  toFiscalYear: number | null
  budget: {
    fiscalYear: number
    amount: number | null
    subsidy: number | null
    /** What it is told in; 千円 where none is named. */
    unit?: MoneyUnit | undefined
  }[]
  /** 千円, in order of fiscal year and municipality. */
  costShares: {
    fiscalYear: number
    municipality: string
    amount: number | null
    unit?: MoneyUnit | undefined
  }[]
  indicators: ProposedIndicator[]
  note: string | null
  changeReason: string | null
  lastFiscalYear: number | null
} & Record<ProjectText, string | null>

/** Fields of a draft that hold one text. */
export type TextField = Exclude<keyof typeof limits, 'reason'>

const textOrNull = (typed: string): string | null => readText(typed) || null

/** The rows of a draft's budget in which something was typed, in order of fiscal year. */
export const filledRows = ({ budget }: Draft): Draft['budget'] =>
  budget
    .filter(({ amount, subsidy }) => readText(amount) !== '' || readText(subsidy) !== '')
    .sort((a, b) => a.fiscalYear - b.fiscalYear)

/** The shares of the cost that a draft states, in order of fiscal year and municipality. */
export const filledShares = ({ costShares }: Draft): Draft['costShares'] =>
  costShares
    .filter(({ amount }) => readText(amount) !== '')
    .sort((a, b) => a.fiscalYear - b.fiscalYear || a.municipality.localeCompare(b.municipality))

function leadIn({ leadMunicipality }: Draft): string | null {
  const code = leadMunicipality.trim()
  return code === '' || code === nobodyLeads ? null : code
}

/** Everyone that a draft's content names as leading. */
export const leadsOf = ({
  leadMunicipality,
  coLeads,
}: Pick<ProjectContent, 'leadMunicipality' | 'coLeads'>): string[] => [
  ...(leadMunicipality === null ? [] : [leadMunicipality]),
  ...coLeads,
]

/** Reads a draft leniently: what cannot be read is null. Whether it may be submitted is for
 * `readSubmission` to say. Lists are in order, without empty rows. */
export const contentOf = (draft: Draft): ProjectContent => ({
  number: readProjectNumber(draft.number),
  title: readText(draft.title),
  titleEn: textOrNull(draft.titleEn),
  kana: readKana(draft.kana),
  policyArea: draft.policyArea.trim(),
  measures: draft.measures
    .map(({ number, reason }) => ({ number, reason: readText(reason) }))
    .sort((a, b) => a.number - b.number),
  leadMunicipality: leadIn(draft),
  partners: [...new Set(draft.partners)].sort(),
  coLeads: [...new Set(draft.coLeads)].sort(),
  ...eachText(projectTextNames, (name) => textOrNull(draft[name])),
  relisted: relistedText(draft.relisted),
  fromFiscalYear: readFiscalYear(draft.fromFiscalYear),
  toFiscalYear: readFiscalYear(draft.toFiscalYear),
  budget: filledRows(draft).map((row) => ({
    ...row,
    amount: readAmount(row.amount, row.unit),
    subsidy: readAmount(row.subsidy, row.unit),
  })),
  costShares: filledShares(draft).map((share) => ({
    ...share,
    amount: readAmount(share.amount, share.unit),
  })),
  indicators: filledIndicators(draft.indicators),
  note: textOrNull(draft.note),
  changeReason: textOrNull(draft.changeReason),
  lastFiscalYear: readFiscalYear(draft.lastFiscalYear),
})
