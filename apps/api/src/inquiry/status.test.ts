import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, databaseKinds, enter, onDay, useWorld, type World } from '../testing/index.ts'
import { fullAnswer, openInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const [sapporo, ebetsu, otaru] = ['011002', '012173', '012033'] as const

describe.each(databaseKinds)('following up an inquiry, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let other: World['client']
  let id: number
  const statusOf = async (municipality: string) => {
    const { municipalities } = await office.inquiry.status.query({ id })
    return municipalities.find((one) => one.municipality === municipality)
  }
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    other = await world.as({ role: 'officer', municipality: otaru })
    const typed = { deadline: '2026-05-29', kinds: ['participation', 'selfEvaluation'] as const }
    ;({ id } = await onDay('2026-05-01', () =>
      openInquiry(office, { ...typed, kinds: [...typed.kinds] }),
    ))
  })

  it('the policy office sees everything still to be done on the first day', async () => {
    const { inquiry, municipalities, days } = await office.inquiry.status.query({ id })
    expect(inquiry).toMatchObject({ id, state: 'open', deadline: '2026-05-29' })
    expect(inquiry).not.toHaveProperty('regionId')
    expect(municipalities).toHaveLength(12)
    for (const { kinds, missing, state, late } of municipalities) {
      expect({ state, late }).toEqual({ state: 'draft', late: false })
      expect(kinds[0]).toMatchObject({ kind: 'participation', state: 'unanswered', asked: 53 })
      expect(missing).toHaveLength(kinds.reduce((sum, { asked }) => sum + asked, 0))
    }
    const opening = { action: 'open', daysBefore: null, municipality: null }
    expect(days[0]).toEqual({ on: '2026-05-01', events: [opening], submitted: 0 })
  })

  it('and then who drafts, who asks, and that a project left out needs no evaluation', async () => {
    const before = await statusOf(ebetsu)
    const evaluated = before?.missing.find((key) => key.startsWith('selfEvaluation.'))
    const key = `participation.${evaluated?.split('.')[1]}`
    const cells = [{ key, version: 1, draft: { answer: 'considering' } }]
    await onDay('2026-05-08', () =>
      officer.response.save.mutate({ inquiry: id, municipality: ebetsu, cells }),
    )
    const drafting = await statusOf(ebetsu)
    expect(drafting?.kinds[0]).toMatchObject({ state: 'drafting', answered: 1, asked: 53 })
    expect(drafting?.kinds[1]?.asked).toBe(Number(before?.kinds[1]?.asked) - 1)
    expect(drafting?.missing).not.toContain(evaluated)
    expect(drafting?.missing).not.toContain(key)

    const thread = { inquiry: id, municipality: ebetsu, key }
    await officer.response.post.mutate({ ...thread, body: '昨年と同じでよいですか。' })
    expect((await statusOf(ebetsu))?.kinds[0]).toMatchObject({ state: 'questioned', questions: 1 })
    const [question] = await office.inquiry.questions.query({ id })
    expect(question).toMatchObject({
      municipality: ebetsu,
      about: { kind: 'participation', project: Number(key.split('.')[1]) },
      post: { key, body: '昨年と同じでよいですか。', office: false },
    })
    await office.response.post.mutate({ ...thread, body: 'はい。' })
    expect((await statusOf(ebetsu))?.kinds[0]).toMatchObject({ state: 'drafting', questions: 0 })
    await officer.response.post.mutate({ ...thread, key: null, body: '期限は延びますか。' })
    expect((await statusOf(ebetsu))?.questions).toBe(1)
    expect(await office.inquiry.questions.query({ id })).toMatchObject([
      { municipality: ebetsu, about: null, post: { key: null, body: '期限は延びますか。' } },
    ])
  })

  it('everything answered so far stands in one table, on screen and as Excel, submitted or not', async () => {
    const { municipalities, rows } = await office.inquiry.answers.query({ id })
    expect(municipalities).toHaveLength(12)
    expect(municipalities.filter(({ submitted }) => submitted.length > 0)).toEqual([])
    const answered = rows.flatMap(({ key, cells }) =>
      cells.flatMap((one) => (one.answer === null ? [] : [{ key, ...one }])),
    )
    expect(answered).toMatchObject([{ municipality: ebetsu, answer: 'considering' }])
    const key = answered[0]?.key ?? ''
    const evaluation = rows.find(
      (one) => one.key === key.replace('participation', 'selfEvaluation'),
    )
    expect(evaluation?.cells.find((one) => one.municipality === ebetsu)?.state).toBe('none')
    expect(rows.filter(({ kind: of }) => of === 'participation')).toHaveLength(53)

    const address = `/export/inquiries/${id}/answers.xlsx`
    expect((await world.app.request(address)).status).toBe(401)
    const { id: person } = await addPerson(world.db, {
      role: 'policyOffice',
      municipality: sapporo,
    })
    const cookie = await enter(world.db, person)
    const file = await world.app.request(address, { headers: { cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const sheet = book.getWorksheet('参加状況')
    const head = sheet?.getRow(2).values
    expect(head).toEqual(expect.arrayContaining(['江別市（未提出）']))
    const column = (head as string[]).indexOf('江別市（未提出）')
    const project = Number(key.split('.')[1])
    expect(sheet?.getRow(2 + project).getCell(column).text).toBe('検討中')
    expect(sheet?.getRow(2 + project).getCell(column - 1).text).toBe('未回答')
  })

  it('one municipality is reminded with what is missing, and the others are left alone', async () => {
    const remind = { id, municipality: ebetsu, note: '今週中にお願いします。' }
    const sent = await onDay('2026-05-20', () => office.inquiry.remind.mutate(remind))
    const reach = { municipality: ebetsu, people: 1, mailed: 0, invited: 0 }
    expect(sent).toEqual({ reminded: [reach], nobody: [] })
    const [message] = await officer.message.list.query()
    expect(message?.kind).toBe('inquiryReminded')
    expect(message?.note).toMatch(
      /^今週中にお願いします。\n未回答：参加状況52件（No\..*ほか）、自己評価/,
    )
    expect(await statusOf(ebetsu)).toMatchObject({
      remindedAt: expect.stringMatching(/^2026-05-20/),
    })
    expect(await statusOf(otaru)).toMatchObject({ remindedAt: null })
    const unread = await other.message.list.query()
    expect(unread.filter((one) => one.kind === 'inquiryReminded')).toEqual([])
  })

  it('whoever submitted is not reminded, and late answers are marked', async () => {
    await onDay('2026-05-25', () => submitAll(other, id, otaru))
    const one = office.inquiry.remind.mutate({ id, municipality: otaru })
    expect(await refusalTo(one)).toMatchObject({ code: 'stateChanged', value: 'submitted' })
    const unknown = office.inquiry.remind.mutate({ id, municipality: '012041' })
    expect(await refusalTo(unknown)).toMatchObject({ code: 'inputInvalid' })
    const long = office.inquiry.remind.mutate({ id, note: 'あ'.repeat(501) })
    expect((await refusalTo(long)).fields).toMatchObject([{ field: 'note', problem: 'tooLong' }])
    const { reminded, nobody } = await onDay('2026-05-28', () =>
      office.inquiry.remind.mutate({ id }),
    )
    expect(reminded.map(({ municipality }) => municipality)).toEqual([sapporo, ebetsu])
    // Nobody is there to be reminded, which is told, and not that they were.
    expect(nobody).toHaveLength(9)
    expect(await statusOf(nobody[0] ?? '')).toMatchObject({ remindedAt: null })

    await onDay('2026-06-01', () => submitAll(officer, id, ebetsu, fullAnswer))
    expect(await statusOf(otaru)).toMatchObject({ state: 'submitted', late: false, missing: [] })
    const late = await statusOf(ebetsu)
    expect(late).toMatchObject({ state: 'submitted', late: true, missing: [] })
    expect(late?.kinds.map(({ state }) => state)).toEqual(['late', 'late'])
  })

  it('the days tell how the answers came in, and what happened meanwhile', async () => {
    const { version } = await office.response.get.query({ inquiry: id, municipality: otaru })
    await onDay('2026-06-02', () =>
      other.response.withdraw.mutate({ inquiry: id, municipality: otaru, version }),
    )
    const { days } = await onDay('2026-06-03', () => office.inquiry.status.query({ id }))
    expect(days.map(({ on, submitted }) => [on, submitted])).toEqual([
      ['2026-05-01', 0],
      ['2026-05-20', 0],
      ['2026-05-25', 1],
      ['2026-05-28', 1],
      ['2026-05-29', 1],
      ['2026-06-01', 2],
      ['2026-06-02', 1],
    ])
    expect(days[1]?.events).toEqual([{ action: 'remind', daysBefore: null, municipality: ebetsu }])
    expect(days[4]?.events).toEqual([{ action: 'deadline', daysBefore: null, municipality: null }])
  })

  it('submitted answers are given back with what is to be changed, and come again', async () => {
    await submitAll(other, id, otaru)
    const ref = { inquiry: id, municipality: otaru }
    const { version } = await office.response.get.query(ref)
    const giveBack = (reason: string) => office.response.return.mutate({ ...ref, version, reason })
    expect((await refusalTo(giveBack(' '))).fields).toMatchObject([
      { field: 'reason', problem: 'required' },
    ])
    const reason = 'No.5は主担当ではありませんか。'
    expect(await giveBack(reason)).toMatchObject({ state: 'draft' })
    expect(await refusalTo(giveBack(reason))).toMatchObject({ code: 'stateChanged' })
    expect(await statusOf(otaru)).toMatchObject({ state: 'draft', submittedAt: null })
    const { posts, cells } = await other.response.get.query(ref)
    // Which kinds are given back is told with the reason.
    const body = expect.stringMatching(`^差し戻し（参加状況.*：${reason}）$`)
    expect(posts.at(-1)).toMatchObject({ key: null, body, office: true })
    expect(cells.filter(({ due, state }) => due && state !== 'answered')).toEqual([])
    const [message] = await other.message.list.query()
    expect(message).toMatchObject({ kind: 'inquiryReturned', note: reason })
    await submitAll(other, id, otaru)
    expect(await statusOf(otaru)).toMatchObject({ state: 'submitted' })
  })

  it('nobody is reminded of an inquiry that is closed', async () => {
    const { version } = await office.inquiry.get.query({ id })
    await office.inquiry.close.mutate({ id, version })
    expect(await refusalTo(office.inquiry.remind.mutate({ id }))).toMatchObject({
      code: 'stateChanged',
      value: 'closed',
    })
  })
})
