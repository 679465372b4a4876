import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, connect as openSocket, type Socket } from 'node:net'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { SignInSettings } from '@renkei/schema'
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
import { beginning, hasBuilt, mark } from './db/built.ts'
import { connect } from './db/connect.ts'
import { installJobs } from './jobs/boss.ts'
import { createLog } from './log.ts'
import { createMailer } from './mail/mailer.ts'
import { makeFolder } from './testing/folder.ts'
import { type Mailbox, openMailbox } from './testing/mailbox.ts'
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
  prepared = makeFolder('renkei-prepared-')
  const source = inject('databases').pglite
  if (source.kind !== 'pglite') throw new Error('a snapshot was expected')
  mkdirSync(join(prepared, 'pg'))
  execFileSync('tar', ['-xf', source.snapshot, '-C', join(prepared, 'pg')], { stdio: 'ignore' })
  // What every registry that has started once holds besides.
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: prepared })
  await installJobs({ db, databaseUrl: undefined, owns: true }, createLog('silent'))
  await close()
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))
beforeEach(() => {
  folder = makeFolder('renkei-main-')
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
/** Takes the example into a registry without a region, as its administrator by one click. */
async function takeExample(address: string): Promise<void> {
  const regions = async () => (await fetch(`${address}/trpc/region.list`)).json()
  expect(await regions()).toEqual({ result: { data: [] } })
  const send = (path: string, body: object, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const entered = await send('/auth/demonstrate', { as: 'demonstration-system-admin' })
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0])
  const take = () => send('/trpc/region.takeExample', {}, cookie.join('; '))
  expect(await (await take()).json()).toMatchObject({ result: { data: { region: 'sapporo' } } })
  const plans = await fetch(`${address}/open/sapporo/plans.json`)
  expect(((await plans.json()) as { plans: unknown[] }).plans).toHaveLength(5)
  // Whoever is at its town halls enters as well, and there is no second example.
  expect((await send('/auth/demonstrate', { as: 'demonstration-sapporo-office' })).status).toBe(200)
  expect((await take()).status).toBe(409)
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

const copyTo = (place: string) => cpSync(prepared, place, { recursive: true })
const usePrepared = () => copyTo(folder)

describe('the program, on a data folder of its own', () => {
  it('says where it serves, on which database and how to stop, and serves the catalogue', async () => {
    const program = start()
    const address = await program.address
    expect(program.said().out).toContain(`連携 Renkei  ${address}`)
    expect(program.said().out).toContain(`database: PGlite ${folder}`)
    expect(await countProjects(address)).toBe(53)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    for (const [asked, answer] of [
      ['GET /assets/ HTTP/1.0', 404],
      [`GET /${'a'.repeat(100_000)} HTTP/1.1`, 431],
      ['GET /healthz HTTP/1.0\r\nHost: 99999999999', 400],
      ['no HTTP at all', 400],
    ] as const) {
      const { socket, received, closed } = await openTo(address)
      socket.write(`${asked}\r\n\r\n`)
      await closed
      expect(received()).toMatch(new RegExp(`^HTTP/1\\.1 ${answer} `))
    }
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.said().err).toBe('')
  })

  it('begins with what the build made ready, which is what it would write itself', async () => {
    const holds = async (dataDir: string) => {
      const { db, close } = await connect({ databaseUrl: undefined, dataDir })
      const { rows } = await sql<{ table: string; rows: number }>`
        select relname as table, (xpath('/row/n/text()', query_to_xml(
          format('select count(*) as n from %I', relname), false, true, '')))[1]::text::int as rows
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1
      `.execute(db)
      await close()
      return rows
    }
    expect(await holds(folder)).toEqual(await holds(prepared))
    expect(existsSync(join(folder, 'pg', mark))).toBe(hasBuilt(beginning))
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

describe('the program, on a folder that holds the catalogue', () => {
  let place = ''
  let program: Program
  let address = ''
  const startHere = () => startProgram({ RENKEI_DATA_DIR: place })
  beforeAll(async () => {
    place = makeFolder('renkei-place-')
    copyTo(place)
    program = startHere()
    address = await program.address
  })
  afterAll(async () => {
    program.child.kill('SIGKILL')
    await program.ended
    rmSync(place, { recursive: true, force: true })
  })

  it('a second process on the folder is told who has it and exits 1; the first loses nothing', async () => {
    const second = await failure({ RENKEI_DATA_DIR: place })
    expect(second.code).toBe(1)
    expect(second.err).toContain(`The data folder is in use by process ${program.child.pid}`)
    expect(second.err).toContain(`別のプロセス（${program.child.pid}）が使用中です`)
    expect(second.err).not.toMatch(noStack)
    expect(await countProjects(address)).toBe(53)
  })

  it('told to stop, it answers the request it is reading, and lets idle visitors go', async () => {
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

  it('when the port is in use: which one, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    cleanups.push(() => other.close())
    const { port } = other.address() as AddressInfo
    const { code, err } = await failure({ RENKEI_DATA_DIR: place, PORT: String(port) })
    expect(code).toBe(1)
    expect(err).toContain(`Port ${port} is in use. Name another one in PORT.`)
    expect(err).not.toMatch(noStack)
  })

  it('after all that it serves the catalogue again', async () => {
    program = startHere()
    expect(await countProjects(await program.address)).toBe(53)
  })
})

describe('mail that waits in the program', () => {
  const secret = 'a secret that this installation keeps'
  let mailbox: Mailbox
  beforeEach(async () => {
    mailbox = await openMailbox()
    cleanups.push(() => mailbox.close())
  })

  const addressed = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@example.jp`)
  const arrived = () => mailbox.mails.flatMap(({ to }) => to)
  const startWithMail = () =>
    start({
      RENKEI_SECRET: secret,
      RENKEI_SMTP_URL: mailbox.url,
      RENKEI_MAIL_FROM: 'renkei@registry.test',
    })
  /** Mails in the queue of the data folder, written before the program starts. */
  async function queueMails(count: number): Promise<void> {
    usePrepared()
    const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
    const mail = { url: mailbox.url, from: 'renkei@registry.test' }
    const mailer = createMailer(db, { mail, secret }, createLog('silent'))
    for (const to of addressed(count)) await mailer.send({ to, subject: '件名', text: '本文' })
    await close()
  }

  it('goes once each, though the program is killed in the midst of a mail, again and again', async () => {
    await queueMails(3)
    for (let round = 1; round <= 2; round += 1) {
      const program = startWithMail()
      const held = Promise.withResolvers<undefined>()
      // It takes one, and has not answered the next when the program dies.
      mailbox.behave({
        data: () => {
          if (mailbox.mails.length < round) return undefined
          held.resolve(undefined)
          return 'silence'
        },
      })
      await held.promise
      program.child.kill('SIGKILL')
      await program.ended
      expect(arrived()).toEqual(addressed(round))
    }
    mailbox.behave({})
    startWithMail()
    await expect.poll(arrived, { timeout: 60_000 }).toEqual(addressed(3))
    const offered = mailbox.offered.map(({ to, id }) => `${to.join()} ${id}`)
    expect([offered.length, new Set(offered).size]).toEqual([5, 3])
  })

  it('is waited for by a program that is told to stop, but not for ever', async () => {
    await queueMails(2)
    const offered = (count: number) =>
      expect.poll(() => mailbox.offered.length, { timeout: 60_000 }).toBe(count)
    const taken = Promise.withResolvers<undefined>()
    mailbox.behave({ data: () => taken.promise })
    const first = startWithMail()
    await offered(1)
    first.child.kill('SIGTERM')
    await wait(500)
    taken.resolve(undefined)
    expect(await first.ended).toBe(0)

    mailbox.behave({ data: () => 'silence' })
    const second = startWithMail()
    await offered(2)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)

    mailbox.behave({})
    startWithMail()
    await offered(3)
    await expect.poll(arrived).toEqual(addressed(2))
  })
})

describe('who may enter a registry that was just started', () => {
  const settingsOf = async (address: string) => {
    const answer = await fetch(`${address}/trpc/session.settings`)
    return ((await answer.json()) as { result: { data: SignInSettings } }).result.data
  }
  const post = (address: string, path: string, body: unknown) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    })
  const linkIn = (out: string) => /http:\/\/localhost:\d+(\/invitation\/(\w+))/.exec(out)
  const accept = (address: string, token: string, email = 'admin@example.lg.jp') =>
    post(address, '/trpc/invitation.accept', {
      token,
      name: '最初 の管理者',
      email,
      password: 'the first password here',
    })
  const administer = (address: string, email: string) =>
    post(address, '/auth/sign-in/email', { email, password: 'the first password here' })

  it('on its own machine: whoever tries it out, as one of three, by one click, until a proxy shows', async () => {
    usePrepared()
    const program = start({ RENKEI_OIDC_NAEM: 'x' })
    const address = await program.address
    const { demo, demonstrations } = await settingsOf(address)
    expect([demo, demonstrations.length]).toEqual([true, 3])
    expect(linkIn(program.said().out)).toBeNull()
    expect(program.said().out).toContain('The demonstration is open on this machine')
    expect(program.said().err).toContain(
      'RENKEI_OIDC_NAEM is no setting and is ignored. Is RENKEI_OIDC_NAME meant?',
    )
    const { id: as } = demonstrations[0] ?? {}
    const entered = await post(address, '/auth/demonstrate', { as })
    expect(entered.status).toBe(200)
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const me = async () =>
      (await fetch(`${address}/trpc/session.get`, { headers: { cookie } })).json()
    expect(await me()).toMatchObject({ result: { data: { me: { id: as } } } })

    await fetch(`${address}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(await me()).toMatchObject({ result: { data: { me: null } } })
    expect((await post(address, '/auth/demonstrate', { as })).status).toBe(404)
  })

  it('told to offer no demonstration: only who follows the one-time link it prints', async () => {
    usePrepared()
    const program = start({ RENKEI_DEMO: '0' })
    const address = await program.address
    expect(await settingsOf(address)).toMatchObject({ demo: false, demonstrations: [] })
    const as = 'demonstration-system-admin'
    expect((await post(address, '/auth/demonstrate', { as })).status).toBe(404)
    const token = linkIn(program.said().out)?.[2] ?? ''
    expect((await accept(address, token)).status).toBe(200)
    expect((await accept(address, token, 'second@example.lg.jp')).status).toBe(404)
    expect((await administer(address, 'second@example.lg.jp')).status).toBe(401)
    const entered = await administer(address, 'admin@example.lg.jp')
    expect(await entered.json()).toMatchObject({ user: { role: 'systemAdmin' } })
    expect(program.said().err).not.toContain(token)

    program.child.kill('SIGTERM')
    await program.ended
    const again = start({ RENKEI_DEMO: '0' })
    const next = await again.address
    expect(linkIn(again.said().out)).toBeNull()
    // The secret was kept: whoever was signed in still is.
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const me = await fetch(`${next}/trpc/session.get`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ result: { data: { me: { role: 'systemAdmin' } } } })
  })

  it('started again before the link was used: it still leads in, and with another secret a new one', async () => {
    usePrepared()
    const link = async (program: Program) => {
      await program.address
      return linkIn(program.said().out)?.[2] ?? ''
    }
    const stop = async ({ child, ended }: Program) => {
      child.kill('SIGTERM')
      await ended
    }
    const first = start({ RENKEI_DEMO: '0' })
    const printed = await link(first)
    await stop(first)
    const second = start({ RENKEI_DEMO: '0' })
    expect(await link(second)).toBe(printed)
    expect(second.said().out).not.toContain('leads nowhere now')
    await stop(second)
    const third = start({
      RENKEI_DEMO: '0',
      RENKEI_SECRET: 'another secret, of more than 32 characters',
    })
    const address = await third.address
    expect(third.said().out).toContain('The link shown before leads nowhere now')
    expect((await accept(address, printed)).status).toBe(404)
    expect((await accept(address, await link(third))).status).toBe(200)
  })

  it('whose demonstration was closed: nobody of its people any more, signed in or not', async () => {
    usePrepared()
    const open = start({ RENKEI_DEMO: '1' })
    const as = 'demonstration-system-admin'
    const entered = await post(await open.address, '/auth/demonstrate', { as })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    open.child.kill('SIGTERM')
    await open.ended
    const closed = start({ RENKEI_DEMO: '0' })
    const address = await closed.address
    expect(linkIn(closed.said().out)).not.toBeNull()
    const me = await fetch(`${address}/trpc/session.get`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ result: { data: { me: null } } })
    expect((await post(address, '/auth/demonstrate', { as })).status).toBe(404)
  })

  it('begins without a region where it was told to, with a way in for who makes the first', async () => {
    const program = start({ RENKEI_BEGIN: 'empty' })
    const address = await program.address
    const regions = async (at: string) => (await fetch(`${at}/trpc/region.list`)).json()
    expect(await regions(address)).toEqual({ result: { data: [] } })
    expect(linkIn(program.said().out)).not.toBeNull()
    program.child.kill('SIGTERM')
    await program.ended
    const again = start({ RENKEI_BEGIN: 'empty', RENKEI_DEMO: '1' })
    const other = await again.address
    expect(await regions(other)).toEqual({ result: { data: [] } })
    expect(await settingsOf(other)).toMatchObject({ demonstrations: [{ role: 'systemAdmin' }] })
    await takeExample(other)
    again.child.kill('SIGTERM')
    await again.ended
    expect(await countProjects(await start().address)).toBe(53)
  })

  it('on every address: nobody by one click, unless that was asked for', async () => {
    usePrepared()
    const program = start({ HOST: '0.0.0.0', RENKEI_URL: 'http://renkei.test' })
    const { port } = new URL(await program.address)
    expect(await settingsOf(`http://127.0.0.1:${port}`)).toMatchObject({ demo: false })
    expect(program.said().out).toContain('http://renkei.test/invitation/')
    expect(program.said().out).toContain('name its address in RENKEI_TRUSTED_PROXIES')
    program.child.kill('SIGTERM')
    await program.ended
    const asked = start({ HOST: '0.0.0.0', RENKEI_DEMO: '1' })
    const other = new URL(await asked.address)
    expect(await settingsOf(`http://127.0.0.1:${other.port}`)).toMatchObject({ demo: true })
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
    const programs = [1, 2, 3].map(() => start({ DATABASE_URL: url }))
    const addresses = await Promise.all(programs.map(({ address }) => address))
    expect(await Promise.all(addresses.map(countProjects))).toEqual([53, 53, 53])
    const links = programs.map(({ said }) => /\/invitation\/(\w+)/.exec(said().out)?.[1])
    expect(new Set(links).size).toBe(1)
    expect(links[0]).toMatch(/^\w{40}$/)
    // Without being asked no demonstration is offered where a server's database is named.
    const settings = await fetch(`${addresses[0]}/trpc/session.settings`)
    expect(await settings.json()).toMatchObject({ result: { data: { demo: false } } })
  })

  it('begins without a region where it was told to, and takes the example by one click', async () => {
    const { url } = await newDatabase()
    const program = start({ DATABASE_URL: url, RENKEI_BEGIN: 'empty', RENKEI_DEMO: '1' })
    const address = await program.address
    await takeExample(address)
    expect(await countProjects(address)).toBe(53)
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

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://localhost/renkei'],
    ['DATABASE_URL', 'localhost'],
    ['LOG_LEVEL', 'loud'],
    ['RENKEI_SECRET', 'short'],
    ['RENKEI_DEMO', 'yes'],
    ['RENKEI_URL', 'renkei'],
    ['RENKEI_URL', 'https://example.lg.jp/renkei'],
    ['RENKEI_IDLE_MINUTES', '0'],
    ['RENKEI_TRUSTED_PROXIES', 'nginx'],
    ['RENKEI_SMTP_URL', 'mail.example.jp'],
  ])('when %s=%s cannot be read: which setting it is', async (name, value) => {
    const { code, err } = await failure({ [name]: value })
    expect(code).toBe(1)
    expect(err).toContain(`環境変数を読めません / Unreadable settings\n  ${name}: `)
    expect(err).not.toMatch(noStack)
  })

  it('when mail or the organisation’s sign-in is half set up: what is missing', async () => {
    const mail = await failure({ RENKEI_SMTP_URL: 'smtp://127.0.0.1:25' })
    expect([mail.code, mail.err]).toEqual([1, expect.stringContaining('RENKEI_MAIL_FROM')])
    const oidc = await failure({ RENKEI_OIDC_ISSUER: 'https://id.example.lg.jp' })
    expect(oidc.err).toContain('RENKEI_OIDC_CLIENT_ID, RENKEI_OIDC_CLIENT_SECRET')
  })
})
