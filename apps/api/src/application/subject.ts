import {
  type ProcedureName,
  type Subject,
  type Transition,
  applicationState,
  can,
  transitions,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { type ApplicationRow, selectApplication } from './queries.ts'
import type { Expected } from './write-queries.ts'

/** An application as the table of permissions asks about it. */
export const subjectOf = ({ municipality, region, asked, state }: ApplicationRow): Subject => ({
  municipality,
  region,
  asked,
  state,
})

/** Reads an application and refuses whoever may not call `procedure` about it. Throws Refused:
 * `applicationNotFound` to those who may not even know of it, `stateChanged` when only its state
 * stands in the way, otherwise `forbidden`. */
export async function permittedApplication(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  id: number,
): Promise<{ application: ApplicationRow; actor: Officer }> {
  const application = await selectApplication(db, id)
  const me = actor?.me ?? null
  if (!application || !can(me, 'application.get', subjectOf(application))) throw notFound(id)
  const subject = subjectOf(application)
  const inAnotherState = () =>
    applicationState.options.some((state) => can(me, procedure, { ...subject, state }))
  if (!can(me, procedure, subject) && inAnotherState()) throw stateChanged(application)
  permit(actor, procedure, subject)
  return { application, actor: asOfficer(actor) }
}

const notFound = (id: number) =>
  new Refused('applicationNotFound', { parameter: 'id', value: String(id) })

const stateChanged = ({ state, by, at }: ApplicationRow) =>
  new Refused('stateChanged', { value: state, by, at })

/** What a transition expects to find. */
export const expecting = (
  transition: Transition,
  { id, version }: { id: number; version: number },
): Expected => ({ id, version, from: transitions[transition].from })

/** Answers what a write answered, or why it wrote nothing: the application is in another state
 * (`stateChanged`), or somebody wrote it since the version read (`stale`). */
export async function settled<T>(
  db: Db,
  { id, from }: Expected,
  outcome: T | undefined,
): Promise<T> {
  if (outcome !== undefined) return outcome
  const now = await selectApplication(db, id)
  if (!now) throw notFound(id)
  if (!from.includes(now.state)) throw stateChanged(now)
  throw new Refused('stale', { version: now.version, by: now.by, at: now.at })
}
