import type { FieldError, Problem } from './error.ts'
import {
  type IndicatorDirection,
  type IndicatorForm,
  type IndicatorKind,
  type IndicatorOwner,
  indicatorOwners,
} from './indicator.ts'
import { isPrintable } from './kinds.ts'
import { type Measured, measuredOf, readMeasured } from './measured.ts'
import { evenWidth, readFiscalYear, readText } from './reading.ts'
import type { Totalling } from './totalling.ts'
import type { Frame } from './vision.ts'

/** The longest texts of an indicator and its actuals, in characters. */
export const indicatorLimits = {
  title: 100,
  unit: 20,
  department: 100,
  source: 200,
  reason: 500,
} as const

/** An indicator, read. `target` of kind `relative` is the difference from the baseline in percent. */
export type IndicatorContent = {
  title: string
  unit: string
  direction: IndicatorDirection
  kind: IndicatorKind
  baseline: number | null
  baselineFiscalYear: number | null
  target: number | null
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

const kanji = '〇一二三四五六七八九'
const grown = '(増|増加|上昇|向上)'
const shrunk = '(減|減少|削減|低下)'
const relative = new RegExp(
  `^(\\d+(?:\\.\\d+)?)(割|%|パーセント)(?:(\\d)分)?(?:${grown}|${shrunk})$`,
)

/** A target told by its difference from the baseline, in percent: ２割増 is 20, ３割減 -30, 1.5倍 50,
 * 20%増 20, 倍増 100, 半減 -50, a plain number itself. Null for what cannot be read, and for 120%,
 * which may mean either 20 or 120. */
export function readRelative(typed: string): number | null {
  const text = evenWidth(typed)
    .replace(/\s/g, '')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanji.indexOf(digit)))
  if (text === '倍増') return 100
  if (text === '半減') return -50
  if (text === '維持' || text === '横ばい') return 0
  const times = /^(\d+(?:\.\d+)?)倍$/.exec(text)?.[1]
  if (times !== undefined) return tidy((Number(times) - 1) * 100)
  const [, digits, unit, tenth, more] = relative.exec(text) ?? []
  if (digits === undefined) return measuredOf(text)
  if (tenth !== undefined && unit !== '割') return null
  const percent = Number(digits) * (unit === '割' ? 10 : 1) + Number(tenth ?? 0)
  return more === undefined ? -percent : percent
}

/** Without what binary fractions add: 0.7 + 0.1 is 0.8. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** A fiscal year between 1900 and 2999, as officials type it; null for what cannot be read. */
function readYear(typed: string): number | null {
  const year = readFiscalYear(typed)
  return year !== null && year >= 1900 && year < 3000 ? year : null
}

const yearProblems = (field: 'baselineFiscalYear' | 'targetFiscalYear', typed: string) =>
  readText(typed) !== '' && readYear(typed) === null ? [wrong(field, 'notDate', typed)] : []

const readTarget = ({ kind, target, unit }: IndicatorForm): number | null =>
  kind === 'relative' ? readRelative(target) : measuredOf(target, unit)

/** What is wrong with a number that was typed. */
const unread = (field: string, typed: string, read: Measured): FieldError[] =>
  'value' in read ? [] : [{ ...wrong(field, read.problem, typed), ...read }]

function targetProblems(form: IndicatorForm): FieldError[] {
  const { kind, target, unit } = form
  if (kind !== 'relative') return unread('target', target, readMeasured(target, unit))
  return readTarget(form) === null ? [wrong('target', 'notNumber', target)] : []
}

function numberProblems(form: IndicatorForm): FieldError[] {
  const { baseline, target, baselineFiscalYear, targetFiscalYear } = form
  const [hasBaseline, hasTarget] = [readText(baseline) !== '', readText(target) !== '']
  const needsYear = hasBaseline || (hasTarget && form.kind === 'relative')
  const [from, to] = [readYear(baselineFiscalYear), readYear(targetFiscalYear)]
  return [
    ...(hasBaseline ? unread('baseline', baseline, readMeasured(baseline, form.unit)) : []),
    ...(needsYear && readText(baselineFiscalYear) === ''
      ? [wrong('baselineFiscalYear', 'required')]
      : yearProblems('baselineFiscalYear', baselineFiscalYear)),
    ...(hasTarget ? targetProblems(form) : []),
    ...yearProblems('targetFiscalYear', targetFiscalYear),
    ...(from !== null && to !== null && to < from
      ? [wrong('targetFiscalYear', 'endsBeforeStart', targetFiscalYear)]
      : []),
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
  const found = [
    ...checkText('title', title, indicatorLimits.title),
    ...checkText('unit', unit, indicatorLimits.unit),
    ...checkText('department', department, indicatorLimits.department, { required: false }),
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
      baseline: measuredOf(form.baseline, unit),
      baselineFiscalYear: readYear(form.baselineFiscalYear),
      target: readTarget(form),
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
