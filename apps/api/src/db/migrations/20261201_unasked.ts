import type { Kysely } from 'kysely'
import { allow } from './allow.ts'

/** A municipality is told that it is asked no more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'message', column: 'kind', values: ['unasked'] })
}
