import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import { onCommit } from './transaction.ts'

const addresses = new WeakMap<Kysely<Database>, string>()

/** Notes where a database is reached, for who wants to hear of what other processes write there. */
export const noteAddress = (db: Kysely<Database>, connectionString: string): void =>
  void addresses.set(db, connectionString)

// Milliseconds before a connection that broke is made again.
const pause = 5_000

/** Calls `wake` whenever the database tells of a channel (NOTIFY), on the embedded database after every transaction of this
 * process; until the returned function is called. What is told while the connection is broken is lost: who needs to know
 * looks by themselves now and then. */
export function listenTo(db: Kysely<Database>, channel: string, wake: () => void): () => void {
  const connectionString = addresses.get(db)
  if (connectionString === undefined) return onCommit(db, wake)
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const connect = async () => {
    const own = new pg.Client({
      connectionString,
      application_name: 'renkei-listen',
      keepAlive: true,
    })
    client = own
    const again = () => {
      if (isOver || client !== own) return
      client = undefined
      timer = setTimeout(() => void connect(), pause)
      timer.unref()
      own.end().catch(() => {})
    }
    own.on('error', again)
    own.on('end', again)
    own.on('notification', wake)
    try {
      await own.connect()
      await own.query(`listen ${pg.escapeIdentifier(channel)}`)
      // What was told before is looked for once.
      wake()
    } catch {
      again()
    }
  }
  void connect()
  return () => {
    isOver = true
    clearTimeout(timer)
    client?.end().catch(() => {})
  }
}
