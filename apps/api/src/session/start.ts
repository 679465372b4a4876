import type { Kysely } from 'kysely'
import { transaction } from '../db/transaction.ts'
import type { Database } from '../db/schema.ts'
import { cancelOlder, insertInvitation, nextInvitationId } from '../invitation/queries.ts'
import { createToken } from '../invitation/token.ts'
import { hasAdministrator } from '../person/queries.ts'
import type { Auth } from './auth.ts'
import { endDemonstration, writeDemonstration } from './demonstration-queries.ts'
import { samplePeople } from './sample-people.ts'

/** Makes the demonstration's people where it is open; signs them out and deactivates them where not. */
export async function prepareDemonstration(db: Kysely<Database>, demo: boolean): Promise<void> {
  await transaction(db, async (trx) => {
    if (!demo) return endDemonstration(trx)
    for (const person of samplePeople) await writeDemonstration(trx, person)
  })
}

const validHours = 24

/** While nobody could manage the registry: the path of a link that makes its first administrator,
 * once, within a day. An older link that was not used leads nowhere from now on. */
export async function firstAdministratorPath(
  db: Kysely<Database>,
  auth: Auth,
): Promise<string | undefined> {
  if (await hasAdministrator(db)) return undefined
  const expiresAt = new Date(Date.now() + validHours * 3_600_000)
  const id = await nextInvitationId(db)
  await transaction(db, async (trx) => {
    await cancelOlder(trx, null, null)
    const nobody = { email: null, name: null, departmentId: null, invitedBy: null }
    await insertInvitation(trx, { id, ...nobody, role: 'systemAdmin', expiresAt })
  })
  return `/invitation/${await createToken(auth, id, expiresAt)}`
}
