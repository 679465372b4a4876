import { setTimeout } from 'node:timers/promises'
import type { ChangeEvent } from '@renkei/schema'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { createApp } from '../app.ts'
import { runAlone } from '../db/alone.ts'
import { openPostgres } from '../db/postgres.ts'
import { createLog, type Log } from '../log.ts'
import { usual } from '../mail/pace.ts'
import { onServer } from '../testing/database.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  enter,
  onDay,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { openInquiry } from '../testing/inquiries.ts'
import { openMailbox } from '../testing/mailbox.ts'
import { openPost } from '../testing/post.ts'
import { bookkeeper, ibarakiBook } from '../testing/region-books.ts'
import { openReceiver, webhooksHere } from '../testing/webhooks.ts'
import type { JobStore } from './boss.ts'
import { purge } from './purge-queries.ts'
import { startJobs } from './start.ts'

describe.each(databaseKinds)('jobs, on %s', (kind) => {
  const world = useWorld(kind)
  const log = { ...createLog('silent'), error: vi.fn<Log['error']>() }
  afterAll(() => vi.useRealTimers())

  /** As whoever serves: on a server by the role that owns nothing. */
  async function served(): Promise<JobStore & { close: () => Promise<void> }> {
    const source = inject('databases')[kind]
    if (source.kind === 'pglite') {
      return { db: world.db, databaseUrl: undefined, owns: true, close: async () => {} }
    }
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      world.db,
    )
    const databaseUrl = onServer(source.server, rows[0]?.name ?? '', 'renkei_serve')
    const db = openPostgres(databaseUrl, { connections: 2 })
    return { db, databaseUrl, owns: false, close: () => db.destroy() }
  }

  it('send the reminders of the day when the server starts, and again none at the next start', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const { id } = await onDay('2026-04-15', () => openInquiry(office, { deadline: '2026-05-07' }))
    const admin = await world.as({ role: 'municipalityAdmin', municipality: '012173' })
    const { id: person } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const leaving = { person, on: '2026-04-20', leaves: true, department: null }
    await onDay('2026-04-15', () => admin.transfer.plan.mutate({ ...leaving, role: 'officer' }))
    const hasLeft = async () =>
      (await admin.person.list.query({})).find((one) => one.id === person)?.deactivatedAt !== null
    const { close, ...store } = await served()
    const reminded = async () =>
      (await officer.message.list.query()).filter((one) => one.kind === 'inquiryReminded')

    const { post } = await openPost(world.db, undefined)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-04-23T09:00:00+09:00') })
    const jobs = startJobs(store, testSettings, log, post)
    await jobs.started
    await expect.poll(reminded, { timeout: 20_000 }).toHaveLength(1)
    // Nothing ran on the day that the notice named.
    await expect.poll(hasLeft, { timeout: 20_000 }).toBe(true)
    await jobs.stop()
    expect(await reminded()).toMatchObject([{ inquiry: { id } }])

    const again = startJobs(store, testSettings, log, post)
    await again.started
    const done = async () => {
      const { rows } = await sql<{ done: number }>`
        select count(*)::int as done from pgboss.job
        where name = 'inquiry-reminders' and state = 'completed'
      `.execute(world.db)
      return rows[0]?.done
    }
    await expect.poll(done, { timeout: 20_000 }).toBe(2)
    await again.stop()
    expect(await reminded()).toHaveLength(1)
    await close()
    expect(log.error).not.toHaveBeenCalled()
    const { rows } = await sql`
      select name, cron, timezone from pgboss.schedule order by name
    `.execute(world.db)
    expect(rows).toEqual([
      { name: 'digests', cron: '45 8 * * *', timezone: 'Asia/Tokyo' },
      { name: 'inquiry-reminders', cron: '30 8 * * *', timezone: 'Asia/Tokyo' },
      { name: 'mail', cron: '* * * * *', timezone: 'UTC' },
      { name: 'purge', cron: '17 * * * *', timezone: 'Asia/Tokyo' },
      { name: 'transfers', cron: '0 0 * * *', timezone: 'Asia/Tokyo' },
    ])
    vi.useRealTimers()
  })

  it('send what waits when the server starts, and what is written from then on, within seconds', async () => {
    const mailbox = await openMailbox()
    const { post, mailer } = await openPost(world.db, mailbox.url, {
      pace: { ...usual, first: 500 },
    })
    const arrived = () => mailbox.mails.flatMap(({ to }) => to)
    const write = (to: string) => mailer.send({ to, subject: '件名', text: '本文' })
    await write('before@example.jp')
    // In hand of a process that died. Only where a data folder is held alone that is certain.
    if (kind === 'pglite') {
      await sql`update mail set claimed_until = now() + interval '1 hour'`.execute(world.db)
    }
    const { close, ...store } = await served()
    const jobs = startJobs(store, testSettings, log, post)
    await expect.poll(arrived, { timeout: 20_000 }).toEqual(['before@example.jp'])
    await write('after@example.jp')
    await expect.poll(arrived, { timeout: 10_000 }).toContain('after@example.jp')
    // The next try comes by itself too.
    await mailbox.down()
    await write('late@example.jp')
    await setTimeout(300)
    await mailbox.up()
    await expect.poll(arrived, { timeout: 10_000 }).toContain('late@example.jp')
    await jobs.stop()
    expect(arrived()).toHaveLength(3)
    expect(log.error).not.toHaveBeenCalled()
    await mailbox.close()
    await close()
  })

  it('tell webhooks what happens, that a region is hidden and shown again, and that all of it was taken back', async () => {
    const receiver = await openReceiver()
    const settings = { ...testSettings, webhooks: webhooksHere }
    const app = createApp({ db: world.served, log: createLog('silent'), settings })
    const manager = await addPerson(world.db, {
      ...{ role: 'municipalityAdmin', municipality: '012173' },
    })
    const admin = clientFor(app, { cookie: await enter(world.db, manager.id) })
    const { id: department } = await admin.department.create.mutate({ name: '情報課' })
    const name = '町のサイト'
    await admin.webhook.create.mutate({ name, department, url: receiver.url, kinds: ['region'] })
    const told = () =>
      receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: ChangeEvent })
    const hears = (types: readonly string[]) =>
      expect
        .poll(() => told().map(({ type }) => type.replace('change.', '')), { timeout: 20_000 })
        .toEqual(types)
    const { post } = await openPost(world.db, undefined)
    const { close, ...store } = await served()
    const jobs = startJobs(store, testSettings, log, post, undefined, webhooksHere)
    await jobs.started

    const system = await world.as({ role: 'systemAdmin' })
    const region = 'ibaraki-kenou'
    const book = await bookkeeper(world, { role: 'systemAdmin' })
    const { id } = await book.preview('new', await ibarakiBook())
    await system.regionBook.take.mutate({ region, id: id ?? 0 })
    await hears(['region'])
    const read = async () => {
      const held = (await system.region.held.query()).find(({ slug }) => slug === region)
      return { region, version: held?.version ?? 0 }
    }
    await system.region.hide.mutate(await read())
    await hears(['region', 'hidden'])
    expect(told().at(-1)?.data).toMatchObject({
      ...{ region, vision: 1, path: '/' },
      change: { title: 'いばらき県央地域連携中枢都市圏', by: { municipality: null, person: null } },
    })
    await system.region.reopen.mutate(await read())
    await hears(['region', 'hidden', 'shown'])
    await system.regionBook.undo.mutate({ region, id: id ?? 0 })
    await hears(['region', 'hidden', 'shown', 'retraction'])
    expect(told().at(-1)?.data).toMatchObject({
      ...{ region, vision: 1, path: '/' },
      change: { of: 'region', retracts: told()[0]?.data.id, title: told()[0]?.data.change.title },
    })
    // Whoever follows this region alone is told so too, though it is gone, also where they last looked before it was hidden.
    const { items } = await world.client.change.feed.query({ region })
    expect(items.map(({ change }) => change.kind)).toEqual(['hidden', 'retraction'])
    await jobs.stop()
    receiver.close()
    await close()
    expect(log.error).not.toHaveBeenCalled()
  })
})

