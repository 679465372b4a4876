import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { type DatabaseLimits, defaultLimits } from './limits.ts'
import { noteAddress } from './listen.ts'
import type { Database } from './schema.ts'
import { limitTransactions } from './transaction.ts'
import { asUnavailable, UnavailableError } from './unavailable.ts'

// As the embedded database hands values over: int8 as number, days and exact numbers as text.
const text = (value: string): unknown => value
const texts = pg.types.getTypeParser(1009 as never, 'text') as (value: string) => (string | null)[]
const parsers: Record<number, (value: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  1016: (value) => texts(value).map((one) => (one === null ? null : Number(one))),
  [pg.types.builtins.DATE]: text,
  1182: texts,
  1231: texts,
}
const getTypeParser = ((oid: (typeof pg.types.builtins)['INT8'], format: 'text') =>
  parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

/** `sslmode` as libpq reads it: `require` encrypts and leaves the certificate alone. */
export function libpqUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true')
  return url.href
}

const names = new Map<string, string>()
const mostNames = 2000

/** The name a statement is prepared under, so that a connection plans it once. */
function nameOf(statement: string): string {
  const known = names.get(statement)
  if (known !== undefined) return known
  if (names.size >= mostNames) names.clear()
  const name = createHash('sha256').update(statement).digest('base64url')
  names.set(statement, name)
  return name
}

// The driver turns undefined into null; a forgotten value must not become one.
function checkValues(values: readonly unknown[]): unknown[] {
  if (values.includes(undefined)) throw new TypeError('A value of a statement is undefined')
  return [...values]
}

/** A connection as Kysely uses it: statements are prepared, and what the loss of the database did to it
 * is told as UnavailableError and never used again. */
class Held {
  readonly #client: pg.PoolClient
  #isBroken = false
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  async query(statement: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      if (values.length === 0) return await this.#client.query(statement)
      const name = nameOf(statement)
      return await this.#client.query({ name, text: statement, values: checkValues(values) })
    } catch (error) {
      const failure = asUnavailable(error)
      if (failure instanceof UnavailableError && failure.reason === 'lost') this.#isBroken = true
      throw failure
    }
  }
  release(destroy = false): void {
    this.#client.release(destroy || this.#isBroken)
  }
}

// Milliseconds.
const second = 1000
const letGoAfter = 600 * second

/** PostgreSQL through Kysely. A lost database is told as UnavailableError and connected to again when
 * it is next asked. */
export function openPostgres(url: string, some: Partial<DatabaseLimits> = {}): Kysely<Database> {
  const limits = { ...defaultLimits, ...some }
  const pool = new pg.Pool({
    connectionString: libpqUrl(url),
    application_name: 'renkei',
    max: limits.connections,
    connectionTimeoutMillis: limits.wait * second,
    idleTimeoutMillis: letGoAfter,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * second,
    types: { getTypeParser },
    // Many ask at once: helpers of one question take from the others, and starting them takes longer than most
    // answers. Said here and not as an option, which poolers in between refuse.
    onConnect: (client) => client.query('set max_parallel_workers_per_gather = 0'),
    statement_timeout: limits.statement * second,
    lock_timeout: limits.lock * second,
    idle_in_transaction_session_timeout: limits.idleTransaction * second,
    // A host that vanished answers nothing: whoever waits is told a little after the server would.
    query_timeout: limits.statement === 0 ? 0 : (limits.statement + 5) * second,
  })
  // Both: the pool hears of idle connections, each connection of its own while it is lent.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const held = new WeakMap<pg.PoolClient, Held>()
  const connect = async () => {
    const client = await pool.connect().catch((error: unknown) => {
      throw asUnavailable(error)
    })
    const own = held.get(client) ?? new Held(client)
    held.set(client, own)
    // It does not stream, which is all that is missing.
    return own as unknown as PostgresPoolClient
  }
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: { connect, end: () => pool.end(), options: pool.options },
    }),
  })
  noteAddress(db, libpqUrl(url))
  // Writers that wait for one another leave connections to those who only read.
  limitTransactions(db, Math.ceil(limits.connections * 0.75), limits.wait)
  return db
}
