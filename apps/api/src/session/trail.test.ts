import { sql } from 'kysely'
import { type TOTP, URI } from 'otpauth'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { prepareDemonstration } from './start.ts'
import {
  addPerson,
  cookiesOf,
  databaseKinds,
  password,
  post,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const officer = { role: 'officer', municipality: '012173', name: '記録 花子' } as const

type Entry = {
  action: string
  person: string | null
  name: string | null
  after: unknown
  id: string
}

describe.each(databaseKinds)('what the audit trail tells of sign-in, on %s', (kind) => {
  const world = useWorld(kind)
  let app: typeof world.app
  const lines: string[] = []
  beforeAll(async () => {
    await prepareDemonstration(world.db, 'open')
    const keep = (...line: unknown[]) => void lines.push(JSON.stringify(line))
    const log = { ...createLog('silent'), info: () => {}, warn: keep, error: () => {} }
    app = createApp({ db: world.db, log, settings: { ...testSettings, demo: 'open' } })
  })

  const about = async (id: string) => {
    const { rows } = await sql<Entry>`
      select action, person_id as person, person_name as name, after, request_id as id
      from audit_entry where subject_kind = 'person' and subject_id = ${id} order by number
    `.execute(world.db)
    return rows
  }
  const actionsOf = async (id: string) => (await about(id)).map(({ action }) => action)

  test('who came in, how, with which request, and who left', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const answer = await post(app, '/auth/sign-in/email', { email, password })
    const cookie = cookiesOf(answer)
    await post(app, '/auth/sign-out', {}, cookie)
    expect(await about(id)).toMatchObject([
      {
        action: 'session.signIn',
        person: id,
        name: '記録 花子',
        after: { by: 'password' },
        id: answer.headers.get('x-request-id'),
      },
      { action: 'session.signOut', person: id },
    ])
  })

  test('who could not come in, without what they typed', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const typed = 'hunter2 hunter2 hunter2'
    await post(app, '/auth/sign-in/email', { email, password: typed })
    await post(app, '/auth/sign-in/email', { email: 'secret@typed.example', password: typed })
    expect(await about(id)).toMatchObject([
      { action: 'session.signInFailed', person: null, after: { by: 'password' } },
    ])
    expect((await about('unknown')).at(-1)).toMatchObject({ action: 'session.signInFailed' })
    const { rows } = await sql<{ row: string }>`select a::text as row from audit_entry a`.execute(
      world.db,
    )
    const all = rows.map(({ row }) => row).join('\n')
    expect(all).not.toContain('hunter2')
    expect(all).not.toContain('secret@typed.example')
  })

  test('a password changed, and one reset by mail', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const cookie = await signIn(app, email)
    const change = { currentPassword: password, newPassword: 'another long password' }
    expect((await post(app, '/auth/change-password', change, cookie)).status).toBe(200)
    const common = { currentPassword: change.newPassword, newPassword: 'qwertyuiop1234' }
    const refused = await post(app, '/auth/change-password', common, cookie)
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { code: 'PASSWORD_GUESSABLE' },
    ])
    const wrong = { ...change, currentPassword: 'not the password of it' }
    expect((await post(app, '/auth/change-password', wrong, cookie)).status).toBe(400)
    await post(app, '/auth/request-password-reset', { email })
    const link = /token=(\w+)/
    await expect.poll(() => link.test(lines.join(''))).toBe(true)
    const token = link.exec(lines.at(-1) ?? '')?.[1]
    await post(app, '/auth/reset-password', { token, newPassword: password })
    expect(await actionsOf(id)).toEqual([
      'session.signIn',
      'session.changePassword',
      'session.resetPassword',
    ])
  })

  test('a second factor set up, used, mistaken and taken off', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const cookie = await signIn(app, email)
    const begun = await post(app, '/auth/two-factor/enable', { password }, cookie)
    const { totpURI } = (await begun.json()) as { totpURI: string }
    const totp = URI.parse(totpURI) as TOTP
    const verify = (code: string, as: string) =>
      post(app, '/auth/two-factor/verify-totp', { code }, as)
    await verify(totp.generate(), cookie)
    const pending = cookiesOf(await post(app, '/auth/sign-in/email', { email, password }))
    await verify('000000', pending)
    const next = totp.generate({ timestamp: Date.now() + 30_000 })
    const entered = cookiesOf(await verify(next, pending))
    await post(app, '/auth/two-factor/disable', { password }, entered)
    expect(await about(id)).toMatchObject([
      { action: 'session.signIn', after: { by: 'password' } },
      { action: 'session.secondFactorOn', person: id },
      { action: 'session.signInFailed', person: null, after: { by: 'totp' } },
      { action: 'session.signIn', after: { by: 'totp' } },
      { action: 'session.secondFactorOff', person: id },
    ])
  })

  test('signing out everywhere, and entering the demonstration', async () => {
    const { id, email } = await addPerson(world.db, officer)
    await post(app, '/auth/revoke-sessions', {}, await signIn(app, email))
    expect(await actionsOf(id)).toEqual(['session.signIn', 'session.signOutEverywhere'])
    const as = 'demonstration-ebetsu-officer'
    await post(app, '/auth/demonstrate', { as })
    expect(await about(as)).toMatchObject([
      { action: 'session.signIn', person: as, after: { by: 'demonstration' } },
    ])
  })
})
