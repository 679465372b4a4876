import { createHmac } from 'node:crypto'
import { type Role, role } from '@renkei/schema'
import type { Kysely } from 'kysely'
import { transaction } from '../db/transaction.ts'
import type { Database, Db } from '../db/schema.ts'
import {
  cancelOlder,
  type FirstInvitation,
  insertInvitation,
  lockFirst,
  nextInvitationId,
} from '../invitation/queries.ts'
import { createToken, readToken } from '../invitation/token.ts'
import { hasAdministrator } from '../person/queries.ts'
import type { Auth } from './auth.ts'
import { endDemonstration, selectPosts, writeDemonstration } from './demonstration-queries.ts'
import { peopleOf, samplePeople, type SamplePerson } from './sample-people.ts'
import type { Demo } from './settings.ts'

// An administrator's invitation makes a real person, who outlives the demonstration.
const administrators: readonly Role[] = ['municipalityAdmin', 'systemAdmin']

/** Makes the people of the demonstration that the settings open; signs the others out and deactivates
 * them. */
export async function prepareDemonstration(db: Kysely<Database>, demo: Demo): Promise<void> {
  const closed: readonly Role[] = { closed: role.options, local: administrators, open: [] }[demo]
  await transaction(db, async (trx) => {
    await endDemonstration(trx, closed)
    const roles = role.options.filter((one) => !closed.includes(one))
    await writeAll(trx, samplePeople, roles)
    await welcomePeople(trx, roles)
  })
}

/** Makes the people of the demonstration whom a region, or every one, has of its own, as far as their doors are open. */
export async function welcomePeople(db: Db, roles: readonly Role[], slug?: string): Promise<void> {
  const known = new Set(samplePeople.map(({ municipality }) => municipality))
  for (const { slug: region, core, partner } of await selectPosts(db, slug)) {
    // The first region's are named one by one, and written where all are.
    if (!known.has(core.code)) await writeAll(db, peopleOf(region, core, partner), roles)
    else if (slug !== undefined) await writeAll(db, samplePeople, roles)
  }
}

const writeAll = async (db: Db, people: readonly SamplePerson[], roles: readonly Role[]) => {
  for (const person of people) {
    if (roles.includes(person.role)) await writeDemonstration(db, person)
  }
}

const validHours = 24

export type FirstLink = {
  path: string
  expiresAt: Date
  /** A link that another secret made, by an earlier start or another process, leads nowhere now. */
  replaces: boolean
}

/** While nobody could manage the registry: a link that makes its first administrator, once, within a
 * day. It follows from the secret, so that every start and process prints the same one until it is
 * used. */
export async function firstAdministratorLink(
  db: Kysely<Database>,
  auth: Auth,
  secret: string,
): Promise<FirstLink | undefined> {
  if (await hasAdministrator(db)) return undefined
  const linkTo = async (first: FirstInvitation) => {
    const token = tokenFrom(secret, first)
    if (!first.hasToken) await createToken(auth, first.id, first.expiresAt, token)
    const leadsIn = (await readToken(auth, token)) === first.id
    return leadsIn ? { path: `/invitation/${token}`, expiresAt: first.expiresAt } : undefined
  }
  const open = await transaction(db, async (trx) => (await lockFirst(trx)) ?? inviteFirst(trx))
  const link = await linkTo(open)
  if (link) return { ...link, replaces: false }
  const another = await linkTo(await transaction(db, inviteFirst))
  return another && { ...another, replaces: true }
}

async function inviteFirst(db: Db): Promise<FirstInvitation> {
  await cancelOlder(db, null, null)
  const expiresAt = new Date(Date.now() + validHours * 3_600_000)
  const nobody = { email: null, name: null, position: '', departmentId: null, invitedBy: null }
  const id = await nextInvitationId(db)
  await insertInvitation(db, { id, ...nobody, role: 'systemAdmin', expiresAt })
  return { id, expiresAt, hasToken: false }
}

// The time keeps a link of a database that is gone from opening another with the same secret.
const tokenFrom = (secret: string, { id, expiresAt }: FirstInvitation): string =>
  createHmac('sha256', secret)
    .update(`first administrator ${id} ${expiresAt.toISOString()}`)
    .digest('hex')
    .slice(0, 40)
