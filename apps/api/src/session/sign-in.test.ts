import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  password,
  post,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const log = createLog('silent')
const officer = { role: 'officer', municipality: '012173' } as const
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

describe.each(databaseKinds)('signing in, on %s', (kind) => {
  const world = useWorld(kind)
  const enter = (email: string, typed = password) =>
    post(world.app, '/auth/sign-in/email', { email, password: typed })
  const refusal = async (answer: Response) => ({
    status: answer.status,
    body: await answer.text(),
    cookies: answer.headers.getSetCookie(),
  })
  const deactivate = (id: string) =>
    sql`update person set deactivated_at = now() where id = ${id}`.execute(world.db)

  test('an address typed in capitals and full width is the same address', async () => {
    await addPerson(world.db, { ...officer, email: 'kikaku@city.example.lg.jp' })
    const answer = await enter('　ＫＩＫＡＫＵ@City.example.lg.jp ')
    expect(answer.status).toBe(200)
  })

  test('a wrong password, an unknown address and a deactivated account look alike', async () => {
    const { email } = await addPerson(world.db, officer)
    const gone = await addPerson(world.db, officer)
    await deactivate(gone.id)
    const wrong = await refusal(await enter(email, 'not the password of it'))
    expect(wrong.status).toBe(401)
    expect(wrong.cookies).toEqual([])
    expect(await refusal(await enter('nobody@example.lg.jp'))).toEqual(wrong)
    expect(await refusal(await enter(gone.email))).toEqual(wrong)
    expect(await refusal(await enter(gone.email, 'not the password of it'))).toEqual(wrong)
  })

  test('nor does the time it takes tell them apart', async () => {
    const { email } = await addPerson(world.db, officer)
    const gone = await addPerson(world.db, officer)
    await deactivate(gone.id)
    const took = async (address: string, typed?: string) => {
      const start = performance.now()
      await enter(address, typed)
      return performance.now() - start
    }
    const times: number[][] = [[], [], []]
    for (let round = 0; round < 5; round += 1) {
      times[0]?.push(await took(email, 'not the password of it'))
      times[1]?.push(await took('nobody@example.lg.jp'))
      times[2]?.push(await took(gone.email))
    }
    const [wrong = 0, unknown = 0, deactivated = 0] = times.map(median)
    // Hashing a password takes tens of milliseconds; whoever skips it is several times as quick.
    expect(unknown).toBeGreaterThan(wrong / 3)
    expect(deactivated).toBeGreaterThan(wrong / 3)
    expect(Math.max(unknown, deactivated)).toBeLessThan(wrong * 3)
  })

  test('the session is in a cookie that pages cannot read and other sites do not send', async () => {
    const { email } = await addPerson(world.db, officer)
    const [cookie] = (await enter(email)).headers.getSetCookie()
    expect(cookie).toMatch(/^renkei\.session_token=/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; Secure/i)
  })

  test('where the registry is reached by https, the cookie goes over https only', async () => {
    const url = 'https://registry.test'
    const app = createApp({ db: world.db, log, settings: { ...testSettings, url } })
    const { email } = await addPerson(world.db, officer)
    const answer = await app.request(`${url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-renkei.*; Secure/i)
  })

  test('whoever signs out everywhere is signed out on every device', async () => {
    const { email } = await addPerson(world.db, officer)
    const office = await signIn(world.app, email)
    const home = await signIn(world.app, email)
    expect((await post(world.app, '/auth/revoke-sessions', {}, office)).status).toBe(200)
    for (const cookie of [office, home]) {
      const { me } = await clientFor(world.app, { cookie }).session.get.query()
      expect(me).toBeNull()
    }
  })

  test('a person deactivated while at work is out at the next request', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const client = clientFor(world.app, { cookie: await signIn(world.app, email) })
    expect(await client.session.get.query()).toMatchObject({ me: { id } })
    await deactivate(id)
    expect(await client.session.get.query()).toMatchObject({ me: null })
  })

  test('nobody signs up, renames or deletes themselves', async () => {
    const cookie = await signIn(world.app, (await addPerson(world.db, officer)).email)
    const someone = { name: 'x', email: 'x@example.lg.jp', password }
    for (const path of ['sign-up/email', 'update-user', 'delete-user', 'change-email']) {
      expect([path, (await post(world.app, `/auth/${path}`, someone, cookie)).status]).toEqual([
        path,
        404,
      ])
    }
  })

  test('another site’s page cannot write in a signed-in person’s name', async () => {
    const { email } = await addPerson(world.db, { ...officer, role: 'municipalityAdmin' })
    const cookie = await signIn(world.app, email)
    const ask = (headers: Record<string, string>) =>
      world.app.request('http://registry.test/trpc/department.create', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ name: '悪意の課' }),
      })
    const foreign = await ask({ origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    expect(await foreign.json()).toMatchObject({
      error: { data: { refusal: { code: 'forbidden' } } },
    })
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const signOut = await world.app.request('http://registry.test/auth/sign-out', {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(signOut.status).toBe(403)
    expect((await ask({ origin: 'http://registry.test' })).status).toBe(200)
  })

  test('text that no database keeps is refused wherever it is typed, not failed at', async () => {
    const odd = 'a\0b'
    const answers = await Promise.all([
      post(world.app, '/auth/sign-in/email', { email: `${odd}@example.jp`, password: odd }),
      post(world.app, '/auth/sign-in/email', { email: '\ud800@example.jp', password }),
      post(world.app, '/auth/reset-password', { token: odd, newPassword: password }),
      post(world.app, '/auth/passkey/verify-authentication', { response: { id: odd } }),
      Promise.resolve(
        world.app.request('http://registry.test/auth/callback/organisation?state=%00&code=x'),
      ),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
  })

  test('ten megabytes of text are refused', async () => {
    const cookie = await signIn(world.app, (await addPerson(world.db, officer)).email)
    const answer = await post(
      world.app,
      '/trpc/invitation.accept',
      { token: 'x', name: 'あ'.repeat(3_500_000), password },
      cookie,
    )
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { data: { refusal: { fields: [{ problem: 'tooLarge' }] } } },
    })
  })

  test('a registry for this machine only signs nobody in under another name', async () => {
    const settings = { ...testSettings, url: undefined }
    const local = createApp({ db: world.db, log, settings })
    const { email } = await addPerson(world.db, officer)
    const enterAt = (host: string) =>
      local.request(`http://${host}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: `http://${host}`, host },
        body: JSON.stringify({ email, password }),
      })
    const elsewhere = await enterAt('evil.example')
    expect(elsewhere.status).toBe(403)
    expect(await elsewhere.json()).toMatchObject({ code: 'HOST_UNKNOWN' })
    expect((await enterAt('localhost:3000')).status).toBe(200)
  })
})
