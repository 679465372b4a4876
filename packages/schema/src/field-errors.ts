import type { z } from 'zod'
import { type FieldError, problem } from './error.ts'

type Path = readonly PropertyKey[]

/** What is wrong with text that people typed, as field errors: too long, or characters that cannot be
 * stored. `issues` are of `input`; fields are named as their forms name them, without the `draft` or
 * `form` they lie in, lists as a whole, and an answer by its key. Null when anything else
 * is wrong, which no form could send. */
export function fieldErrors(issues: z.ZodError['issues'], input: unknown): FieldError[] | null {
  const errors = issues.map(({ path, ...issue }): FieldError | null => {
    const field = fieldOf(path, input)
    if (field === undefined) return null
    if (issue.code === 'custom') {
      const given = problem.safeParse(issue.params?.['problem'])
      const limit: unknown = issue.params?.['limit']
      if (given.success) {
        return { field, problem: given.data, ...(typeof limit === 'number' ? { limit } : {}) }
      }
    }
    if (path[0] !== 'draft') return null
    if (issue.code === 'too_big')
      return { field, problem: 'tooLarge', limit: Number(issue.maximum) }
    return field === 'partners' || field === 'coLeads' ? { field, problem: 'unknownCode' } : null
  })
  return errors.every((error) => error !== null) ? errors : null
}

function fieldOf(path: Path, input: unknown): string | undefined {
  if (path[0] === 'cells' && path.length === 4) {
    const asked = input as { cells?: { key?: string }[] } | undefined
    const key = asked?.cells?.[Number(path[1])]?.key
    return key === undefined ? undefined : `${key}.${String(path[3])}`
  }
  const within = path[0] === 'draft' || path[0] === 'form' ? path.slice(1) : path
  const list = within.findIndex((part) => typeof part === 'number')
  const named = list === -1 ? within : within.slice(0, list)
  return named.length > 0 ? named.map(String).join('.') : undefined
}
