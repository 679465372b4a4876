import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, onDay, useWorld, type World } from '../testing/index.ts'
import { inquiryTyped, openInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'

describe.each(databaseKinds)('an inquiry, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as({ role: 'officer', municipality: '012173' })
  })

  it('is prepared by the policy office, and nobody else knows of it yet', async () => {
    const { id } = await office.inquiry.create.mutate({ region, form: inquiryTyped() })
    const prepared = await office.inquiry.get.query({ id })
    expect(prepared).toMatchObject({
      state: 'prepared',
      fiscalYear: 2025,
      deadline: '2099-05-29',
      kinds: ['participation'],
      from: { municipality: { code: '011002' } },
    })
    expect(await refusalTo(officer.inquiry.get.query({ id }))).toMatchObject({
      code: 'inquiryNotFound',
    })
    const listed = await officer.inquiry.list.query({ region })
    expect(listed.map((item) => item.id)).not.toContain(id)
  })

  it('is told what is wrong with its form, all at once', async () => {
    const form = inquiryTyped({
      fiscalYear: '令和３年度',
      title: ' ',
      deadline: '2001-02-03',
      kinds: [],
    })
    const refused = await refusalTo(office.inquiry.create.mutate({ region, form }))
    expect(refused.fields?.map(({ field, problem }) => [field, problem])).toEqual([
      ['fiscalYear', 'outsideVision'],
      ['title', 'required'],
      ['deadline', 'inPast'],
      ['kinds', 'required'],
    ])
  })

  it('asks every municipality about every project once it is opened', async () => {
    const { id } = await openInquiry(office, { kinds: ['participation', 'selfEvaluation'] })
    const item = (await officer.inquiry.list.query({ region })).find((one) => one.id === id)
    expect(item).toMatchObject({ state: 'open', asked: 12, submitted: 0 })
    const { cells } = await officer.response.get.query({ inquiry: id, municipality: '012173' })
    expect(cells.filter((answer) => answer.kind === 'participation')).toHaveLength(53)
    const evaluated = cells.filter((answer) => answer.kind === 'selfEvaluation')
    expect(evaluated.length).toBeGreaterThan(0)
    expect(item?.own).toMatchObject({ state: 'draft', answered: 0, asked: cells.length })
    const messages = await officer.message.list.query()
    expect(messages[0]).toMatchObject({
      ...{ kind: 'inquiryOpened', inquiry: { id } },
      note: '提出期限：令和81年５月29日（金）',
    })
  })

  it('moves its deadline for all, or with a reason for one', async () => {
    const { id, version } = await openInquiry(office)
    const all = await office.inquiry.extend.mutate({ id, version, deadline: '2099/6/12' })
    const one = { id, version: all.version, municipality: '012173', deadline: 'R81.6.30' }
    const refused = await refusalTo(office.inquiry.extend.mutate(one))
    expect(refused.fields).toEqual([{ field: 'reason', problem: 'required' }])
    await office.inquiry.extend.mutate({ ...one, reason: '担当者の異動' })
    const own = await officer.response.get.query({ inquiry: id, municipality: '012173' })
    expect(own).toMatchObject({ deadline: '2099-06-30', deadlineReason: '担当者の異動' })
    expect(own.inquiry.deadline).toBe('2099-06-12')
    // Nobody has less time than all.
    const later = { id, version: all.version + 1, deadline: '2099-07-10' }
    await office.inquiry.extend.mutate(later)
    expect(await officer.response.get.query({ inquiry: id, municipality: '012173' })).toMatchObject(
      {
        deadline: '2099-07-10',
        deadlineReason: null,
      },
    )
  })

  it('ends at a minute where the office says so, for all or for one', async () => {
    const municipality = '012173'
    const { id, version } = await openInquiry(office, { deadline: '令和81年６月１日 17時' })
    const own = async () => {
      const response = await officer.response.get.query({ inquiry: id, municipality })
      return [response.inquiry.deadline, response.deadline]
    }
    expect(await own()).toEqual(['2099-06-01T17:00', '2099-06-01T17:00'])
    const [listed] = await officer.inquiry.list.query({ region })
    expect(listed).toMatchObject({
      deadline: '2099-06-01T17:00',
      own: { deadline: '2099-06-01T17:00' },
    })
    const one = { id, municipality, reason: '会議の日のため' }
    const unclear = { ...one, version, deadline: '2099/6/1 6時' }
    expect((await refusalTo(office.inquiry.extend.mutate(unclear))).fields).toEqual([
      { field: 'deadline', problem: 'unclearHour', value: '2099/6/1 6時' },
    ])
    const later = { ...one, version, deadline: '2099/6/1 17:30' }
    const moved = await office.inquiry.extend.mutate(later)
    expect(await own()).toEqual(['2099-06-01T17:00', '2099-06-01T17:30'])
    const [message] = await officer.message.list.query()
    expect(message?.note).toBe('提出期限：令和81年６月１日（月）17時30分\n会議の日のため')
    // A later minute of all leaves the one its own, the end of the day overtakes it.
    const quarter = { id, version: moved.version, deadline: '2099-06-01T17:15' }
    const all = await office.inquiry.extend.mutate(quarter)
    expect(await own()).toEqual(['2099-06-01T17:15', '2099-06-01T17:30'])
    await office.inquiry.extend.mutate({ id, version: all.version, deadline: '2099-06-01' })
    expect(await own()).toEqual(['2099-06-01', '2099-06-01'])
  })

  it('cannot be opened after its minute, and is in time to its end', async () => {
    const form = inquiryTyped({ deadline: '5月29日17時' })
    const prepared = await onDay('2026-05-29T16:59:59', () =>
      office.inquiry.create.mutate({ region, form }),
    )
    const step = { id: prepared.id, version: prepared.version }
    const tooLate = onDay('2026-05-29T17:01:00', () => office.inquiry.open.mutate(step))
    expect((await refusalTo(tooLate)).fields).toEqual([
      { field: 'deadline', problem: 'inPast', value: '2026-05-29T17:00' },
    ])
    const { id, version } = await onDay('2026-05-29T17:00:59', () =>
      office.inquiry.open.mutate(step),
    )
    const wholeDay = { id, version, municipality: '012033', deadline: '5/29', reason: '停電' }
    await onDay('2026-05-29', () => office.inquiry.extend.mutate(wholeDay))
    const submitted = async (municipality: string, at: string) => {
      const one = await world.as({ role: 'officer', municipality })
      const { late } = await onDay(at, () => submitAll(one, id, municipality))
      return late
    }
    expect(await submitted('012173', '2026-05-29T17:00:59.999')).toBe(false)
    expect(await submitted('012246', '2026-05-29T17:01:00')).toBe(true)
    expect(await submitted('012033', '2026-05-29T23:59:59.999')).toBe(false)
  })

  it('closes, opens again and is never written over a colleague', async () => {
    const { id, version } = await openInquiry(office)
    const closed = await office.inquiry.close.mutate({ id, version })
    expect(await refusalTo(office.inquiry.reopen.mutate({ id, version }))).toMatchObject({
      code: 'stale',
      version: closed.version,
    })
    const cells = [{ key: 'participation.1', version: 1, draft: { answer: 'lead' } }]
    const save = officer.response.save.mutate({ inquiry: id, municipality: '012173', cells })
    expect(await refusalTo(save)).toMatchObject({ code: 'stateChanged', value: 'closed' })
    const open = await office.inquiry.reopen.mutate({ id, version: closed.version })
    expect(open.state).toBe('open')
    const saved = await officer.response.save.mutate({ inquiry: id, municipality: '012173', cells })
    expect(saved.saved).toMatchObject([{ key: 'participation.1', state: 'drafting', version: 2 }])
  })

  it('is discarded only while nobody was asked', async () => {
    const { id, version } = await office.inquiry.create.mutate({ region, form: inquiryTyped() })
    const changed = { id, version, form: inquiryTyped({ title: '参加状況の調べ' }) }
    const saved = await office.inquiry.save.mutate(changed)
    expect(await refusalTo(office.inquiry.discard.mutate({ id, version }))).toMatchObject({
      code: 'stale',
    })
    await office.inquiry.discard.mutate({ id, version: saved.version })
    expect(await refusalTo(office.inquiry.get.query({ id }))).toMatchObject({
      code: 'inquiryNotFound',
    })
    const open = await openInquiry(office)
    expect(await refusalTo(office.inquiry.discard.mutate(open))).toMatchObject({
      code: 'stateChanged',
      value: 'open',
    })
  })
})
