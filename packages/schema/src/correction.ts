import type { z } from 'zod'
import { seemsTotal } from './attainment.ts'
import type { FieldError } from './error.ts'
import type { Actual, correctActual, Indicator } from './indicator.ts'
import { checkText, indicatorLimits } from './indicator-form.ts'
import { readMeasured } from './measured.ts'
import { readText } from './reading.ts'
import { isComputed, type Part, totalOf } from './totalling.ts'

export type CorrectionForm = Pick<
  z.infer<typeof correctActual>,
  'fiscalYear' | 'value' | 'parts' | 'source' | 'reason'
>

/** 訂正, read. `reason` is null for the first value of a year, unless it had to be explained. */
export type CorrectionContent = {
  value: number
  parts: Part[]
  source: string
  reason: string | null
}

type Measured = Pick<Indicator, 'unit' | 'totalling' | 'weight'>

/** Reads the correction of a published actual, or the first of a year no inquiry asked for (`before`
 * undefined), as typed. `lastYear` is the latest fiscal year that has begun. A correction needs a
 * reason, and something that differs from `before`. `soFar`: what a cumulative indicator came to before that
 * year; a first value above it needs a reason too. */
export function readCorrection(
  form: CorrectionForm,
  indicator: Measured,
  before: Pick<Actual, 'value' | 'source' | 'parts'> | undefined,
  lastYear: number,
  soFar: number | null = null,
): { content: CorrectionContent } | { errors: FieldError[] } {
  const source = readText(form.source)
  const { parts, errors: wrongParts } = readParts(form, indicator)
  const { value, errors: wrongValue } = isComputed(indicator.totalling)
    ? computed(form, indicator, parts)
    : readValue(form.value, indicator)
  const reason = readText(form.reason)
  const isQuestioned = !before && value !== null && seemsTotal(value, soFar)
  const isSame =
    before?.value === value &&
    before.source === source &&
    JSON.stringify(before.parts) === JSON.stringify(parts)
  const errors: FieldError[] = [
    ...(form.fiscalYear > lastYear
      ? [{ field: 'fiscalYear', problem: 'tooLarge' as const, limit: lastYear }]
      : []),
    ...wrongParts,
    ...(wrongParts.length > 0 ? [] : wrongValue),
    ...(isSame && wrongParts.length === 0
      ? [{ field: 'value', problem: 'unchanged' as const }]
      : []),
    ...(isQuestioned && reason === ''
      ? [{ field: 'value', problem: 'seemsTotal' as const, limit: soFar ?? 0 }]
      : []),
    ...checkText('source', source, indicatorLimits.source),
    ...checkText('reason', reason, indicatorLimits.reason, { required: before !== undefined }),
  ]
  if (errors.length > 0 || value === null) return { errors }
  return { content: { value, parts, source, reason: before || isQuestioned ? reason : null } }
}

type Read = { value: number | null; errors: FieldError[] }

function readValue(typed: string, { unit }: Measured): Read {
  const text = readText(typed)
  if (text === '') return { value: null, errors: [{ field: 'value', problem: 'required' }] }
  const read = readMeasured(text, unit)
  if ('value' in read) return { value: read.value, errors: [] }
  return { value: null, errors: [{ field: 'value', value: text.slice(0, 40), ...read }] }
}

/** The values of municipalities that were typed, in order of code; what is empty is none. */
export function readParts(
  { parts }: Pick<CorrectionForm, 'parts'>,
  { unit, totalling }: Pick<Indicator, 'unit' | 'totalling'>,
): { parts: Part[]; errors: FieldError[] } {
  if (totalling === 'single') return { parts: [], errors: [] }
  const filled = parts
    .filter(({ value }) => readText(value) !== '')
    .toSorted((a, b) => a.municipality.localeCompare(b.municipality))
  const errors: FieldError[] = []
  const read = filled.flatMap(({ municipality, value }, at): Part[] => {
    const field = `parts.${municipality}`
    const measured = readMeasured(readText(value), unit)
    if (filled[at - 1]?.municipality === municipality) {
      errors.push({ field, problem: 'taken', value: municipality })
    } else if ('value' in measured) return [{ municipality, value: measured.value }]
    else errors.push({ field, value: readText(value).slice(0, 40), ...measured })
    return []
  })
  return { parts: read, errors }
}

/** The newest weights of municipalities in a fiscal year or before it. */
export const weightsIn = ({ weight }: Pick<Indicator, 'weight'>, fiscalYear: number) =>
  new Map(
    (weight?.values ?? [])
      .filter((one) => one.fiscalYear <= fiscalYear)
      .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
      .map(({ municipality, value }) => [municipality, value]),
  )

function computed({ fiscalYear }: CorrectionForm, indicator: Measured, parts: Part[]): Read {
  const { value, lacking } = totalOf(indicator.totalling, parts, weightsIn(indicator, fiscalYear))
  if (parts.length === 0) return { value, errors: [{ field: 'parts', problem: 'required' }] }
  return {
    value,
    errors: lacking.map((code) => ({ field: `parts.${code}`, problem: 'lacksWeight' })),
  }
}
