import type { Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import type { EndorsementRow } from '../endorsement/queries.ts'
import { selectApplication } from './queries.ts'
import { notFound, update } from './subject.ts'
import { handIn } from './submit.ts'

/** Unlocks the application that an endorsement was about, in whichever state it was. */
export async function release(
  db: Db,
  by: Writer,
  { applicationId }: EndorsementRow,
): Promise<void> {
  if (applicationId !== null) await unlocked(db, by, applicationId)
}

/** Submits what was endorsed, for who drafted it; what the trail is told of that. Throws Refused as
 * submitting does. */
export async function leave(
  db: Db,
  by: Writer,
  { applicationId, drafter, department }: EndorsementRow,
): Promise<Record<string, unknown>> {
  if (applicationId === null) return {}
  const application = await unlocked(db, by, applicationId)
  const { id, version } = application
  const author = { me: { id: drafter }, departmentId: department.id }
  const { deed } = await handIn(db, application, author, { id, version })
  return { submitted: { by: drafter, ...deed.after } }
}

async function unlocked(db: Db, by: Writer, id: number) {
  const locked = await selectApplication(db, id)
  if (!locked) throw notFound(id)
  const { version } = locked
  await update(db, by, 'raise', { id, version }, { endorsement_id: null })
  const application = await selectApplication(db, id)
  if (!application) throw notFound(id)
  return application
}
