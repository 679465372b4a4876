import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { fullAnswer, openInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'
import { isWaiting, remindDepartments } from './remind-due.ts'

const region = 'sapporo'
const municipality = '012173'
const keys = ['participation.1', 'participation.2', 'participation.3']

describe.each(databaseKinds)('庁内照会, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let planning: World['client']
  let medical: World['client']
  let departments: Record<string, number>
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    planning = await world.as({ role: 'officer', municipality })
    medical = await world.as({ role: 'officer', municipality, department: '健康づくり課' })
    const { id } = await openInquiry(office)
    const found = (await planning.response.get.query({ inquiry: id, municipality })).departments
    departments = Object.fromEntries(found.map((one) => [one.name, one.id]))
  })

  const opened = async () => {
    const { id: inquiry } = await openInquiry(office)
    return { inquiry, municipality }
  }
  const toMedical = (of: readonly string[]) =>
    of.map((key) => ({ key, department: departments['健康づくり課'] ?? 0 }))
  const own = async (ref: { inquiry: number; municipality: string }) => {
    const { assignments } = await planning.response.get.query(ref)
    return assignments.find(({ department }) => department.name === '健康づくり課')
  }
  const answerRows = async (ref: { inquiry: number; municipality: string }, of: string[]) => {
    const { cells } = await medical.response.get.query(ref)
    await medical.response.save.mutate({
      ...ref,
      cells: cells
        .filter(({ key }) => of.includes(key))
        .map((cell) => ({ key: cell.key, version: cell.version, draft: fullAnswer(cell) })),
    })
  }

  it('gives rows to a department, which finds them in its work and its messages', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({
      ...ref,
      rows: toMedical(keys),
      deadline: '2098-12-01',
      note: '医療の3件をお願いします。',
    })
    const { cells } = await medical.response.get.query(ref)
    expect(cells.filter(({ assigned }) => assigned !== null).map(({ key }) => key)).toEqual(keys)
    expect(await own(ref)).toMatchObject({
      ...{ deadline: '2098-12-01', state: 'open', asked: 3, answered: 0, people: 1 },
      note: '医療の3件をお願いします。',
      by: { department: '企画課' },
    })
    const { assignments } = await medical.work.list.query({ region })
    expect(assignments.find(({ id }) => id === ref.inquiry)).toMatchObject({
      ...{ deadline: '2098-12-01', asked: 3, answered: 0 },
    })
    const [message] = await medical.message.list.query()
    expect(message).toMatchObject({ kind: 'inquiryAssigned', inquiry: { id: ref.inquiry } })
    expect(message?.note).toMatch(/^3件、.*まで\n医療の3件をお願いします。$/)
    expect((await planning.work.list.query({ region })).assignments).toEqual([])
  })

  it('is told before somebody of the department leaves, or the department is closed', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys) })
    const admin = await world.as({ role: 'municipalityAdmin', municipality })
    const { me } = await medical.session.get.query()
    const department = departments['健康づくり課'] ?? 0
    const open = { id: ref.inquiry, vision: 2, asked: 3, answered: 0 }
    const { assignments } = await admin.person.handover.query({ person: me?.id ?? '' })
    expect(assignments).toContainEqual(expect.objectContaining({ ...open, region }))

    const steps = [{ department, position: '課長' }]
    await admin.endorsement.setChain.mutate({ version: 0, steps })
    const coming = { person: me?.id ?? '', on: '2099-04-01', leaves: false, department }
    await admin.transfer.plan.mutate({ ...coming, role: 'officer', position: '課長' })
    const closing = await admin.department.closing.query({ department })
    expect(closing).toMatchObject({
      applications: [],
      transfers: [{ name: me?.name, on: '2099-04-01' }],
      positions: ['課長'],
    })
    expect(closing.assignments).toContainEqual(expect.objectContaining(open))
    await admin.endorsement.setChain.mutate({ version: 1, steps: [] })
    const stranger = await world.as({ role: 'municipalityAdmin', municipality: '012246' })
    const refused = await refusalTo(stranger.department.closing.query({ department }))
    expect(refused.code).toBe('forbidden')
  })

  it('takes the act back as it was, rows and departments', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys.slice(0, 1)) })
    const { before } = await planning.assignment.assign.mutate({
      ...ref,
      rows: keys.map((key) => ({ key, department: departments['企画課'] ?? 0 })),
    })
    expect(before).toHaveLength(3)
    await planning.assignment.assign.mutate({ ...ref, rows: before })
    const { cells, assignments } = await planning.response.get.query(ref)
    expect(cells.filter(({ assigned }) => assigned !== null).map(({ key }) => key)).toEqual(
      keys.slice(0, 1),
    )
    expect(assignments.map(({ department }) => department.name)).toEqual(['健康づくり課'])
  })

  it('leaves what another department submitted to that one and the administrators', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys) })
    const { version } = await submitAll(planning, ref.inquiry, municipality)
    const taking = medical.response.withdraw.mutate({ ...ref, version })
    expect((await refusalTo(taking)).code).toBe('forbidden')
    const admin = await world.as({ role: 'municipalityAdmin', municipality })
    const back = await admin.response.withdraw.mutate({ ...ref, version })
    const again = await medical.response.submit.mutate({ ...ref, version: back.version })
    const taken = await medical.response.withdraw.mutate({ ...ref, version: again.version })
    expect(taken.state).toBe('draft')
  })

  it('is reported once everything is answered, and sent back with a remark', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys.slice(0, 2)) })
    const { version = 0 } = (await own(ref)) ?? {}
    const step = { ...ref, department: departments['健康づくり課'] ?? 0 }
    await answerRows(ref, keys.slice(0, 1))
    const early = medical.assignment.report.mutate({ ...step, version })
    expect((await refusalTo(early)).fields).toEqual([
      { field: 'participation.2', problem: 'required' },
    ])
    await answerRows(ref, keys.slice(1, 2))
    const reported = await medical.assignment.report.mutate({ ...step, version })
    expect(reported.state).toBe('reported')
    expect((await planning.message.list.query())[0]).toMatchObject({ kind: 'inquiryCollected' })
    expect(await own(ref)).toMatchObject({ answered: 2, changed: 0, state: 'reported' })
    const reminding = planning.assignment.remind.mutate(step)
    expect(await refusalTo(reminding)).toMatchObject({ code: 'stateChanged', value: 'reported' })

    const back = { ...step, version: reported.version }
    const mute = planning.assignment.return.mutate({ ...back, remark: '　' })
    expect((await refusalTo(mute)).fields).toEqual([{ field: 'remark', problem: 'required' }])
    await planning.assignment.return.mutate({ ...back, remark: '担当課も書いてください。' })
    expect(await own(ref)).toMatchObject({ state: 'open', remark: '担当課も書いてください。' })
    expect((await medical.message.list.query())[0]).toMatchObject({
      kind: 'inquiryRowsReturned',
      note: '担当課も書いてください。',
    })
    const stale = planning.assignment.return.mutate({ ...back, remark: 'もう一度' })
    expect(await refusalTo(stale)).toMatchObject({ code: 'stateChanged', value: 'open' })
    // The department itself takes its report back without a word.
    const again = await medical.assignment.report.mutate({ ...step, version: back.version + 1 })
    await medical.assignment.return.mutate({ ...step, version: again.version, remark: '' })
    expect(await own(ref)).toMatchObject({ state: 'open', remark: null })
  })

  it('refuses rows that are not asked, other town halls’ departments, and a day after its own deadline', async () => {
    const ref = await opened()
    const rows = toMedical(keys.slice(0, 1))
    const assign = (more: object) =>
      refusalTo(planning.assignment.assign.mutate({ ...ref, rows, ...more }))
    expect((await assign({ rows: toMedical(['participation.999']) })).fields).toMatchObject([
      { field: 'participation.999', problem: 'unknownCode' },
    ])
    const { departments: theirs } = await office.response.get.query({
      ...ref,
      municipality: '011002',
    })
    const foreign = [{ key: keys[0] ?? '', department: theirs[0]?.id ?? 0 }]
    expect((await assign({ rows: foreign })).fields).toMatchObject([{ field: 'department' }])
    expect((await assign({ deadline: '2099-12-31' })).fields).toMatchObject([
      { field: 'deadline', problem: 'afterDeadline' },
    ])
    expect((await assign({ deadline: 'あした' })).fields).toMatchObject([{ problem: 'notDate' }])
    expect(await own(ref)).toBeUndefined()
  })

  it('moves one department’s deadline, and leaves the rest', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys) })
    const { version = 0, department } = (await own(ref)) ?? {}
    const step = { ...ref, department: department?.id ?? 0, version }
    await planning.assignment.schedule.mutate({ ...step, deadline: '2097-03-02', note: '' })
    expect(await own(ref)).toMatchObject({ deadline: '2097-03-02', version: version + 1 })
    const late = planning.assignment.schedule.mutate({ ...step, deadline: '', note: '' })
    expect(await refusalTo(late)).toMatchObject({ code: 'stale' })
  })

  it('reminds a department before its own deadline, once, and on request', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({
      ...ref,
      rows: toMedical(keys),
      deadline: '2096-03-09',
    })
    const reminders = async () =>
      (await medical.message.list.query()).filter(
        ({ kind: of, inquiry }) => of === 'inquiryRowsReminded' && inquiry?.id === ref.inquiry,
      )
    await sql`update assignment set assigned_at = '2096-02-01' where inquiry_id = ${ref.inquiry}`.execute(
      world.db,
    )
    expect(await remindDepartments(world.db, '2096-03-05')).toBe(0)
    expect(await remindDepartments(world.db, '2096-03-06')).toBe(1)
    expect(await remindDepartments(world.db, '2096-03-06')).toBe(0)
    expect(await remindDepartments(world.db, '2096-03-07')).toBe(0)
    expect(await remindDepartments(world.db, '2096-03-08')).toBe(1)
    expect((await reminders()).map(({ note }) => note)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^残り3件、/)),
    )
    const step = { ...ref, department: departments['健康づくり課'] ?? 0 }
    expect(await planning.assignment.remind.mutate(step)).toBe(true)
    expect(await planning.assignment.remind.mutate(step)).toBe(false)
    expect(await reminders()).toHaveLength(3)
  })

  it('waits at nobody’s desk once the municipality has submitted', async () => {
    const ref = await opened()
    await planning.assignment.assign.mutate({ ...ref, rows: toMedical(keys) })
    await submitAll(planning, ref.inquiry, municipality)
    const { assignments } = await medical.work.list.query({ region })
    expect(assignments.map(({ id }) => id)).not.toContain(ref.inquiry)
  })
})

describe('a reminder of a department', () => {
  const of = { setOn: '2026-12-01', deadline: '2026-12-11', remindedOn: null }
  it.each([
    ['2026-12-07', false],
    ['2026-12-08', true],
    ['2026-12-10', true],
    ['2026-12-12', false],
  ])('on %s falls due: %s', (on, is) => expect(isWaiting(of, on)).toBe(is))

  it('is not due for days before the department was asked', () => {
    expect(isWaiting({ ...of, setOn: '2026-12-09' }, '2026-12-09')).toBe(false)
  })
})
