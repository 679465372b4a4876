import { type ApplicationItem, type ListApplications, can } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { inPortions } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectApplicationIds, selectApplications, selectApplicationsOf } from './queries.ts'

/** The applications of the actor's own municipality and, for the policy office, all of the region
 * that were submitted. */
export async function list(
  db: Db,
  actor: Actor,
  input: ListApplications,
): Promise<ApplicationItem[]> {
  return selectApplications(db, input, await readerOf(db, actor, input))
}

/** The same in portions, each read when it is asked for. */
export async function applicationsInPortions(
  db: Db,
  actor: Actor | null,
  input: ListApplications,
): Promise<() => AsyncIterable<ApplicationItem[]>> {
  const reader = await readerOf(db, actor, input)
  const ids = await selectApplicationIds(db, input, reader)
  return () => inPortions(ids, (some) => selectApplicationsOf(db, some, reader))
}

async function readerOf(db: Db, actor: Actor | null, input: ListApplications) {
  permit(actor, 'application.list', { municipality: actor?.me.municipality?.code })
  await frameOf(db, input)
  const { municipalityId } = asOfficer(actor)
  const others = can(actor.me, 'application.list', { region: input.region })
  return { municipalityId, others }
}
