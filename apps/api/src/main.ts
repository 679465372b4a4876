import { existsSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { isLoopback, readConfig } from './config.ts'
import { logConsole } from './console.ts'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { seed } from './db/seed.ts'
import { explain } from './explain.ts'
import { type Jobs, startJobs } from './jobs/start.ts'
import { createLog } from './log.ts'
import { refuseMalformed } from './malformed.ts'
import { createMailer } from './mail/mailer.ts'
import { deliver } from './message/outbox.ts'
import { createAuth } from './session/auth.ts'
import { knowsOrganisation } from './session/organisation.ts'
import { keptSecret } from './session/secret.ts'
import { firstAdministratorPath, prepareDemonstration } from './session/start.ts'

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

// Milliseconds; container runtimes kill after ten seconds.
const patience = 8_000
const betweenDeliveries = 60_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const { db, name, close } = await connect(config)
  try {
    await migrate(db)
    await seed(db)
    await prepareDemonstration(db, config.demo)
  } catch (error) {
    await close()
    throw error
  }

  const settings = { ...config, secret: config.secret ?? keptSecret(config.dataDir) }
  const mailer = createMailer(settings.mail, log)
  const auth = createAuth(db, settings, mailer)
  if (settings.oidc && !(await knowsOrganisation(auth))) {
    log.error({ issuer: settings.oidc.issuer }, 'the organisation’s sign-in does not answer')
  }
  const firstPath = config.demo ? undefined : await firstAdministratorPath(db, auth)
  const app = createApp({
    db,
    log,
    settings,
    auth,
    ...(existsSync(join(webFolder, 'index.html')) ? { webFolder } : {}),
  })
  let jobs: Jobs | undefined
  const server = serve(
    { fetch: app.fetch, port: config.port, hostname: config.host },
    ({ port }) => {
      const host = config.host === '127.0.0.1' ? 'localhost' : config.host
      const address = `http://${host}:${port}`
      console.info(`\n連携 Renkei  ${address}`)
      console.info(`データベース / database: ${name}`)
      if (config.url === undefined && !isLoopback(config.host)) {
        console.info('RENKEI_URL を設定するまで、ほかの端末からはサインインできません')
        console.info('Until RENKEI_URL is set, nobody signs in from another machine')
      }
      if (firstPath) {
        console.info(`\n最初のシステム管理者を登録するリンク（24時間、1回限り）
The link that makes the first administrator (once, within 24 hours):
  ${config.url ?? `http://localhost:${port}`}${firstPath}\n`)
      }
      console.info('終了するには Ctrl-C / press Ctrl-C to stop\n')
      logConsole(log)
      jobs = startJobs({ db, databaseUrl: config.databaseUrl }, log)
    },
  )
  server.on('clientError', refuseMalformed)
  server.on('error', async (error: NodeJS.ErrnoException) => {
    await close()
    explain(error)
    process.exit(1)
  })

  const reachedAt = () => config.url ?? `http://localhost:${(server.address() as AddressInfo).port}`
  const post = setInterval(() => {
    deliver(db, mailer, reachedAt()).catch((error: unknown) => log.error({ err: error }, 'mail'))
  }, betweenDeliveries)

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
    clearInterval(post)
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

main().catch((error: unknown) => {
  explain(error)
  process.exit(1)
})
