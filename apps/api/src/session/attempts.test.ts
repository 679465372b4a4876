import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { openTestDatabase } from '../testing/database.ts'
import {
  addPerson,
  databaseKinds,
  listen,
  openMailbox,
  openPost,
  password,
  post,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const officer = { role: 'officer', municipality: '012173', name: '試行 花子' } as const
const wrong = 'not the password of it'
const soon = { timeout: 5000 }
const signInPath = '/auth/sign-in/email'

describe.each(databaseKinds)('failing to sign in, on %s', (kind) => {
  const world = useWorld(kind)
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  beforeAll(async () => {
    mailbox = await openMailbox()
    ;(await openPost(world.db, mailbox.url)).keepDelivering()
  })
  afterAll(() => mailbox.close())

  /** A registry behind a proxy on this machine, so that a client is at whatever address it says. */
  const open = async (limits: Partial<typeof testSettings.limits> = {}) => {
    const mail = { url: mailbox.url, from: 'renkei@registry.test' }
    const settings = {
      ...testSettings,
      url: undefined,
      mail,
      trustedProxies: ['127.0.0.1'],
      limits: { ...testSettings.limits, ...limits },
    }
    const app = createApp({ db: world.db, log: createLog('silent'), settings })
    const server = await listen(app)
    const ask = async (path: string, body: unknown, from = '203.0.113.1') => {
      const answer = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: server.url,
          'x-forwarded-for': from,
          'x-renkei-address': '198.51.100.1',
        },
        body: JSON.stringify(body),
      })
      const { code } = (await answer.json()) as { code?: string }
      return { status: answer.status, code, wait: Number(answer.headers.get('retry-after')) }
    }
    const enter = (email: string, typed = password, from?: string) =>
      ask(signInPath, { email, password: typed }, from)
    const call = async (procedure: string, headers: Record<string, string>) =>
      (await (await fetch(`${server.url}/trpc/${procedure}`, { headers })).json()) as {
        result?: { data: { me: { id: string } | null } }
        error?: { data: { refusal: { code: string; value?: string } } }
      }
    const meAs = async (cookie: string) =>
      (await call('session.get', { cookie })).result?.data.me?.id
    return { ask, enter, call, meAs, ...server }
  }
  const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email))
  /** As if whoever has to wait had waited. */
  const pass = () => sql`update attempt set blocked_until = now()`.execute(world.db)

  test('thirty wrong passwords from thirty addresses: delayed, then locked, and its owner is told', async () => {
    const server = await open()
    const { id, email } = await addPerson(world.db, officer)
    const colleague = await addPerson(world.db, officer)
    const atWork = await signIn(server, email)
    const guess = async (address: string) => {
      const answers = []
      for (let n = 0; n < 30; n += 1)
        answers.push(await server.enter(address, wrong, `203.0.113.${n}`))
      return answers
    }
    const answers = await guess(email)
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(5).fill(401),
      ...Array<number>(25).fill(429),
    ])
    expect(answers.map(({ code }) => code).slice(5)).toEqual([
      ...Array<string>(4).fill('SIGN_IN_DELAYED'),
      ...Array<string>(21).fill('SIGN_IN_LOCKED'),
    ])
    expect(answers[5]?.wait).toBe(30)
    expect(answers[29]?.wait).toBeGreaterThan(14 * 60)
    // The right one waits as well, or it could be told from wrong ones.
    expect(await server.enter(email)).toMatchObject({ status: 429, code: 'SIGN_IN_LOCKED' })
    // Whoever is at work goes on, and the colleague at the same address gets in.
    expect(await server.meAs(atWork)).toBe(id)
    expect((await server.enter(colleague.email, password, '203.0.113.1')).status).toBe(200)
    // An address that nobody has is answered alike.
    const codesOf = (list: typeof answers) => list.map(({ status, code }) => [status, code])
    expect(codesOf(await guess('nobody@example.lg.jp'))).toEqual(codesOf(answers))

    await expect.poll(() => mailsTo(email), soon).toHaveLength(1)
    expect(mailsTo(email)[0]?.subject).toContain('ログインを一時停止しました')
    expect(mailsTo(email)[0]?.text).toContain(`${server.url}/reset-password`)
    const { rows } = await sql`
      select subject_id as id, after from audit_entry where action = 'session.lock' order by number
    `.execute(world.db)
    expect(rows).toEqual([
      { id, after: { failures: 10, minutes: 15 } },
      { id: 'unknown', after: { failures: 10, minutes: 15 } },
    ])
    const { rows: kept } = await sql<{ row: string }>`select a::text as row from attempt a`.execute(
      world.db,
    )
    expect(kept.map(({ row }) => row).join()).not.toContain('example')

    // The owner has the mailbox, and need not wait.
    await server.ask('/auth/request-password-reset', { email })
    await expect.poll(() => mailsTo(email), soon).toHaveLength(2)
    const token = /token=(\w+)/.exec(mailsTo(email)[1]?.text ?? '')?.[1]
    const newPassword = 'みずうみの朝と赤い自転車'
    expect((await server.ask('/auth/reset-password', { token, newPassword })).status).toBe(200)
    expect((await server.enter(email, newPassword)).status).toBe(200)
    await server.close()
  })

  test('delays double, a lock ends, and the right password makes it all forgotten', async () => {
    const server = await open({ failures: 3, lockMinutes: 2 })
    const { email } = await addPerson(world.db, officer)
    const waits: number[] = []
    for (let n = 0; n < 7; n += 1) {
      const { status, wait } = await server.enter(email, wrong, `203.0.113.${n}`)
      expect(status).toBe(401)
      waits.push(wait)
      await pass()
    }
    expect(waits).toEqual([0, 0, 15, 30, 60, 120, 30])
    expect((await server.enter(email)).status).toBe(200)
    expect((await server.enter(email, wrong)).wait).toBe(0)
    await server.close()
  })

  test('guesses made all at once are judged one after the other', async () => {
    const server = await open()
    const { email } = await addPerson(world.db, officer)
    const tries = Array.from({ length: 14 }, (_, n) =>
      server.enter(email, n === 13 ? password : wrong, `203.0.113.${n}`),
    )
    expect((await Promise.all(tries)).at(-1)).toMatchObject({ status: 429 })
    await server.close()
  })

  test('colleagues behind one address who sign in rightly at once all get in, however many', async () => {
    const server = await open({ failures: 3, addressFailures: 3 })
    const people = await Promise.all(Array.from({ length: 5 }, () => addPerson(world.db, officer)))
    const enter = ({ email }: { email: string }) => server.enter(email, password, '192.0.2.1')
    const answers = await Promise.all([...people, ...people].map(enter))
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200))
    await server.close()
  })

  test('an address that tries many accounts waits; others do not', async () => {
    const server = await open({ addressFailures: 10 })
    const { email } = await addPerson(world.db, officer)
    for (let n = 0; n < 10; n += 1) {
      expect((await server.enter(`nobody-${n}@example.lg.jp`, wrong, '192.0.2.7')).status).toBe(401)
    }
    const blocked = await server.enter(email, password, '192.0.2.7')
    expect(blocked).toMatchObject({ status: 429, code: 'ADDRESS_BLOCKED' })
    expect(blocked.wait).toBeGreaterThan(14 * 60)
    expect((await server.enter(email, password, '203.0.113.8')).status).toBe(200)
    // Nor does it try links.
    const input = encodeURIComponent(JSON.stringify({ token: 'unknown' }))
    const follow = async (from: string) =>
      (await server.call(`invitation.get?input=${input}`, { 'x-forwarded-for': from })).error?.data
        .refusal
    expect(await follow('203.0.113.8')).toEqual({ code: 'invitationNotFound' })
    expect(await follow('192.0.2.7')).toMatchObject({ code: 'tooManyRequests' })
    await pass()
    expect((await server.enter(email, password, '192.0.2.7')).status).toBe(200)
    await server.close()
  })

  test('a flood from one address is held off at every address of sign-in, whatever it asks', async () => {
    const server = await open({ addressRequests: 5 })
    // Counted in this process's memory, whatever the database.
    const [flooding, other] =
      kind === 'pglite' ? ['192.0.2.20', '192.0.2.21'] : ['192.0.2.30', '192.0.2.31']
    const leave = (from: string) => server.ask('/auth/sign-out', {}, from)
    for (let n = 0; n < 5; n += 1) expect((await leave(flooding)).status).toBe(200)
    const held = await leave(flooding)
    expect(held).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' })
    expect(held.wait).toBeGreaterThan(0)
    expect((await leave(other)).status).toBe(200)
    await server.close()
  })

  test('links to set a password are sent five an hour, and the newest of them works', async () => {
    const server = await open()
    const { email } = await addPerson(world.db, officer)
    const request = (address: string, n: number) =>
      server.ask('/auth/request-password-reset', { email: address }, `203.0.113.${n}`)
    for (let n = 0; n < 5; n += 1) expect((await request(email, n)).status).toBe(200)
    expect(await request(email.toUpperCase(), 6)).toMatchObject({
      status: 429,
      code: 'LINKS_LIMITED',
    })
    for (let n = 0; n < 5; n += 1) await request('no-one@example.lg.jp', n)
    expect((await request('no-one@example.lg.jp', 6)).status).toBe(429)
    await expect.poll(() => mailsTo(email), soon).toHaveLength(5)
    const tokens = mailsTo(email).map(({ text }) => /token=(\w+)/.exec(text)?.[1])
    const newPassword = 'みずうみの朝と赤い自転車'
    const set = (token: string | undefined) =>
      server.ask('/auth/reset-password', { token, newPassword })
    expect((await set(tokens[0])).status).toBe(400)
    expect((await set(tokens[4])).status).toBe(200)
    await server.close()
  })

  test('a wrong password at one’s own account is counted apart, and never signs one out', async () => {
    const server = await open({ failures: 3 })
    const { id, email } = await addPerson(world.db, officer)
    const cookie = await signIn(server, email)
    const change = async (currentPassword: string) =>
      (
        await post(
          server,
          '/auth/change-password',
          { currentPassword, newPassword: 'みずうみの朝と赤い自転車' },
          cookie,
        )
      ).status
    for (let n = 0; n < 3; n += 1) expect(await change(wrong)).toBe(400)
    expect(await change(password)).toBe(429)
    expect((await server.enter(email)).status).toBe(200)
    expect(await server.meAs(cookie)).toBe(id)
    await pass()
    expect(await change(password)).toBe(200)
    await server.close()
  })
})

test('a proxy that nobody trusts is named in the log, once, with the setting that would', async () => {
  const lines: unknown[][] = []
  const log = { ...createLog('silent'), warn: (...line: unknown[]) => void lines.push(line) }
  const world = await openTestDatabase(inject('databases').pglite)
  const visit = async (trustedProxies: string[]) => {
    const app = createApp({ db: world.db, log, settings: { ...testSettings, trustedProxies } })
    const server = await listen(app)
    for (const from of ['203.0.113.1', '203.0.113.2']) {
      await fetch(`${server.url}/healthz`, { headers: { 'x-forwarded-for': from } })
    }
    await fetch(`${server.url}/healthz`)
    await server.close()
  }
  await visit(['127.0.0.0/8', '2001:db8::1'])
  expect(lines).toEqual([])
  await visit(['10.0.0.0/8'])
  expect(lines).toEqual([
    [{ proxy: '127.0.0.1' }, expect.stringContaining('RENKEI_TRUSTED_PROXIES')],
  ])
  await world.close()
})
