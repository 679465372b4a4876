import { type Draft, type DraftField, limits, nobodyLeads } from './application.ts'
import { type MoneyUnit, thousandsIn } from './cost-share.ts'
import { filledRows, filledShares, type TextField } from './content.ts'
import type { FieldError, Problem } from './error.ts'
import { fold } from './fold.ts'
import { isPrintable } from './kinds.ts'
import { eachText, projectTextNames, projectTexts } from './project-texts.ts'
import { judgeAmount, judgeProjectNumber, readAmount } from './measured.ts'
import { proposedProblems } from './proposed-indicator.ts'
import { readFiscalYear, readText } from './reading.ts'
import { relistedIn } from './relisted.ts'
import type { Frame } from './vision.ts'

export type SubmissionFrame = Pick<Frame, 'vision' | 'policyAreas' | 'measures' | 'municipalities'>

type Context = { draft: Draft; base: Draft; frame: SubmissionFrame }
type Check = (context: Context) => FieldError[]

const shown = 40
const wrong = (field: string, problem: Problem, value?: string, limit?: number): FieldError => ({
  field,
  problem,
  ...(value === undefined ? {} : { value: [...value].slice(0, shown).join('') }),
  ...(limit === undefined ? {} : { limit }),
})

// 備考 is the reviewers' alone, and no text of the project.
const many: readonly TextField[] = [
  ...projectTextNames.filter((name) => projectTexts[name].lines),
  'note',
  'changeReason',
]

function textProblems(field: string, typed: string, limit: number, lines: boolean): FieldError[] {
  const text = readText(typed)
  if (!isPrintable(text, { lines })) return [wrong(field, 'controlCharacters')]
  // Folding, as search does it, makes a few characters many: ㍿ is 株式会社.
  const length = Math.max([...text].length, Math.ceil([...fold(text)].length / 2))
  return length > limit ? [wrong(field, 'tooLong', text, limit)] : []
}

const optional =
  (field: TextField): Check =>
  ({ draft }) =>
    textProblems(field, draft[field], limits[field], many.includes(field))

const required =
  (field: TextField): Check =>
  (context) =>
    readText(context.draft[field]) === '' ? [wrong(field, 'required')] : optional(field)(context)

// Where nobody leads there is no department that does.
const unlessNobody =
  (field: TextField): Check =>
  (context) =>
    field === 'leadDepartment' && context.draft.leadMunicipality.trim() === nobodyLeads
      ? optional(field)(context)
      : required(field)(context)

const oneOf =
  (field: 'policyArea' | 'leadMunicipality', codes: (frame: SubmissionFrame) => string[]): Check =>
  ({ draft, frame }) => {
    const code = draft[field].trim()
    if (code === '') return [wrong(field, 'required')]
    return codes(frame).includes(code) ? [] : [wrong(field, 'unknownCode', code)]
  }

function yearProblems(
  field: 'fromFiscalYear' | 'toFiscalYear' | 'lastFiscalYear',
  { draft, frame: { vision } }: Context,
): FieldError[] {
  const typed = draft[field]
  if (readText(typed) === '') return [wrong(field, 'required')]
  const year = readFiscalYear(typed)
  if (year === null) return [wrong(field, 'notDate', typed)]
  return isInside(year, vision) ? [] : [wrong(field, 'outsideVision', typed)]
}

const isInside = (year: number, vision: SubmissionFrame['vision']): boolean =>
  year >= vision.fromFiscalYear && year <= vision.toFiscalYear

/** An end that comes before the beginning, once both can be read. */
function order(from: string, field: 'toFiscalYear' | 'lastFiscalYear', { draft }: Context) {
  const begins = readFiscalYear(from)
  const ends = readFiscalYear(draft[field])
  return begins !== null && ends !== null && ends < begins
    ? [wrong(field, 'endsBeforeStart', draft[field])]
    : []
}

const repeated = (values: readonly number[], at: number): boolean =>
  values.slice(0, at).some((value) => value === values[at])

const measures: Check = ({ draft, base, frame }) => {
  if (draft.measures.length === 0) {
    return frame.measures.length === 0 ? [] : [wrong('measures', 'required')]
  }
  const numbers = draft.measures.map(({ number }) => number)
  return draft.measures.flatMap(({ number, reason }, at) => {
    const field = `measures.${number}`
    if (!frame.measures.some((measure) => measure.number === number)) {
      return [wrong(field, 'unknownCode', String(number))]
    }
    if (repeated(numbers, at)) return [wrong(field, 'taken', String(number))]
    const before = base.measures.find((measure) => measure.number === number)
    if (before && readText(before.reason) === readText(reason)) return []
    if (readText(reason) === '') return [wrong(`${field}.reason`, 'required')]
    return textProblems(`${field}.reason`, reason, limits.reason, true)
  })
}

const partners: Check = ({ draft, frame }) =>
  draft.partners.flatMap((code) => {
    const field = `partners.${code}`
    if (!frame.municipalities.some((one) => one.code === code)) {
      return [wrong(field, 'unknownCode', code)]
    }
    return code === draft.leadMunicipality.trim() ? [wrong(field, 'leadIsPartner', code)] : []
  })

const coLeads: Check = ({ draft }) =>
  draft.coLeads
    .filter((code) => !draft.partners.includes(code))
    .map((code) => wrong('coLeads', 'unknownCode', code))

