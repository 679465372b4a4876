import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import type { Db } from './db/schema.ts'
import { makeFolder } from './testing/folder.ts'
import { startProgram } from './testing/program.ts'

// Starting a process takes its time where tests share a few cores.
vi.setConfig({ testTimeout: 180_000 })

let folder = ''
beforeEach(() => {
  folder = makeFolder('renkei-verify-')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function verify(settings: Record<string, string>, ...args: string[]) {
  const program = startProgram({ RENKEI_DATA_DIR: folder, ...settings }, 'verify-trail.ts', args)
  const code = await program.ended
  return { code, ...program.said() }
}

const write = (db: Db, count: number) =>
  sql`
    insert into audit_entry (action, subject_kind, subject_id, request_id, search_text)
    select 'department.create', 'department', n::text, 'r', '' from generate_series(1, ${count}::int) n
  `.execute(db)

const tamper = (statement: string) => [
  'alter table audit_entry disable trigger audit_entry_is_history',
  statement,
  'alter table audit_entry enable trigger audit_entry_is_history',
]

test('whoever checks the embedded database is told the number of entries and the last hash', async () => {
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
  await migrate(db)
  await write(db, 12)
  const { rows } = await sql<{ hash: string }>`
    select hash from audit_entry where number = 12
  `.execute(db)
  const hash = rows[0]?.hash ?? ''

  const locked = await verify({})
  expect(locked).toMatchObject({ code: 1, out: '' })
  expect(locked.err).toContain(`データフォルダーは別のプロセス（${process.pid}）が使用中です`)

  await close()
  const whole = await verify({})
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(whole.out).toContain(
    `監査記録 12件　改ざんは見つかりません。最後の記録 No.12　ハッシュ ${hash}`,
  )
  expect(await verify({}, '--expect', `12:${hash}`)).toMatchObject({ code: 0, err: '' })

  const unknown = await verify({}, '--expect', `13:${hash}`)
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('No.13 がありません')
  const unreadable = await verify({}, '--expect', 'twelve')
  expect(unreadable).toMatchObject({ code: 1, out: '' })
  expect(unreadable.err).toContain('番号:ハッシュ')
})

test('whoever checks PostgreSQL is told the first entry that is wrong', async () => {
  const source = inject('databases').postgres
  if (source.kind !== 'postgres') throw new Error('No PostgreSQL')
  const url = new URL(source.server)
  const server = postgres(source.server, { max: 1, onnotice: () => {} })
  const name = `verify_${process.pid}`
  await server.unsafe(`create database ${name} template ${source.template}`)
  url.pathname = `/${name}`
  const settings = { DATABASE_URL: url.href }
  const { db, close } = await connect({ databaseUrl: url.href, dataDir: folder })
  try {
    const empty = await verify(settings)
    expect(empty).toMatchObject({ code: 0, err: '' })
    expect(empty.out).toContain('監査記録はまだありません')

    await write(db, 5)
    for (const statement of tamper(`update audit_entry set subject_id = '9' where number = 4`)) {
      await sql.raw(statement).execute(db)
    }
    const altered = await verify(settings)
    expect(altered).toMatchObject({ code: 1, out: '' })
    expect(altered.err).toContain('No.4 は書かれたときの内容と違います')

    for (const statement of tamper('delete from audit_entry where number = 2')) {
      await sql.raw(statement).execute(db)
    }
    expect((await verify(settings)).err).toContain('No.2 がありません')
  } finally {
    await close()
    await server.unsafe(`drop database ${name} with (force)`)
    await server.end()
  }
})

test('a check where there is no registry says so, and makes none', async () => {
  const nothing = await verify({})
  expect(nothing).toMatchObject({ code: 1, out: '' })
  expect(nothing.err).toContain(`データフォルダー ${folder} にデータベースがありません`)
  expect(existsSync(join(folder, 'pg'))).toBe(false)

  const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
  await sql`drop table if exists audit_entry cascade`.execute(db)
  await close()
  const older = await verify({})
  expect(older).toMatchObject({ code: 1, out: '' })
  expect(older.err).toContain('監査記録の表がありません')
})
