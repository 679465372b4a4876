import { foldEmail, type Person } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { FileStore } from '../attachment/store.ts'
import { ConfigError } from '../config.ts'
import type { Database } from '../db/schema.ts'
import { knownPerson } from '../person/known.ts'
import { selectHolder } from '../session/queries.ts'
import type { Context } from '../trpc.ts'

/** What a command works with. In the audit trail it has no person: who may use the server's shell is
 * the operating system's to tell. */
type Means = Pick<Context, 'auth' | 'mailer' | 'settings' | 'origin' | 'requestId'> & {
  db: Kysely<Database>
  /** Where files are kept, if not in the database. */
  store: FileStore | undefined
}

type Input = { email: string; name: string; reason: string }

/** Does what was asked and answers the lines to print. Throws ConfigError with what to do instead. */
export type Command = (means: Means, input: Input) => Promise<string[]>

/** How entries of the trail tell that it was a command. */
export const byCommand = { by: 'command' }

/** The person with this address, however it was typed. Throws ConfigError. */
export async function personOf(db: Kysely<Database>, typed: string): Promise<Person> {
  const email = foldEmail(typed)
  const holder = await selectHolder(db, { email })
  if (holder) return knownPerson(db, holder.id)
  throw new ConfigError(
    `${email} は登録されていません。npm run admin -- list で管理者を確かめられます。\n` +
      `Nobody is registered as ${email}. See the administrators by: npm run admin -- list`,
  )
}

/** A person who can sign in by an own password. Throws ConfigError. */
export async function activePerson(db: Kysely<Database>, typed: string): Promise<Person> {
  const person = await personOf(db, typed)
  if (person.deactivatedAt === null && !person.demonstration) return person
  throw new ConfigError(
    `${person.email} は利用を停止しているか、見本の人です。別のシステム管理者を作るには: npm run admin -- create <email>\n` +
      `${person.email} is deactivated, or a sample. To make another system administrator: npm run admin -- create <email>`,
  )
}
