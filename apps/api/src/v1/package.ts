import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { Refused } from '../refusal.ts'

/** The typed client, packed as it was built in `folder`, for `npm install`: whoever reaches the registry has the client
 * that fits it. Throws Refused where none was built. */
export function packageRoutes(folder: string | undefined): Hono {
  const app = new Hono().get('/client.tgz', (c) => {
    const name = folder && readdirSync(folder).find((one) => one.endsWith('.tgz'))
    if (!folder || name === undefined) throw new Refused('notFound')
    c.header('content-disposition', `attachment; filename="${name}"`)
    c.header('cache-control', 'no-cache')
    return c.body(readFileSync(join(folder, name)), 200, { 'content-type': 'application/gzip' })
  })
  app.onError((error) => {
    throw error
  })
  return app
}
