import { z } from 'zod'
import { Refused } from '../refusal.ts'
import type { Resource } from './resource.ts'

/** The names that `fields` of a resource may hold: of each of a list's items, otherwise of the answer. */
function namesOf({ answer }: Resource): { names: readonly string[]; isList: boolean } {
  if (!(answer instanceof z.ZodObject)) return { names: [], isList: false }
  const shape = answer.shape as Record<string, z.ZodType>
  const { items } = shape
  const item = items instanceof z.ZodArray ? items.element : undefined
  return item instanceof z.ZodObject
    ? { names: Object.keys(item.shape), isList: true }
    : { names: Object.keys(shape), isList: false }
}

const only = (value: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => names.includes(key)))

/** An answer with the named fields alone: of a list, what else it tells stays. Throws Refused `filterInvalid` for a name
 * that it does not have. */
export function withFields(resource: Resource, found: unknown, asked: unknown): unknown {
  if (typeof asked !== 'string') return found
  const { names, isList } = namesOf(resource)
  const wanted = asked.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new Refused('filterInvalid', { parameter: 'fields', value: unknown.slice(0, 100) })
  if (!isList) return only(found as object, wanted)
  const { items, ...rest } = found as { items: object[] }
  return { items: items.map((item) => only(item, wanted)), ...rest }
}
