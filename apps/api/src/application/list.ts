import { type ApplicationItem, type ListApplications, can } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectApplications } from './queries.ts'

/** The applications of the actor's own municipality and, for the policy office, all of the region
 * that were submitted. */
export async function list(
  db: Db,
  actor: Actor,
  input: ListApplications,
): Promise<ApplicationItem[]> {
  permit(actor, 'application.list', { municipality: actor.me.municipality?.code })
  await frameOf(db, input)
  const { municipalityId } = asOfficer(actor)
  const others = can(actor.me, 'application.list', { region: input.region })
  return selectApplications(db, input, { municipalityId, others })
}
