import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  enter,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { refusalTo } from '../testing/refused.ts'
import { openReceiver, type Received, tellWebhooks, webhooksHere } from '../testing/webhooks.ts'
import { usualPace } from './deliver.ts'
import { send } from './send.ts'

const ebetsu = '012173'
const here = webhooksHere
const never = new AbortController().signal

// As the convention has it, by its own words.
const signed = (secret: string, { id, seconds, body }: Received) =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')}`

describe.each(databaseKinds)('webhooks, on %s', (kind) => {
  const world = useWorld(kind)
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  let admin: typeof world.client
  let office: typeof world.client
  let department: number
  beforeAll(async () => {
    receiver = await openReceiver()
    const settings = { ...testSettings, webhooks: here }
    const app = createApp({ db: world.served, log: createLog('silent'), settings })
    const manager = { role: 'municipalityAdmin', municipality: ebetsu, name: '管理 花子' } as const
    const { id } = await addPerson(world.db, manager)
    admin = clientFor(app, { cookie: await enter(world.db, id) })
    department = (await admin.department.create.mutate({ name: '情報課' })).id
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
  })
  afterAll(() => receiver.close())

  const pace = { ...usualPace, timeout: 500, between: [0, 0, 0, 0, 0] }
  const round = (more: { pace?: Partial<typeof pace> } = {}) =>
    tellWebhooks(world.served, more.pace)
  const make = async (more: object = {}) => {
    receiver.answer = receiver.ok
    receiver.received.length = 0
    // Who was registered before is told no more.
    await sql`update webhook set state = 'paused'`.execute(world.db)
    const name = '町のサイト'
    return admin.webhook.create.mutate({ name, department, url: receiver.url, ...more })
  }
  const change = (title: string) =>
    office.indicator.create.mutate({ region: 'sapporo', form: indicatorTyped({ title }) })
  // Other tests of the same server hold back what is told, by transactions of their own.
  const told = async (
    has: () => boolean | Promise<boolean>,
    more: { pace?: Partial<typeof pace> } = {},
  ) =>
    expect
      .poll(async () => (await round(more), has()), { timeout: 20_000, interval: 50 })
      .toBe(true)
  const last = async (id: number) => (await admin.webhook.deliveries.query({ id }))[0]

  test('one is told what changes from now on, signed with a secret that is told once', async () => {
    await change('前の指標')
    const { webhook, secret } = await make({ kinds: ['indicator'] })
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(webhook).toMatchObject({ state: 'active', kinds: ['indicator'], madeBy: '管理 花子' })
    await change('新しい指標')
    await told(() => receiver.received.some(({ body }) => body.includes('新しい指標')))
    const [one] = receiver.received.filter(({ body }) => body.includes('新しい指標'))
    if (!one) throw new Error('It was received')
    expect(one.signatures).toEqual([signed(secret, one)])
    expect(Math.abs(Number(one.seconds) - Date.now() / 1000)).toBeLessThan(10)
    const { items } = await world.client.change.feed.query({ since: 'now' })
    expect(items).toEqual([])
    const { type, data } = JSON.parse(one.body) as { type: string; data: { id: string } }
    expect([type, data.id]).toEqual(['change.indicator', one.id])
    expect(await last(webhook.id)).toMatchObject({
      ...{ event: one.id, state: 'taken', tries: 1, status: 204, problem: null, nextAt: null },
      about: {
        kind: 'indicator',
        title: '新しい指標',
        path: expect.stringMatching(/^\/sapporo\/2\/indicators\/\d+$/),
      },
    })
    const { rows } = await sql<{ kept: string }>`
      select concat((select string_agg(w::text, '') from webhook w),
        (select string_agg(e::text, '') from audit_entry e)) as kept`.execute(world.db)
    expect(rows[0]?.kept).toContain('webhook.create')
    expect(rows[0]?.kept).not.toContain(secret.slice(6))
    const trail = await admin.audit.search.query({ actions: ['webhook.create'] })
    expect(JSON.stringify(trail)).not.toContain('token=abc')
  })

  test('what fails, leads elsewhere or hangs is told again under the same id until it is taken, and once more by hand', async () => {
    const { webhook } = await make()
    const answers = [
      (_: IncomingMessage, response: ServerResponse) => void response.writeHead(500).end('no'),
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(302, { location: receiver.url }).end(),
      () => {},
    ]
    receiver.answer = (...of) => {
      const answer = answers.shift() ?? receiver.ok
      answer(...of)
    }
    await change('何度も送る指標')
    const seen: unknown[] = []
    await told(async () => {
      const delivery = await last(webhook.id)
      if (delivery) seen.push(delivery.problem)
      return delivery?.state === 'taken'
    })
    expect(await last(webhook.id)).toMatchObject({ tries: 4, status: 204, problem: null })
    expect((await last(webhook.id))?.tried).toMatchObject([
      { status: 204, problem: null, at: (await last(webhook.id))?.lastAt },
      { status: null, problem: 'timeout' },
      { status: 302, problem: 'redirect' },
      { status: 500, problem: 'status', ms: expect.any(Number) },
    ])
    expect(receiver.received.length).toBe(4)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
    const [first] = receiver.received
    const delivery = await last(webhook.id)
    await admin.webhook.replay.mutate({ id: delivery?.id ?? 0 })
    await told(() => receiver.received.length === 5)
    expect(receiver.received.at(-1)).toMatchObject({ id: first?.id, body: first?.body })
    expect(await last(webhook.id)).toMatchObject({ state: 'taken', tries: 1 })
    expect((await last(webhook.id))?.tried).toHaveLength(5)
    await sql`update webhook_delivery set tried = (select jsonb_agg(w.tried -> 0)
        from webhook_delivery w, generate_series(1, 20) where w.id = webhook_delivery.id)
      where id = ${delivery?.id ?? 0}::bigint`.execute(world.db)
    await admin.webhook.replay.mutate({ id: delivery?.id ?? 0 })
    await told(() => receiver.received.length === 6)
    expect((await last(webhook.id))?.tried).toHaveLength(20)
  })

  test('what nobody takes fails for good; each try says why, how long it took and when the next one is', async () => {
    const { webhook } = await make()
    receiver.answer = () => {}
    await change('届かない指標')
    await told(async () => (await last(webhook.id))?.tries === 1, {
      pace: { ...pace, between: [60_000] },
    })
    const delivery = await last(webhook.id)
    expect(delivery).toMatchObject({ state: 'waiting', problem: 'timeout', status: null })
    expect(delivery?.ms).toBeGreaterThan(400)
    expect(Date.parse(delivery?.nextAt ?? '') - Date.now()).toBeGreaterThan(30_000)
    await sql`update webhook_delivery set next_at = now()`.execute(world.db)
    receiver.close()
    receiver = await openReceiver()
    await round({ pace: { ...pace, between: [] } })
    expect(await last(webhook.id)).toMatchObject({
      state: 'failed',
      problem: 'unreachable',
      nextAt: null,
    })
    const [listed] = (await admin.webhook.list.query({})).filter(({ id }) => id === webhook.id)
    expect(listed?.failingSince).not.toBeNull()
  })

  test('one that takes nothing for long is told no more, its people hear of it, and it goes on where it ended', async () => {
    const { webhook } = await make()
    receiver.answer = (_, response) => void response.writeHead(503).end()
    await change('長く届かない指標')
    await told(async () => (await last(webhook.id))?.tries === 1, { pace: { ...pace, disable: 0 } })
    const state = async () =>
      (await admin.webhook.list.query({})).find(({ id }) => id === webhook.id)?.state
    expect(await state()).toBe('disabled')
    expect((await admin.webhook.list.query({})).find(({ id }) => id === webhook.id)).toMatchObject({
      lastTry: { problem: 'status', status: 503 },
    })
    const [message] = await admin.message.list.query()
    expect(message).toMatchObject({
      kind: 'webhookDisabled',
      title: '町のサイト',
      webhook: { id: webhook.id },
    })
    const system = await world.as({ role: 'systemAdmin' })
    const trail = await system.audit.search.query({ actions: ['webhook.disable'] })
    expect(trail.entries[0]).toMatchObject({ by: null, subject: { id: String(webhook.id) } })
    await change('止まっているあいだの指標')
    receiver.answer = receiver.ok
    await admin.webhook.resume.mutate({ id: webhook.id })
    const bodies = () => receiver.received.map(({ body }) => body).join('\n')
    await told(() => bodies().includes('止まっているあいだの指標'))
    expect(bodies()).toContain('長く届かない指標')
  })

  test('a renewed secret signs beside the former for a day', async () => {
    const { webhook, secret } = await make()
    const renewed = await admin.webhook.renew.mutate({ id: webhook.id })
    expect(renewed.secret).not.toBe(secret)
    await change('二つの署名の指標')
    await told(() => receiver.received.length > 0)
    const [one] = receiver.received
    if (!one) throw new Error('It was received')
    expect(one.signatures).toEqual([signed(renewed.secret, one), signed(secret, one)])
  })

  test('none is sent where the registry may not reach, whatever its name comes to', async () => {
    const { port } = new URL(receiver.url)
    const options = { timeout: 2000, cut: never }
    const tried = async (url: string, settings = { networks: [] as string[], http: true }) =>
      (await send(url, { headers: {}, body: '{}' }, { settings, ...options })).problem
    receiver.received.length = 0
    for (const host of [
      ...['127.0.0.1', '0x7f.1', '2130706433', '10.1.2.3', '169.254.169.254', '100.64.0.1'],
      ...[
        '[::1]',
        '[::ffff:127.0.0.1]',
        '[fd00::1]',
        '[fe80::1]',
        '[64:ff9b::7f00:1]',
        '[2002:7f00:1::]',
      ],
      'localhost',
    ]) {
      expect([host, await tried(`http://${host}:${port}/`)]).toEqual([host, 'addressRefused'])
    }
    expect(
      await tried(`http://localhost:${port}/`, { networks: ['127.0.0.0/8', '::1'], http: false }),
    ).toBe('addressRefused')
    expect(await tried(`http://user:secret@127.0.0.1:${port}/`, here)).toBe('addressRefused')
    expect(receiver.received).toEqual([])
    expect(
      await tried(`http://localhost:${port}/`, { networks: ['127.0.0.1', '::1'], http: true }),
    ).toBeNull()
    const strict = await world.as({ role: 'municipalityAdmin', municipality: ebetsu })
    for (const [url, problem] of [
      ['', 'required'],
      ['town.example.jp', 'notAddress'],
      ['ftp://town.example.jp/', 'notAddress'],
      ['http://town.example.jp/', 'notHttps'],
      [receiver.url, 'privateAddress'],
      ['https://10.0.0.1/', 'privateAddress'],
      ['https://localhost/', 'privateAddress'],
    ] as const) {
      const refused = await refusalTo(
        strict.webhook.create.mutate({ name: '見本', department, url }),
      )
      expect([url, ...(refused.fields ?? [])]).toMatchObject([url, { field: 'url', problem }])
    }
    // A name that cannot be looked up now is looked at when it is sent to.
    const unknown = { name: '見本', department, url: 'https://town.invalid/' }
    const { webhook } = await strict.webhook.create.mutate(unknown)
    expect(await tried(webhook.url)).toBe('unreachable')
  })

  test('an administrator manages those of the own municipality only, and removes one at once', async () => {
    const { webhook } = await make()
    const { id } = webhook
    const stranger = await world.as({ role: 'municipalityAdmin', municipality: '012246' })
    expect((await refusalTo(stranger.webhook.pause.mutate({ id }))).code).toBe('forbidden')
    expect((await refusalTo(stranger.webhook.deliveries.query({ id }))).code).toBe('forbidden')
    expect((await refusalTo(stranger.webhook.remove.mutate({ id }))).code).toBe('forbidden')
    expect(await admin.webhook.pause.mutate({ id })).toMatchObject({ state: 'paused' })
    await change('止めているあいだの指標')
    await round()
    expect(receiver.received).toEqual([])
    await admin.webhook.resume.mutate({ id })
    await admin.webhook.remove.mutate({ id })
    expect((await refusalTo(admin.webhook.remove.mutate({ id }))).code).toBe('webhookNotFound')
    await round()
    expect(receiver.received).toEqual([])
    expect((await refusalTo(admin.webhook.deliveries.query({ id }))).code).toBe('webhookNotFound')
  })

  test('those of a department that is closed are told no more, and cannot be taken up again', async () => {
    const closing = await admin.department.create.mutate({ name: '電算課' })
    const { webhook } = await make({ department: closing.id })
    const { id } = webhook
    await admin.department.close.mutate({ department: closing.id, version: closing.version })
    await change('課がなくなったあとの指標')
    await round()
    expect(receiver.received).toEqual([])
    expect(await admin.webhook.list.query({})).toContainEqual(
      expect.objectContaining({
        ...{ id, state: 'paused' },
        department: { id: closing.id, name: '電算課', closed: true },
      }),
    )
    expect((await refusalTo(admin.webhook.resume.mutate({ id }))).code).toBe('stateChanged')
    const [paused] = (await admin.audit.search.query({ actions: ['webhook.pause'] })).entries
    expect(paused?.subject).toMatchObject({ kind: 'webhook', id: String(id) })
    await admin.webhook.remove.mutate({ id })
  })
})
