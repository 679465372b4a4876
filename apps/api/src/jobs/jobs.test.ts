import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { runAlone } from '../db/alone.ts'
import { createLog, type Log } from '../log.ts'
import { usual } from '../mail/pace.ts'
import { databaseKinds, onDay, useWorld } from '../testing/index.ts'
import { openInquiry } from '../testing/inquiries.ts'
import { openMailbox } from '../testing/mailbox.ts'
import { openPost } from '../testing/post.ts'
import { startJobs } from './start.ts'

describe.each(databaseKinds)('jobs, on %s', (kind) => {
  const world = useWorld(kind)
  const log = { ...createLog('silent'), error: vi.fn<Log['error']>() }
  afterAll(() => vi.useRealTimers())

  async function databaseUrl(): Promise<string | undefined> {
    const source = inject('databases')[kind]
    if (source.kind === 'pglite') return undefined
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      world.db,
    )
    return source.server.replace(/\/postgres$/, `/${rows[0]?.name}`)
  }

  it('send the reminders of the day when the server starts, and again none at the next start', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const { id } = await onDay('2026-04-15', () => openInquiry(office, { deadline: '2026-05-07' }))
    const store = { db: world.db, databaseUrl: await databaseUrl() }
    const reminded = async () =>
      (await officer.message.list.query()).filter((one) => one.kind === 'inquiryReminded')

    const { post } = await openPost(world.db, undefined)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-04-23T09:00:00+09:00') })
    const jobs = startJobs(store, log, post)
    await jobs.started
    await expect.poll(reminded, { timeout: 20_000 }).toHaveLength(1)
    await jobs.stop()
    expect(await reminded()).toMatchObject([{ inquiry: { id } }])

    const again = startJobs(store, log, post)
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
    expect(log.error).not.toHaveBeenCalled()
    const { rows } = await sql`
      select cron, timezone from pgboss.schedule where name = 'inquiry-reminders'
    `.execute(world.db)
    expect(rows).toEqual([{ cron: '30 8 * * *', timezone: 'Asia/Tokyo' }])
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
    const jobs = startJobs({ db: world.db, databaseUrl: await databaseUrl() }, log, post)
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
