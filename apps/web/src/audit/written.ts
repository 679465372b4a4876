import { formatDeadline, type InquiryKind, inquiryKind, termOf, terms } from '@renkei/schema'
import type { Language } from '../i18n.tsx'
import { codeWords } from './code-words.ts'

/** What the trail is read with: the language, what entries are about, and what municipalities (codes) are called. */
export type Reading = {
  language: Language
  kind: string
  nameOf: (municipality: string) => string | undefined
}

type Names = Readonly<Record<string, string>>

/** What the codes of a field are called; a state's by what is in it. */
function namesOf(field: string, { language, kind }: Reading): Names {
  const term = terms[language]
  const states: Record<string, Names> = {
    application: term.applicationState,
    endorsement: term.endorsementState,
    inquiry: term.inquiryState,
    response: term.responseState,
    project: term.projectStatus,
  }
  const fields: Record<string, Names> = {
    // What one thing brought about of another tells that one's state.
    state: { ...term.applicationState, ...term.responseState, ...states[kind] },
    status: term.projectStatus,
    kind: { ...term.applicationKind, ...term.indicatorKind, ...term.inquiryKind },
    kinds: term.inquiryKind,
    submitted: term.inquiryKind,
    answer: { ...term.consentAnswer, ...term.answer },
    basis: term.basis,
    role: term.rolePost,
    direction: term.indicatorDirection,
    outcome: term.opinionOutcome,
    totalling: term.totalling,
    field: term.draftField,
    fields: term.draftField,
    type: term.promptType,
    about: term.promptAbout,
    by: codeWords[language].ways,
  }
  return fields[field] ?? {}
}

const ofMunicipalities = ['municipality', 'municipalities', 'leadMunicipality', 'partners']
const isKind = (code: string): code is InquiryKind =>
  inquiryKind.options.some((kind) => kind === code)

/** What a field is called: 参加状況 No.21 for participation.21. */
export function fieldName(name: string, { language }: Reading): string {
  const [of = '', at] = name.split('.')
  const { inquiryKind: kinds, answerField, draftField } = terms[language]
  if (at !== undefined && isKind(of)) {
    return of === 'participation' || of === 'selfEvaluation'
      ? `${kinds[of]} No.${at}`
      : `${kinds[of]} ${at}`
  }
  const { fields } = codeWords[language]
  return termOf(fields, of) ?? termOf(answerField, of) ?? termOf(draftField, of) ?? name
}

/** A value in words; whatever has none stands as it is kept. */
export function written(field: string, value: unknown, reading: Reading): string {
  const { language, nameOf } = reading
  const word = codeWords[language]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? word.yes : word.no
  if (Array.isArray(value)) {
    return value.map((one) => written(field, one, reading)).join(language === 'ja' ? '、' : ', ')
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${fieldName(name, reading)}${word.is}${written(name, one, reading)}`)
      .join('\n')
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (ofMunicipalities.includes(field)) return nameOf(text) ?? text
  if (field === 'key') return fieldName(text, reading)
  if (field === 'deadline' && /^\d{4}-\d{2}-\d{2}/.test(text)) return formatDeadline(text, language)
  return termOf(namesOf(field, reading), text) ?? text
}
