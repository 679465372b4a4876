import type { Application } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { rolledBack } from '../db/rolled-back.ts'
import type { Db } from '../db/schema.ts'
import { type Beginning, creating, made } from './create.ts'
import { getApplication } from './get.ts'

/** The form as it begins, of which nothing is kept before something is typed: an application with the id and version 0.
 * It is made, read and taken back in one transaction. Throws Refused as `create` does. */
export async function begin(db: Db, asking: Actor, what: Beginning): Promise<Application> {
  const { actor } = await creating(db, asking, 'application.begin')
  return rolledBack(db, async (trx) => {
    const { written } = await made(trx, actor, what)
    const application = await getApplication(trx, asking, written.id)
    return { ...application, id: 0, version: 0, events: [] }
  })
}
