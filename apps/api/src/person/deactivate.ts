import type { Person, personInput } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { endSessions } from '../session/queries.ts'
import type { Context } from '../trpc.ts'
import { knownPerson, permitManaging } from './known.ts'
import { updateActive } from './queries.ts'
import { written } from './written.ts'

/** Lets a person in no more, from this moment; their duties stay with the department. Nobody
 * deactivates themselves. Throws Refused `personNotFound`, `forbidden` or `stale`. */
export async function deactivatePerson(
  { db, actor }: Context,
  { person: id, version }: z.infer<typeof personInput>,
): Promise<Person> {
  permitManaging(actor, 'person.deactivate', await knownPerson(db, id))
  return transaction(db, async (trx) => {
    const after = await written(trx, id, await updateActive(trx, { id, version }, false))
    await endSessions(trx, id)
    await record(trx, actor, {
      action: 'person.deactivate',
      subject: { kind: 'person', id, name: after.name },
      after: { deactivatedAt: after.deactivatedAt },
    })
    return after
  })
}
