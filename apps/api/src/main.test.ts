import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, connect as openSocket, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import postgres from 'postgres'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { seed } from './db/seed.ts'
import { type Program, startProgram } from './testing/program.ts'

// Starting a process takes its time where tests share a few cores.
vi.setConfig({ testTimeout: 180_000 })

/** A data folder with the catalogue in it, to copy. */
let prepared = ''
/** The data folder of the test, empty until something is put there. */
let folder = ''
const running: Program[] = []
const cleanups: (() => unknown)[] = []

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'renkei-prepared-'))
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: prepared })
  await migrate(db)
  await seed(db)
  await close()
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renkei-main-'))
})
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  for (const clean of cleanups.splice(0).toReversed()) await clean()
  rmSync(folder, { recursive: true, force: true })
})

function start(settings: Record<string, string> = {}): Program {
  const program = startProgram({ RENKEI_DATA_DIR: folder, ...settings })
  running.push(program)
  return program
}
const countProjects = async (address: string): Promise<number> => {
  const body = (await (await fetch(`${address}/open/sapporo/projects.json`)).json()) as {
    projects: unknown[]
  }
  return body.projects.length
}
/** How it ended, and what it told the person who started it. */
async function failure(settings: Record<string, string>) {
  const program = start(settings)
  return { code: await program.ended, ...program.said() }
}
const noStack = /\n\s+at |node:internal|\.ts:\d/

/** A connection over which a test writes a request byte by byte. */
async function openTo(
  address: string,
): Promise<{ socket: Socket; received: () => string; closed: Promise<unknown> }> {
  const { hostname, port } = new URL(address)
  const socket = openSocket(Number(port), hostname)
  let text = ''
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
  })
  socket.on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  cleanups.push(() => socket.destroy())
  return { socket, received: () => text, closed }
}

const usePrepared = () => cpSync(prepared, folder, { recursive: true })

describe('the program, on a data folder of its own', () => {
  it('says where it serves, on which database and how to stop, and serves the catalogue', async () => {
    const program = start()
    const address = await program.address
    expect(program.said().out).toContain(`連携 Renkei  ${address}`)
    expect(program.said().out).toContain(`database: PGlite ${folder}`)
    expect(await countProjects(address)).toBe(53)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.said().err).toBe('')
  })

  it('a second process on the folder is told who has it and exits 1; the first loses nothing', async () => {
    usePrepared()
    const first = start()
    const address = await first.address
    const second = await failure({})
    expect(second.code).toBe(1)
    expect(second.err).toContain(`The data folder is in use by process ${first.child.pid}`)
    expect(second.err).toContain(`別のプロセス（${first.child.pid}）が使用中です`)
    expect(second.err).not.toMatch(noStack)
    expect(await countProjects(address)).toBe(53)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await countProjects(await start().address)).toBe(53)
  })

  it('told to stop, it answers the request it is reading, and lets idle visitors go', async () => {
    usePrepared()
    const program = start()
    const address = await program.address
    const silent = await openTo(address)
    const slow = await openTo(address)
    slow.socket.write('GET /open/sapporo/projects.json HTTP/1.1\r\nHost: localhost\r\n')
    await wait(200)
    program.child.kill('SIGTERM')
    await silent.closed
    slow.socket.write('\r\n')
    expect(await program.ended).toBe(0)
    await slow.closed
    expect(slow.received()).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(slow.received()).toContain('"number":53')
  })

  it('killed while it sets up, and killed while it serves, it comes up again with everything', async () => {
    for (const after of [300, 900, 1800]) {
      const program = start()
      await Promise.race([wait(after), program.address.catch(() => {})])
      program.child.kill('SIGKILL')
      await program.ended
    }
    const before = start()
    expect(await countProjects(await before.address)).toBe(53)
    before.child.kill('SIGKILL')
    expect(await before.ended).toBe('SIGKILL')
    expect(await countProjects(await start().address)).toBe(53)
  })

  it('refuses the data of a newer version, says so, and changes nothing', async () => {
    usePrepared()
    const future = async () => {
      const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
      const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
      const migrations = await sql`select name from kysely_migration order by name`.execute(db)
      await close()
      return { tables: tables.map(({ name }) => name).toSorted(), migrations: migrations.rows }
    }
    const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
    await sql`insert into kysely_migration values ('29991231_future', '')`.execute(db)
    await close()
    const held = await future()

    const { code, err } = await failure({})
    expect(code).toBe(1)
    expect(err).toContain(
      'This data belongs to a newer version of Renkei (29991231_future). Nothing was changed.',
    )
    expect(err).not.toMatch(noStack)
    expect(await future()).toEqual(held)
  })
})

