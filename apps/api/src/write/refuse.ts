import type { Author, FieldError } from '@renkei/schema'
import { Refused } from '../refusal.ts'

/** Something that is written over versions, as it is now; `by` and `at`: who wrote it last, and when. */
export type Now = { version: number; state?: string; by?: Author | null; at?: string | null }

const last = ({ by, at }: Now) => (by && at ? { by, at } : {})

/** The refusal of a write that read an older version. */
export const stale = (now: Now): Refused =>
  new Refused('stale', { version: now.version, ...last(now) })

/** The refusal of what another state does not allow. */
export const stateChanged = (now: Now & { state: string }): Refused =>
  new Refused('stateChanged', { value: now.state, ...last(now) })

/** Refuses unless something is in one of the states a transition starts from. Throws Refused:
 * `stateChanged`. */
export function expectState(now: Now & { state: string }, from: readonly string[]): void {
  if (!from.includes(now.state)) throw stateChanged(now)
}

/** Why a write found nothing to write over: it is in another state (`stateChanged`), or somebody wrote
 * it since the version read (`stale`). */
export const overtaken = (now: Now & { state: string }, from: readonly string[]): Refused =>
  from.includes(now.state) ? stale(now) : stateChanged(now)

/** The refusal of fields that cannot be accepted. */
export const invalid = (...fields: FieldError[]): Refused =>
  new Refused('fieldsInvalid', { fields })
