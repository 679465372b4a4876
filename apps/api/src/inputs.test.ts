// zod and tRPC keep what they are made of under such names.
// oxlint-disable no-underscore-dangle
import { kinds } from '@renkei/schema'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { partsOf, procedures } from './testing/inputs.ts'

const harmless = new Set(['boolean', 'enum', 'literal'])

const isBounded = (schema: $ZodType): boolean =>
  ((schema as $ZodTypes)._zod.def.checks ?? []).some((check) =>
    ['max_length', 'length_equals'].includes(check._zod.def.check),
  )

/** The paths at which a schema takes what is neither of the kinds nor of a closed list, or a list of
 * any length. */
function strangers(schema: $ZodType, path: string): string[] {
  const { type } = (schema as $ZodTypes)._zod.def
  if (kinds.has(schema) || harmless.has(type)) return []
  const within = partsOf(schema).flatMap(({ name, part }) =>
    strangers(part, [path, name].filter(Boolean).join('.')),
  )
  if (type === 'array' && !isBounded(schema)) return [`${path}: as long as one likes`, ...within]
  return partsOf(schema).length === 0 && type !== 'object' ? [`${path}: ${type}`] : within
}

describe('what procedures take', () => {
  test('is of the kinds the databases and files can hold, in lists that end', () => {
    const inputs = procedures()
    expect(inputs.length).toBeGreaterThan(60)
    expect(inputs.flatMap(({ name, input }) => (input ? strangers(input, name) : []))).toEqual([])
  })

  test.each([
    ['text of one’s own', z.object({ a: z.object({ b: z.string().max(10) }) }), 'a.b: string'],
    ['a number of one’s own', z.object({ a: z.number().int().min(1) }), 'a: number'],
    ['a day of one’s own', z.array(z.iso.date()).max(3), '[]: string'],
    ['keys of one’s own', z.record(z.string(), z.boolean()), '{}: string'],
    ['a list without an end', z.array(z.boolean()), ': as long as one likes'],
    ['anything', z.object({ a: z.unknown().optional() }), 'a: unknown'],
    ['a choice', z.union([z.literal('a'), z.bigint()]).nullable(), '|1: bigint'],
  ])('%s would be found', (_, schema, found) => {
    expect(strangers(schema, '')).toEqual([found])
  })
})
