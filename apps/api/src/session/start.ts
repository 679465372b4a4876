import { type Role, role } from '@renkei/schema'
import type { Kysely } from 'kysely'
import { transaction } from '../db/transaction.ts'
import type { Database } from '../db/schema.ts'
import { cancelOlder, insertInvitation } from '../invitation/queries.ts'
import { createToken } from '../invitation/token.ts'
import { hasAdministrator } from '../person/queries.ts'
import type { Auth } from './auth.ts'
import { endDemonstration, writeDemonstration } from './demonstration-queries.ts'
import { samplePeople } from './sample-people.ts'
import type { Demo } from './settings.ts'

// An administrator's invitation makes a real person, who outlives the demonstration.
const administrators: readonly Role[] = ['municipalityAdmin', 'systemAdmin']

/** Makes the people of the demonstration that the settings open; signs the others out and deactivates
 * them. */
export async function prepareDemonstration(db: Kysely<Database>, demo: Demo): Promise<void> {
  const closed: readonly Role[] = { closed: role.options, local: administrators, open: [] }[demo]
  await transaction(db, async (trx) => {
    await endDemonstration(trx, closed)
    for (const person of samplePeople) {
      if (!closed.includes(person.role)) await writeDemonstration(trx, person)
    }
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
  const id = await transaction(db, async (trx) => {
    await cancelOlder(trx, null, null)
    const nobody = { email: null, name: null, departmentId: null, invitedBy: null }
    return insertInvitation(trx, { ...nobody, role: 'systemAdmin', expiresAt })
  })
  return `/invitation/${await createToken(auth, id, expiresAt)}`
}
