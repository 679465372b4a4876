import type { FieldError, Problem } from './error.ts'
import {
  type IndicatorDirection,
  type IndicatorForm,
  type IndicatorKind,
  type IndicatorOwner,
  indicatorOwners,
} from './indicator.ts'
import { isPrintable } from './kinds.ts'
import { type YearKind, yearKindOf } from './counted-year.ts'
import { isAgainst, meaningOf, readBaseline, readTarget, wordsBeside } from './printed.ts'
import { readFiscalYear, readText } from './reading.ts'
import type { Totalling } from './totalling.ts'
import type { Frame } from './vision.ts'

/** The longest texts of an indicator and its actuals, in characters. */
export const indicatorLimits = {
  title: 100,
  unit: 20,
  department: 100,
  source: 200,
  reason: 500,
  /** Of a baseline or target as printed, and of 各年10月1日現在. */
  words: 60,
} as const

/** An indicator, read. `target` of kind `relative` is the difference from the baseline in percent. */
export type IndicatorContent = {
  title: string
  unit: string
  direction: IndicatorDirection
  kind: IndicatorKind
  yearKind: YearKind
  countedOn: string | null
  baseline: number | null
  /** As the document prints it, where that says more than the value. */
  baselineWords: string | null
  baselineFiscalYear: number | null
  target: number | null
  targetWords: string | null
  targetFiscalYear: number | null
  source: string
  pillar: number | null
  policyArea: string | null
  measure: number | null
  project: number | null
  municipality: string
  department: string | null
  totalling: Totalling
  /** Id of the indicator that weighs. */
  weight: number | null
}

/** The fields of the form, in the order it shows them. */
export const indicatorFields = [
  'title',
  ...indicatorOwners,

  'unit',
  'kind',
  'direction',
  'yearKind',
  'countedOn',
  'baseline',
  'baselineFiscalYear',
  'target',
  'targetFiscalYear',
  'source',
  'municipality',
  'department',
  'totalling',
  'weight',
] as const satisfies (keyof IndicatorForm)[]

export type IndicatorFrame = {
  municipalities: readonly Pick<Frame['municipalities'][number], 'code'>[]
  pillars: readonly Pick<Frame['pillars'][number], 'number'>[]
  policyAreas: readonly Pick<Frame['policyAreas'][number], 'code'>[]
  measures: readonly Pick<Frame['measures'][number], 'number'>[]
  /** Numbers of the vision's projects. */
  projects: readonly number[]
  /** Ids of the other indicators of the vision whose municipalities report. */
  weights: readonly number[]
}

const wrong = (field: string, problem: Problem, value?: string, limit?: number): FieldError => ({
  field,
  problem,
  ...(value === undefined ? {} : { value: [...value].slice(0, 40).join('') }),
  ...(limit === undefined ? {} : { limit }),
})

/** What is wrong with a text of at most `limit` characters. */
export function checkText(
  field: string,
  typed: string,
  limit: number,
  { required = true } = {},
): FieldError[] {
  const text = readText(typed)
  if (text === '') return required ? [wrong(field, 'required')] : []
  if (!isPrintable(text)) return [wrong(field, 'controlCharacters')]
  return [...text].length > limit ? [wrong(field, 'tooLong', text, limit)] : []
}

/** A fiscal year between 1900 and 2999, as officials type it; null for what cannot be read. */
export function readYear(typed: string): number | null {
  const year = readFiscalYear(typed)
  return year !== null && year >= 1900 && year < 3000 ? year : null
}

/** What is wrong with a year of an indicator. */
export function yearProblems(
  field: 'baselineFiscalYear' | 'targetFiscalYear',
  typed: string,
  yearKind: YearKind,
): FieldError[] {
  if (readText(typed) === '') return []
  if (readYear(typed) === null) return [wrong(field, 'notDate', typed)]
  const said = yearKindOf(typed)
  return said === null || said === yearKind ? [] : [wrong(field, 'otherYearKind', typed)]
}

/** Baseline and target, read. */
const valuesOf = (form: IndicatorForm) => ({
  baseline:
    readText(form.baseline) === '' ? { value: null } : readBaseline(form.baseline, form.unit),
  target: readText(form.target) === '' ? { value: null } : readTarget(form.target, form),
})

