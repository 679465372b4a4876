import type { $ZodType } from 'zod/v4/core'
import { createRandom, type Random } from '../generate/random.ts'
import { procedures } from '../../src/testing/inputs.ts'
import { addressOf, doorOf } from './addresses.ts'
import { type Known, sample, spoiled } from './generate.ts'
import { hostileHeaders, methods, types } from './headers.ts'
import { escaped, jsonOf } from './values.ts'

/** A request as it goes over the wire; `route` is what the report counts it under. */
export type Made = {
  route: string
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer
}

/** The same by somebody: a role, or the public. */
export type Request = Made & { as: string }

/** A door of better-auth: its path below `/auth` and what its body is to be. */
export type AuthDoor = { path: string; method: string; body: $ZodType | undefined }

export type Target = {
  known: Known
  roles: readonly string[]
  auth: readonly AuthDoor[]
  origin: string
}

/** Request `index` of a run: the same for the same seed, whatever was asked before. */
export function requestOf(target: Target, seed: number, index: number): Request {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const turn = random.below(100)
  const as = random.pick(target.roles)
  const made =
    turn < 54
      ? procedureOf(target, random)
      : turn < 58
        ? batchOf(target, random)
        : turn < 78
          ? addressOf(random)
          : doorOf(target, random)
  // Every client has an address of its own, so that limits by address let all of them in.
  const client = `100.${64 + random.below(64)}.${random.below(256)}.${random.below(256)}`
  const odd = random.chance(0.15) ? hostileHeaders(target.origin, random) : {}
  return { ...made, as, headers: { 'x-forwarded-for': client, ...made.headers, ...odd } }
}

const all = procedures()
const unreadable = ['{', '', '[', '{"a":', 'nul', '"', '\u0000', '{"json":1}', '{}{}']

function inputOf({ input }: (typeof all)[number], { known }: Target, random: Random): string {
  if (random.chance(0.02)) return random.pick(unreadable)
  const value = input ? structuredClone(sample(input, random, known)) : {}
  return jsonOf(random.chance(0.1) ? value : spoiled(value, random))
}

function procedureOf(target: Target, random: Random): Made {
  const one = random.pick(all)
  const route = `/trpc/${one.name}`
  const input = inputOf(one, target, random)
  const usual = one.type === 'query' ? 'GET' : 'POST'
  const method = random.chance(0.96) ? usual : random.pick(methods)
  if (method === 'GET') {
    return { route, method, path: `${route}?input=${escaped(input)}`, headers: {} }
  }
  const type = random.chance(0.95) ? 'application/json' : random.pick(types)
  return { route, method, path: route, headers: { 'content-type': type }, body: input }
}

function batchOf(target: Target, random: Random): Made {
  const type = random.pick(['query', 'mutation'] as const)
  const ofType = all.filter((one) => one.type === type)
  const calls = Array.from({ length: random.pick([1, 2, 3, 10, 20, 40]) }, () =>
    random.pick(random.chance(0.95) ? ofType : all),
  )
  const inputs = calls.map(
    (one, at) => `"${random.chance(0.97) ? at : at + 7}":${inputOf(one, target, random)}`,
  )
  const input = `{${inputs.join(',')}}`
  const names = calls.map(({ name }) => name).join(',')
  const path = `/trpc/${names}?batch=${random.pick(['1', '1', '1', 'true', '0', ''])}`
  const route = '/trpc/… of several'
  return type === 'query'
    ? { route, method: 'GET', path: `${path}&input=${escaped(input)}`, headers: {} }
    : { route, method: 'POST', path, headers: { 'content-type': 'application/json' }, body: input }
}