function amountProblems(field: string, typed: string, unit: MoneyUnit | undefined): FieldError[] {
  if (readText(typed) === '') return []
  const read = judgeAmount(typed, unit)
  return 'value' in read ? [] : [{ ...wrong(field, read.problem, typed), ...read }]
}

const budget: Check = ({ draft, frame }) => {
  const rows = filledRows(draft)
  const years = rows.map(({ fiscalYear }) => fiscalYear)
  return rows.flatMap(({ fiscalYear, amount, subsidy, unit }, at) => {
    const field = `budget.${fiscalYear}`
    if (!isInside(fiscalYear, frame.vision)) {
      return [wrong(`${field}.amount`, 'outsideVision', String(fiscalYear))]
    }
    if (repeated(years, at)) return [wrong(`${field}.amount`, 'taken', String(fiscalYear))]
    if (readText(amount) === '') return [wrong(`${field}.amount`, 'required')]
    const errors = [
      ...amountProblems(`${field}.amount`, amount, unit),
      ...amountProblems(`${field}.subsidy`, subsidy, unit),
    ]
    const [whole, part] = [readAmount(amount, unit), readAmount(subsidy, unit)]
    if (errors.length > 0 || whole === null || part === null || part <= whole) return errors
    // In the unit that it is typed in.
    const limit = whole / thousandsIn[unit ?? 'thousand']
    return [wrong(`${field}.subsidy`, 'aboveCost', subsidy, limit)]
  })
}

const costShares: Check = ({ draft, frame }) => {
  const shares = filledShares(draft)
  const bearers = [draft.leadMunicipality.trim(), ...draft.partners]
  const key = ({ fiscalYear, municipality }: (typeof shares)[number]) =>
    `${fiscalYear}.${municipality}`
  return shares.flatMap((share, at) => {
    const field = `costShares.${key(share)}`
    const { fiscalYear, municipality, amount } = share
    const known = frame.municipalities.find(({ code }) => code === municipality)
    if (!known) return [wrong(field, 'unknownCode', municipality)]
    if (!isInside(fiscalYear, frame.vision)) {
      return [wrong(field, 'outsideVision', String(fiscalYear))]
    }
    if (shares.findIndex((one) => key(one) === key(share)) !== at) {
      return [wrong(field, 'taken', known.name)]
    }
    if (!bearers.includes(municipality)) return [wrong(field, 'bearsUnasked', known.name)]
    return amountProblems(field, amount, share.unit)
  })
}

const indicators: Check = ({ draft }) => {
  const titles = draft.indicators.map(({ title }) => fold(readText(title)))
  return draft.indicators.flatMap((proposed, at) => {
    const { title } = proposed
    const isRepeated = title.trim() !== '' && titles.indexOf(fold(readText(title))) !== at
    const found = isRepeated ? [wrong('title', 'taken', title)] : proposedProblems(proposed)
    return found.map((error) => ({ ...error, field: `indicators.${at}.${error.field}` }))
  })
}

const number: Check = ({ draft }) => {
  if (readText(draft.number) === '') return [wrong('number', 'required')]
  const read = judgeProjectNumber(draft.number)
  return 'value' in read ? [] : [wrong('number', read.problem, draft.number, read.limit)]
}

const label: Check = (context) =>
  context.frame.vision.numbered && readText(context.draft.label) !== ''
    ? [wrong('label', 'notLabelled', context.draft.label)]
    : optional('label')(context)

const relisted: Check = (context) => {
  const { draft, frame } = context
  const errors = relistedIn(draft.relisted).flatMap((code) => {
    if (code === draft.policyArea.trim()) return [wrong('relisted', 'isMainArea', code)]
    return frame.policyAreas.some((area) => area.code === code)
      ? []
      : [wrong('relisted', 'unknownCode', code)]
  })
  return errors.length > 0 ? errors.slice(0, 1) : optional('relisted')(context)
}

const checks: Record<DraftField, Check> = {
  number,
  title: required('title'),
  titleEn: optional('titleEn'),
  // A project that came without a reading need not be given one.
  kana: (context) => {
    const { number: registered, kana } = context.base
    return registered !== '' && kana === '' ? optional('kana')(context) : required('kana')(context)
  },
  policyArea: oneOf('policyArea', ({ policyAreas }) => policyAreas.map(({ code }) => code)),
  measures,
  leadMunicipality: oneOf('leadMunicipality', ({ municipalities }) => [
    ...municipalities.map(({ code }) => code),
    nobodyLeads,
  ]),
  partners,
  coLeads,
  fromFiscalYear: (context) => yearProblems('fromFiscalYear', context),
  toFiscalYear: (context) => [
    ...yearProblems('toFiscalYear', context),
    ...order(context.draft.fromFiscalYear, 'toFiscalYear', context),
  ],
  budget,
  costShares,
  indicators,
  note: optional('note'),
  changeReason: required('changeReason'),
  contactPerson: required('contactPerson'),
  contactPhone: required('contactPhone'),
  contactExtension: optional('contactExtension'),
  ...eachText(projectTextNames, (name) =>
    projectTexts[name].required ? unlessNobody(name) : optional(name),
  ),
  label,
  relisted,
  lastFiscalYear: (context) => [
    ...yearProblems('lastFiscalYear', context),
    ...order(context.base.fromFiscalYear, 'lastFiscalYear', context),
  ],
}

/** Everything that keeps one field of a draft from being submitted. `base` is what the field was. */
export const problemsOf = (field: DraftField, context: Context): FieldError[] =>
  checks[field](context)
