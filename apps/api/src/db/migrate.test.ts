import { catalogues } from '@renkei/catalogue'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import postgres from 'postgres'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { describeTables } from './describe.ts'
import { json } from './json.ts'
import { openPostgres } from './postgres.ts'
import { migrate, NewerSchemaError } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { seed } from '../seed.ts'

const projects = async (db: Kysely<Database>) =>
  (await sql<{ n: number }>`select count(*) as n from project`.execute(db)).rows[0]?.n

/** Everything the schema consists of and how many rows each table has, as one comparable text. */
async function stateOf(db: Kysely<Database>): Promise<string> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true })
  const tables = all.filter(({ schema }) => schema === 'public')
  const names = tables.map(({ name }) => name).toSorted()
  const rows = await Promise.all(
    names.map((name) =>
      sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db),
    ),
  )
  return JSON.stringify([tables, rows.map((one) => one.rows)])
}

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean()
})

/** One new database without anything in it, as so many processes connect to it. */
async function onEmptyPostgres(processes: number): Promise<Kysely<Database>[]> {
  const source = inject('databases').postgres
  if (source.kind !== 'postgres') throw new Error('a server was expected')
  const name = `m_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(source.server, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  cleanups.push(async () => {
    await admin.unsafe(`drop database ${name} with (force)`)
    await admin.end()
  })
  const url = new URL(source.server)
  url.pathname = `/${name}`
  const connections = processes === 1 ? 1 : 2
  const databases = Array.from({ length: processes }, () => openPostgres(url.href, { connections }))
  cleanups.push(() => Promise.all(databases.map((db) => db.destroy())))
  return databases
}

describe.each(databaseKinds)('starting on a database that is already there, on %s', (kind) => {
  const world = useWorld(kind)

  it('changes nothing, however often and by however many at once', async () => {
    const before = await stateOf(world.db)
    const loaded = await Promise.all(
      Array.from({ length: 3 }, async () => {
        await migrate(world.db)
        return seed(world.db)
      }),
    )
    expect(loaded).toEqual([[], [], []])
    expect(await stateOf(world.db)).toBe(before)
  })

  it('has the tables that queries are checked by', async () => {
    const written = readFileSync(new URL('tables.ts', import.meta.url), 'utf8')
    expect(await describeTables(world.db), 'run `npm run tables`').toBe(written)
  })

  it('keeps what officers have changed since', async () => {
    const { db, close } = await openTestDatabase(inject('databases')[kind])
    cleanups.push(close)
    await db.updateTable('region').set({ name: '改めた名' }).where('slug', '=', 'sapporo').execute()
    // A registry made before the catalogue said what of the vision's order was inferred learns it now.
    await db
      .updateTable('vision')
      .set({ arranged: json([]) })
      .execute()
    await seed(db)
    expect(await db.selectFrom('region').select('name').execute()).toEqual([{ name: '改めた名' }])
    expect(await db.selectFrom('vision').select('arranged').execute()).toEqual([
      { arranged: catalogues[0]?.visions[0]?.arranged },
    ])
  })

  it('refuses a newer schema and leaves it untouched', async () => {
    const { db, close } = await openTestDatabase(inject('databases')[kind])
    cleanups.push(close)
    await sql`insert into kysely_migration (name, timestamp) values ('29991231_future', now()::text)`.execute(
      db,
    )
    const before = await stateOf(db)
    await expect(migrate(db)).rejects.toThrow(NewerSchemaError)
    await expect(migrate(db)).rejects.toThrow('29991231_future')
    expect(await stateOf(db)).toBe(before)
  })
})

describe('messages written before mail had a queue', () => {
  it.each([
    ['a registry that mailed', true],
    ['a registry that never mailed', false],
  ])('are not mailed again, in %s', async (_, mailed) => {
    const [db] = await onEmptyPostgres(1)
    if (!db) throw new Error('a database was expected')
    const before = Object.fromEntries(
      Object.entries(migrations).filter(([name]) => name < '20261129_mail'),
    )
    const older = new Migrator({ db, provider: { getMigrations: async () => before } })
    expect((await older.migrateToLatest()).error).toBeUndefined()
    // Only messages matter here, not what they are about.
    await sql`set session_replication_role = replica`.execute(db)
    const write = (at: string, emailed: boolean) =>
      sql`
      insert into message (kind, application_id, municipality_id, from_department_id, at, emailed_at)
      values ('submitted', 1, 1, 1, now() - ${at}::interval, ${emailed ? sql`now()` : null})
    `.execute(db)
    await write('2 days', mailed)
    await write('2 days', false)
    await write('1 minute', false)
    await migrate(db)
    const { rows } = await sql`
      select mails_due as due, mails_made_at is not null as made from message order by id
    `.execute(db)
    // The older version was about to mail the last one.
    expect(rows).toEqual([
      { due: false, made: mailed },
      { due: false, made: false },
      { due: mailed, made: false },
    ])
  })
})

describe('a registry of the version before', () => {
  it('comes up, and knows to which text municipalities answered', async () => {
    const [db] = await onEmptyPostgres(1)
    if (!db) throw new Error('a database was expected')
    const released = Object.entries(migrations).slice(
      0,
      Object.keys(migrations).indexOf('20261130_spelling') + 1,
    )
    const getMigrations = async () => Object.fromEntries(released)
    const older = new Migrator({ db, provider: { getMigrations } })
    expect((await older.migrateToLatest()).error).toBeUndefined()
    // Only consents matter here, not what they are about.
    await sql`set session_replication_role = replica`.execute(db)
    const submit = (application: number, hour: number, summary: string, note: string) =>
      sql`insert into application_event (application_id, at, action, person_id, draft)
        values (${application}::int, ${`2026-11-01T0${hour}:00:00Z`}::timestamptz, 'submit', 'x',
          ${JSON.stringify({ summary, note })}::jsonb)`.execute(db)
    const answer = (application: number, municipality: number, hour: number | null) =>
      sql`insert into consent (application_id, municipality_id, answer, answered_at)
        values (${application}::int, ${municipality}::int, ${hour && 'participating'},
          ${hour && `2026-11-01T0${hour}:00:00Z`}::timestamptz)`.execute(db)
    await submit(1, 1, '訓練する', '')
    await submit(1, 3, '訓練し、記録する', '')
    await submit(2, 1, '訓練する', '')
    await submit(2, 3, '訓練する', '審査へ')
    for (const application of [1, 2]) {
      await answer(application, 1, 2)
      await answer(application, 2, 4)
      await answer(application, 3, null)
    }
    await migrate(db)
    const { rows } = await sql`select submission from consent
      order by application_id, municipality_id`.execute(db)
    expect(rows).toEqual([1, 2, null, 2, 2, null].map((submission) => ({ submission })))
  })
})

describe('several processes that start at once on one empty PostgreSQL', () => {
  it('all come up, and the catalogue is there once', async () => {
    const databases = await onEmptyPostgres(4)
    const loaded = await Promise.all(
      databases.map(async (db) => {
        await migrate(db)
        return seed(db)
      }),
    )
    expect(loaded.flat()).toEqual(['sapporo'])
    for (const db of databases) expect(await projects(db)).toBe(53)
  })
})
