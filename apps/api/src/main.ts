import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { connect, UnreachableError } from './db/connect.ts'
import { LockedError } from './db/lock.ts'
import { migrate, NewerSchemaError } from './db/migrate.ts'
import { seed } from './db/seed.ts'
import { createLog } from './log.ts'

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

// Milliseconds; container runtimes kill after ten seconds.
const patience = 8_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const { db, name, close } = await connect(config)
  try {
    await migrate(db)
    await seed(db)
  } catch (error) {
    await close()
    throw error
  }

  const app = createApp({
    db,
    log,
    ...(existsSync(join(webFolder, 'index.html')) ? { webFolder } : {}),
  })
  const server = serve(
    { fetch: app.fetch, port: config.port, hostname: config.host },
    ({ port }) => {
      const host = config.host === '127.0.0.1' ? 'localhost' : config.host
      console.info(`\n連携 Renkei  http://${host}:${port}`)
      console.info(`データベース / database: ${name}`)
      console.info('終了するには Ctrl-C / press Ctrl-C to stop\n')
    },
  )
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
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
    // A client that never finishes asking must not outlast whoever waits for the stop.
    setTimeout(() => sockets.forEach((socket) => socket.destroy()), patience).unref()
    // Browsers connect ahead of need; what has never sent anything is not waited for.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Says what went wrong and what to do, without a stack, where the cause is known. */
function explain(error: unknown): void {
  if (error instanceof ConfigError) return console.error(error.message)
  if (error instanceof UnreachableError) {
    return console.error(
      `データベースに接続できません（DATABASE_URL）。${error.message}\n` +
        `Cannot reach the database (DATABASE_URL). ${error.message}`,
    )
  }
  if (error instanceof LockedError) {
    return console.error(
      `データフォルダーは別のプロセス（${error.pid}）が使用中です。そちらを終了するか、RENKEI_DATA_DIR に別のフォルダーを指定してください。\n` +
        `The data folder is in use by process ${error.pid}. Stop it, or name another folder in RENKEI_DATA_DIR.`,
    )
  }
  if (error instanceof NewerSchemaError) {
    return console.error(
      `このデータは新しい版の Renkei のものです（${error.message}）。何も変更していません。新しい版で起動してください。\n` +
        `This data belongs to a newer version of Renkei (${error.message}). Nothing was changed. Start the newer version.`,
    )
  }
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') {
    return console.error(
      `ポート ${port} は使用中です。PORT に別の番号を指定してください。\n` +
        `Port ${port} is in use. Name another one in PORT.`,
    )
  }
  console.error(error)
}

main().catch((error: unknown) => {
  explain(error)
  process.exit(1)
})
