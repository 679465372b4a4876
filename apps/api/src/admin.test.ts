import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { createLog } from './log.ts'
import { openTestDatabase } from './testing/database.ts'
import { makeFolder } from './testing/folder.ts'
import {
  addPerson,
  clientFor,
  password,
  post,
  testSettings,
  turnOnSecondFactor,
} from './testing/index.ts'
import { startProgram } from './testing/program.ts'

// Starting a process takes its time where tests share a few cores.
vi.setConfig({ testTimeout: 180_000 })

const { secret } = testSettings
let folder = ''
beforeEach(() => {
  folder = makeFolder('renkei-admin-')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function command(settings: Record<string, string>, ...args: string[]) {
  const environment = { RENKEI_DATA_DIR: folder, RENKEI_SECRET: secret, ...settings }
  const program = startProgram(environment, 'admin.ts', args)
  const code = await program.ended
  return { code, ...program.said() }
}

test('the last administrator who lost everything is let in again, by whoever runs the server', async () => {
  const source = inject('databases').postgres
  if (source.kind !== 'postgres') throw new Error('No PostgreSQL')
  const { db, close } = await openTestDatabase(source)
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const url = new URL(source.server)
  url.pathname = `/${rows[0]?.name}`
  const run = (...args: string[]) =>
    command({ DATABASE_URL: url.href, RENKEI_URL: 'http://registry.test' }, ...args)
  const app = createApp({ db, log: createLog('silent'), settings: testSettings })
  const email = 'admin@example.lg.jp'
  const enter = async (typed: string) => {
    const answer = await post(app, '/auth/sign-in/email', { email, password: typed })
    const body = (await answer.json()) as { twoFactorRedirect?: boolean; user?: object }
    return [answer.status, body.twoFactorRedirect ?? false]
  }

  const nobody = await run('list')
  expect([nobody.code, nobody.out]).toEqual([
    0,
    expect.stringContaining('システム管理者がいません'),
  ])
  const { id } = await addPerson(db, { role: 'systemAdmin', name: '最初 の管理者', email })
  await turnOnSecondFactor(app, email)
  for (let n = 0; n < 10; n += 1) await enter('not the password of it')
  expect(await enter(password)).toEqual([429, false])
  const listed = await run('list')
  expect(listed.out).toContain(
    `${email}\t最初 の管理者\tシステム管理者 system administrator\t利用中 active、二段階認証 second step、ログイン一時停止中 locked`,
  )

  expect(await run('unlock', 'ＡＤＭＩＮ@example.lg.jp')).toMatchObject({ code: 0, err: '' })
  expect(await enter(password)).toEqual([200, true])
  expect(await run('reset-second-factor', email, '--reason', '端末の紛失')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining(`${email} の二段階認証を解除し`),
  })
  expect(await enter(password)).toEqual([200, false])
  const again = await run('reset-second-factor', email)
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toContain('二段階認証を使っていません')

  // Files are moved where a store is set, and otherwise it is said what is to be set.
  const unset = await run('files-to-store')
  expect([unset.code, unset.err]).toEqual([1, expect.stringContaining('RENKEI_S3_URL')])

  const newPassword = 'みずうみの朝と赤い自転車'
  const { out: made } = await run('reset-password-link', email)
  const token = /http:\/\/registry\.test\/new-password\?token=(\w+)/.exec(made)?.[1]
  expect((await post(app, '/auth/reset-password', { token, newPassword })).status).toBe(200)
  expect(await enter(newPassword)).toEqual([200, false])

  const { out: invited } = await run('create', 'second@example.lg.jp', '二人目', 'の管理者')
  const link = /http:\/\/registry\.test\/invitation\/(\w+)/.exec(invited)?.[1] ?? ''
  const visitor = clientFor(app, {}).invitation
  expect(await visitor.get.query({ token: link })).toMatchObject({
    email: 'second@example.lg.jp',
    name: '二人目 の管理者',
    role: 'systemAdmin',
  })
  const entries = await sql<{ action: string; id: string; after: unknown; who: string | null }>`
    select action, subject_id as id, after, person_name as who from audit_entry
    where request_id like 'command-%' order by number
  `.execute(db)
  expect(entries.rows).toMatchObject([
    { action: 'person.unlock', id, after: { by: 'command' }, who: null },
    { action: 'person.resetSecondFactor', id, after: { by: 'command', reason: '端末の紛失' } },
    { action: 'person.makePasswordLink', id, after: { by: 'command', mailed: false } },
    { action: 'invitation.send', after: { by: 'command', role: 'systemAdmin' } },
  ])
  await close()
})

test('a command on the embedded database waits for the server to stop, and says so', async () => {
  expect(await command({}, 'list')).toMatchObject({
    code: 1,
    err: expect.stringContaining(`データフォルダー ${folder} にデータベースがありません`),
  })
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: folder })
  const running = await command({}, 'unlock', 'admin@example.lg.jp')
  expect(running).toMatchObject({ code: 1, out: '' })
  expect(running.err).toContain(
    `サーバー（プロセス ${process.pid}）がデータフォルダーを使っています`,
  )
  await migrate(db)
  await close()
  const unknown = await command({}, 'unlock', 'admin@example.lg.jp')
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('admin@example.lg.jp は登録されていません')
})

test('whoever types what is no command is shown how they are used', async () => {
  const help = await command({}, '--help')
  expect([help.code, help.err, help.out]).toEqual([0, '', expect.stringContaining('使い方')])
  for (const args of [['unlock'], ['list', '--quick']]) {
    const unread = await command({}, ...args)
    expect([unread.code, unread.out, unread.err]).toEqual([2, '', help.out])
  }
})
