import type { Context } from 'hono'
import { Refused } from '../refusal.ts'

/** The ETag of something that is written over versions: its version, and, where it is read, a hash of what was answered. What
 * compresses answers makes it a weak one on the way. */
export const versionTag = (version: number, hash?: string): string =>
  `"${version}${hash === undefined ? '' : `.${hash}`}"`

/** The version of an answer; undefined where it has none. */
export function versionOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined
  return typeof answer.version === 'number' ? answer.version : undefined
}

/** The version that `If-Match` names. Throws Refused: `versionNeeded` where it names none, `filterInvalid` for what is no
 * version of ours. */
export function namedVersion(c: Context): number {
  const value = c.req.header('if-match')?.trim()
  if (value === undefined || value === '' || value === '*') throw new Refused('versionNeeded')
  const [, version] = /^(?:W\/)?"?(\d{1,9})(?:\.[\w-]*)?"?$/.exec(value) ?? []
  if (version === undefined) throw noVersion(c)
  return Number(version)
}

/** The refusal of an `If-Match` that names no version of ours. */
export const noVersion = (c: Context): Refused =>
  new Refused('filterInvalid', {
    ...{ parameter: 'If-Match', value: (c.req.header('if-match') ?? '').slice(0, 100) },
  })
