import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { openInquiry, submitAll } from '../testing/inquiries.ts'
import { openMailbox } from '../testing/mailbox.ts'
import { openPost, type TestPost } from '../testing/post.ts'

const [sapporo, ebetsu, chitose, eniwa] = ['011002', '012173', '012246', '012319'] as const

describe.each(databaseKinds)('messages about applications, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let neighbour: World['client']
  let partner: World['client']
  let office: World['client']
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  let post: TestPost
  beforeAll(async () => {
    mailbox = await openMailbox()
    post = await openPost(world.served, mailbox.url)
    const department = '防災課'
    officer = await world.as({
      role: 'officer',
      municipality: ebetsu,
      department,
      email: 'ebetsu@example.lg.jp',
    })
    neighbour = await world.as({ role: 'officer', municipality: ebetsu, department: '税務課' })
    partner = await world.as({
      role: 'officer',
      municipality: chitose,
      email: 'chitose@example.lg.jp',
    })
    office = await world.as({
      role: 'policyOffice',
      municipality: sapporo,
      department: '政策企画部',
      email: 'office@example.lg.jp',
    })
    await world.as({ role: 'officer', municipality: sapporo, email: 'other@example.lg.jp' })
  })
  afterAll(() => mailbox.close())

  const heard = async (client: World['client'], id: number) =>
    (await client.message.list.query())
      .filter(({ application }) => application === id)
      .map((message) => message.kind)

  it('tell the other side of every change of state, newest first, and nobody else', async () => {
    const { id, version } = await submitted(officer, { partners: [chitose, eniwa] })
    await answer(partner, id, 'considering', '調整中')
    const remind = () => office.application.remind.mutate({ id, municipality: eniwa })
    expect((await remind()).reach).toMatchObject({ people: 0, mailed: 0 })
    const reminded = await world.as({ role: 'officer', municipality: eniwa })
    expect((await remind()).reach).toMatchObject({ people: 1, mailed: 1 })
    const returned = await office.application.return.mutate({ id, version, reason: '確認を' })
    const again = await officer.application.submit.mutate({ id, version: returned.version })
    await officer.application.withdraw.mutate({ ...again, reason: '再検討のため' })

    expect(await heard(office, id)).toEqual(['withdrawn', 'submitted', 'submitted'])
    expect(await heard(partner, id)).toEqual(['withdrawn', 'asked'])
    expect(await heard(officer, id)).toEqual(['returned', 'answered'])
    expect(await heard(neighbour, id)).toEqual([])
    expect(await heard(reminded, id)).toEqual(['withdrawn', 'reminded', 'asked'])
    const [first] = await officer.message.list.query()
    expect(first).toMatchObject({
      kind: 'returned',
      from: '札幌市 政策企画部',
      note: '確認を',
      readAt: null,
    })
  })

  it('tell a municipality that it was taken out, once, whether it had answered or not', async () => {
    const { id, version } = await submitted(officer, { partners: [chitose, eniwa] })
    await answer(partner, id, 'participating')
    const other = await world.as({ role: 'officer', municipality: eniwa, department: '総務課' })
    const back = await office.application.return.mutate({ id, version, reason: '確認を' })
    const { draft } = await officer.application.get.query({ id })
    const saved = await officer.application.save.mutate({
      ...{ id, version: back.version },
      draft: { ...draft, partners: [] },
    })
    const again = await officer.application.submit.mutate({ id, version: saved.version })
    expect(await heard(partner, id)).toEqual(['unasked', 'asked'])
    expect(await heard(other, id)).toEqual(['unasked', 'asked'])

    const returned = await office.application.return.mutate({ ...again, reason: 'もう一度' })
    await officer.application.submit.mutate({ id, version: returned.version })
    expect(await heard(partner, id)).toEqual(['unasked', 'asked'])
  })

  it('tell the applicant and those asked of approval and rejection', async () => {
    const approved = await submitted(officer, { partners: [chitose] })
    await office.application.approve.mutate({ ...approved, reason: '回答を待たない' })
    expect(await heard(partner, approved.id)).toEqual(['approved', 'asked'])
    const rejected = await submitted(officer, { partners: [] })
    await office.application.reject.mutate({ ...rejected, reason: '重複' })
    expect(await heard(officer, approved.id)).toEqual(['approved'])
    expect(await heard(officer, rejected.id)).toEqual(['rejected'])
  })

  it('are told to the newest hundred, one more where there are more, and so far as unread', async () => {
    const reader = await world.as({ role: 'officer', municipality: eniwa, department: '広報課' })
    const { id: application } = await submitted(officer)
    await sql`
      insert into message (kind, application_id, municipality_id, mails_due)
      select 'approved', ${application}::int, m.id, false
      from municipality m, generate_series(1, 150) n where m.code = ${eniwa}
    `.execute(world.db)
    const listed = await reader.message.list.query()
    expect(listed).toHaveLength(101)
    const ids = listed.slice(0, 100).map(({ id }) => id)
    expect(await reader.message.read.mutate({ ids: ids.slice(1) })).toEqual({ unread: 1 })
    expect(await reader.message.read.mutate({ ids })).toEqual({ unread: 0 })
  })

  it('are read once for the whole department, and only their own', async () => {
    const { id } = await submitted(officer, { partners: [chitose] })
    await answer(partner, id, 'participating')
    const colleague = await world.as({
      role: 'officer',
      municipality: ebetsu,
      department: '防災課',
    })
    const all = await officer.message.list.query()
    const ids = all.map((message) => message.id)
    expect(await partner.message.read.mutate({ ids })).not.toEqual({ unread: 0 })
    const unread = (await colleague.message.list.query()).filter(({ readAt }) => readAt === null)
    expect(unread).toHaveLength(all.length)
    expect(await officer.message.read.mutate({ ids })).toEqual({ unread: 0 })
    const after = await colleague.message.list.query()
    expect(after.every(({ readAt }) => readAt !== null)).toBe(true)
  })

  it('are mailed once to those they concern, with the way to the application', async () => {
    await post.deliver()
    mailbox.mails.length = 0
    const title = '雪対策の共同実施'
    const { id } = await submitted(officer, { title, partners: [chitose] })
    await Promise.all([1, 2].map(() => post.deliver()))
    expect(mailbox.mails.map(({ to }) => to.join()).sort()).toEqual([
      'chitose@example.lg.jp',
      'office@example.lg.jp',
    ])
    const asked = mailbox.mails.find(({ to }) => to.includes('chitose@example.lg.jp'))
    expect(asked?.subject).toContain(title)
    expect(asked?.text).toContain(`http://registry.test/sapporo/2/applications/${id}`)
  })
  it('about an inquiry are mailed with the way to it, questions to the policy office alone', async () => {
    const mailed = async (act: () => Promise<unknown>) => {
      await post.deliver()
      mailbox.mails.length = 0
      await act()
      await post.deliver()
      return mailbox.mails.map(({ to, text }) => ({ to: to.join(), text }))
    }
    let id = 0
    const opened = await mailed(async () => ({ id } = await openInquiry(office)))
    const site = 'http://registry.test/sapporo/2/inquiries'
    const first = opened.find(({ to }) => to === 'ebetsu@example.lg.jp')
    expect(first?.text.trimEnd().endsWith(`${site}/${id}`)).toBe(true)

    const question = { inquiry: id, municipality: ebetsu, key: null, body: '期限について' }
    const asked = await mailed(() => officer.response.post.mutate(question))
    const replied = await mailed(() => office.response.post.mutate(question))
    const handedIn = await mailed(() => submitAll(officer, id, ebetsu))
    expect(asked.map(({ to }) => to)).toEqual(['office@example.lg.jp'])
    expect(handedIn.map(({ to }) => to)).toEqual(['office@example.lg.jp'])
    const answers = replied.map(({ to }) => to)
    expect(answers).toContain('ebetsu@example.lg.jp')
    expect(answers).not.toContain('chitose@example.lg.jp')
    for (const { text } of [...asked, ...replied, ...handedIn]) {
      expect(text.trimEnd().endsWith(`${site}/${id}/responses/${ebetsu}`)).toBe(true)
    }
  })
})
