import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { Log } from '../log.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  drafted,
  enter,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const ebetsu = '012173'
const managing = { role: 'municipalityAdmin', municipality: ebetsu, name: '管理 花子' } as const
const officer = { role: 'officer', municipality: ebetsu } as const

describe.each(databaseKinds)('keys of programs, on %s', (kind) => {
  const world = useWorld(kind)
  const lines: string[] = []
  let app: typeof world.app
  let admin: typeof world.client
  let department: number
  beforeAll(async () => {
    const keep = (...line: unknown[]) => void lines.push(JSON.stringify(line))
    const log: Log = { info: keep, warn: keep, error: keep }
    app = createApp({ db: world.served, log, settings: testSettings })
    const { id } = await addPerson(world.db, managing)
    admin = clientFor(app, { cookie: await enter(world.db, id) })
    department = (await admin.department.create.mutate({ name: '情報課' })).id
  })

  const made = (more: { name?: string; department?: number; months?: number } = {}) =>
    admin.apiKey.create.mutate({ name: '庁内システム', department, scopes: ['read'], ...more })
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
  const by = (secret: string) => clientFor(app, bearer(secret))
  const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

  test('one is made for a department and told once; what is kept and told of it later cannot be used', async () => {
    const { key, secret } = await made()
    expect(secret).toMatch(/^renkei_[\w-]{43}$/)
    expect(key).toMatchObject({
      ...{ name: '庁内システム', department: { name: '情報課' }, municipality: { code: ebetsu } },
      ...{ scopes: ['read'], madeBy: '管理 花子', lastUsedAt: null, state: 'active' },
      prefix: secret.slice(0, 12),
    })
    const days = (Date.parse(key.expiresAt) - Date.parse(key.madeAt)) / 86_400_000
    expect(Math.round(days)).toBeOneOf([365, 366])
    expect(await admin.apiKey.list.query({})).toContainEqual(key)
    const { rows } = await sql<{ row: string }>`
      select k::text || coalesce((select string_agg(e::text, '') from audit_entry e), '') as row
      from api_key k where id = ${key.id}
    `.execute(world.db)
    expect(rows[0]?.row).toContain('apiKey.create')
    expect(rows[0]?.row).not.toContain(secret)
  })

  test('it reads what an officer of its department reads, wherever programs ask, and its use is noted', async () => {
    const { key, secret } = await made()
    const drafting = await world.as(officer)
    const { id } = await drafted(drafting)
    expect(await by(secret).application.get.query({ id })).toMatchObject({ id, state: 'draft' })
    for (const path of [
      '/api/v1/regions/sapporo/frame',
      '/open/sapporo/projects.csv',
      '/export/sapporo/2/applications.csv',
      `/export/applications/${id}.pdf`,
    ]) {
      const answer = await ask(path, bearer(secret))
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
    const [used] = (await admin.apiKey.list.query({})).filter((one) => one.id === key.id)
    expect(Date.parse(used?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const elsewhere = await world.as({ ...officer, municipality: '012246' })
    const other = await drafted(elsewhere)
    const hidden = by(secret).application.get.query({ id: other.id })
    expect((await refusalTo(hidden)).code).toBe('applicationNotFound')
  })

  test('it is refused what its scope does not hold, whoever made it and whatever cookie comes with it', async () => {
    const { secret } = await made()
    const { id } = await addPerson(world.db, managing)
    const cookie = await enter(world.db, id)
    const both = clientFor(app, { ...bearer(secret), cookie })
    for (const call of [
      () => both.application.create.mutate({ region: 'sapporo', kind: 'register' }),
      () => both.person.list.query({}),
      () => both.apiKey.list.query({}),
      () => both.apiKey.create.mutate({ name: '鍵', department, scopes: ['read'] }),
      () => both.session.get.query(),
      () => both.message.list.query(),
      () => both.subscription.ask.mutate({ region: 'sapporo', email: 'x', frequency: 'daily' }),
    ]) {
      expect((await refusalTo(call())).code).toBe('forbidden')
    }
    for (const path of ['/auth/get-session', '/export/people.csv', '/']) {
      const answer = await ask(path, { ...bearer(secret), cookie })
      expect([path, answer.status]).toEqual([path, 403])
    }
  })

  test('one that is unknown, expired or revoked is answered 401 at once and everywhere, never as the public', async () => {
    const revoked = await made()
    const expired = await made()
    expect((await ask('/open/sapporo/projects.csv', bearer(revoked.secret))).status).toBe(200)
    expect(await admin.apiKey.revoke.mutate({ id: revoked.key.id })).toMatchObject({
      ...{ state: 'revoked', revokedBy: '管理 花子' },
    })
    await sql`
      update api_key set made_at = now() - interval '2 days', expires_at = now() - interval '1 day'
      where id = ${expired.key.id}
    `.execute(world.db)
    const secrets = [revoked.secret, expired.secret, 'renkei_nobody', `${revoked.secret}x`]
    for (const secret of secrets) {
      expect((await refusalTo(by(secret).region.list.query())).code).toBe('keyInvalid')
      for (const path of ['/open/sapporo/projects.csv', '/export/audit.csv', '/auth/get-session']) {
        const answer = await ask(path, bearer(secret))
        expect([path, answer.status]).toEqual([path, 401])
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
        expect(await answer.json()).toEqual({ error: { code: 'keyInvalid' } })
      }
    }
    for (const secret of [...secrets, 'other', '']) {
      const answer = await ask('/api/v1/regions', { ...bearer(secret), 'accept-language': 'en' })
      expect([secret, answer.status]).toEqual([secret, 401])
      expect(await answer.json()).toMatchObject({
        ...{ code: 'keyInvalid', title: expect.stringContaining('API key') },
      })
    }
    const again = admin.apiKey.revoke.mutate({ id: revoked.key.id })
    expect(await refusalTo(again)).toMatchObject({ code: 'stateChanged', value: 'revoked' })
  })

  test('two work side by side while one takes the other’s place; a department that closes ends its own', async () => {
    const { id: closing } = await admin.department.create.mutate({ name: '統合課' })
    const [older, newer] = [
      await made({ department: closing }),
      await made({ department: closing }),
    ]
    for (const { secret } of [older, newer]) await by(secret).region.list.query()
    await admin.department.close.mutate({ department: closing, version: 1 })
    expect((await refusalTo(by(newer.secret).region.list.query())).code).toBe('keyInvalid')
    expect((await refusalTo(made({ department: closing }))).fields).toEqual([
      { field: 'department', problem: 'unknownCode' },
    ])
    const { entries } = await admin.audit.search.query({ actions: ['apiKey.revoke'] })
    const ended = entries.map(({ subject }) => subject.id)
    expect(ended).toEqual(expect.arrayContaining([String(older.key.id), String(newer.key.id)]))
  })

  test('one that asks too often waits, and the others do not', async () => {
    const limits = { ...testSettings.limits, keyRequests: 3 }
    const settings = { ...testSettings, limits }
    const busy = createApp({
      db: world.served,
      log: { info() {}, warn() {}, error() {} },
      settings,
    })
    const [one, other] = [await made(), await made()]
    const asked = async (secret: string) =>
      busy.request('/api/v1/regions', { headers: bearer(secret) })
    const answers = [await asked(one.secret), await asked(one.secret), await asked(one.secret)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const late = await asked(one.secret)
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await asked(other.secret)).status).toBe(200)
  })

  test('an administrator makes and ends those of the own municipality only, with a name and within two years', async () => {
    const { key } = await made()
    const stranger = await world.as({ ...managing, municipality: '012246' })
    const theirs = stranger.apiKey.create.mutate({ name: '鍵', department, scopes: ['read'] })
    expect((await refusalTo(theirs)).code).toBe('forbidden')
    const end = stranger.apiKey.revoke.mutate({ id: key.id })
    expect((await refusalTo(end)).code).toBe('forbidden')
    expect((await refusalTo(made({ name: ' ' }))).fields).toEqual([
      { field: 'name', problem: 'required' },
    ])
    expect((await refusalTo(made({ months: 25 }))).code).toBe('inputInvalid')
    const system = await world.as({ role: 'systemAdmin' })
    expect(await system.apiKey.revoke.mutate({ id: key.id })).toMatchObject({ state: 'revoked' })
    const unknown = system.apiKey.revoke.mutate({ id: 999_999 })
    expect((await refusalTo(unknown)).code).toBe('apiKeyNotFound')
  })

  test('none is ever written into the log, even where somebody puts it into an address', async () => {
    const { secret } = await made()
    await ask(`/api/v1/regions?key=${secret}`)
    await ask(`/open/${secret}/projects.csv`)
    await ask('/api/v1/regions', bearer(`${secret}x`))
    await by(secret).region.list.query()
    expect(lines.join('\n')).toContain('/open/renkei_…')
    expect(lines.join('\n')).not.toContain(secret)
  })
})
