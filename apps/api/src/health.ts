import { Hono } from 'hono'
import { createProbe } from './db/ready.ts'
import type { Db } from './db/schema.ts'
import type { Jobs } from './jobs/start.ts'

const unkept = { 'cache-control': 'no-store' }

/** `/healthz`: the process lives. `/readyz`: people can be served, and what is missing, within two
 * seconds in every state: `database` is `ok`, `lost` or `busy` (503), `jobs` is `ok`, `starting` or
 * `failed`. Without jobs people are served nevertheless. */
export function healthRoutes(db: Db, jobs: (() => Jobs['state']) | undefined): Hono {
  const probe = createProbe(db)
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, unkept))
    .get('/readyz', async (c) => {
      const database = await probe()
      const isReady = database === 'ok'
      const status = isReady ? 'ready' : 'unavailable'
      return c.json(
        { status, database, ...(jobs && { jobs: jobs() }) },
        isReady ? 200 : 503,
        unkept,
      )
    })
}
