import { Mutex, type MutexInterface, withTimeout } from 'async-mutex'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { defaultLimits } from './limits.ts'
import type { EmbeddedDatabase } from './pglite.ts'
import { UnavailableError } from './unavailable.ts'

/** Kysely on the embedded database. Kysely's own PGlite dialect hands its one connection to
 * everyone at once, so a read beside a transaction would land inside it; here whoever has the
 * connection has it alone, and the others wait in turn, at most `wait` seconds. */
export class EmbeddedDialect implements Dialect {
  readonly #database: EmbeddedDatabase
  readonly #wait: number
  constructor(database: EmbeddedDatabase, wait: number = defaultLimits.wait) {
    this.#database = database
    this.#wait = wait
  }
  createDriver(): Driver {
    return new EmbeddedDriver(this.#database, this.#wait)
  }
  createAdapter(): PGliteAdapter {
    return new PGliteAdapter()
  }
  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }
  createIntrospector(db: ConstructorParameters<typeof PostgresIntrospector>[0]) {
    return new PostgresIntrospector(db)
  }
}

const scripts = new WeakSet<CompiledQuery>()

/** Several statements at once, which the embedded database runs one after the other. */
export function script(statements: string): CompiledQuery {
  const compiled = CompiledQuery.raw(statements)
  scripts.add(compiled)
  return compiled
}

class EmbeddedDriver implements Driver {
  readonly #database: EmbeddedDatabase
  readonly #connection: DatabaseConnection
  readonly #turns: MutexInterface
  #release: () => void = () => {}
  /** How often the database had stopped when the connection was taken. */
  #stops = 0

  constructor(database: EmbeddedDatabase, wait: number) {
    this.#database = database
    this.#turns = withTimeout(new Mutex(), wait * 1000, new UnavailableError('busy'))
    this.#connection = {
      executeQuery: async <R>(compiled: CompiledQuery): Promise<QueryResult<R>> => {
        const { sql, parameters } = compiled
        this.#checkStanding()
        if (scripts.has(compiled)) return { rows: (await database.script(sql)) as R[] }
        const { rows, affectedRows } = await database.query(sql, parameters)
        return {
          rows: rows as R[],
          ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
        }
      },
      streamQuery: () => {
        throw new Error('The embedded database does not stream')
      },
    }
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#release = await this.#turns.acquire()
    this.#stops = this.#database.stops
    return this.#connection
  }
  async releaseConnection(): Promise<void> {
    this.#release()
  }
  async beginTransaction(): Promise<void> {
    await this.#run('begin')
  }
  async commitTransaction(): Promise<void> {
    await this.#run('commit')
  }
  async rollbackTransaction(): Promise<void> {
    await this.#run('rollback')
  }
  async savepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#run(`savepoint "${name}"`)
  }
  async rollbackToSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#run(`rollback to savepoint "${name}"`)
  }
  async releaseSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#run(`release savepoint "${name}"`)
  }
  async destroy(): Promise<void> {
    await this.#database.close()
  }
  // What goes on after a stop would run outside the transaction it belongs to.
  #checkStanding(): void {
    if (this.#database.stops !== this.#stops) throw new UnavailableError('lost')
  }
  async #run(statement: string): Promise<void> {
    this.#checkStanding()
    await this.#database.query(statement, [])
  }
}