function numberProblems(form: IndicatorForm): FieldError[] {
  const values = valuesOf(form)
  const meaning = meaningOf(form.target)
  const unread = (field: 'baseline' | 'target') => {
    const read = values[field]
    return 'value' in read ? [] : [{ ...wrong(field, read.problem, form[field]), ...read }]
  }
  const isGiven = (field: 'baseline' | 'target') =>
    !('value' in values[field]) || values[field].value !== null
  const needsYear = isGiven('baseline') || (isGiven('target') && form.kind === 'relative')
  const [from, to] = [readYear(form.baselineFiscalYear), readYear(form.targetFiscalYear)]
  return [
    ...unread('baseline'),
    ...(needsYear && readText(form.baselineFiscalYear) === ''
      ? [wrong('baselineFiscalYear', 'required')]
      : yearProblems('baselineFiscalYear', form.baselineFiscalYear, form.yearKind)),
    ...unread('target'),
    ...(isAgainst(meaning, form.direction)
      ? [wrong('target', 'againstDirection', form.target)]
      : []),
    ...yearProblems('targetFiscalYear', form.targetFiscalYear, form.yearKind),
    ...(from !== null && to !== null && to < from
      ? [wrong('targetFiscalYear', 'endsBeforeStart', form.targetFiscalYear)]
      : []),
    ...(['baseline', 'target'] as const).flatMap((field) =>
      checkText(field, form[field], indicatorLimits.words, { required: false }),
    ),
  ]
}

function ownerProblems(form: IndicatorForm, frame: IndicatorFrame): FieldError[] {
  const known: Record<IndicatorOwner, readonly (number | string)[]> = {
    pillar: frame.pillars.map(({ number }) => number),
    policyArea: frame.policyAreas.map(({ code }) => code),
    measure: frame.measures.map(({ number }) => number),
    project: frame.projects,
  }
  const [first, ...others] = indicatorOwners.filter((owner) => readText(form[owner]) !== '')
  if (first === undefined) return []
  const typed = readText(form[first])
  return [
    ...(known[first].some((one) => String(one) === typed)
      ? []
      : [wrong(first, 'unknownCode', typed)]),
    ...others.map((owner) => wrong(owner, 'oneOwner', form[owner])),
  ]
}

function placeProblems(form: IndicatorForm, frame: IndicatorFrame): FieldError[] {
  const municipality = readText(form.municipality)
  return [
    ...ownerProblems(form, frame),
    ...(municipality === ''
      ? [wrong('municipality', 'required')]
      : frame.municipalities.some(({ code }) => code === municipality)
        ? []
        : [wrong('municipality', 'unknownCode', municipality)]),
    ...(form.totalling !== 'weighted'
      ? []
      : readText(form.weight) === ''
        ? [wrong('weight', 'required')]
        : frame.weights.some((id) => String(id) === readText(form.weight))
          ? []
          : [wrong('weight', 'unknownCode', form.weight)]),
  ]
}

const numbered = (typed: string): number | null =>
  readText(typed) === '' ? null : Number(readText(typed))

/** Reads an indicator as typed, on screen and on the server alike: its content, or everything that is
 * wrong with it, in the form's order. A baseline needs its fiscal year, and so does a target told by
 * its difference from one; everything else about baseline and target may stay empty. */
export function readIndicator(
  form: IndicatorForm,
  frame: IndicatorFrame,
): { content: IndicatorContent } | { errors: FieldError[] } {
  const { title, unit, department, source } = form
  const values = valuesOf(form)
  const valueIn = (field: 'baseline' | 'target') =>
    'value' in values[field] ? values[field].value : null
  const found = [
    ...checkText('title', title, indicatorLimits.title),
    ...checkText('unit', unit, indicatorLimits.unit),
    ...checkText('department', department, indicatorLimits.department, { required: false }),
    ...checkText('countedOn', form.countedOn, indicatorLimits.words, { required: false }),
    ...checkText('source', source, indicatorLimits.source),
    ...numberProblems(form),
    ...placeProblems(form, frame),
  ]
  const errors = indicatorFields.flatMap((name) => found.filter(({ field }) => field === name))
  if (errors.length > 0) return { errors }
  return {
    content: {
      title: readText(title),
      unit: readText(unit),
      direction: form.direction,
      kind: form.kind,
      yearKind: form.yearKind,
      countedOn: readText(form.countedOn) || null,
      baseline: valueIn('baseline'),
      baselineWords: wordsBeside(form.baseline, valueIn('baseline'), unit),
      baselineFiscalYear: readYear(form.baselineFiscalYear),
      target: valueIn('target'),
      targetWords: wordsBeside(
        form.target,
        valueIn('target'),
        form.kind === 'relative' ? '%' : unit,
      ),
      targetFiscalYear: readYear(form.targetFiscalYear),
      source: readText(source),
      pillar: numbered(form.pillar),
      policyArea: readText(form.policyArea) || null,
      measure: numbered(form.measure),
      project: numbered(form.project),
      municipality: readText(form.municipality),
      department: readText(department) || null,
      totalling: form.totalling,
      weight: form.totalling === 'weighted' ? Number(readText(form.weight)) : null,
    },
  }
}
