import type { z } from 'zod'
import { type FieldError, problem } from './error.ts'

/** What is wrong with a draft that cannot even be kept, as field errors: text that is too long, or
 * holds characters that cannot be stored. `issues` are of an input with its draft under `draft`; null
 * when they are about anything else. */
export function draftErrors(issues: z.ZodError['issues']): FieldError[] | null {
  const errors = issues.map(({ path: [input, field], ...issue }): FieldError | null => {
    if (input !== 'draft' || typeof field !== 'string') return null
    if (issue.code === 'too_big') {
      const what = issue.origin === 'string' ? 'tooLong' : 'tooLarge'
      return { field, problem: what, limit: Number(issue.maximum) }
    }
    const told = issue.code === 'custom' ? problem.safeParse(issue.params?.['problem']) : undefined
    if (told?.success) return { field, problem: told.data }
    return field === 'partners' ? { field, problem: 'unknownCode' } : null
  })
  return errors.every((error) => error !== null) ? errors : null
}