describe('the program, on PostgreSQL', () => {
  async function newDatabase(): Promise<{ url: string; admin: postgres.Sql }> {
    const source = inject('databases').postgres
    if (source.kind !== 'postgres') throw new Error('a server was expected')
    const admin = postgres(source.server, { max: 1, onnotice: () => {} })
    const name = `p_${process.pid}_${cleanups.length}`
    await admin.unsafe(`create database ${name}`)
    cleanups.push(async () => {
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    })
    return { url: source.server.replace(/\/postgres$/, `/${name}`), admin }
  }

  it('several started at once on an empty database all serve one catalogue', async () => {
    const { url } = await newDatabase()
    const addresses = await Promise.all([1, 2, 3].map(() => start({ DATABASE_URL: url }).address))
    expect(await Promise.all(addresses.map(countProjects))).toEqual([53, 53, 53])
  })

  it('told to stop, it finishes what it is answering, takes nothing new, and exits 0', async () => {
    const { url } = await newDatabase()
    const program = start({ DATABASE_URL: url })
    const address = await program.address
    const holder = postgres(url, { max: 1 })
    cleanups.push(() => holder.end())
    const locked = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const holding = holder.begin(async (tx) => {
      await tx`lock table search_document in access exclusive mode`
      locked.resolve()
      await release.promise
    })
    await locked.promise
    const asking = fetch(`${address}/open/sapporo/projects.json`)
    await wait(300)
    program.child.kill('SIGTERM')
    await wait(300)
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed')
    expect(program.child.exitCode).toBeNull()
    release.resolve()
    await holding
    const answer = await asking
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { projects: unknown[] }).projects).toHaveLength(53)
    expect(await program.ended).toBe(0)
  })
})

describe('what the person who starts the program is told', () => {
  it('when the database cannot be reached: where and why, no password, no stack', async () => {
    const { code, out, err } = await failure({
      DATABASE_URL: 'postgres://renkei:topsecret@127.0.0.1:1/renkei',
    })
    expect(code).toBe(1)
    expect(err).toContain('データベースに接続できません')
    expect(err).toMatch(/127\.0\.0\.1:1: .*ECONNREFUSED/)
    expect(out + err).not.toContain('topsecret')
    expect(err).not.toMatch(noStack)
  })

  it('when the port is in use: which one, and what to do', async () => {
    usePrepared()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    cleanups.push(() => other.close())
    const { port } = other.address() as AddressInfo
    const { code, err } = await failure({ PORT: String(port) })
    expect(code).toBe(1)
    expect(err).toContain(`Port ${port} is in use. Name another one in PORT.`)
    expect(err).not.toMatch(noStack)
    expect(await countProjects(await start().address)).toBe(53)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://localhost/renkei'],
    ['DATABASE_URL', 'localhost'],
    ['LOG_LEVEL', 'loud'],
  ])('when %s=%s cannot be read: which setting it is', async (name, value) => {
    const { code, err } = await failure({ [name]: value })
    expect(code).toBe(1)
    expect(err).toContain(`環境変数を読めません / Unreadable settings\n  ${name}: `)
    expect(err).not.toMatch(noStack)
  })
})