describe.each(databaseKinds)('what served its time, on %s', (kind) => {
  const world = useWorld(kind)

  it('is forgotten: ended sessions with whence they came, lapsed links, old counts and invitations', async () => {
    const { id: person } = await addPerson(world.db, { role: 'systemAdmin' })
    const session = (id: string, ends: string, seen: string) => sql`
      insert into session (id, token, person_id, expires_at, seen_at, ip_address, user_agent)
      values (${id}, ${id}, ${person}, now() + ${ends}::interval, now() - ${seen}::interval,
        '203.0.113.9', 'a browser')`
    const invitation = (id: number, ends: string, accepted: string | null) => sql`
      insert into invitation (id, email, role, expires_at, accepted_at) overriding system value
      values (${id}, 'someone@example.lg.jp', 'systemAdmin', now() + ${ends}::interval,
        now() - ${accepted}::interval)`
    const verification = (id: string, value: string, ends: string) => sql`
      insert into verification (id, identifier, value, expires_at)
      values (${id}, ${id}, ${value}, now() + ${ends}::interval)`
    const attempt = (key: string, ends: string) => sql`
      insert into attempt (key, failures, expires_at) values (${key}, 1, now() + ${ends}::interval)`
    const feedback = (text: string, settled: string | null) => sql`
      insert into feedback (region_id, text, settled_at, settled_by)
      select id, ${text}, now() - ${settled}::interval, case when ${settled}::text is not null
        then ${person} end from region limit 1`
    const regionBook = (slug: string, read: string) => sql`
      insert into region_book (slug, edition, brings, read, differs, added, changed, ended, read_at, person_id)
      values (${slug}, 1, 'region', '{}', '', 1, 0, 0, now() - ${read}::interval, ${person})`
    for (const row of [
      regionBook('seen', '23 hours'),
      regionBook('left', '25 hours'),
      feedback('dealt with long ago', '91 days'),
      feedback('dealt with', '89 days'),
      feedback('waits', null),
      session('in use', '1 hour', '59 minutes'),
      session('over', '-1 second', '1 minute'),
      session('left', '1 hour', '61 minutes'),
      invitation(1, '7 days', null),
      invitation(2, '-89 days', null),
      invitation(3, '-91 days', null),
      invitation(4, '-80 days', '91 days'),
      invitation(5, '1 day', '1 hour'),
      verification('open', 'invitation-1', '1 day'),
      verification('used', 'invitation-5', '1 day'),
      verification('lapsed', 'a person', '-1 second'),
      verification('reset', 'a person', '1 hour'),
      attempt('fresh', '1 hour'),
      attempt('old', '-1 second'),
    ]) {
      await row.execute(world.db)
    }
    const done = await purge(world.served, testSettings)
    expect(done).toEqual({
      regionBooks: 1,
      deliveries: 0,
      idempotencyKeys: 0,
      sessions: 2,
      verifications: 2,
      attempts: 1,
      invitations: 2,
      mails: 0,
      contacts: 0,
      feedback: 1,
      subscriptions: 0,
    })
    const { rows } = await sql<{ ids: string[] }>`
      select array_agg(id order by id) as ids from (select id from session union all
        select id from verification union all select key from attempt union all
        select id::text from invitation) kept`.execute(world.db)
    expect(rows[0]?.ids.toSorted()).toEqual(['1', '2', '5', 'fresh', 'in use', 'open', 'reset'])
    expect(await purge(world.served, testSettings)).toMatchObject({ sessions: 0, invitations: 0 })
  })
})

describe('statements of the jobs on the embedded database', () => {
  const world = useWorld('pglite')

  it('wait for a transaction to end, and leave none open when they fail', async () => {
    const order: string[] = []
    const inside = Promise.withResolvers<void>()
    const transaction = world.db.transaction().execute(async (trx) => {
      inside.resolve()
      await sql`create table kept (x int)`.execute(trx)
      await setTimeout(50)
      order.push('transaction')
    })
    await inside.promise
    const script = runAlone(world.db, 'begin; insert into kept values (1); select 1 / 0; commit')
    await expect(script.finally(() => order.push('script'))).rejects.toThrow('division by zero')
    await transaction
    expect(order).toEqual(['transaction', 'script'])
    const { rows } = await runAlone(world.db, 'select count(*)::int as count from kept', [])
    expect(rows).toEqual([{ count: 0 }])
  })
})
