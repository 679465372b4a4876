import type { Person, personInput } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import type { Context } from '../trpc.ts'
import { knownPerson, permitManaging } from './known.ts'
import { updateActive } from './queries.ts'
import { written } from './written.ts'

/** Lets a deactivated person in again. Throws Refused `personNotFound`, `forbidden` or `stale`. */
export async function reactivatePerson(
  { db, actor }: Context,
  { person: id, version }: z.infer<typeof personInput>,
): Promise<Person> {
  const before = await knownPerson(db, id)
  permitManaging(actor, 'person.reactivate', before)
  return transaction(db, async (trx) => {
    const after = await written(trx, id, await updateActive(trx, { id, version }, true))
    await record(trx, actor, {
      action: 'person.reactivate',
      subject: { kind: 'person', id, name: after.name },
      before: { deactivatedAt: before.deactivatedAt },
    })
    return after
  })
}
