import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { purgeUnconfirmed } from './queries.ts'
import { lastDue, sendDigests } from './digest.ts'
import { submitted } from '../testing/drafting.ts'
import { clientFor, databaseKinds, testSettings, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { openMailbox } from '../testing/mailbox.ts'
import { openPost, type TestPost } from '../testing/post.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const hour = 3_600_000

it('digests fall due every morning in Japan, weekly ones on Mondays', () => {
  const due = (at: string) => {
    const { daily, weekly } = lastDue(new Date(at))
    return [daily.toISOString(), weekly.toISOString()]
  }
  // 2026-11-30 is a Monday.
  expect(due('2026-11-30T08:40:00+09:00')).toEqual([
    '2026-11-29T23:40:00.000Z',
    '2026-11-29T23:40:00.000Z',
  ])
  expect(due('2026-11-30T08:39:59+09:00')).toEqual([
    '2026-11-28T23:40:00.000Z',
    '2026-11-22T23:40:00.000Z',
  ])
  expect(due('2026-12-06T23:00:00+09:00')[1]).toBe('2026-11-29T23:40:00.000Z')
})

describe.each(databaseKinds)('following what changes, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let citizen: World['client']
  let app: World['app']
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  let post: TestPost
  beforeAll(async () => {
    mailbox = await openMailbox()
    post = await openPost(world.served, mailbox.url)
    office = await world.as({
      role: 'policyOffice',
      municipality: '011002',
      email: 'po@example.lg.jp',
    })
    const email = 'ebetsu@example.lg.jp'
    officer = await world.as({ role: 'officer', municipality: '012173', email })
    const mail = { url: mailbox.url, from: '連携 <renkei@registry.test>' }
    app = createApp({
      ...{ db: world.served, log: createLog('silent') },
      settings: { ...testSettings, mail },
    })
    citizen = clientFor(app, {})
  })
  afterAll(() => mailbox.close())

  // A digest is due a day, or a week, after the last.
  const later = (hours: number) => new Date(Date.now() + hours * hour)
  const digests = async (at: Date) => {
    const before = mailbox.mails.length
    await sendDigests(post.post, at)
    await post.deliver()
    return mailbox.mails.slice(before)
  }
  const again = () =>
    sql`update subscription set told_until = now() - interval '1 minute',
      noticed_until = now() - interval '1 minute'`.execute(world.db)
  const register = (typed = {}) =>
    office.indicator.create.mutate({ region, form: indicatorTyped(typed) })

  it('an officer follows a project in one press, and ends it in another', async () => {
    expect(await officer.subscription.get.query()).toEqual({
      ...{ frequency: 'daily', notices: 'each', follows: [] },
    })
    const { follows } = await officer.subscription.follow.mutate({ region, project: 17 })
    expect(follows).toEqual([
      {
        ...{ region, vision: 2, kind: 'project', code: '17', printed: '17' },
        title: '公共施設の相互利用や配置に関する検討',
        titleEn: expect.any(String),
      },
    ])
    await officer.subscription.follow.mutate({ region, project: 17 })
    await officer.subscription.follow.mutate({ region, policyArea: '1a' })
    await officer.subscription.follow.mutate({ region })
    const all = await officer.subscription.follow.mutate({ region, municipality: '012173' })
    expect(all.follows.map(({ kind: of, code }) => `${of} ${code}`)).toEqual([
      ...['project 17', 'policyArea 1a', 'municipality 012173', 'region '],
    ])
    await officer.subscription.unfollow.mutate({ region, policyArea: '1a' })
    await officer.subscription.unfollow.mutate({ region, municipality: '012173' })
    const left = await officer.subscription.unfollow.mutate({ region })
    expect(left.follows).toEqual(follows)
    expect((await office.subscription.get.query()).follows).toEqual([])
    for (const [target, refusal] of [
      [{ project: 99 }, { code: 'projectNotFound', value: '99' }],
      [{ policyArea: '9z' }, { code: 'filterInvalid', parameter: 'policyArea' }],
      [
        { project: 17, municipality: '012173' },
        { code: 'filterInvalid', value: '012173' },
      ],
    ] as const) {
      expect(
        await refusalTo(officer.subscription.follow.mutate({ region, ...target })),
      ).toMatchObject(refusal)
    }
  })

  it('is mailed once a day what changed in it, and nothing where nothing did', async () => {
    await register({ project: '18', title: '別の事業の指標' })
    expect(await digests(later(25))).toEqual([])
    await again()
    await register()
    expect(await digests(new Date(Date.now() - 48 * hour))).toEqual([])
    const [mail, ...others] = await digests(later(25))
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: ['ebetsu@example.lg.jp'],
      subject: '【連携】変更1件 / Renkei: 1 change',
    })
    expect(mail?.text).toContain('成果指標の登録：合同訓練の参加者数')
    expect(mail?.text).not.toContain('別の事業')
    expect(mail?.text).toMatch(/http\S+\/sapporo\/2\/indicators\/\d+/)
    expect(await digests(later(26))).toEqual([])
  })

  it('ends it by one click in the mail program, without signing in, and goes on following', async () => {
    await again()
    await register({ title: '二つ目の指標' })
    const [mail] = await digests(later(25))
    const [, link = ''] = /List-Unsubscribe: <([^>]+)>/i.exec(mail?.head ?? '') ?? []
    expect(mail?.head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i)
    expect(mail?.text).toContain(link)
    const { pathname } = new URL(link)
    // Whatever looks through mails opens links: that ends nothing.
    await app.request(pathname)
    expect((await officer.subscription.get.query()).frequency).toBe('daily')
    const click = () =>
      app.request(pathname, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
    expect((await click()).status).toBe(200)
    expect((await click()).status).toBe(200)
    expect(await officer.subscription.get.query()).toMatchObject({
      frequency: 'never',
      follows: [{ code: '17' }],
    })
    await again()
    await register({ title: '三つ目の指標' })
    expect(await digests(later(25))).toEqual([])
    const weekly = await officer.subscription.save.mutate({ frequency: 'weekly', notices: 'each' })
    expect(weekly.frequency).toBe('weekly')
    expect(await digests(later(8 * 24))).toEqual([])
  })

  it('gathers お知らせ in one mail a day, of those that nobody has read', async () => {
    await office.subscription.save.mutate({ frequency: 'never', notices: 'daily' })
    await submitted(officer, { title: '合同の訓練' })
    const before = mailbox.mails.length
    await post.deliver()
    expect(mailbox.mails.slice(before).filter(({ to }) => to.includes('po@example.lg.jp'))).toEqual(
      [],
    )
    const [mail, ...others] = await digests(later(25))
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: ['po@example.lg.jp'],
      subject: '【連携】お知らせ1件 / Renkei: 1 message',
    })
    expect(mail?.text).toContain('申請が提出されました：合同の訓練')
    expect(mail?.head).not.toMatch(/List-Unsubscribe/i)
    await again()
    const read = await office.message.list.query()
    await office.message.read.mutate({ ids: read.map(({ id }) => id) })
    expect(await digests(later(25))).toEqual([])
  })

  it('a citizen is mailed nothing but a link, until whoever reads the address confirms', async () => {
    const email = ' Citizen@Example.jp '
    const asked = { region, municipality: '012173', email, frequency: 'daily' } as const
    await citizen.subscription.ask.mutate(asked)
    await again()
    await register({ title: '四つ目の指標' })
    const [link, ...others] = await digests(later(25))
    expect(others).toEqual([])
    expect(link).toMatchObject({ to: ['citizen@example.jp'] })
    expect(link?.text).toContain('・江別市')
    const [, key = ''] = /\/subscription\/(\S+)/.exec(link?.text ?? '') ?? []
    const waiting = await citizen.subscription.open.query({ key })
    expect(waiting).toMatchObject({ follows: [], waiting: [{ code: '012173' }], isPersonal: false })
    const started = await citizen.subscription.confirm.mutate({ key })
    expect(started).toMatchObject({ follows: [{ code: '012173' }], waiting: [] })
    await again()
    const [digest] = await digests(later(25))
    expect(digest).toMatchObject({ to: ['citizen@example.jp'] })
    expect(digest?.text).toContain('四つ目の指標')

    await citizen.subscription.change.mutate({ key, frequency: 'weekly' })
    await citizen.subscription.end.mutate({ key })
    const rows = await sql`select * from subscription where address is not null`.execute(world.db)
    expect(rows.rows).toEqual([])
    expect(await refusalTo(citizen.subscription.open.query({ key }))).toMatchObject({
      code: 'subscriptionNotFound',
    })
  })

  it('an address that nobody confirms is forgotten, and nobody is flooded with links', async () => {
    const ask = (email: string) =>
      citizen.subscription.ask.mutate({ region, project: 17, email, frequency: 'weekly' })
    expect(await refusalTo(ask('江別市'))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field: 'email', problem: 'notEmail' }],
    })
    for (let nth = 0; nth < 3; nth += 1) await ask('victim@example.jp')
    expect(await refusalTo(ask('victim@example.jp'))).toMatchObject({ code: 'tooManyRequests' })
    expect(
      await refusalTo(
        world.client.subscription.ask.mutate({
          ...{ region, project: 17, email: 'a@example.jp', frequency: 'daily' },
        }),
      ),
    ).toMatchObject({ code: 'mailOff' })
    expect(await purgeUnconfirmed(world.served)).toBe(0)
    await sql`update subscription set asked_at = now() - interval '3 days'`.execute(world.db)
    await sql`update follow set asked_at = now() - interval '3 days'`.execute(world.db)
    expect(await purgeUnconfirmed(world.served)).toBe(1)
    expect((await officer.subscription.get.query()).follows).toHaveLength(1)
  })
})
