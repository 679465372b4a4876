import { can, type InquiryState, type ProcedureName } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit, permitRole } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { holdInquiry, type InquiryRow, selectInquiry } from './queries.ts'

/** Reads an inquiry and refuses whoever may not call `procedure` about it; `municipality` (code) is
 * whose response it is about, where it is about one. Throws Refused: `inquiryNotFound` to those who
 * may not know of it, which of a prepared one are all but the policy office, otherwise `forbidden`. */
export async function permittedInquiry(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  id: number,
  municipality?: string,
): Promise<{ inquiry: InquiryRow; actor: Officer }> {
  permitRole(actor, procedure)
  const inquiry = await selectInquiry(db, id)
  const me = actor?.me ?? null
  if (!inquiry || !me?.regions.includes(inquiry.region)) throw notFound(id)
  const { region } = inquiry
  permit(actor, procedure, municipality === undefined ? { region } : { region, municipality })
  const office = can(me, 'inquiry.status', { region })
  if (inquiry.state === 'prepared' && !office) throw notFound(id)
  return { inquiry, actor: asOfficer(actor) }
}

const notFound = (id: number) =>
  new Refused('inquiryNotFound', { parameter: 'id', value: String(id) })

/** The refusal of what an inquiry in another state does not allow: which, by whom and since when. */
const stateChanged = ({ state, updatedBy, updatedAt }: InquiryRow): Refused =>
  new Refused('stateChanged', { value: state, by: updatedBy, at: updatedAt })

/** Refuses unless the inquiry is in one of `states`. Throws Refused: `stateChanged`. */
export function expectState(inquiry: InquiryRow, states: readonly InquiryState[]): void {
  if (!states.includes(inquiry.state)) throw stateChanged(inquiry)
}

/** Holds an inquiry in one of `states` until the transaction ends: the first thing a write beside it
 * does. Throws Refused: `stateChanged`. */
export async function holdInState(
  trx: Db,
  id: number,
  states: readonly InquiryState[],
): Promise<void> {
  await holdInquiry(trx, id)
  const now = await selectInquiry(trx, id)
  if (!now) throw notFound(id)
  expectState(now, states)
}

/** Answers what a write answered, or why it wrote nothing: the inquiry is in another state
 * (`stateChanged`), or somebody wrote it since the version read (`stale`). */
export async function settled<T>(
  db: Db,
  { id, from }: { id: number; from: readonly InquiryState[] },
  outcome: T | undefined,
): Promise<T> {
  if (outcome !== undefined) return outcome
  const now = await selectInquiry(db, id)
  if (!now) throw notFound(id)
  expectState(now, from)
  throw new Refused('stale', { version: now.version, by: now.updatedBy, at: now.updatedAt })
}
