import type { z } from 'zod'
import { seemsTotal } from './attainment.ts'
import type { FieldError } from './error.ts'
import type { Actual, correctActual, Indicator } from './indicator.ts'
import { checkText, indicatorLimits } from './indicator-form.ts'
import { readMeasured } from './measured.ts'
import { readText } from './reading.ts'

export type CorrectionForm = Pick<
  z.infer<typeof correctActual>,
  'fiscalYear' | 'value' | 'source' | 'reason'
>

/** 訂正, read. `reason` is null for the first value of a year, unless it had to be explained. */
export type CorrectionContent = { value: number; source: string; reason: string | null }

/** Reads the correction of a published actual, or the first of a year no inquiry asked for (`before`
 * undefined), as typed. `lastYear` is the latest fiscal year that has begun. A correction needs a
 * reason, and something that differs from `before`. `soFar`: what a cumulative indicator came to before that
 * year; a first value above it needs a reason too. */
export function readCorrection(
  form: CorrectionForm,
  { unit }: Pick<Indicator, 'unit'>,
  before: Pick<Actual, 'value' | 'source'> | undefined,
  lastYear: number,
  soFar: number | null = null,
): { content: CorrectionContent } | { errors: FieldError[] } {
  const [typed, source] = [readText(form.value), readText(form.source)]
  const read = readMeasured(typed, unit)
  const value = 'value' in read ? read.value : null
  const reason = readText(form.reason)
  const isQuestioned = !before && value !== null && seemsTotal(value, soFar)
  const errors: FieldError[] = [
    ...(form.fiscalYear > lastYear
      ? [{ field: 'fiscalYear', problem: 'tooLarge' as const, limit: lastYear }]
      : []),
    ...(typed === '' ? [{ field: 'value', problem: 'required' as const }] : []),
    ...(typed !== '' && 'problem' in read
      ? [{ field: 'value', value: typed.slice(0, 40), ...read }]
      : []),
    ...(before && before.value === value && before.source === source
      ? [{ field: 'value', problem: 'unchanged' as const }]
      : []),
    ...(isQuestioned && reason === ''
      ? [{ field: 'value', problem: 'seemsTotal' as const, limit: soFar ?? 0 }]
      : []),
    ...checkText('source', source, indicatorLimits.source),
    ...checkText('reason', reason, indicatorLimits.reason, { required: before !== undefined }),
  ]
  if (errors.length > 0 || value === null) return { errors }
  return { content: { value, source, reason: before || isQuestioned ? reason : null } }
}
