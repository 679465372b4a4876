import type { FieldError } from './error.ts'
import type { FormerTarget, Retarget } from './indicator.ts'
import { indicatorLimits } from './indicator-form.ts'
import { isPrintable } from './kinds.ts'
import { readDay, readText } from './reading.ts'

type Held = Pick<FormerTarget, 'target' | 'targetWords' | 'targetFiscalYear'> & {
  formerTargets: readonly FormerTarget[]
}

/** Reads since when another target holds and why; what was the target until then, or what is wrong. */
export function readRetarget(
  { on, reason: typed }: Retarget,
  held: Held,
): { former: FormerTarget } | { errors: FieldError[] } {
  const changedOn = readDay(on)
  const reason = readText(typed)
  const last = held.formerTargets.at(-1)?.changedOn
  const errors: FieldError[] = []
  if (on.trim() === '') errors.push({ field: 'changedOn', problem: 'required' })
  else if (changedOn === null) {
    errors.push({ field: 'changedOn', problem: 'notDate', value: on.slice(0, 40) })
  } else if (last !== undefined && changedOn <= last) {
    errors.push({ field: 'changedOn', problem: 'notAfterChange', value: last })
  }
  if (reason === '') errors.push({ field: 'changeReason', problem: 'required' })
  else if (!isPrintable(reason)) {
    errors.push({ field: 'changeReason', problem: 'controlCharacters' })
  } else if ([...reason].length > indicatorLimits.reason) {
    errors.push({ field: 'changeReason', problem: 'tooLong', limit: indicatorLimits.reason })
  }
  if (errors.length > 0 || changedOn === null) return { errors }
  const { target, targetWords, targetFiscalYear } = held
  return { former: { target, targetWords, targetFiscalYear, changedOn, reason } }
}

type Target = Pick<FormerTarget, 'target' | 'targetWords' | 'targetFiscalYear'>

/** Whether two targets say the same of the same year. */
export const isSameTarget = (one: Target, other: Target): boolean =>
  one.target === other.target &&
  one.targetWords === other.targetWords &&
  one.targetFiscalYear === other.targetFiscalYear
