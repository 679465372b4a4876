import { checkText, evenWidth, type FieldError, type PlanItemName } from '@renkei/schema'

/** What is typed and chosen for a new link, as typed. */
export type Typed = { project: string; item: PlanItemName | undefined; reason: string }

/** The longest reason, in characters. */
export const longestReason = 500

/** The project's number: digits of either width, No. before it or not. Undefined where there is none. */
export function numberIn(typed: string): number | undefined {
  const digits = /^(?:No\.?\s*)?([1-9]\d{0,5})$/i.exec(evenWidth(typed))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** What is wrong before the registry is asked. */
export function checkTyped({ project, item, reason }: Typed): FieldError[] {
  const errors: FieldError[] = []
  if (project.trim() === '') errors.push({ field: 'project', problem: 'required' })
  else if (numberIn(project) === undefined) {
    errors.push({ field: 'project', problem: 'unknownCode', value: project })
  }
  if (item === undefined) errors.push({ field: 'item', problem: 'required' })
  return [...errors, ...checkText('reason', reason, longestReason)]
}
