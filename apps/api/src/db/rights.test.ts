import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { installJobs } from '../jobs/boss.ts'
import { createLog } from '../log.ts'
import { onServer, rolesScript } from '../testing/database.ts'
import { drafted, useWorld } from '../testing/index.ts'
import { openPostgres } from './postgres.ts'
import { OlderSchemaError } from './migrate.ts'
import { prepare } from '../prepare.ts'
import { grantRights, rights } from './rights.ts'
import type { Database } from './schema.ts'

/** Tables whose rows never change, each with a column of theirs. */
const history = {
  project_revision: 'note',
  mark: 'basis',
  participation: 'answer',
  budget: 'amount',
  actual: 'source',
  application_event: 'note',
  inquiry_event: 'note',
  inquiry_post: 'body',
  past_search_document: 'item',
  audit_entry: 'person_name',
}
const secret = [
  'session',
  'credential',
  'verification',
  'second_factor',
  'passkey',
  'attempt',
  'mail',
  'invitation',
  'message',
  'audit_entry',
]

const log = createLog('silent')
const source = () => {
  const found = inject('databases').postgres
  if (found.kind !== 'postgres') throw new Error('a server was expected')
  return found
}

async function script(url: string, text: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await client.unsafe(text)
  } finally {
    await client.end()
  }
}

/** The code with which the database refuses a statement; undefined where it does not. */
async function refusal(db: Kysely<Database>, statement: string): Promise<string | undefined> {
  try {
    await db.connection().execute((own) => sql.raw(statement).execute(own))
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}
const noRight = '42501'

describe('the roles on PostgreSQL', () => {
  const world = useWorld('postgres')
  let serving: Kysely<Database>
  let reading: Kysely<Database>

  beforeAll(async () => {
    const { server } = source()
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      world.db,
    )
    const name = rows[0]?.name ?? ''
    // What belongs to the database itself is not copied with a template; the script may run again.
    await script(onServer(server, name), rolesScript())
    serving = openPostgres(onServer(server, name, 'renkei_serve'), { connections: 2 })
    reading = openPostgres(onServer(server, name, 'renkei_read'), { connections: 1 })
  })
  afterAll(() => Promise.all([serving.destroy(), reading.destroy()]))

  it('have a line for every table', async () => {
    const tables = await world.db.introspection.getTables({ withInternalKyselyTables: true })
    const names = tables.filter(({ schema }) => schema === 'public').map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(rights).toSorted())
  })

  it('whoever serves can neither alter nor remove what is history, nor what guards it', async () => {
    const office = await world.as({ role: 'officer', municipality: '012173' })
    await drafted(office)
    const attempts = [
      ...Object.entries(history).flatMap(([table, column]) => [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
        `alter table ${table} disable trigger all`,
        `alter table ${table} disable trigger user`,
        `alter table ${table} rename to other`,
        `drop table ${table} cascade`,
        `create trigger mine before insert on ${table} execute function refuse_change()`,
        `create rule mine as on insert to ${table} do instead nothing`,
      ]),
      'drop trigger chain on audit_entry',
      'drop trigger audit_entry_is_history on audit_entry',
      'alter table audit_entry alter column hash drop not null',
      'do $$ begin lock table audit_entry in share row exclusive mode; end $$',
      'set session_replication_role = replica',
      'drop function chain_audit_entry() cascade',
      'alter function audit_hash(audit_entry) reset all',
      `create or replace function refuse_change() returns trigger language plpgsql
        as $$ begin return null; end $$`,
      'create function mine() returns int language sql as $$ select 1 $$',
      'create table mine (x int)',
      'create temporary table audit_entry (like public.audit_entry)',
      'create schema mine',
      'alter schema public rename to other',
      'alter role renkei_serve superuser',
      'alter role renkei_serve createrole',
      'set role renkei_migrate',
      'set session authorization renkei_migrate',
      'grant renkei_migrate to renkei_serve',
      'update project set number = number + 100',
      'update region set slug = slug',
      'insert into plan_term select * from plan_term',
      'delete from person',
      'delete from department',
      'update message set note = null',
      'delete from kysely_migration',
      'update kysely_migration_lock set is_locked = 1',
      'drop table pgboss.job cascade',
      'delete from pgboss.version',
      'create table pgboss.mine (x int)',
      'copy audit_entry from program $$true$$',
      'select pg_read_file($$postgresql.conf$$)',
      'select * from pg_authid',
    ]
    const before = await verifyTrail(world.db)
    // Only warned of: that it gave nothing shows below.
    await refusal(serving, 'grant update, delete, trigger on audit_entry to renkei_serve')
    for (const attempt of attempts) {
      expect([attempt, await refusal(serving, attempt)]).toEqual([attempt, noRight])
    }
    expect(await verifyTrail(serving)).toEqual(before)
  })

  it('whoever reads sees the figures, and nothing of people’s sign-in, addresses or the trail', async () => {
    // Nobody can write into a view.
    const known = await world.db.introspection.getTables()
    const views = new Set(known.flatMap(({ name, isView }) => (isView ? [name] : [])))
    for (const [table, { read }] of Object.entries(rights)) {
      const all = await refusal(reading, `select * from ${table}`)
      expect([table, all]).toEqual([table, read === 'select' ? undefined : noRight])
      if (views.has(table)) continue
      for (const write of [
        `delete from ${table}`,
        `truncate ${table}`,
        `insert into ${table} default values`,
      ]) {
        expect([write, await refusal(reading, write)]).toEqual([write, noRight])
      }
    }
    for (const table of secret) expect(rights[table]?.read, table).toBeNull()
    expect(await refusal(reading, 'select id, role, department_id from person')).toBeUndefined()
    for (const attempt of [
      'select email from person',
      'select name from person',
      'select * from pgboss.job',
      'create temporary table mine (x int)',
      'set role renkei_serve',
    ]) {
      expect([attempt, await refusal(reading, attempt)]).toEqual([attempt, noRight])
    }
  })

  it('whoever serves is told when the database waits for its owner, and loads nothing itself', async () => {
    expect(await prepare(serving, log)).toBe(false)
    await sql`delete from kysely_migration where name = '20261129_trail_path'`.execute(world.db)
    await expect(prepare(serving, log)).rejects.toThrow(OlderSchemaError)
    await expect(prepare(serving, log)).rejects.toThrow('20261129_trail_path')
  })
})

