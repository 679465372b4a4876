import { randomUUID } from 'node:crypto'
import { trpcServer } from '@hono/trpc-server'
import { errorStatus } from '@renkei/schema'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Kysely } from 'kysely'
import { isReady } from './db/ready.ts'
import type { Database } from './db/schema.ts'
import type { Log } from './log.ts'
import { openRoutes } from './open/routes.ts'
import { routes } from './routes.ts'
import { refusalOf, router } from './trpc.ts'
import { webRoutes } from './web/routes.ts'

export const appRouter = router(routes)

export type AppOptions = {
  db: Kysely<Database>
  log: Log
  /** The built web client's folder; without it only the programs' addresses answer. */
  webFolder?: string
}

/** The whole registry as one Hono app; opens no port. */
export function createApp({ db, log, webFolder }: AppOptions): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    const id = randomUUID()
    const start = performance.now()
    c.header('x-request-id', id)
    await next()
    const { method, path } = c.req
    log.info({ id, method, path, status: c.res.status, ms: Math.round(performance.now() - start) })
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // A registry behind plain HTTP on an inner network must stay reachable.
      strictTransportSecurity: false,
    }),
  )
  app.use(compress())

  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) =>
    (await isReady(db)) ? c.json({ status: 'ready' }) : c.json({ status: 'unavailable' }, 503),
  )
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      createContext: () => ({ db }),
      onError: ({ error, path }) => {
        if (!refusalOf(error)) log.error({ err: error, path }, 'unexpected')
      },
    }),
  )
  app.route('/open', openRoutes(db))
  app.all('/open/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  if (webFolder !== undefined) app.route('/', webRoutes(db, webFolder))

  app.onError((error, c) => {
    const refusal = refusalOf(error)
    if (!refusal) log.error({ err: error, path: c.req.path }, 'unexpected')
    const told = refusal ?? { code: 'unexpected' as const }
    return c.json({ error: told }, errorStatus[told.code])
  })
  return app
}
