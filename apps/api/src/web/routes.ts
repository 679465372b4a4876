import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { isHeld } from '../etag.ts'
import { selectRegions } from '../region/queries.ts'
import { hasSession, originOf } from '../session/origin.ts'
import type { Log } from '../log.ts'
import { pageMaker, plain } from './pages.ts'
import { isReading, newestEdition, pageStatus } from './status.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The hash of the style that the document brings. */
    styleHash: string | undefined
  }
}

// As browsers on phones call themselves.
const phone = /Mobile|Android|iPhone/

/** The built web client from `folder`: its files, and its pages, made here for whoever is not signed in. `ask`
 * answers what a page asks of the registry; `url`: where people reach it, where that is set. */
export function webRoutes(
  db: Db,
  folder: string,
  { ask, url, log }: { ask: (c: Context) => typeof fetch; url: string | undefined; log: Log },
): Hono {
  const pages = pageMaker(db, folder)
  const page = pages.shell
  const made = async (c: Context, href: string) => {
    if (hasSession(c) || !isReading(c.req.path)) return undefined
    const origin = originOf(c, url) ?? new URL(c.req.url).origin
    const isNarrow = phone.test(c.req.header('user-agent') ?? '')
    try {
      return await pages.documentOf({ href, origin, isNarrow, ask: ask(c) })
    } catch (error) {
      // The browser makes it instead.
      log.error({ err: error, path: c.req.path }, 'page not made')
      return undefined
    }
  }
  /** The page of an address, whole where it can be made. */
  const whole = async (
    c: Context,
    href: string,
    status: Awaited<ReturnType<typeof pageStatus>>,
  ) => {
    c.header('cache-control', 'no-cache')
    // What an address does not name, the browser says.
    const document = status === 200 ? await made(c, href) : undefined
    if (!document) return c.html(page, status)
    if ('to' in document) return c.redirect(document.to)
    c.header('vary', 'Cookie, User-Agent', { append: true })
    c.set('styleHash', document.styleHash)
    c.header('etag', document.etag)
    if (isHeld(c, document.etag)) return c.body(null, 304)
    c.header('content-type', 'text/html; charset=UTF-8')
    if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(await plain(document))
    c.header('content-encoding', 'br')
    return c.body(document.brotli)
  }
  return (
    new Hono()
      .get('/', async (c) => {
        // Whoever may be signed in begins with their own work: the page knows the way.
        if (hasSession(c)) {
          c.header('cache-control', 'no-cache')
          return c.html(page)
        }
        const [first, second] = await selectRegions(db)
        const { search } = new URL(c.req.url)
        if (!first) return c.html(page, 404)
        // Of several, everyone chooses.
        return second ? whole(c, `/${search}`, 200) : c.redirect(`/${first.slug}${search}`)
      })
      .get('/assets/*', async (c, next) => {
        // Built files carry their content's hash in their name.
        await next()
        if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
      })
      // Of a folder there is an index or nothing: read as a file it would break the connection off.
      .get('*', serveStatic({ root: folder, precompressed: true }))
      .get('*', async (c) => {
        const { pathname, search, searchParams } = new URL(c.req.url)
        if (pathname.startsWith('/assets/')) return c.notFound()
        c.header('cache-control', 'no-cache')
        const newest = await newestEdition(db, pathname)
        if (newest !== undefined) return c.redirect(`${newest}${search}`)
        return whole(
          c,
          `${pathname}${search}`,
          await pageStatus(db, pathname, searchParams, hasSession(c)),
        )
      })
  )
}
