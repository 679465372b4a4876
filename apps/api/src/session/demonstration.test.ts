import type { Session, SignInSettings } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../app.ts'
import { createLog, type Log } from '../log.ts'
import {
  clientFor,
  cookiesOf,
  databaseKinds,
  post,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { prepareDemonstration } from './start.ts'

describe.each(databaseKinds)('the demonstration, on %s', (kind) => {
  const world = useWorld(kind)
  const log = createLog('silent')
  let app: typeof world.app
  beforeAll(async () => {
    await prepareDemonstration(world.db, 'open')
    app = createApp({ db: world.db, log, settings: { ...testSettings, demo: 'open' } })
  })

  test('offers a door for each of the posts', async () => {
    const { demo, demonstrations } = await clientFor(app, {}).session.settings.query()
    expect(demo).toBe(true)
    expect(
      demonstrations.map(({ name, role, municipality }) => [name, role, municipality?.nameEn]),
    ).toEqual([
      ['江別市の担当者', 'officer', 'Ebetsu City'],
      ['千歳市の担当者', 'officer', 'Chitose City'],
      ['江別市の管理者', 'municipalityAdmin', 'Ebetsu City'],
      ['札幌市 政策企画部', 'policyOffice', 'Sapporo City'],
      ['システム管理者', 'systemAdmin', undefined],
    ])
  })

  test('one click and a visitor is that person, marked as a sample', async () => {
    const { demonstrations } = await clientFor(app, {}).session.settings.query()
    for (const { id, name } of demonstrations) {
      const answer = await post(app, '/auth/demonstrate', { as: id })
      expect(answer.status).toBe(200)
      const client = clientFor(app, { cookie: cookiesOf(answer) })
      expect(await client.session.get.query()).toMatchObject({ me: { name, demonstration: true } })
    }
  })

  test('has people of its own in a region that comes in', async () => {
    const admin = await world.as({ role: 'systemAdmin' })
    const blank = { kana: '', nameEn: '', kind: 'city' as const }
    await admin.region.create.mutate({
      ...{ slug: 'mito', name: '水戸圏', kana: 'みと', nameEn: 'Mito', shortName: '' },
      ...{ shortNameEn: '', nickname: '', nicknameEn: '', scheme: 'renkei', adopted: '' },
      ...{ visionTitle: 'ビジョン', visionTitleEn: '', fromFiscalYear: '2026' },
      ...{ toFiscalYear: '2030', areas: ['産業', '', ''] },
      members: [
        { code: '082015', role: 'core', ...blank, name: '水戸市', kana: 'みとし', nameEn: 'Mito' },
        { code: '012173', role: 'partner', ...blank, name: '' },
      ],
    })
    const { demonstrations } = await clientFor(app, {}).session.settings.query()
    const own = demonstrations.filter(({ id }) => id.startsWith('demonstration-mito-'))
    expect(own.map(({ name, role, regions }) => [name, role, regions])).toEqual([
      ['江別市の担当者', 'officer', ['sapporo', 'mito']],
      ['江別市の管理者', 'municipalityAdmin', ['sapporo', 'mito']],
      ['水戸市 企画担当課', 'policyOffice', ['mito']],
    ])
    const cookie = cookiesOf(await post(app, '/auth/demonstrate', { as: own.at(-1)?.id }))
    const { me } = await clientFor(app, { cookie }).session.get.query()
    expect(me?.coreOf).toEqual(['mito'])
  })

  test('lets nobody in as a real person', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into person (id, name, email, role) values ('real', '実在', 'real@example.jp', 'systemAdmin')
      returning id
    `.execute(world.db)
    const answer = await post(app, '/auth/demonstrate', { as: rows[0]?.id })
    expect([answer.status, cookiesOf(answer)]).toEqual([404, ''])
  })

  test('has no door, offers none and says so where it is closed', async () => {
    const answer = await post(world.app, '/auth/demonstrate', { as: 'demonstration-system-admin' })
    expect([answer.status, cookiesOf(answer)]).toEqual([404, ''])
    expect(await world.client.session.settings.query()).toMatchObject({
      demo: false,
      demonstrations: [],
    })
  })

  test('once it is closed its people are out, and come back when it opens again', async () => {
    const as = 'demonstration-ebetsu-officer'
    const client = clientFor(app, {
      cookie: cookiesOf(await post(app, '/auth/demonstrate', { as })),
    })
    await prepareDemonstration(world.db, 'closed')
    expect((await client.session.get.query()).me).toBeNull()
    expect((await post(app, '/auth/demonstrate', { as })).status).toBe(404)
    await prepareDemonstration(world.db, 'open')
    expect((await post(app, '/auth/demonstrate', { as })).status).toBe(200)
  })
})

describe.each(databaseKinds)('the demonstration on one’s own machine, on %s', (kind) => {
  const world = useWorld(kind)
  const settings = { ...testSettings, url: undefined, demo: 'local' } as const
  const as = 'demonstration-ebetsu-officer'
  const warn = vi.fn<Log['warn']>()
  let app: typeof world.app
  beforeEach(async () => {
    await prepareDemonstration(world.db, 'local')
    warn.mockClear()
    app = createApp({ db: world.db, log: { ...createLog('silent'), warn }, settings })
  })

  const asked = (origin: string, path: string, init: RequestInit = {}) =>
    Promise.resolve(
      app.request(`${origin}${path}`, {
        ...init,
        headers: { host: new URL(origin).host, ...(init.headers as Record<string, string>) },
      }),
    )
  const enter = (origin: string, who = as) =>
    asked(origin, '/auth/demonstrate', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ as: who }),
    })
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    (await (await asked('http://localhost:3000', `/trpc/${path}`, { headers })).json()) as {
      result: { data: SignInSettings & Session }
    }

  test.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:52000'])(
    'is open at %s to everybody but administrators',
    async (origin) => {
      const { demonstrations } = (await ask('session.settings')).result.data
      expect(demonstrations.map(({ role }) => role)).toEqual(['officer', 'officer', 'policyOffice'])
      const answer = await enter(origin)
      expect(answer.status).toBe(200)
      const { me } = (await ask('session.get', { cookie: cookiesOf(answer) })).result.data
      expect(me).toMatchObject({ id: as })
      for (const administrator of ['demonstration-system-admin', 'demonstration-ebetsu-admin']) {
        const refused = await enter(origin, administrator)
        expect([refused.status, cookiesOf(refused)]).toEqual([404, ''])
      }
      expect(warn).not.toHaveBeenCalled()
    },
  )

  test.each([
    ['x-forwarded-for', 'http://localhost:3000', { 'x-forwarded-for': '203.0.113.9' }],
    ['x-forwarded-proto', 'http://localhost:3000', { 'X-Forwarded-Proto': 'https' }],
    ['forwarded', 'http://localhost:3000', { forwarded: 'for=203.0.113.9' }],
    ['x-real-ip', 'http://127.0.0.1:3000', { 'x-real-ip': '127.0.0.1' }],
    ['via', 'http://localhost:3000', { via: '1.1 proxy' }],
    ['host', 'http://localhost:3000', { host: 'renkei.example.lg.jp' }],
    ['host', 'http://renkei.example.lg.jp', {}],
    ['host', 'http://192.0.2.7:3000', {}],
    ['host', 'http://localhost.example.lg.jp', {}],
  ])('ends for everybody at the first request with %s (%s, %j)', async (sign, origin, headers) => {
    const cookie = cookiesOf(await enter('http://localhost:3000'))
    expect((await asked(origin, '/healthz', { headers })).status).toBe(200)
    expect((await ask('session.get', { cookie })).result.data.me).toBeNull()
    expect((await enter('http://localhost:3000')).status).toBe(404)
    expect((await ask('session.settings')).result.data).toMatchObject({
      demo: false,
      demonstrations: [],
    })
    expect(warn.mock.calls.map(([line]) => line)).toEqual([{ sign }])
  })

  test('is closed to the very request that shows the sign, and to those that come at once', async () => {
    const origin = 'http://localhost:3000'
    const cookie = cookiesOf(await enter(origin))
    const proxied = { cookie, 'x-forwarded-for': '203.0.113.9' }
    const answers = await Promise.all([
      ask('session.get', proxied),
      ...Array.from({ length: 5 }, () => ask('session.get', { cookie })),
    ])
    expect(answers.map(({ result }) => result.data.me)).toEqual(Array(6).fill(null))
    expect(warn).toHaveBeenCalledOnce()
  })
})
