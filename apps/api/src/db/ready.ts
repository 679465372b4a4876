import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './schema.ts'
import { unavailableIn } from './unavailable.ts'

/** Whether the database answers: `lost` where it cannot be reached, `busy` where it takes too long. */
export type DatabaseState = 'ok' | 'lost' | 'busy'

// Milliseconds: whoever asks whether the registry is ready is answered within two seconds.
const patience = 1_500

/** Asks a database whether it answers; however many ask at once, it is asked once. */
export function createProbe(db: Db): () => Promise<DatabaseState> {
  let asked: Promise<DatabaseState> | undefined
  const ask = () =>
    sql`select 1`
      .execute(db)
      .then(
        (): DatabaseState => 'ok',
        (error: unknown) => unavailableIn(error)?.reason ?? 'lost',
      )
      .finally(() => {
        asked = undefined
      })
  return () => {
    asked ??= ask()
    return Promise.race([asked, wait(patience, 'busy' as const, { ref: false })])
  }
}
