import { sql } from 'kysely'
import { TOTP, URI } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  clientFor,
  cookiesOf,
  databaseKinds,
  listen,
  password,
  post,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

describe.each(databaseKinds)('the second factor, on %s', (kind) => {
  const world = useWorld(kind)

  const meOf = async (cookie: string) =>
    (await clientFor(world.app, { cookie }).session.get.query()).me
  const secondFactorOf = (uri: string) => {
    const read = URI.parse(uri)
    if (!(read instanceof TOTP)) throw new Error('codes by time were expected')
    return read
  }
  /** An officer with the authenticator app set up, and the codes to fall back on. */
  async function withSecondFactor() {
    const { id, email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const cookie = await signIn(world.app, email)
    const begun = await post(world.app, '/auth/two-factor/enable', { password }, cookie)
    const { totpURI, backupCodes } = (await begun.json()) as Enabled
    const totp = secondFactorOf(totpURI)
    const at = Date.now()
    const code = totp.generate({ timestamp: at })
    const ended = await post(world.app, '/auth/two-factor/verify-totp', { code }, cookie)
    expect(ended.status).toBe(200)
    return { id, email, totp, backupCodes, at, cookie: cookiesOf(ended) }
  }
  /** What the app shows in half a minute, which is accepted already: each code is taken once. */
  const nextOf = (totp: TOTP, ahead = 1) =>
    totp.generate({ timestamp: Date.now() + ahead * 30_000 })
  const enter = (email: string) => post(world.app, '/auth/sign-in/email', { email, password })

  test('is set up with a code of the app, under the registry’s name', async () => {
    const { totp, email, cookie } = await withSecondFactor()
    expect([totp.issuer, totp.label]).toEqual(['連携Renkei', email])
    expect(await meOf(cookie)).toMatchObject({ secondFactor: true })
  })

  test('is not on before a code has proved that it works', async () => {
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const cookie = await signIn(world.app, email)
    await post(world.app, '/auth/two-factor/enable', { password }, cookie)
    const wrong = await post(world.app, '/auth/two-factor/verify-totp', { code: '000000' }, cookie)
    expect(wrong.status).toBe(401)
    expect(await meOf(await signIn(world.app, email))).toMatchObject({ secondFactor: false })
  })

  test('is not changed without the password', async () => {
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const cookie = await signIn(world.app, email)
    const request = { password: 'not the password of it' }
    expect((await post(world.app, '/auth/two-factor/enable', request, cookie)).status).toBe(400)
    const owner = await withSecondFactor()
    const off = await post(world.app, '/auth/two-factor/disable', request, owner.cookie)
    expect(off.status).toBe(400)
    expect(await meOf(owner.cookie)).toMatchObject({ secondFactor: true })
  })

  test('the password alone signs nobody in; with the code it does', async () => {
    const { email, totp } = await withSecondFactor()
    const halfway = await enter(email)
    expect(await halfway.json()).toMatchObject({ twoFactorRedirect: true })
    const pending = cookiesOf(halfway)
    expect(await meOf(pending)).toBeNull()
    const wrong = await post(world.app, '/auth/two-factor/verify-totp', { code: '000000' }, pending)
    expect(wrong.status).toBe(401)
    const code = nextOf(totp)
    const right = await post(world.app, '/auth/two-factor/verify-totp', { code }, pending)
    expect(right.status).toBe(200)
    expect(await meOf(cookiesOf(right))).toMatchObject({ email })
  })

  test('a code is taken once: not for signing in after setting up, nor twice, nor one before it', async () => {
    const { email, totp, at } = await withSecondFactor()
    const verify = async (code: string) => {
      const pending = cookiesOf(await enter(email))
      const answer = await post(world.app, '/auth/two-factor/verify-totp', { code }, pending)
      return [answer.status, ((await answer.json()) as { code?: string }).code]
    }
    const used = [401, 'CODE_ALREADY_USED']
    const counted = await sql`select 1 from attempt where key like 'account:%'`.execute(world.db)
    const first = totp.generate({ timestamp: at })
    expect(await verify(first)).toEqual(used)
    const code = totp.generate({ timestamp: at + 30_000 })
    const pending = [cookiesOf(await enter(email)), cookiesOf(await enter(email))]
    const both = await Promise.all(
      pending.map((one) => post(world.app, '/auth/two-factor/verify-totp', { code }, one)),
    )
    expect(both.map(({ ok }) => ok)).toContain(true)
    expect(both.map(({ ok }) => ok)).toContain(false)
    expect(await verify(code)).toEqual(used)
    expect(await verify(first)).toEqual(used)
    // None of it was a guess: nothing is counted, and nobody waits.
    const { rows } = await sql`select 1 from attempt where key like 'account:%'`.execute(world.db)
    expect(rows).toHaveLength(counted.rows.length)
  })

  test('a trusted device asks for no code, until one signs out everywhere', async () => {
    const { email, totp, cookie } = await withSecondFactor()
    const code = nextOf(totp)
    const pending = cookiesOf(await enter(email))
    const body = { code, trustDevice: true }
    const trusted = await post(world.app, '/auth/two-factor/verify-totp', body, pending)
    const device = cookiesOf(trusted)
      .split('; ')
      .find((one) => one.includes('trust_device'))
    const asksForCode = async () => {
      const answer = await post(world.app, '/auth/sign-in/email', { email, password }, device)
      const { twoFactorRedirect = false } = (await answer.json()) as { twoFactorRedirect?: boolean }
      return { asks: twoFactorRedirect, cookies: cookiesOf(answer) }
    }
    expect(device).toBeDefined()
    const first = await asksForCode()
    expect(first.asks).toBe(false)
    const kept = async () =>
      (
        await sql`select 1 from verification where starts_with(identifier, 'trust-device-')`.execute(
          world.db,
        )
      ).rows.length
    expect(await kept()).toBe(1)
    expect((await post(world.app, '/auth/revoke-sessions', {}, cookie)).status).toBe(200)
    expect(await kept()).toBe(0)
    expect((await asksForCode()).asks).toBe(true)
  })

  test('five wrong codes and the way is closed, even to the right one', async () => {
    const { email, totp } = await withSecondFactor()
    const pending = cookiesOf(await enter(email))
    for (let n = 0; n < 5; n += 1) {
      const guess = { code: '000000', email: 'somebody-else@example.lg.jp' }
      await post(world.app, '/auth/two-factor/verify-totp', guess, pending)
    }
    const code = nextOf(totp)
    const answer = await post(world.app, '/auth/two-factor/verify-totp', { code }, pending)
    expect(answer.ok).toBe(false)
    expect(await meOf(cookiesOf(answer))).toBeNull()
    // They are counted with wrong passwords, whoever they were said to be of.
    expect((await enter(email)).status).toBe(429)
  })

  test('a backup code serves once where the app is lost', async () => {
    const { email, backupCodes } = await withSecondFactor()
    const use = async () =>
      post(
        world.app,
        '/auth/two-factor/verify-backup-code',
        { code: backupCodes[0] },
        cookiesOf(await enter(email)),
      )
    const first = await use()
    expect(await meOf(cookiesOf(first))).toMatchObject({ email })
    expect((await use()).status).toBe(401)
  })

  test('whoever was deactivated between password and code stays out', async () => {
    const { id, email, totp } = await withSecondFactor()
    const pending = cookiesOf(await enter(email))
    await sql`update person set deactivated_at = now() where id = ${id}`.execute(world.db)
    const code = nextOf(totp)
    const answer = await post(world.app, '/auth/two-factor/verify-totp', { code }, pending)
    expect(answer.status).toBe(401)
    expect(await meOf(cookiesOf(answer))).toBeNull()
  })

  test('its secrets are sealed in the database', async () => {
    const { id, totp, backupCodes } = await withSecondFactor()
    const { rows } = await sql<{ held: string }>`
      select secret || backup_codes as held from second_factor where person_id = ${id}
    `.execute(world.db)
    expect(rows[0]?.held).not.toContain(totp.secret.base32)
    expect(rows[0]?.held).not.toContain(totp.secret.utf8)
    expect(rows[0]?.held).not.toContain(backupCodes[0])
  })

  test('a passkey belongs to the host people use, whatever the port', async () => {
    const settings = { ...testSettings, url: undefined }
    const app = createApp({ db: world.db, log: createLog('silent'), settings })
    const server = await listen(app)
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const headers = { cookie: await signIn(server, email) }
    const answer = await fetch(`${server.url}/auth/passkey/generate-register-options`, { headers })
    expect(await answer.json()).toMatchObject({ rp: { id: '127.0.0.1' } })
    await server.close()
  })

  test('a passkey is added only soon after signing in', async () => {
    const { id, email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const cookie = await signIn(world.app, email)
    const options = () =>
      world.app.request('/auth/passkey/generate-register-options', { headers: { cookie } })
    expect(await (await options()).json()).toMatchObject({
      rp: { name: '連携 Renkei', id: 'registry.test' },
    })
    await sql`update session set created_at = now() - interval '2 hours' where person_id = ${id}`.execute(
      world.db,
    )
    expect((await options()).status).toBe(403)
  })
})

type Enabled = { totpURI: string; backupCodes: string[] }
