import {
  can,
  inquiryTransitions as transitions,
  type InquiryWritten,
  type ProcedureName,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit, permitRole } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Read } from '../write/action.ts'
import { expectState } from '../write/refuse.ts'
import { type States, statesOf } from '../write/states.ts'
import { holdInquiry, type InquiryRow, selectInquiry } from './queries.ts'
import { type Columns, movedTo, updateInquiry } from './write-queries.ts'

type Transition = keyof typeof transitions

/** Reads an inquiry and refuses whoever may not call `procedure` about it; `municipality` (code) is
 * whose response it is about, where it is about one. Throws Refused: `inquiryNotFound` to those who
 * may not know of it, which of a prepared one are all but the policy office, otherwise `forbidden`. */
export async function permittedInquiry(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { id }: { id: number },
  municipality?: string,
) {
  permitRole(actor, procedure)
  const inquiry = await selectInquiry(db, id)
  const me = actor?.me ?? null
  if (!inquiry || !me?.regions.includes(inquiry.region)) throw notFound(id)
  const { region, title } = inquiry
  permit(actor, procedure, municipality === undefined ? { region } : { region, municipality })
  const office = can(me, 'inquiry.status', { region })
  if (inquiry.state === 'prepared' && !office) throw notFound(id)
  return { inquiry, actor: asOfficer(actor), subject: { kind: 'inquiry', id, name: title } }
}

export const notFound = (id: number): Refused =>
  new Refused('inquiryNotFound', { parameter: 'id', value: String(id) })

const nowOf = ({ version, state, updatedBy: by, updatedAt: at }: InquiryRow) => ({
  ...{ version, state, by, at },
})

/** Refuses what an inquiry's state does not allow. Throws Refused: `stateChanged`. */
export const expectAllowed = (inquiry: InquiryRow, transition: Transition): void =>
  expectState(nowOf(inquiry), transitions[transition].from)

/** Refuses while an inquiry is prepared. Throws Refused: `stateChanged`. */
export const expectOpened = (inquiry: InquiryRow): void =>
  expectState(nowOf(inquiry), ['open', 'closed', 'published'])

/** Holds an inquiry, as far as its state allows what is written beside it, until the transaction ends:
 * the first thing such a write does. Throws Refused: `stateChanged`. */
export async function hold(trx: Db, id: number, transition: Transition): Promise<void> {
  await holdInquiry(trx, id)
  const now = await selectInquiry(trx, id)
  if (!now) throw notFound(id)
  expectAllowed(now, transition)
}

export const { update, remove }: States<Transition, Columns, InquiryWritten> = statesOf({
  table: 'inquiry',
  transitions,
  now: async (db, id) => {
    const inquiry = await selectInquiry(db, id)
    return inquiry && nowOf(inquiry)
  },
  notFound,
  write: updateInquiry,
})

/** Moves an inquiry to the state that the transition leads to, at `at`. */
export const move = (
  trx: Db,
  author: Officer,
  transition: 'open' | 'close' | 'reopen' | 'publish',
  read: Read,
  at: Date,
): Promise<InquiryWritten> =>
  update(trx, author, transition, read, movedTo(transitions[transition].to, at))
