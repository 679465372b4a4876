import {
  contactFields,
  type Draft,
  type DraftField,
  evenWidth,
  formatFiscalYear,
  formOrder,
  type Frame,
  nobodyLeads,
  moneyText,
  type MoneyUnit,
  readAmount,
  readFiscalYear,
  readText,
  relistedIn,
} from '@renkei/schema'
import { groupSign, type Language, nameIn, titleIn, wide } from '../i18n.tsx'
import { words } from './words.ts'

const lists = ['measures', 'partners', 'coLeads', 'budget', 'costShares', 'indicators'] as const

/** Fields that are lists: compared item by item. */
export type ListField = (typeof lists)[number]
export type ValueField = Exclude<DraftField, ListField>

export const isList = (field: DraftField): field is ListField => lists.some((one) => one === field)

/** Fields that are chosen rather than written: replaced as a whole, never by character. */
export const isChosen = (field: DraftField): boolean =>
  ['number', 'label', 'policyArea', 'relisted', 'leadMunicipality'].includes(field) ||
  field.endsWith('FiscalYear')

/** What is compared, in the order of the forms; whom to call is no part of it. */
export const fields: readonly DraftField[] = [
  ...new Set([...formOrder.change, ...formOrder.register, ...formOrder.end]),
].filter((field) => !(contactFields as readonly DraftField[]).includes(field))

/** Fields that say nothing where they are empty on both sides. */
const seldom: readonly DraftField[] = [
  'label',
  'relisted',
  'coLeads',
  'changeReason',
  'costShares',
  'costSharing',
  'indicators',
  'subsidyName',
  'subsidyRate',
  'lastFiscalYear',
  'endReason',
  'note',
]
export const isOfUse = (field: DraftField, drafts: readonly Draft[]): boolean =>
  !seldom.includes(field) || drafts.some((draft) => draft[field].length > 0)

/** A field as people read it: names for codes, fiscal years in full, everything else as typed. */
export function valueOf(field: ValueField, draft: Draft, frame: Frame, language: Language): string {
  const typed = readText(draft[field])
  if (typed === '') return ''
  if (field === 'number') return `No.${evenWidth(typed)}`
  if (field === 'policyArea') return areaName(typed, frame, language)
  if (field === 'relisted') {
    return relistedIn(typed)
      .map((code) => areaName(code, frame, language))
      .join(language === 'ja' ? '、' : ', ')
  }
  if (field === 'leadMunicipality') {
    return typed === nobodyLeads
      ? words[language].nobodyLeads
      : municipalityName(typed, frame, language)
  }
  const year = field.endsWith('FiscalYear') ? readFiscalYear(typed) : null
  return year === null ? typed : formatFiscalYear(year, language)
}

export function areaName(code: string, frame: Frame, language: Language): string {
  const area = frame.policyAreas.find((one) => one.code === code)
  if (!area) return code
  const pillar = language === 'ja' ? wide(area.pillar) : String(area.pillar)
  const group = frame.pillars
    .find(({ number }) => number === area.pillar)
    ?.groups.find(({ number }) => number === area.group)
  const sign = group ? groupSign(language, group) : ''
  return words[language].area(pillar, sign, area.letter) + titleIn(language, area).text
}

export function municipalityName(code: string, frame: Frame, language: Language): string {
  const municipality = frame.municipalities.find((one) => one.code === code)
  return municipality ? nameIn(language, municipality) : code
}

/** 1,200千円 of an amount as typed; what cannot be read stands as it was typed. */
export function moneyTyped(
  typed: string,
  unit: MoneyUnit | undefined = 'thousand',
  language: Language,
): string {
  const amount = readAmount(typed, unit)
  return amount === null ? typed : moneyText(amount, unit, language)
}
