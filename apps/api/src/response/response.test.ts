import type { AnswerDraft } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { answerAll, openInquiry, publishInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const municipality = '012173'

describe.each(databaseKinds)('answering an inquiry, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let colleague: World['client']
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as({ role: 'officer', municipality })
    colleague = await world.as({ role: 'municipalityAdmin', municipality, department: '総務課' })
  })

  const write = (
    client: World['client'],
    inquiry: number,
    answer: { key: string; version: number; draft: Record<string, string> },
    request?: string,
  ) =>
    client.response.save.mutate({
      inquiry,
      municipality,
      cells: [answer],
      ...(request === undefined ? {} : { request }),
    })

  it('keeps what is typed, finished or not, cell by cell', async () => {
    const { id } = await openInquiry(office)
    const key = 'participation.17'
    const { saved } = await write(officer, id, { key, version: 1, draft: { answer: 'lead' } })
    expect(saved).toMatchObject([{ key, version: 2, state: 'drafting', draft: { answer: 'lead' } }])
    // Only the department changes: what was typed before stays.
    const more = await write(officer, id, { key, version: 2, draft: { department: '企画課' } })
    expect(more.saved).toMatchObject([
      { version: 3, state: 'answered', draft: { answer: 'lead', department: '企画課' } },
    ])
    const same = await write(officer, id, { key, version: 1, draft: { department: ' 企画課 ' } })
    expect(same.saved).toMatchObject([{ version: 3 }])
    const seen = await colleague.response.get.query({ inquiry: id, municipality })
    expect(seen.editors).toEqual(['企画課'])
    expect(seen.departments.map(({ name }) => name)).toContain('総務課')
    const own = await officer.response.get.query({ inquiry: id, municipality })
    expect(own.editors).toEqual([])
  })

  it('gives back both sides to who writes over a colleague, and writes the rest', async () => {
    const { id } = await openInquiry(office)
    const key = 'participation.1'
    await write(officer, id, { key, version: 1, draft: { answer: 'participating' } })
    const both = await colleague.response.save.mutate({
      inquiry: id,
      municipality,
      cells: [
        { key, version: 1, draft: { answer: 'considering' } },
        { key: 'participation.2', version: 1, draft: { answer: 'considering' } },
      ],
    })
    expect(both.stale).toMatchObject([{ key, version: 2, draft: { answer: 'participating' } }])
    expect(both.saved).toMatchObject([{ key: 'participation.2', version: 2, state: 'answered' }])
  })

  it('names a cell or field that nobody asked for', async () => {
    const { id } = await openInquiry(office)
    const unasked = write(officer, id, { key: 'participation.999', version: 1, draft: {} })
    expect((await refusalTo(unasked)).fields).toMatchObject([{ problem: 'unknownCode' }])
    const key = 'participation.1'
    const field = write(officer, id, { key, version: 1, draft: { grade: 'A' } })
    expect((await refusalTo(field)).fields).toMatchObject([{ field: 'participation.1.grade' }])
  })

  it('is submitted whole, or told what is missing', async () => {
    const { id } = await openInquiry(office)
    const { version } = await answerAll(officer, id, municipality, ({ project }) =>
      project === 8 ? { answer: 'lead' } : { answer: 'participating' },
    )
    const step = { inquiry: id, municipality, version }
    expect((await refusalTo(officer.response.submit.mutate(step))).fields).toEqual([
      { field: 'participation.8.department', problem: 'required' },
    ])
    const answer = { key: 'participation.8', version: 2, draft: { department: '商工課' } }
    await write(officer, id, answer)
    const submitted = await officer.response.submit.mutate(step)
    expect(submitted).toMatchObject({ state: 'submitted', late: false })
    const after = write(officer, id, { ...answer, version: 3, draft: { note: '追記' } })
    expect(await refusalTo(after)).toMatchObject({ code: 'stateChanged', value: 'submitted' })
    expect((await office.message.list.query())[0]).toMatchObject({
      kind: 'inquirySubmitted',
      inquiry: { id, municipality },
    })
    const back = await colleague.response.withdraw.mutate({ ...step, version: submitted.version })
    expect(back.state).toBe('draft')
    await write(officer, id, { ...answer, version: 3, draft: { note: '追記' } })
  })

  it('is late after the deadline, and accepted all the same', async () => {
    const { id } = await openInquiry(office)
    await sql`update inquiry set deadline = '2001-02-03' where id = ${id}`.execute(world.db)
    expect(await submitAll(officer, id, municipality)).toMatchObject({ late: true })
    const { version } = await officer.response.get.query({ inquiry: id, municipality })
    const own = { municipality, deadline: '2099-01-01', reason: '異動のため' }
    const inquiry = await office.inquiry.get.query({ id })
    await office.inquiry.extend.mutate({ id, version: inquiry.version, ...own })
    const now = await officer.response.get.query({ inquiry: id, municipality })
    expect(now).toMatchObject({ late: false, version: version + 1 })
  })

  it('needs no evaluation of a project the municipality does not take part in', async () => {
    const { id } = await openInquiry(office, { kinds: ['participation', 'selfEvaluation'] })
    const { cells } = await answerAll(officer, id, municipality, ({ kind: asks }): AnswerDraft =>
      asks === 'participation' ? { answer: 'notParticipating' } : {},
    )
    const evaluations = cells.filter((answer) => answer.kind === 'selfEvaluation')
    expect(evaluations.length).toBeGreaterThan(0)
    expect(evaluations.every(({ due }) => !due)).toBe(true)
    const { version } = await officer.response.get.query({ inquiry: id, municipality })
    const submitted = await officer.response.submit.mutate({ inquiry: id, municipality, version })
    expect(submitted.state).toBe('submitted')
  })

  it('is done by the policy office only on request, which is recorded', async () => {
    const { id } = await openInquiry(office)
    const answer = { key: 'participation.1', version: 1, draft: { answer: 'considering' } }
    expect((await refusalTo(write(office, id, answer))).fields).toEqual([
      { field: 'request', problem: 'required' },
    ])
    await write(office, id, answer, '江別市企画課から電話で依頼')
    const { cells } = await officer.response.get.query({ inquiry: id, municipality })
    expect(cells[0]).toMatchObject({
      request: '江別市企画課から電話で依頼',
      by: { municipality: { code: '011002' } },
    })
  })

  it('is told at the cell what cannot be kept in it, and keeps nothing of it', async () => {
    const { id } = await openInquiry(office)
    const cells = ['\uffff', 'あ\0', '半分\ud842'].map((note, at) => ({
      key: `participation.${at + 1}`,
      version: 1,
      draft: { note },
    }))
    const saving = officer.response.save.mutate({ inquiry: id, municipality, cells })
    expect(await refusalTo(saving)).toEqual({
      code: 'fieldsInvalid',
      fields: cells.map(({ key }) => ({ field: `${key}.note`, problem: 'controlCharacters' })),
    })
    const { cells: kept } = await officer.response.get.query({ inquiry: id, municipality })
    expect(kept.every(({ version }) => version === 1)).toBe(true)
  })

  it('is a conversation on the very cell', async () => {
    const { id } = await openInquiry(office)
    const key = 'participation.5'
    const question = { inquiry: id, municipality, key, body: 'どこまでを参加としますか。' }
    await officer.response.post.mutate(question)
    const count = async () =>
      (await office.inquiry.list.query({ region })).find((one) => one.id === id)?.questions
    expect(await count()).toBe(1)
    const before = (await office.work.list.query({ region })).questions
    await office.response.post.mutate({ ...question, body: '負担金があれば参加です。' })
    expect(await count()).toBe(0)
    expect((await office.work.list.query({ region })).questions).toBe(before - 1)
    const { posts } = await officer.response.get.query({ inquiry: id, municipality })
    expect(posts.map((post) => [post.key, post.office])).toEqual([
      [key, false],
      [key, true],
    ])
  })

  it('shows nothing of an earlier year that was typed and never submitted', async () => {
    const { id } = await openInquiry(office, { fiscalYear: '令和６年度' })
    await answerAll(officer, id, municipality)
    await publishInquiry(office, id)
    const next = await openInquiry(office)
    const { cells } = await officer.response.get.query({ inquiry: next.id, municipality })
    expect(cells.map(({ previous }) => previous)).toEqual(cells.map(() => null))
  })

  it('waits at the municipality’s desk until it is submitted, nearest deadline first', async () => {
    const far = await openInquiry(office, { deadline: '2098-05-29' })
    const near = await openInquiry(office, { deadline: '2097-05-29' })
    const waiting = async () =>
      (await officer.work.list.query({ region })).inquiries
        .map((one) => one.id)
        .filter((one) => one === far.id || one === near.id)
    expect(await waiting()).toEqual([near.id, far.id])
    await submitAll(officer, near.id, municipality)
    expect(await waiting()).toEqual([far.id])
  })

  it('is nobody else’s business', async () => {
    const { id } = await openInquiry(office)
    const other = await world.as({ role: 'officer', municipality: '012033' })
    const read = other.response.get.query({ inquiry: id, municipality })
    expect(await refusalTo(read)).toMatchObject({ code: 'forbidden' })
  })
})
