import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
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
    await prepareDemonstration(world.db, true)
    app = createApp({ db: world.db, log, settings: { ...testSettings, demo: true } })
  })

  test('offers a door for each of the posts', async () => {
    const { demo, demonstrations } = await clientFor(app, {}).session.settings.query()
    expect(demo).toBe(true)
    expect(
      demonstrations.map(({ name, role, municipality }) => [name, role, municipality?.name]),
    ).toEqual([
      ['江別市の担当者', 'officer', '江別市'],
      ['千歳市の担当者', 'officer', '千歳市'],
      ['江別市の管理者', 'municipalityAdmin', '江別市'],
      ['札幌市 政策企画部', 'policyOffice', '札幌市'],
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
    await prepareDemonstration(world.db, false)
    expect((await client.session.get.query()).me).toBeNull()
    expect((await post(app, '/auth/demonstrate', { as })).status).toBe(404)
    await prepareDemonstration(world.db, true)
    expect((await post(app, '/auth/demonstrate', { as })).status).toBe(200)
  })
})
