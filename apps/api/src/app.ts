import { randomUUID } from 'node:crypto'
import { trpcServer } from '@hono/trpc-server'
import { errorStatus } from '@renkei/schema'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { Kysely } from 'kysely'
import type { ActorOf } from './actor.ts'
import { readKey } from './api-key/asking.ts'
import { withoutSecrets } from './api-key/secret.ts'
import { attachmentRoutes } from './attachment/routes.ts'
import type { FileStore } from './attachment/store.ts'
import { calendarFiles } from './calendar/routes.ts'
import type { Database } from './db/schema.ts'
import { documentFileRoutes } from './document/routes.ts'
import { feedbackPosts } from './feedback/routes.ts'
import { reportRoutes } from './evaluation/export.ts'
import { oembedRoutes } from './embed/oembed.ts'
import { embedRoutes, framed } from './embed/routes.ts'
import { fileWords } from './file-words.ts'
import { healthRoutes } from './health.ts'
import type { Jobs } from './jobs/start.ts'
import { callerFor } from './list/caller.ts'
import { listRoutes } from './list/routes.ts'
import type { Log } from './log.ts'
import { createMailer } from './mail/mailer.ts'
import { mcpRoutes } from './mcp/routes.ts'
import { openRoutes } from './open/routes.ts'
import { exportPapers } from './paper/export.ts'
import { createPress } from './paper/press.ts'
import { paperRoutes } from './paper/routes.ts'
import { checkSeen, hiddenAt } from './region/hidden.ts'
import { routes } from './routes.ts'
import { readSession } from './session/actor.ts'
import { clientAddress } from './session/address.ts'
import { type Auth, createAuth } from './session/auth.ts'
import { hasSession, isCrossSite, isKnownHost, originOf } from './session/origin.ts'
import { tellUntrustedProxies } from './session/proxies.ts'
import { limitBody, refuseUnreadable } from './session/readable.ts'
import { authRoutes } from './session/routes.ts'
import { closeWhenReached } from './session/reach.ts'
import type { SessionSettings } from './session/settings.ts'
import { subscriptionPosts } from './subscription/routes.ts'
import { refusalOf, refusedEnvelope, router } from './trpc.ts'
import { baseOf, problemAnswer } from './v1/problem.ts'
import { v1Routes } from './v1/routes.ts'
import { siteRoutes } from './web/site-routes.ts'
import { webRoutes } from './web/routes.ts'
import { type ReadingOptions, workbookRoutes } from './workbook/routes.ts'

export const appRouter = router(routes)

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string
  }
}

export type AppOptions = {
  db: Kysely<Database>
  log: Log
  settings: SessionSettings
  /** Sign-in on this database, where somebody has made it already. */
  auth?: Auth
  /** How the registry's jobs are, where it does any. */
  jobs?: () => Jobs['state']
  /** The built web client's folder; without it only the programs' addresses answer. */
  webFolder?: string
  /** The built typed client's folder, from where others install it. */
  clientFolder?: string
  /** How uploaded workbooks are read, where not as by default. */
  workbooks?: ReadingOptions
  /** The module that makes PDFs, where not as by default. */
  presser?: URL
  /** The program that looks through files before they are taken; none does without it. */
  scanCommand?: string | undefined
  /** Where files beside applications are kept, if not in the database. */
  store?: FileStore | undefined
  /** Aborted when the server stops: what would go on for long ends then. */
  ending?: AbortSignal
}

/** Seconds: a database that restarts is back by then. */
const retryAfter = '5'

const closing = { connection: 'close' }

/** Calls in one request; the client sends no more. */
const mostInBatch = 20

/** Bytes: the fullest form is half of it. */
const largestBody = 2 ** 20

