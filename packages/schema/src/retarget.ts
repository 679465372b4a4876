import type { FieldError } from './error.ts'
import type {
  FormerTarget,
  Indicator,
  Retarget,
  TargetCorrection,
  TargetCorrectionForm,
} from './indicator.ts'
import { checkText, indicatorLimits, readYear, yearProblems } from './indicator-form.ts'
import { isAgainst, meaningOf, readTarget, wordsBeside } from './printed.ts'
import { readDay, readText } from './reading.ts'

type Held = Pick<FormerTarget, 'target' | 'targetWords' | 'targetFiscalYear'> & {
  formerTargets: readonly FormerTarget[]
}

type Change = { on: string; reason: string }

/** What is wrong with the day and the reason of a change that comes after and before these days. */
function changeProblems(
  { on, reason: typed }: Change,
  after?: string,
  before?: string,
): FieldError[] {
  const changedOn = readDay(on)
  const value = on.slice(0, 40)
  return [
    ...(on.trim() === ''
      ? [{ field: 'changedOn', problem: 'required' } as const]
      : changedOn === null
        ? [{ field: 'changedOn', problem: 'notDate', value } as const]
        : after !== undefined && changedOn <= after
          ? [{ field: 'changedOn', problem: 'notAfterChange', value: after } as const]
          : before !== undefined && changedOn >= before
            ? [{ field: 'changedOn', problem: 'notBeforeChange', value: before } as const]
            : []),
    ...checkText('changeReason', typed, indicatorLimits.reason),
  ]
}

/** Reads since when another target holds and why; what was the target until then, or what is wrong. */
export function readRetarget(
  typed: Retarget,
  held: Held,
): { former: FormerTarget } | { errors: FieldError[] } {
  const errors = changeProblems(typed, held.formerTargets.at(-1)?.changedOn)
  const changedOn = readDay(typed.on)
  if (errors.length > 0 || changedOn === null) return { errors }
  const { target, targetWords, targetFiscalYear } = held
  return {
    former: { target, targetWords, targetFiscalYear, changedOn, reason: readText(typed.reason) },
  }
}

type Target = Pick<FormerTarget, 'target' | 'targetWords' | 'targetFiscalYear'>

/** Whether two targets say the same of the same year. */
export const isSameTarget = (one: Target, other: Target): boolean =>
  one.target === other.target &&
  one.targetWords === other.targetWords &&
  one.targetFiscalYear === other.targetFiscalYear

type Corrected = Held & Pick<Indicator, 'unit' | 'kind' | 'direction' | 'yearKind'>

/** What comes of a correction: all former targets, and the target where it is another. */
export type TargetCorrectionContent = Pick<
  TargetCorrection,
  'act' | 'was' | 'is' | 'dropped' | 'reason'
> & { formers: FormerTarget[]; target?: Target }

/** Reads a correction of the former target that was changed on the day `of`, on screen and on the server alike; null where
 * there is none. */
export function readTargetCorrection(
  form: TargetCorrectionForm,
  of: string,
  held: Corrected,
): { content: TargetCorrectionContent } | { errors: FieldError[] } | null {
  const { formerTargets: all } = held
  const at = all.findIndex(({ changedOn }) => changedOn === of)
  const [was, next] = [all[at], all[at + 1]]
  if (was === undefined) return null
  const why = checkText('reason', form.reason, indicatorLimits.reason)
  const { act } = form
  const reason = readText(form.reason)
  const targetIn = ({ target, targetWords, targetFiscalYear }: Target): Target => ({
    ...{ target, targetWords, targetFiscalYear },
  })
  const after = targetIn(next ?? held)
  if (act !== 'correct') {
    if (why.length > 0) return { errors: why }
    const others = all.filter((one) => one !== was)
    const taken = { act, was, is: null, reason }
    if (act === 'drop') return { content: { ...taken, dropped: null, formers: others } }
    const before = targetIn(was)
    return {
      content: {
        ...{ ...taken, dropped: after },
        formers: others.map((one) => (one === next ? { ...one, ...before } : one)),
        ...(next === undefined ? { target: before } : {}),
      },
    }
  }
  const typed = readText(form.target)
  const read = typed === '' ? { value: null } : readTarget(typed, held)
  const target = 'value' in read ? read.value : null
  const errors: FieldError[] = [
    ...('value' in read
      ? []
      : [{ ...read, field: 'target', value: [...typed].slice(0, 40).join('') }]),
    ...(isAgainst(meaningOf(typed), held.direction)
      ? [{ field: 'target', problem: 'againstDirection', value: typed } as const]
      : []),
    ...checkText('target', typed, indicatorLimits.words, { required: false }),
    ...yearProblems('targetFiscalYear', form.targetFiscalYear, held.yearKind),
    ...changeProblems(
      { on: form.changedOn, reason: form.changeReason },
      all[at - 1]?.changedOn,
      next?.changedOn,
    ),
    ...why,
  ]
  const changedOn = readDay(form.changedOn)
  if (errors.length > 0 || changedOn === null) return { errors }
  const is: FormerTarget = {
    target,
    targetWords: wordsBeside(typed, target, held.kind === 'relative' ? '%' : held.unit),
    targetFiscalYear: readYear(form.targetFiscalYear),
    changedOn,
    reason: readText(form.changeReason),
  }
  const isHeld = isSameTarget(is, was) && changedOn === was.changedOn && is.reason === was.reason
  if (isHeld || isSameTarget(is, after))
    return { errors: [{ field: 'target', problem: 'unchanged' }] }
  const formers = all.map((one) => (one === was ? is : one))
  return { content: { act, was, is, dropped: null, reason, formers } }
}
