import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailProblem, MailState } from '@renkei/schema'
import type { Log } from '../log.ts'
import { transaction } from '../db/transaction.ts'
import { submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { type Mailbox, openMailbox } from '../testing/mailbox.ts'
import { refusalTo } from '../testing/refused.ts'
import { makeDue, openPost, type TestPost } from '../testing/post.ts'
import { purgeMail } from './queries.ts'

const [sapporo, ebetsu, chitose] = ['011002', '012173', '012246'] as const

type Row = {
  address: string
  state: MailState
  problem: MailProblem | null
  tries: number
  sealed: string | null
  answer: string | null
}

describe.each(databaseKinds)('the post, on %s', (kind) => {
  const world = useWorld(kind)
  const lines: string[] = []
  const keep = (...messages: unknown[]) => void lines.push(JSON.stringify(messages))
  const log: Log = { info: keep, warn: keep, error: keep }
  let mailbox: Mailbox
  let post: TestPost
  let officer: World['client']
  beforeAll(async () => {
    mailbox = await openMailbox()
    officer = await world.as({ role: 'officer', municipality: ebetsu, department: '防災課' })
    const people = { role: 'officer', municipality: chitose, department: '企画課' } as const
    await world.as({ ...people, email: 'taro@chitose.example' })
    await world.as({ ...people, email: 'hanako@chitose.example' })
    const core = { role: 'policyOffice', municipality: sapporo } as const
    await world.as({ ...core, email: 'office@sapporo.example' })
  })
  beforeEach(async () => {
    post = await openPost(world.served, mailbox.url, { log })
  })
  afterEach(async () => {
    await sql`delete from mail`.execute(world.db)
    await sql`update message set mails_due = false`.execute(world.db)
    await sql`update message set read_at = now()`.execute(world.db)
    await mailbox.down()
    await mailbox.up()
    mailbox.behave({})
    mailbox.mails.length = 0
    mailbox.offered.length = 0
    lines.length = 0
  })
  afterAll(() => mailbox.close())

  const rows = async () => {
    const found = await sql<Row>`
      select address, state, problem, tries, sealed, answer from mail order by id
    `.execute(world.db)
    return found.rows
  }
  const states = async () => (await rows()).map(({ state }) => state)
  const address = (n: number) => `p${n}@example.jp`
  const queue = async (count: number) => {
    for (let n = 1; n <= count; n += 1) {
      await post.mailer.send({ to: address(n), subject: `件名 ${n}`, text: `本文 ${n}` })
    }
  }
  const arrived = () => mailbox.mails.flatMap(({ to }) => to).toSorted()
  const all = (count: number) => Array.from({ length: count }, (_, n) => address(n + 1))

  it('loses nothing while the server is down, and sends all once it is up', async () => {
    await mailbox.down()
    await queue(5)
    await post.deliver()
    expect(await states()).toEqual(Array(5).fill('waiting'))
    expect(await rows()).toMatchObject([
      { problem: 'unreachable', tries: 1 },
      ...Array(4).fill({ tries: 0 }),
    ])
    await mailbox.up()
    expect(await post.deliver()).toBeUndefined()
    expect(arrived()).toEqual(all(5))
    expect(await states()).toEqual(Array(5).fill('sent'))
    expect(mailbox.mails[0]).toMatchObject({ subject: '件名 2', text: '本文 2' })
  })

  it('marks a mail as sent when the server took it, not before', async () => {
    const taken = Promise.withResolvers<undefined>()
    mailbox.behave({ data: () => taken.promise })
    await queue(1)
    const round = post.deliver()
    await expect.poll(() => mailbox.offered.length).toBe(1)
    expect(await states()).toEqual(['waiting'])
    taken.resolve(undefined)
    await round
    expect(await states()).toEqual(['sent'])
  })

  it('keeps what it says from everyone, and forgets it once it is sent', async () => {
    await post.mailer.send({ to: address(1), subject: '件名', text: 'https://x.test/secret-token' })
    await mailbox.down()
    await post.deliver()
    const held = async () => JSON.stringify([await rows(), lines])
    expect(await held()).not.toMatch(/secret-token|件名/)
    expect((await rows())[0]?.sealed).not.toBeNull()
    await mailbox.up()
    await makeDue(world.db)
    await post.deliver()
    expect(mailbox.mails[0]?.text).toContain('secret-token')
    expect((await rows())[0]?.sealed).toBeNull()
    expect(lines.join('\n')).not.toContain('@example.jp')
  })

  it('tries again what is refused for now, later from try to try, and sends the others', async () => {
    mailbox.behave({
      recipient: (to) => (to === address(1) ? { code: 451, text: '4.7.1 Greylisted' } : undefined),
    })
    await queue(2)
    const waits: number[] = []
    for (let tries = 1; tries <= 8; tries += 1) {
      await post.deliver()
      const { rows: found } = await sql<{ s: number }>`
        select extract(epoch from next_try_at - tried_at)::float8 as s from mail
        where address = ${address(1)}
      `.execute(world.db)
      waits.push(Math.round((found[0]?.s ?? 0) / 60))
      await makeDue(world.db)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    expect(arrived()).toEqual([address(2)])
    expect(await rows()).toMatchObject([
      { state: 'waiting', problem: 'deferred', answer: '451 4.7.1 Greylisted' },
      { state: 'sent' },
    ])
    mailbox.behave({})
    await post.deliver()
    expect(await states()).toEqual(['sent', 'sent'])
  })

  it('tells who sent it at once when a recipient is refused for good; others get theirs', async () => {
    mailbox.behave({
      recipient: (to) =>
        to === 'taro@chitose.example'
          ? { code: 550, text: `5.1.1 <${to}>: User unknown` }
          : undefined,
    })
    const { id } = await submitted(officer, { title: '雪対策', partners: [chitose] })
    await post.deliver()
    expect(arrived()).toEqual(['hanako@chitose.example', 'office@sapporo.example'])
    const failed = (await rows()).find(({ state }) => state === 'failed')
    expect(failed).toMatchObject({ problem: 'recipient', tries: 1 })
    expect(failed?.answer).toBe('550 5.1.1 <…>: User unknown')
    const [messages] = await officer.message.list.query()
    expect(messages).toMatchObject({
      kind: 'mailFailed',
      application: id,
      title: '雪対策',
      from: '千歳市 企画課',
      problem: 'recipient',
      note: null,
      readAt: null,
    })
    expect(lines.join('\n')).not.toContain('taro@')
    mailbox.mails.length = 0
    await post.deliver()
    expect(mailbox.mails).toEqual([])
  })

  it('gives up no mail for what the server says of the registry itself', async () => {
    mailbox.behave({ sender: { code: 550, text: '5.7.1 Sender refused' } })
    await queue(3)
    await post.deliver()
    expect(await rows()).toMatchObject([
      { state: 'waiting', problem: 'sender' },
      { state: 'waiting', tries: 0 },
      { state: 'waiting', tries: 0 },
    ])
    mailbox.behave({})
    await post.deliver()
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })

  it.each([
    ['silence', 'silent'],
    ['drop', 'dropped'],
  ] as const)(
    'is not held up by a server that took a mail in and then met it with %s',
    async (data, problem) => {
      mailbox.behave({ data: ({ to }) => (to.includes(address(1)) ? data : undefined) })
      await queue(3)
      await post.deliver()
      expect((await rows())[0]).toMatchObject({ state: 'waiting', problem })
      await post.deliver()
      expect(arrived()).toEqual([address(2), address(3)])
      mailbox.behave({})
      await makeDue(world.db)
      await post.deliver()
      expect(arrived()).toEqual(all(3))
      // Whoever has taken both knows that it is one mail.
      const ids = mailbox.offered.filter(({ to }) => to.includes(address(1))).map(({ id }) => id)
      expect(ids).toHaveLength(2)
      expect(new Set(ids).size).toBe(1)
      expect(ids[0]).toMatch(/^<[-0-9a-f]{36}@registry\.test>$/)
    },
  )

  it('gives up after three days, and tells who sent it, once', async () => {
    await mailbox.down()
    await submitted(officer, { partners: [chitose] })
    await post.deliver()
    const overdue = () =>
      sql`update mail set created_at = created_at - interval '3 days', try_until = now()`.execute(
        world.db,
      )
    await overdue()
    await mailbox.up()
    await post.deliver()
    expect(mailbox.mails).toEqual([])
    expect(new Set(await states())).toEqual(new Set(['failed']))
    const messages = async () =>
      (await officer.message.list.query()).filter(
        (message) => message.kind === 'mailFailed' && message.readAt === null,
      )
    expect((await messages()).map(({ from }) => from).toSorted()).toEqual([
      '千歳市 企画課',
      '札幌市 企画課',
    ])
    await post.deliver()
    expect(await messages()).toHaveLength(2)
    // What tells of a mail that failed is no mail.
    expect(await rows()).toHaveLength(3)
  })

  it('sends nothing of what was written while no mail was configured', async () => {
    const off = await openPost(world.served, undefined, { log })
    await submitted(officer, { partners: [chitose] })
    await off.deliver()
    const on = await openPost(world.served, mailbox.url, { log })
    await on.deliver()
    expect(mailbox.mails).toEqual([])
    await submitted(officer, { partners: [] })
    await on.deliver()
    expect(arrived()).toEqual(['office@sapporo.example'])
  })

  it('keeps what waits while mail is switched off, for as long as it would be tried', async () => {
    await queue(2)
    await sql`update mail set try_until = now() where address = ${address(2)}`.execute(world.db)
    const off = await openPost(world.served, undefined, { log })
    await off.deliver()
    expect(await rows()).toMatchObject([
      { state: 'waiting', problem: null },
      { state: 'failed', problem: 'off' },
    ])
    await (await openPost(world.served, mailbox.url, { log })).deliver()
    expect(arrived()).toEqual([address(1)])
  })

  it('sends each mail once, however many servers send at once', async () => {
    await queue(20)
    await Promise.all([1, 2, 3].map(() => post.deliver()))
    expect(arrived()).toEqual(all(20).toSorted())
    expect(new Set(mailbox.offered.map(({ id }) => id)).size).toBe(20)
  })

  it('is told of mail once the deed is done, and of none when it is not', async () => {
    const stop = post.keepDelivering()
    const mail = { to: address(1), subject: '件名', text: '本文' }
    const undone = transaction(world.served, async (trx) => {
      await post.mailer.send(mail, trx)
      throw new Error('thought better of it')
    })
    await expect(undone).rejects.toThrow('thought better')
    expect(await rows()).toEqual([])
    await transaction(world.served, (trx) => post.mailer.send({ ...mail, to: address(2) }, trx))
    await expect.poll(arrived).toEqual([address(2)])
    await submitted(officer, { partners: [] })
    await expect.poll(arrived).toEqual(['office@sapporo.example', address(2)])
    stop()
  })

  it('told to stop, it takes up no further mail; cut off, it frees the one in hand', async () => {
    const ending = new AbortController()
    const cut = new AbortController()
    const taken = Promise.withResolvers<undefined>()
    mailbox.behave({ data: () => taken.promise })
    await queue(2)
    const round = post.deliver({ ending: ending.signal })
    await expect.poll(() => mailbox.offered.length).toBe(1)
    ending.abort()
    taken.resolve(undefined)
    await round
    expect(await states()).toEqual(['sent', 'waiting'])

    mailbox.behave({ data: () => 'silence' })
    const next = post.deliver({ cut: cut.signal })
    await expect.poll(() => mailbox.offered.length).toBe(2)
    cut.abort()
    await next
    expect((await rows())[1]).toMatchObject({ state: 'waiting', problem: 'interrupted' })
    mailbox.behave({})
    await post.deliver()
    expect(arrived()).toEqual(all(2))
  })

  it('is looked through by whoever manages people, who hurry or cancel what waits', async () => {
    const admin = await world.as({ role: 'systemAdmin' })
    mailbox.behave({
      recipient: (to) => (to === address(2) ? { code: 550, text: 'User unknown' } : undefined),
    })
    await queue(3)
    await sql`update mail set next_try_at = now() + interval '1 hour' where address = ${address(3)}`.execute(
      world.db,
    )
    await post.deliver()
    const listed = await admin.mail.list.query({})
    expect(listed).toMatchObject({
      total: 3,
      counts: { waiting: 1, sent: 1, failed: 1, cancelled: 0 },
      service: { trouble: null },
    })
    expect(listed.mails.map((mail) => mail.address)).toEqual(all(3).toReversed())
    const asked = await admin.mail.list.query({ state: 'failed', text: 'ｐ２＠EXAMPLE' })
    expect(asked).toMatchObject({
      total: 1,
      mails: [{ address: address(2), problem: 'recipient', retriable: true }],
      counts: { waiting: 0, failed: 1 },
    })
    expect((await admin.mail.list.query({ state: 'sent', text: 'p2' })).total).toBe(0)
    expect(JSON.stringify(listed)).not.toMatch(/本文|件名/)

    const [third, second, first] = listed.mails.map(({ id }) => id) as [number, number, number]
    mailbox.behave({})
    expect(await admin.mail.retry.mutate({ mail: second })).toMatchObject({ state: 'waiting' })
    await admin.mail.retry.mutate({ mail: third })
    await post.deliver()
    expect(arrived()).toEqual(all(3))
    for (const change of [admin.mail.retry, admin.mail.cancel]) {
      expect(await refusalTo(change.mutate({ mail: first }))).toEqual({
        code: 'stateChanged',
        value: 'sent',
      })
    }
    expect(await refusalTo(admin.mail.retry.mutate({ mail: 2_000_000_000 }))).toEqual({
      code: 'mailNotFound',
    })

    await queue(1)
    const [waiting] = (await admin.mail.list.query({ state: 'waiting' })).mails
    await sql`update mail set claimed_until = now() + interval '1 minute' where state = 'waiting'`.execute(
      world.db,
    )
    const cancel = () => admin.mail.cancel.mutate({ mail: waiting?.id ?? 0 })
    expect(await refusalTo(cancel())).toEqual({ code: 'stateChanged', value: 'sending' })
    await sql`update mail set claimed_until = null`.execute(world.db)
    expect(await cancel()).toMatchObject({ state: 'cancelled' })
    expect((await rows()).every(({ sealed }) => sealed === null)).toBe(true)
    const { entries } = await admin.audit.search.query({ actions: ['mail.retry', 'mail.cancel'] })
    expect(entries.map(({ action, subject }) => [action, subject.id])).toEqual([
      ['mail.cancel', String(waiting?.id)],
      ['mail.retry', String(third)],
      ['mail.retry', String(second)],
    ])
    expect(JSON.stringify(entries)).not.toContain('@example.jp')
  })

  it('is of no use to anybody once it has expired, and says nothing any more', async () => {
    const mail = { to: address(1), subject: '件名', text: '本文' }
    await post.mailer.send({ ...mail, expiresAt: new Date(Date.now() + 60_000) })
    await sql`update mail set try_until = now(), expires_at = now()`.execute(world.db)
    await post.deliver()
    expect(mailbox.mails).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'failed', problem: 'notTried', sealed: null }])
  })

  it('is forgotten after the days that settled mail is kept', async () => {
    await queue(2)
    await post.deliver()
    await queue(1)
    await sql`
      update mail set settled_at = now() - interval '31 days' where address = ${address(1)}
        and state = 'sent'
    `.execute(world.db)
    expect(await purgeMail(world.db, 30)).toBe(1)
    expect((await rows()).map((row) => [row.address, row.state])).toEqual([
      [address(2), 'sent'],
      [address(1), 'waiting'],
    ])
  })

  it('has each mail arrive whatever statement it dies at, twice only where it died before the mark', async () => {
    const { id: application } = await submitted(officer, { partners: [chitose] })
    const expected = ['hanako@chitose.example', 'office@sapporo.example', 'taro@chitose.example']
    const doubled: string[] = []
    let survived = false
    let rounds = 0
    for (; !survived; rounds += 1) {
      await sql`delete from mail`.execute(world.db)
      await sql`update message set mails_due = true where application_id = ${application}`.execute(
        world.db,
      )
      mailbox.mails.length = 0
      const mortal = dyingAt(world.db, rounds)
      const first = await openPost(mortal.db, mailbox.url, { log, service: false })
      survived = await first.deliver().then(
        () => true,
        () => false,
      )
      // The next process finds the claim of the dead one expired.
      await sql`update mail set claimed_until = now() where claimed_until is not null`.execute(
        world.db,
      )
      await post.deliver()
      expect([...new Set(arrived())], mortal.lastWords()).toEqual(expected)
      const twice = mailbox.mails.length - expected.length
      if (twice > 0) doubled.push(mortal.lastWords())
      expect(new Set(mailbox.mails.map(({ id }) => id)).size).toBe(expected.length)
    }
    expect(rounds).toBeGreaterThan(12)
    // Once for each mail: the server has taken it, and the process dies in noting that.
    expect(doubled).toHaveLength(expected.length)
    for (const statement of doubled) expect(statement).toContain(`set state = 'sent'`)
  })
})

/** A database whose process dies at the statement after so many: that one and all later ones are never
 * run. */
function dyingAt(
  db: World['db'],
  statements: number,
): { db: World['db']; lastWords: () => string } {
  let left = statements
  let lastWords = ''
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      left -= 1
      if (left >= 0) return node
      if (lastWords === '' && node.kind === 'RawNode') lastWords = node.sqlFragments.join('?')
      throw new Error('the process is dead')
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(plugin), lastWords: () => lastWords }
}