/** The whole registry as one Hono app; opens no port. */
export function createApp(options: AppOptions): Hono {
  const { db, log, settings, webFolder, clientFolder } = options
  const app = new Hono()
  const press = createPress(options.presser)
  const mailer = createMailer(db, settings, log)
  const auth = options.auth ?? createAuth(db, settings, mailer, log)
  const sessions = { auth, db, idleMinutes: settings.idleMinutes }

  const ownOrigin = (c: Context) => originOf(c, settings.url) ?? new URL(c.req.url).origin
  const publicContextOf = (c: Context) => ({
    db,
    ...{ actor: c.get('byKey') ?? null, times: null },
    requestId: c.get('requestId'),
    address: clientAddress(c, settings.trustedProxies),
    origin: ownOrigin(c),
    ...{ auth, mailer, settings },
  })
  const contextOf = async (c: Context) => {
    const session =
      c.get('byKey') || originOf(c, settings.url) === null
        ? null
        : await readSession(sessions, c.req.raw.headers, c.get('requestId'), counts(c))
    const { actor, times } = session ?? {}
    return { ...publicContextOf(c), ...(actor && times ? { actor, times } : {}) }
  }

  const note = (error: unknown, path: string | undefined) => {
    const refusal = refusalOf(error)
    if (!refusal) log.error({ err: error, path }, 'unexpected')
    else if (refusal.code === 'paperFailed')
      log.error({ reason: error instanceof Error ? error.cause : undefined, path }, 'paper failed')
    else if (refusal.code === 'unavailable')
      log.warn({ reason: String(error), path }, 'unavailable')
  }

  app.use(async (c, next) => {
    const id = randomUUID()
    const start = performance.now()
    c.set('requestId', id)
    await next()
    c.header('x-request-id', id)
    if (c.res.status === 503) c.header('retry-after', retryAfter)
    const ms = Math.round(performance.now() - start)
    log.info({ id, method: c.req.method, path: pathOf(c), status: c.res.status, ms })
  })
  // A Host that is none makes an address that nothing can read.
  app.use(async (c, next) =>
    URL.canParse(c.req.url) ? next() : c.json({ error: { code: 'inputInvalid' } }, 400),
  )
  // The policy knows the style of a page made here by its hash.
  app.use(async (c, next) => {
    await next()
    const hash = c.get('styleHash')
    const policy = c.res.headers.get('content-security-policy')
    if (hash !== undefined && policy !== null)
      c.header('content-security-policy', `${policy}; style-src 'self' 'sha256-${hash}'`)
  })
  app.use('/embed/*', framed)
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
  app.use(tellUntrustedProxies(settings.trustedProxies, log))
  if (settings.demo === 'local') app.use(closeWhenReached(db, log))

  app.use(async (c, next) => {
    await next()
    if (isPersonal(c)) c.header('cache-control', 'no-store')
  })

  app.route('/', healthRoutes(db, options.jobs))
  app.use(readKey(db, settings))
  const tooLarge = [{ field: '', problem: 'tooLarge' as const, limit: largestBody }]
  // The rest of the body is not waited for.
  const refuseBody = (c: Context) =>
    c.json(refusedEnvelope({ code: 'fieldsInvalid', fields: tooLarge }), 400, closing)
  app.use('/trpc/*', bodyLimit({ maxSize: largestBody, onError: refuseBody }))
  app.use('/trpc/*', async (c, next) => {
    if (isCrossSite(c, originOf(c, settings.url)))
      return c.json(refusedEnvelope({ code: 'forbidden' }), 403)
    return next()
  })
  // What everyone may read, programs of other sites' pages may too; never as who is signed in.
  app.use('/trpc/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }))
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      maxBatchSize: mostInBatch,
      createContext: (_options, c) => contextOf(c),
      onError: ({ error, path }) => {
        note(error, path)
      },
    }),
  )
  const refuseLarge = (c: Context) => {
    c.header('connection', 'close')
    return problemAnswer(c, { code: 'fieldsInvalid', fields: tooLarge }, baseOf(c, settings.url))
  }
  app.use('/api/v1/*', bodyLimit({ maxSize: largestBody, onError: refuseLarge }))
  app.get('/api/v1/', (c) => c.redirect('/api/v1'))
  app.route(
    '/api/v1',
    v1Routes(db, {
      asking: async (c) => publicContextOf(c),
      settings,
      note,
      webFolder,
      ending: options.ending,
      clientFolder,
    }),
  )
  app.all('/api/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  app.use('/auth/*', limitBody, refuseUnreadable)
  app.route('/auth', authRoutes(db, auth, settings))
  const actorOf: ActorOf = async (c) => {
    const { headers } = c.req.raw
    const byKey = c.get('byKey')
    if (byKey || !isKnownHost(headers, settings.url)) return byKey ?? null
    return (await readSession(sessions, headers, c.get('requestId')))?.actor ?? null
  }
  // What a hidden region publishes is its own people's.
  const seen: MiddlewareHandler = async (c, next) => {
    const slug = await hiddenAt(db, c.req.param())
    if (slug !== undefined) {
      const actor = await actorOf(c)
      await checkSeen(db, actor?.me ?? null, slug)
    }
    return next()
  }
  app.use('/open/:region/*', seen)
  app.use('/papers/:region/*', seen)
  app.use('/documents/:id/file.pdf', seen)
  app.route('/open', openRoutes(db, settings))
  app.all('/open/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  const everyone = async (c: Context) => callerFor({ ...publicContextOf(c), actor: null })
  const shown = { caller: everyone, origin: ownOrigin, licence: settings.licence }
  app.route('/embed', embedRoutes({ ...shown, note, webFolder }))
  app.route('/oembed', oembedRoutes(shown))
  app.route('/papers', paperRoutes(db, { press, url: settings.url }))
  app.all('/papers/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  app.route('/export', reportRoutes(db, actorOf))
  app.route('/export', exportPapers(db, { press, url: settings.url, actorOf }))
  const asking = async (c: Context) => {
    const context = await contextOf(c)
    return { ...context, call: callerFor(context) }
  }
  app.route('/export', listRoutes(db, { asking, licence: settings.licence }))
  app.all('/export/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  app.use('/mcp', bodyLimit({ maxSize: largestBody, onError: refuseBody }))
  app.use('/mcp', async (c, next) =>
    originOf(c, settings.url) === null || isCrossSite(c, originOf(c, settings.url))
      ? c.json({ error: { code: 'forbidden' } }, 403)
      : next(),
  )
  app.route('/mcp', mcpRoutes({ asking: async (c) => publicContextOf(c), note }))
  const ownSite: MiddlewareHandler = async (c, next) =>
    c.req.method !== 'GET' && isCrossSite(c, originOf(c, settings.url))
      ? c.json({ error: { code: 'forbidden' } }, 403)
      : next()
  app.use('/workbook/*', ownSite)
  app.use('/attachments/*', ownSite)
  app.route('/attachments', attachmentRoutes(db, actorOf, options))
  app.all('/attachments/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  app.use('/documents/*', ownSite)
  app.route('/documents', documentFileRoutes(db, actorOf, options.scanCommand))
  app.route('/workbook', workbookRoutes(db, actorOf, log, options.workbooks))
  app.all('/workbook/*', (c) => c.json({ error: { code: 'notFound' } }, 404))
  app.route('/', calendarFiles(db, { origin: ownOrigin, isDemo: settings.demo === 'open' }))
  app.use('/subscription/*', limitBody)
  app.route('/', subscriptionPosts(db))
  app.route(
    '/',
    feedbackPosts(db, (c) => clientAddress(c, settings.trustedProxies)),
  )
  app.route('/', siteRoutes(db, settings.url))
  if (webFolder !== undefined) {
    const ask =
      (c: Context): typeof fetch =>
      async (input, init) =>
        app.request(input instanceof Request ? input : new Request(input, init), undefined, c.env)
    app.route('/', webRoutes(db, webFolder, { ask, url: settings.url, log }))
  }

  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      return c.json({ error: { code: 'inputInvalid' } }, error.status)
    }
    note(error, pathOf(c))
    const known = refusalOf(error) ?? { code: 'unexpected' as const }
    if (known.code === 'keyInvalid') c.header('www-authenticate', 'Bearer error="invalid_token"')
    if (known.code === 'tooManyRequests' && known.value) c.header('retry-after', known.value)
    const status = errorStatus[known.code]
    // What a key is refused before anything was asked, in the shape in which it would be answered.
    if (c.req.path.startsWith('/trpc/')) return c.json(refusedEnvelope(known), status)
    if (c.req.path.startsWith('/api/v1')) {
      c.header('access-control-allow-origin', '*')
      return problemAnswer(c, known, baseOf(c, settings.url))
    }
    const told = fileWords(known)
    if (told !== undefined && c.req.header('accept')?.includes('text/html'))
      return c.text(told, status)
    return c.json({ error: known }, status)
  })
  return app
}

// What is told to someone signed in, or may depend on who asks, stays in no cache: neither on the way
// nor in the browser of a machine that several people use. Built files are everybody's.
const isPersonal = (c: Context): boolean =>
  /^\/(trpc|mcp|auth|calendar|export|workbook|attachments)(\/|$)/.test(c.req.path) ||
  c.get('byKey') !== undefined ||
  (hasSession(c) && !c.req.path.startsWith('/assets/'))

// Asking for the time left is no use of the session, or a page left open would never be left.
const counts = (c: Context): boolean =>
  !/^\/trpc\/session\.(get|settings)(,session\.(get|settings))*$/.test(c.req.path)

// The last part of these addresses opens a door: it stays out of the log.
const pathOf = (c: Context): string =>
  withoutSecrets(c.req.path.replace(/^\/(invitation|auth\/reset-password)\/.*/s, '/$1/…'))
