import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { makeTemplate } from '../testing/database.ts'
import { addPerson, post, signIn, testSettings } from '../testing/index.ts'
import { type PostgresServer, postgresVersions, startPostgres } from '../testing/postgres.ts'
import { openPostgres } from './postgres.ts'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

vi.setConfig({ testTimeout: 240_000 })

const rounds = 30
const workers = 12

describe.each(postgresVersions)('a registry whose PostgreSQL %s goes away', (version) => {
  let server: PostgresServer
  let db: Kysely<Database>
  let app: ReturnType<typeof createApp>
  let cookie = ''
  beforeAll(async () => {
    server = await startPostgres({}, version)
    await makeTemplate(server.url('postgres'), 'registry')
    db = openPostgres(server.url('registry'), { lock: 1, wait: 2 })
    app = createApp({ db, log: createLog('silent'), settings: testSettings })
    const { email } = await addPerson(db, { role: 'municipalityAdmin', municipality: '012173' })
    cookie = await signIn(app, email)
  })
  afterAll(async () => {
    await db.destroy()
    await server.stop()
  })

  const reads = ['/trpc/region.list', '/open/sapporo/projects.csv', '/auth/get-session']
  const write = (note: string) => post(app, '/trpc/department.create', { name: note }, cookie)

  it('under load answers 503 while it is gone and at once when it is back, and loses nothing', async () => {
    const statuses = new Set<number>()
    const acknowledged: string[] = []
    const ending = new AbortController()
    const work = async (_: unknown, worker: number) => {
      for (let turn = 0; !ending.signal.aborted; turn += 1) {
        const note = `課 ${worker}-${turn}`
        const path = reads[turn % (reads.length + 1)]
        const answer = await (path ? app.request(path, { headers: { cookie } }) : write(note))
        await answer.text()
        statuses.add(answer.status)
        if (answer.status === 200) {
          if (path === undefined) acknowledged.push(note)
        } else await wait(20)
      }
    }
    const load = Promise.all(Array.from({ length: workers }, work))
    const admin = postgres(server.url('postgres'), { max: 1, onnotice: () => {} })
    for (let round = 0; round < rounds; round += 1) {
      if (round % 3 === 2) await server.restart(round % 2 === 0 ? 'SIGINT' : 'SIGKILL')
      else
        await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'registry'`
      const before = acknowledged.length
      await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before)
    }
    ending.abort()
    await load
    await admin.end()
    expect(statuses).toEqual(new Set([200, 503]))
    const { rows } = await sql<{ name: string }>`select name from department`.execute(db)
    const kept = new Set(rows.map(({ name }) => name))
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
  })

  it('with a lock held by somebody: writes are refused in time, reads and the monitor are answered', async () => {
    const holder = postgres(server.url('registry'), { max: 1 })
    const locked = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const holding = holder.begin(async (tx) => {
      await tx`lock table department in access exclusive mode`
      locked.resolve()
      await release.promise
    })
    await locked.promise
    const writes = Promise.all(Array.from({ length: 20 }, (_, i) => write(`待つ課 ${i}`)))
    await wait(100)
    const [read, ready] = await Promise.all([
      app.request('/trpc/region.list'),
      app.request('/readyz'),
    ])
    expect([read.status, ready.status]).toEqual([200, 200])
    expect(new Set((await writes).map(({ status }) => status))).toEqual(new Set([503]))
    release.resolve()
    await holding
    await holder.end()
    expect((await write('あとの課')).status).toBe(200)
  })
})