describe('a registry that one role ran until now', () => {
  const name = `r_${randomUUID().replaceAll('-', '')}`
  afterAll(() => script(source().server, `drop database ${name} with (force)`))

  it('becomes the migrating role’s, and is served by one that owns nothing', async () => {
    const { server } = source()
    await script(server, `create database ${name}`)
    const asOne = { db: openPostgres(onServer(server, name), { connections: 2 }), owns: true }
    await prepare(asOne.db, log)
    await installJobs({ ...asOne, databaseUrl: onServer(server, name) }, log)
    // Nobody is let in by name yet.
    expect(await grantRights(asOne.db)).toEqual([])
    await asOne.db.destroy()

    await script(onServer(server, name), rolesScript())
    const databaseUrl = onServer(server, name, 'renkei_migrate')
    const owner = openPostgres(databaseUrl, { connections: 2 })
    expect(await prepare(owner, log)).toBe(true)
    await installJobs({ db: owner, databaseUrl, owns: true }, log)
    expect(await grantRights(owner)).toEqual(['renkei_serve', 'renkei_read'])
    const { rows } = await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'pgboss') and c.relowner <> 'renkei_migrate'::regrole
    `.execute(owner)
    expect(rows).toEqual([])
    // The owner may change everything it needs for a next version.
    await sql`alter table pgboss.job add column later text`.execute(owner)
    await sql`alter table project_revision add column later text`.execute(owner)
    await owner.destroy()

    const serving = openPostgres(onServer(server, name, 'renkei_serve'), { connections: 1 })
    expect(await refusal(serving, 'select * from project_revision')).toBeUndefined()
    expect(await refusal(serving, 'delete from project_revision')).toBe(noRight)
    await serving.destroy()
  })
})
