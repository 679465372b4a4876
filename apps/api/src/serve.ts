import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { logConsole } from './console.ts'
import { connect } from './db/connect.ts'
import { prepare } from './prepare.ts'
import { explain } from './explain.ts'
import { type Jobs, startJobs } from './jobs/start.ts'
import { createLog } from './log.ts'
import { refuseMalformed } from './malformed.ts'
import { createMailer } from './mail/mailer.ts'
import { usual } from './mail/pace.ts'
import { noteMailService } from './mail/queries.ts'
import { createAuth } from './session/auth.ts'
import { keptSecret } from './session/secret.ts'
import { firstAdministratorLink, prepareDemonstration } from './session/start.ts'
import { letGoOfSlowReaders } from './slow-readers.ts'
import { startNotes, firstLinkNotes } from './start-notes.ts'

export { explain }

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))
const clientFolder = fileURLToPath(new URL('../../../packages/client/dist', import.meta.url))

// Milliseconds; container runtimes kill after ten seconds.
const patience = 8_000

/** Connects, migrates, seeds and serves until told to stop. Throws what `explain` says in words. */
export async function serveRegistry(config: Config): Promise<void> {
  const log = createLog(config.logLevel)
  log[config.demo === 'open' ? 'warn' : 'info']({ demo: config.demo }, 'demonstration')
  const { db, name, close, ...connection } = await connect(config)
  let owns: boolean
  try {
    owns = await connection.prepare(async (own) => {
      const isOwner = await prepare(own, log, config.begin)
      await prepareDemonstration(own, config.demo)
      await noteMailService(own, config.mail !== undefined)
      return isOwner
    })
  } catch (error) {
    await close()
    throw error
  }

  const settings = { ...config, secret: config.secret ?? keptSecret(config.dataDir) }
  const mailer = createMailer(db, settings, log)
  const auth = createAuth(db, settings, mailer, log)
  const first =
    config.demo === 'closed' || (config.demo === 'local' && config.begin === 'empty')
      ? await firstAdministratorLink(db, auth, settings.secret)
      : undefined
  // Only who sends mail loads what sends it.
  const carrier =
    config.mail && (await import('./mail/carrier.ts')).createCarrier(config.mail, usual)
  // As with mail.
  const store =
    config.fileStore && (await import('./attachment/store.ts')).createStore(config.fileStore)
  let jobs: Jobs | undefined
  const ending = new AbortController()
  const app = createApp({
    db,
    log,
    settings,
    auth,
    jobs: () => jobs?.state ?? 'starting',
    workbooks: config.workbooks,
    scanCommand: config.scanCommand,
    store,
    ending: ending.signal,
    ...(existsSync(join(webFolder, 'index.html')) ? { webFolder } : {}),
    ...(existsSync(clientFolder) ? { clientFolder } : {}),
  })
  const server = serve(
    { fetch: app.fetch, port: config.port, hostname: config.host },
    ({ port }) => {
      const host = config.host === '127.0.0.1' ? 'localhost' : config.host
      const address = `http://${host}:${port}`
      console.info(`\n連携 Renkei  ${address}`)
      console.info(`データベース / database: ${name}`)
      for (const line of startNotes(config)) console.info(line)
      if (first) {
        for (const line of firstLinkNotes(first, config.url ?? `http://localhost:${port}`)) {
          console.info(line)
        }
      }
      console.info('終了するには Ctrl-C / press Ctrl-C to stop\n')
      logConsole(log)
      const post = {
        ...{ db, log, secret: settings.secret, pace: usual },
        origin: config.url ?? `http://localhost:${port}`,
        carrier,
      }
      jobs = startJobs(
        { db, databaseUrl: config.databaseUrl, owns },
        settings,
        log,
        post,
        store,
        config.webhooks,
      )
    },
  )
  letGoOfSlowReaders(server)
  server.on('clientError', refuseMalformed)
  server.on('error', async (error: NodeJS.ErrnoException) => {
    await close()
    explain(error)
    process.exit(1)
  })

  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  // Requests in flight are answered, new ones are not taken, then the database is let go.
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    ending.abort()
    const jobsEnded = jobs?.stop()
    server.close(async () => {
      try {
        await jobsEnded
        await close()
        process.exit(0)
      } catch {
        process.exit(1)
      }
    })
    // Who was answered would stay for the seconds in which it may ask again.
    setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    }, 100).unref()
    // A client that never finishes asking must not outlast whoever waits for the stop.
    setTimeout(() => sockets.forEach((socket) => socket.destroy()), patience).unref()
    // Nor may whatever else does not end.
    setTimeout(() => process.exit(1), patience + 1000).unref()
    // Browsers connect ahead of need; what has never sent anything is not waited for.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
