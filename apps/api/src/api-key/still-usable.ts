import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { SessionSettings } from '../session/settings.ts'
import { takeKey } from './queries.ts'
import { hashOf, secretIn } from './secret.ts'

/** Whether what a request asked by can be used still, for an answer that goes on for long; whoever asked without a key may. */
export async function stillUsable(
  db: Kysely<Database>,
  c: Context,
  { demo }: Pick<SessionSettings, 'demo'>,
): Promise<boolean> {
  const secret = secretIn(c.req.header('authorization'), true)
  return secret === undefined || (await takeKey(db, hashOf(secret), demo === 'open')) !== undefined
}
