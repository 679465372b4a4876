import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createAuth } from './auth.ts'
import type { Log } from '../log.ts'
import { type Mailbox, openMailbox } from '../testing/mailbox.ts'
import { makeDue, openPost, type TestPost } from '../testing/post.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  password,
  post as postTo,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const officer = { role: 'officer', municipality: '012173' } as const
const fresh = 'a new password, longer still'
const tokenIn = (text: string) =>
  /http:\/\/registry\.test\/new-password\?token=(\w+)/.exec(text)?.[1] ?? ''

/** A log that a test can read. */
function openLog(): { log: Log; lines: string[] } {
  const lines: string[] = []
  const keep = (...line: unknown[]) => void lines.push(JSON.stringify(line))
  return { log: { info: keep, warn: keep, error: keep }, lines }
}

describe.each(databaseKinds)('resetting a password, on %s', (kind) => {
  const world = useWorld(kind)
  const { log, lines } = openLog()
  let mailbox: Mailbox
  let post: TestPost
  let app: typeof world.app
  beforeAll(async () => {
    mailbox = await openMailbox()
    const mail = { url: mailbox.url, from: '連携 <renkei@registry.test>' }
    app = createApp({ db: world.db, log, settings: { ...testSettings, mail } })
    post = await openPost(world.db, mailbox.url, { log })
    post.keepDelivering()
  })
  afterAll(() => mailbox.close())

  const ask = async (email: string) => {
    const answer = await postTo(app, '/auth/request-password-reset', { email })
    return { status: answer.status, body: await answer.text() }
  }
  const mailTo = (email: string) =>
    expect.poll(() => mailbox.mails.filter(({ to }) => to.includes(email)).length, {
      timeout: 5000,
    })
  const lastTo = (email: string) => mailbox.mails.findLast(({ to }) => to.includes(email))
  const choose = (token: string, newPassword = fresh) =>
    postTo(app, '/auth/reset-password', { token, newPassword })
  const enter = async (email: string, typed: string) =>
    (await postTo(app, '/auth/sign-in/email', { email, password: typed })).status

  test('a mailed link lets its owner choose a new one, once, and ends every session', async () => {
    const { email } = await addPerson(world.db, officer)
    const before = clientFor(app, { cookie: await signIn(app, email) })
    expect((await ask(email)).status).toBe(200)
    await mailTo(email).toBe(1)
    const mail = lastTo(email)
    expect(mail?.subject).toContain('パスワードの再設定')
    const token = tokenIn(mail?.text ?? '')
    expect(token).not.toBe('')
    expect((await choose(token)).status).toBe(200)
    expect((await before.session.get.query()).me).toBeNull()
    expect(await enter(email, password)).toBe(401)
    expect(await enter(email, fresh)).toBe(200)
    expect((await choose(token, 'yet another password')).status).toBe(400)
    expect(await enter(email, fresh)).toBe(200)
    expect(lines.join('\n')).not.toContain(token)
  })

  test('an unknown, a deactivated and a known address get the same answer; one gets mail', async () => {
    const { email } = await addPerson(world.db, officer)
    const gone = await addPerson(world.db, officer)
    await sql`update person set deactivated_at = now() where id = ${gone.id}`.execute(world.db)
    const unknown = await ask('nobody@example.lg.jp')
    expect(await ask(gone.email)).toEqual(unknown)
    expect(await ask(email)).toEqual(unknown)
    await mailTo(email).toBe(1)
    expect(lastTo(gone.email)).toBeUndefined()
    expect(lastTo('nobody@example.lg.jp')).toBeUndefined()
  })

  test('a password is at least twelve characters long, of any kind, and none that others guess', async () => {
    const { email } = await addPerson(world.db, officer)
    await ask(email)
    await mailTo(email).toBe(1)
    const token = tokenIn(lastTo(email)?.text ?? '')
    expect((await choose(token, 'elevenchars')).status).toBe(400)
    for (const guessed of ['Password1234', '札幌市江別市札幌市江別市']) {
      const common = await choose(token, guessed)
      expect([common.status, await common.json()]).toMatchObject([
        400,
        { code: 'PASSWORD_GUESSABLE' },
      ])
    }
    expect((await choose(token, 'あさつゆのひかるすずらん')).status).toBe(200)
  })

  test('a link dies when its owner changes the password meanwhile', async () => {
    const { email } = await addPerson(world.db, officer)
    const cookie = await signIn(app, email)
    await ask(email)
    await mailTo(email).toBe(1)
    const change = { currentPassword: password, newPassword: fresh }
    expect((await postTo(app, '/auth/change-password', change, cookie)).status).toBe(200)
    expect((await choose(tokenIn(lastTo(email)?.text ?? ''), 'yet another password')).status).toBe(
      400,
    )
    expect(await enter(email, fresh)).toBe(200)
  })

  test('a link that is too old changes nothing', async () => {
    const { email } = await addPerson(world.db, officer)
    await ask(email)
    await mailTo(email).toBe(1)
    await sql`update verification set expires_at = now() - interval '1 second'`.execute(world.db)
    expect((await choose(tokenIn(lastTo(email)?.text ?? ''))).status).toBe(400)
    expect(await enter(email, password)).toBe(200)
  })

  test('links are not kept as they are: nobody reads them from the database', async () => {
    const { email } = await addPerson(world.db, officer)
    await ask(email)
    await mailTo(email).toBe(1)
    const token = tokenIn(lastTo(email)?.text ?? '')
    const { rows } = await sql<{ row: string }>`select v::text as row from verification v`.execute(
      world.db,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })

  test('where mail cannot be handed over, people are told the same; the log says so, and it waits', async () => {
    const { email } = await addPerson(world.db, officer)
    await mailbox.down()
    lines.length = 0
    expect((await ask(email)).status).toBe(200)
    await expect.poll(() => lines.join('\n')).toContain('mail could not be sent yet')
    expect(lines.join('\n')).not.toMatch(new RegExp(`token=|${email}`))
    await mailbox.up()
    await makeDue(world.db)
    await post.deliver()
    await mailTo(email).toBe(1)
  })

  test('nobody waits for a mail, so that an address that is known answers as soon as another', async () => {
    const { email } = await addPerson(world.db, officer)
    const settings = { ...testSettings, mail: { url: mailbox.url, from: 'renkei@registry.test' } }
    const mailer = { isConfigured: true, send: () => new Promise<void>(() => {}) }
    const auth = createAuth(world.db, settings, mailer)
    const slow = createApp({ db: world.db, log, settings, auth })
    expect((await postTo(slow, '/auth/request-password-reset', { email })).status).toBe(200)
  })

  test('without mail the link is in the server’s log, and the settings say so', async () => {
    const { email } = await addPerson(world.db, officer)
    const quiet = openLog()
    const local = createApp({ db: world.db, log: quiet.log, settings: testSettings })
    expect(await clientFor(local, {}).session.settings.query()).toMatchObject({ mail: false })
    expect(await clientFor(app, {}).session.settings.query()).toMatchObject({ mail: true })
    expect((await postTo(local, '/auth/request-password-reset', { email })).status).toBe(200)
    await expect.poll(() => tokenIn(quiet.lines.join('\n'))).not.toBe('')
    expect((await choose(tokenIn(quiet.lines.join('\n')))).status).toBe(200)
    expect(await enter(email, fresh)).toBe(200)
  })

  test('what opens a door stays out of the log of requests', async () => {
    const { log: requests, lines: seen } = openLog()
    const watched = createApp({ db: world.db, log: requests, settings: testSettings })
    await watched.request('/invitation/secret-token')
    await watched.request('/auth/reset-password/secret-token?callbackURL=%2Fx')
    await watched.request('/new-password?token=secret-token')
    const input = encodeURIComponent(JSON.stringify({ token: 'secret-token' }))
    await watched.request(`/trpc/invitation.get?input=${input}`)
    expect(seen).toHaveLength(4)
    expect(seen.join('\n')).not.toContain('secret-token')
    expect(seen.join('\n')).toContain('/invitation/…')
  })
})
