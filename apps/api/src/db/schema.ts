import type { Kysely, Transaction } from 'kysely'
import type { Database } from './tables.ts'

export type { Database }

/** A database or a transaction on it; the first argument of every query. */
export type Db = Kysely<Database> | Transaction<Database>
