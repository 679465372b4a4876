import {
  cpSync,
  fsyncSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { connect, UnreachableError } from './connect.ts'
import { DurableFolder, durably } from './durable-folder.ts'
import { LockedError } from './lock.ts'
import { openEmbedded } from './pglite.ts'
import { UnavailableError } from './unavailable.ts'

const count = sql<{ n: number }>`select count(*) as n from region`
const newRegion = (slug: string) => sql`
  insert into region (slug, name, kana, name_en, short_name, short_name_en) values (${slug}, '', '', '', '', '')`

describe.each(databaseKinds)('both databases alike, %s', (kind) => {
  const world = useWorld(kind)
  const regions = async () => (await count.execute(world.db)).rows[0]?.n

  it('a read beside an open transaction does not see what it has not committed', async () => {
    const opened = Promise.withResolvers<void>()
    const decided = Promise.withResolvers<void>()
    const before = await regions()
    const writing = world.db.transaction().execute(async (trx) => {
      await newRegion('open').execute(trx)
      expect((await count.execute(trx)).rows).toEqual([{ n: Number(before) + 1 }])
      opened.resolve()
      await decided.promise
      throw new Error('changed my mind')
    })
    await opened.promise
    const reading = Promise.all([regions(), regions(), world.client.region.list.query()])
    await wait(50)
    decided.resolve()
    await expect(writing).rejects.toThrow('changed my mind')
    const [one, two, listed] = await reading
    expect([one, two, listed.length]).toEqual([before, before, before])
  })

  it('transactions and reads in any number at once keep apart', async () => {
    const before = Number(await regions())
    const write = (i: number) =>
      world.db.transaction().execute(async (trx) => {
        await newRegion(`many-${i}`).execute(trx)
        await sql`select pg_sleep(0.001)`.execute(trx)
        if (i % 2 === 1) throw new Error('odd')
      })
    const writes = Promise.allSettled(Array.from({ length: 20 }, (_, i) => write(i)))
    const seen = await Promise.all(Array.from({ length: 40 }, regions))
    const settled = await writes
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    expect(seen.every((n) => Number(n) >= before && Number(n) <= before + 10)).toBe(true)
    expect(await regions()).toBe(before + 10)
  })

  it('a statement that fails rolls back what came before it and leaves the database usable', async () => {
    const before = await regions()
    const failing = world.db.transaction().execute(async (trx) => {
      await newRegion('again').execute(trx)
      await newRegion('again').execute(trx)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await regions()).toBe(before)
  })

  it('dates are ISO text, counts are numbers, JSON is read, and instants are dates', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select date '2024-03-29' as day, null::date as none, count(*) as n, sum(1::int) as s, true as yes,
        array[1, 2]::int[] as list, json_build_object('on', date '2024-03-29', 'n', count(*)) as object,
        timestamptz '2024-03-29T00:00:00Z' as at, '観光' as word from generate_series(1, 3)`.execute(
      world.db,
    )
    expect(rows).toEqual([
      {
        day: '2024-03-29',
        none: null,
        n: 3,
        s: 3,
        yes: true,
        list: [1, 2],
        object: { on: '2024-03-29', n: 3 },
        at: new Date('2024-03-29T00:00:00Z'),
        word: '観光',
      },
    ])
    const { updatedOn } = await world.client.vision.summary.query({ region: 'sapporo' })
    expect(updatedOn).toBe('2024-03-29')
  })
})

describe('opening a database', () => {
  const cleanups: (() => unknown)[] = []
  afterEach(async () => {
    for (const clean of cleanups.splice(0).toReversed()) await clean()
  })
  const folder = () => {
    const made = makeFolder('renkei-connect-')
    cleanups.push(() => rmSync(made, { recursive: true, force: true }))
    return made
  }

  it('a data folder has one holder, and is free again once it lets go', async () => {
    const dataDir = join(folder(), 'new', 'data')
    const first = await connect({ databaseUrl: undefined, dataDir })
    expect(first.name).toBe(`PGlite ${dataDir}`)
    await expect(connect({ databaseUrl: undefined, dataDir })).rejects.toThrow(LockedError)
    await first.close()
    expect(readdirSync(dataDir)).toEqual(['pg', 'renkei.lock'])
    await (await connect({ databaseUrl: undefined, dataDir })).close()
  })

  it('what the embedded database has acknowledged is on the disk, should the power fail', async () => {
    const source = inject('databases').pglite
    if (source.kind !== 'pglite') throw new Error('a snapshot was expected')
    const [living, disk] = [join(folder(), 'pg'), join(folder(), 'pg')]
    // Nothing is on this disk but what was there at first and what is synced to it.
    let isOn = false
    const sync = (file: number) => {
      fsyncSync(file)
      const path = readlinkSync(`/proc/self/fd/${file}`)
      if (isOn && statSync(path).isFile()) cpSync(path, path.replace(living, disk))
    }
    const open = (fs: DurableFolder, more: object = {}) =>
      PGlite.create({ fs, startParams: durably, relaxedDurability: false, ...more })
    const loadDataDir = new Blob([readFileSync(source.snapshot)])
    const database = await open(new DurableFolder(living, sync), { loadDataDir })
    await database.exec('create table kept (n int); checkpoint')
    cpSync(living, disk, { recursive: true })
    isOn = true
    for (let n = 1; n <= 50; n += 1) {
      await database.query(`insert into kept select ${n} from repeat('x', 1000)`)
      if (n === 30) await database.exec('checkpoint')
    }
    const after = await open(new DurableFolder(disk))
    cleanups.push(
      () => after.close(),
      () => database.close(),
    )
    const { rows } = await after.query('select count(*)::int as n, max(n) as last from kept')
    expect(rows).toEqual([{ n: 50, last: 50 }])
  })

  it('an embedded database that has stopped says so instead of keeping people waiting', async () => {
    const database = await openEmbedded()
    await database.close()
    await expect(database.query('select 1', [])).rejects.toThrow('stopped')
  })

  it('an embedded database that stops by itself is opened again, and nothing begun before goes on', async () => {
    const threads: Worker[] = []
    const note = (thread: Worker) => void threads.push(thread)
    process.on('worker', note)
    cleanups.push(() => process.off('worker', note))
    const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder() })
    cleanups.push(close)
    await sql`create table kept (x int)`.execute(db)
    await sql`insert into kept values (1)`.execute(db)
    const writing = db.transaction().execute(async (trx) => {
      await sql`insert into kept values (2)`.execute(trx)
      await threads.at(-1)?.terminate()
      await sql`insert into kept values (3)`.execute(trx)
    })
    await expect(writing).rejects.toThrow(UnavailableError)
    const { rows } = await sql`select x from kept`.execute(db)
    expect(rows).toEqual([{ x: 1 }])
  })

  it('PostgreSQL is named without its password', async () => {
    const source = inject('databases').postgres
    if (source.kind !== 'postgres') throw new Error('a server was expected')
    const url = new URL(source.server)
    url.password = 'secret'
    const { name, close } = await connect({ databaseUrl: url.href, dataDir: '' })
    await close()
    expect(name).toBe(`PostgreSQL ${url.host}/postgres`)
  })

  it.each([
    [
      'no such host answers',
      'postgres://renkei:secret@127.0.0.1:1/renkei',
      /^127\.0\.0\.1:1: .*ECONNREFUSED/,
    ],
    [
      'there is no such host',
      'postgres://renkei:secret@no.such.host.invalid/renkei',
      /^no\.such\.host\.invalid: .*(ENOTFOUND|EAI_AGAIN)/,
    ],
  ])(
    'when %s, the message says where and why, and no password',
    async (_, databaseUrl, message) => {
      const failing = connect({ databaseUrl, dataDir: '' })
      await expect(failing).rejects.toThrow(UnreachableError)
      await expect(failing).rejects.toThrow(message)
      await expect(failing).rejects.not.toThrow(/secret/)
    },
  )

  it('when the database does not exist on the server, the message says so', async () => {
    const source = inject('databases').postgres
    if (source.kind !== 'postgres') throw new Error('a server was expected')
    const databaseUrl = source.server.replace(/\/postgres$/, '/nowhere')
    await expect(connect({ databaseUrl, dataDir: '' })).rejects.toThrow(
      /database "nowhere" does not exist/,
    )
  })
})
