import {
  type ProcedureName,
  type Subject,
  type Written,
  applicationState,
  applicationTransitions as transitions,
  can,
} from '@renkei/schema'
import type { Actor, Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Read } from '../write/action.ts'
import { stateChanged } from '../write/refuse.ts'
import { type States, statesOf } from '../write/states.ts'
import { type ApplicationRow, selectApplication } from './queries.ts'
import { type Columns, updateApplication } from './write-queries.ts'

/** An application as the table of permissions asks about it. */
export const subjectOf = ({
  municipality,
  region,
  asked,
  state,
  locked,
}: ApplicationRow): Subject => ({ municipality, region, asked, state, locked })

/** Reads an application and refuses whoever may not call `procedure` about it. Throws Refused:
 * `applicationNotFound` to those who may not even know of it, `stateChanged` when only its state
 * stands in the way, otherwise `forbidden`. */
export async function permittedApplication(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { id }: { id: number },
) {
  const application = await selectApplication(db, id)
  const me = actor?.me ?? null
  if (!application || !can(me, 'application.get', subjectOf(application))) throw notFound(id)
  const subject = subjectOf(application)
  const isLocked = !can(me, procedure, subject) && can(me, procedure, { ...subject, locked: false })
  if (isLocked) throw stateChanged({ ...application, state: 'endorsing' })
  const inAnotherState = () =>
    applicationState.options.some((state) =>
      can(me, procedure, { ...subject, state, locked: false }),
    )
  if (!can(me, procedure, subject) && inAnotherState()) throw stateChanged(application)
  permit(actor, procedure, subject)
  return { application, actor: asOfficer(actor), subject: { kind: 'application', id } }
}

export const notFound = (id: number): Refused =>
  new Refused('applicationNotFound', { parameter: 'id', value: String(id) })

export const { overtakenBy, update, remove }: States<keyof typeof transitions, Columns, Written> =
  statesOf({
    table: 'application',
    transitions,
    now: selectApplication,
    notFound,
    write: updateApplication,
  })

type Moving = {
  [T in keyof typeof transitions]: (typeof transitions)[T] extends { to: string } ? T : never
}

/** Writes over the version read, and moves an application to the state that the transition leads to. */
export const move = (
  trx: Db,
  author: Writer,
  transition: Moving[keyof Moving],
  read: Read,
  set: Columns = {},
): Promise<Written> =>
  update(trx, author, transition, read, { ...set, state: transitions[transition].to })
