import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { selectRegions } from '../region/queries.ts'
import { hasSession } from '../session/origin.ts'
import { newestEdition, pageStatus } from './status.ts'

/** The built web client from `folder`: its files, and its one page at every address. */
export function webRoutes(db: Db, folder: string): Hono {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return (
    new Hono()
      .get('/', async (c) => {
        // Whoever may be signed in begins with their own work: the page knows the way.
        if (hasSession(c)) {
          c.header('cache-control', 'no-cache')
          return c.html(page)
        }
        const [first] = await selectRegions(db)
        const { search } = new URL(c.req.url)
        return first ? c.redirect(`/${first.slug}${search}`) : c.html(page, 404)
      })
      .get('/assets/*', async (c, next) => {
        // Built files carry their content's hash in their name.
        await next()
        if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
      })
      // Of a folder there is an index or nothing: read as a file it would break the connection off.
      .get('*', serveStatic({ root: folder }))
      .get('*', async (c) => {
        const { pathname, search, searchParams } = new URL(c.req.url)
        if (pathname.startsWith('/assets/')) return c.notFound()
        c.header('cache-control', 'no-cache')
        const newest = await newestEdition(db, pathname)
        if (newest !== undefined) return c.redirect(`${newest}${search}`)
        return c.html(page, await pageStatus(db, pathname, searchParams))
      })
  )
}
