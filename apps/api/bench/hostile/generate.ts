// zod keeps what schemas are made of under such names.
// oxlint-disable no-underscore-dangle
import { kinds } from '@renkei/schema'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import type { Random } from '../generate/random.ts'
import { hostileText, hostileValue } from './values.ts'

/** What is there to be asked about, by the name that inputs call it, if need be with what it is in:
 * `project`, `form.project`. */
export type Known = Record<string, readonly unknown[]>

const codes = [
  '012173',
  '012246',
  '011002',
  'participation.17',
  'indicators.1',
  '1a',
  'application.submit',
]

/** A value that a schema takes, mostly of what is there; `name` is what its input calls it, `within`
 * what that is in. */
export function sample(
  schema: $ZodType,
  random: Random,
  known: Known,
  name = '',
  within = '',
): unknown {
  const { def } = (schema as $ZodTypes)._zod
  const of = (part: $ZodType, called?: string) =>
    sample(part, random, known, called ?? name, called === undefined ? within : name)
  if (def.type === 'optional' || def.type === 'default') {
    return random.chance(0.3) ? undefined : of(def.innerType)
  }
  if (def.type === 'nullable') return random.chance(0.2) ? null : of(def.innerType)
  const there = known[`${within}.${name}`] ?? known[name]
  if (there && random.chance(0.8)) return random.pick(there)
  const kind = kinds.get(schema)
  if (kind?.kind === 'whole') return random.chance(0.5) ? kind.min + random.below(3) : kind.max
  if (kind?.kind === 'code') return random.pick(codes.filter((code) => kind.pattern.test(code)))
  if (kind?.kind === 'day') {
    return random.pick(['2024-04-01', '2026-11-29', '0001-01-01', '9999-12-31'])
  }
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape).map(([key, part]) => [key, of(part, key)] as const)
      return Object.fromEntries(parts.filter(([, value]) => value !== undefined))
    }
    case 'array':
      return Array.from({ length: random.below(4) }, () => of(def.element))
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [
          random.pick(['answer', 'note', 'department', 'score.1', 'comment', 'value']),
          of(def.valueType),
        ]),
      )
    case 'union':
      return of(random.pick(def.options))
    case 'enum':
      return random.pick(Object.values(def.entries))
    case 'literal':
      return random.pick(def.values)
    case 'boolean':
      return random.chance(0.5)
    case 'number':
      return random.below(100)
    default:
      return random.pick([
        '観光',
        '令和８年度',
        '2026',
        '012173',
        '12,000',
        'a long password for tests',
      ])
  }
}

type Holder = Record<string | number, unknown>

/** Every place within a value, as what holds it and its key there. */
function placesIn(value: unknown): [Holder, string | number][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  return [...keys].flatMap((key) => [
    [holder, key] as [Holder, string | number],
    ...placesIn(holder[key]),
  ])
}

/** The same with something wrong: a value of it, its shape, or the whole. */
export function spoiled(value: unknown, random: Random): unknown {
  const places = placesIn(value)
  if (places.length === 0 || random.chance(0.03)) return hostileValue(random)
  const [holder, key] = random.pick(places)
  const what = random.below(100)
  if (what < 70) holder[key] = hostileValue(random)
  else if (what < 78) delete holder[key]
  else if (what < 86) holder[hostileText(random)] = hostileValue(random)
  else if (what < 92) holder[key] = [holder[key]]
  else if (what < 96) holder[key] = { [hostileText(random)]: holder[key] }
  return value
}
