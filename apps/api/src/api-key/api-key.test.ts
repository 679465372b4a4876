import { type KeyScope, keyScope, mayEver } from '@renkei/schema'
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
import { answerAll, openInquiry } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'
import { resources } from '../v1/resources.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
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

  type Asked = Partial<Parameters<typeof admin.apiKey.create.mutate>[0]>
  const made = (more: Asked = {}) =>
    admin.apiKey.create.mutate({ name: '庁内システム', department, scopes: ['read'], ...more })
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
  const by = (secret: string) => clientFor(app, bearer(secret))
  const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

  test('one is made for a department and told once; what is kept and told of it later cannot be used', async () => {
    const { key, secret } = await made()
    expect(secret).toMatch(/^renkei_[\w-]{43}$/)
    expect(key).toMatchObject({
      ...{ name: '庁内システム', department: { name: '情報課' }, municipality: { code: ebetsu } },
      ...{
        scopes: ['read'],
        region: null,
        former: null,
        madeBy: '管理 花子',
        lastUsedAt: null,
        state: 'active',
      },
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
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id: inquiry } = await openInquiry(office)
    for (const path of [
      '/api/v1/regions/sapporo/frame',
      '/open/sapporo/projects.csv',
      '/export/sapporo/2/applications.csv',
      `/export/applications/${id}.pdf`,
      '/papers/sapporo/2/matrix.xlsx',
      `/workbook/inquiries/${inquiry}/${ebetsu}.xlsx`,
    ]) {
      const answer = await ask(path, bearer(secret))
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
    // The office has not put its pages there; anything else that is no door is refused with 403.
    expect((await ask('/documents/vision-2/file.pdf', bearer(secret))).status).toBe(404)
    const [used] = (await admin.apiKey.list.query({})).filter((one) => one.id === key.id)
    expect(Date.parse(used?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const elsewhere = await world.as({ ...officer, municipality: '012246' })
    const other = await drafted(elsewhere)
    const hidden = by(secret).application.get.query({ id: other.id })
    expect((await refusalTo(hidden)).code).toBe('applicationNotFound')
  })

  test('an assistant that brings one is answered as it is, and refused as it is', async () => {
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call' }
    const params = { name: 'search_projects', arguments: { region: 'sapporo', text: '観光' } }
    const asked = (secret: string) =>
      app.request('http://localhost/mcp', {
        method: 'POST',
        headers: {
          ...bearer(secret),
          ...{ 'content-type': 'application/json', host: 'localhost' },
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify({ ...call, params }),
      })
    const { key, secret } = await made()
    const answer = await asked(secret)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ result: { structuredContent: { total: 3 } } })
    await admin.apiKey.revoke.mutate({ id: key.id })
    expect((await asked(secret)).status).toBe(401)
  })

  test('what it writes is in the trail and on the pages as the key’s, whose account is nobody’s', async () => {
    const { key, secret } = await made({ name: '文書管理', scopes: ['applications', 'answers'] })
    const program = by(secret)
    const { id, version } = await drafted(program)
    const query = `name=${encodeURIComponent('位置図.pdf')}`
    const beside = await app.request(`/attachments/applications/${id}?${query}`, {
      ...{ method: 'POST', headers: bearer(secret), body: new Uint8Array(pdf) },
    })
    expect(beside.status).toBe(200)
    const { id: file } = (await beside.json()) as { id: number }
    expect((await ask(`/attachments/${file}`, bearer(secret))).status).toBe(200)
    await program.application.submit.mutate({ id, version })
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const inquiry = await openInquiry(office)
    await answerAll(program, inquiry.id, ebetsu)

    const who = {
      person: 'APIキー「文書管理」',
      department: '情報課',
      municipality: { code: ebetsu },
    }
    const { events } = await office.application.get.query({ id })
    expect(events.at(-1)).toMatchObject({ action: 'submit', by: who })
    const { entries } = await admin.audit.search.query({ text: 'APIキー「文書管理」' })
    expect(entries.map(({ action }) => action)).toEqual([
      ...['response.save', 'application.submit', 'application.attach', 'application.save'],
      'application.create',
    ])
    expect(entries.every(({ by: writer }) => writer?.person === who.person)).toBe(true)
    // Its account is in no list of people, gets no mail and no other way in.
    const account = `key:${key.id}`
    const people = await (await world.as({ role: 'systemAdmin' })).person.list.query({})
    expect(people.some((one) => one.id === account || one.name === who.person)).toBe(false)
    for (const call of [
      () => admin.person.reactivate.mutate({ person: account, version: 1 }),
      () => admin.person.makePasswordLink.mutate({ person: account, reason: '試し' }),
      () =>
        admin.transfer.plan.mutate({
          ...{ person: account, on: '2099-04-01', leaves: false, department, role: 'officer' },
        }),
    ])
      expect((await refusalTo(call())).code).toBe('personNotFound')
    await expect(
      sql`update person set deactivated_at = null where id = ${account}`.execute(world.db),
    ).rejects.toThrow('person_check')
  })

  test('one that administers a region is of its core city, and of no other region', async () => {
    const sapporo = await addPerson(world.db, { ...managing, municipality: '011002' })
    const core = clientFor(app, { cookie: await enter(world.db, sapporo.id) })
    const { id: policy } = await core.department.create.mutate({ name: '連携推進課' })
    const make = (client: typeof admin, of: number, region?: string) =>
      client.apiKey.create.mutate({
        ...{ name: '圏域の管理', department: of, scopes: ['administration'] },
        ...(region === undefined ? {} : { region }),
      })
    for (const [asked, problem] of [
      [() => make(core, policy), 'required'],
      [() => make(core, policy, 'elsewhere'), 'unknownCode'],
      [() => make(admin, department, 'sapporo'), 'unknownCode'],
      [() => made({ region: 'sapporo' }), 'unknownCode'],
    ] as const)
      expect((await refusalTo(asked())).fields).toMatchObject([{ field: 'region', problem }])
    const { key, secret } = await make(core, policy, 'sapporo')
    expect(key).toMatchObject({ region: 'sapporo', scopes: ['administration'] })
    const opened = await openInquiry(by(secret))
    const { id, version } = await core.inquiry.get.query({ id: opened.id })
    for (const call of [
      () => by(secret).inquiry.publish.mutate({ id, version }),
      () => by(secret).confirmation.queue.query({ region: 'sapporo' }),
      () => by(secret).person.list.query({}),
    ])
      expect((await refusalTo(call())).code).toBe('forbidden')
  })

  test('each scope writes over /api/v1 what the table of permissions lets it, and is refused the rest', async () => {
    const sapporo = await addPerson(world.db, { ...managing, municipality: '011002' })
    const core = clientFor(app, { cookie: await enter(world.db, sapporo.id) })
    const { id: policy } = await core.department.create.mutate({ name: '政策企画課' })
    const administering = {
      ...{ name: '圏域の管理', department: policy, region: 'sapporo' },
      scopes: ['administration' as const],
    }
    const secretOf = async (scope: KeyScope) =>
      (scope === 'administration'
        ? await core.apiKey.create.mutate(administering)
        : await made({ scopes: [scope] })
      ).secret
    const writes = resources.flatMap(({ writing, ...one }) =>
      writing ? [{ writing, ...one }] : [],
    )
    const wrong: string[] = []
    const seen = { allowed: 0, refused: 0 }
    for (const scope of keyScope.options) {
      const secret = await secretOf(scope)
      const role = scope === 'administration' ? 'policyOffice' : 'officer'
      const asker = { role, municipality: null, coreOf: [], scopes: [scope] } as const
      for (const { id, method, path, procedure, writing } of writes) {
        // Nothing is known by these numbers: whoever may not write hears so before that.
        const address = path
          .replace('{region}', 'sapporo')
          .replace('{municipality}', ebetsu)
          .replace('{key}', 'participation.17')
          .replace(/\{\w+\}/g, '999999')
        const { body, example } = writing
        const answer = await app.request(`/api/v1${address}`, {
          method: method.toUpperCase(),
          headers: {
            ...bearer(secret),
            ...{ 'content-type': 'application/json', 'if-match': '"1"' },
          },
          ...(body === undefined ? {} : { body: JSON.stringify(example ?? {}) }),
        })
        const { code } = (await answer.json()) as { code?: string }
        const isAllowed = mayEver(asker, procedure)
        seen[isAllowed ? 'allowed' : 'refused'] += 1
        const isRight = isAllowed
          ? ![401, 403].includes(answer.status) && answer.status < 500
          : answer.status === 403 && code === 'forbidden'
        if (!isRight) wrong.push(`${scope} ${id}: ${answer.status} ${code}`)
      }
    }
    expect(wrong).toEqual([])
    expect(seen.allowed + seen.refused).toBe(keyScope.options.length * writes.length)
    expect(seen.allowed).toBeGreaterThan(writes.length)
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
    for (const path of ['/auth/get-session', '/export/people.csv', '/people', '/']) {
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

  test('one is rotated while programs ask: the former is good until a day, and only so long', async () => {
    const { key, secret } = await made()
    await by(secret).region.list.query()
    const rotate = (prefix: string, days?: number) =>
      admin.apiKey.rotate.mutate({ id: key.id, prefix, ...(days === undefined ? {} : { days }) })
    const next = await rotate(key.prefix)
    expect(next.secret).not.toBe(secret)
    expect(next.key).toMatchObject({
      ...{ id: key.id, prefix: next.secret.slice(0, 12), lastUsedAt: null },
      former: { prefix: key.prefix, lastUsedAt: expect.any(String) as string },
    })
    const days = (Date.parse(next.key.former?.until ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(7)
    for (const one of [secret, next.secret]) await by(one).region.list.query()
    const [listed] = (await admin.apiKey.list.query({})).filter(({ id }) => id === key.id)
    expect(listed?.lastUsedAt).not.toBeNull()
    // Whoever still sees the former one would end what somebody else has just made.
    expect((await refusalTo(rotate(key.prefix))).code).toBe('stale')
    const last = await rotate(next.key.prefix, 0)
    expect(last.key.former).toBeNull()
    for (const one of [secret, next.secret])
      expect((await refusalTo(by(one).region.list.query())).code).toBe('keyInvalid')
    await by(last.secret).region.list.query()
    const { entries } = await admin.audit.search.query({ actions: ['apiKey.rotate'] })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toContain(last.secret)
    const again = await rotate(last.key.prefix)
    await admin.apiKey.revoke.mutate({ id: key.id })
    for (const one of [last.secret, again.secret])
      expect((await refusalTo(by(one).region.list.query())).code).toBe('keyInvalid')
    expect((await refusalTo(rotate(again.key.prefix))).code).toBe('stateChanged')
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
    const told = answers.map(({ headers }) => headers.get('ratelimit')?.replace(/;t=\d+$/, ''))
    expect(told).toEqual(['"key";r=2', '"key";r=1', '"key";r=0'])
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"key";q=3;w=60')
    const late = await asked(one.secret)
    expect(late.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+$/)
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
