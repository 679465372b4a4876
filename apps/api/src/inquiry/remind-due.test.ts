import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, databaseKinds, onDay, useWorld, type World } from '../testing/index.ts'
import { openInquiry, submitAll } from '../testing/inquiries.ts'
import { remindDue } from './remind-due.ts'

const [sapporo, ebetsu, ishikari] = ['011002', '012173', '012351'] as const

describe.each(databaseKinds)('reminders that fall due by themselves, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo, department: '政策課' })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    const { municipalities } = await world.client.vision.frame.query({ region: 'sapporo' })
    for (const { code } of municipalities) {
      if (code === sapporo || code === ebetsu) continue
      await addPerson(world.db, {
        role: 'officer',
        municipality: code,
        email: `${code}@example.jp`,
      })
    }
  })

  const opened = (on: string, deadline: string) =>
    onDay(on, () => openInquiry(office, { deadline, kinds: ['participation'] }))
  /** Who is reminded of one inquiry when the server runs on a day. */
  const on = async (day: string, inquiry: number) => {
    const sent = await onDay(day, () => remindDue(world.db, day))
    return sent.find((one) => one.inquiry === inquiry)?.municipalities ?? []
  }

  it('go to whoever has not submitted, on working days, and to nobody twice', async () => {
    const { id, version } = await opened('2026-04-15', '2026-05-07')
    expect(await on('2026-04-22', id)).toEqual([])
    expect(await on('2026-04-23', id)).toHaveLength(12)
    expect(await on('2026-04-23', id)).toEqual([])

    await onDay('2026-04-24', () => submitAll(officer, id, ebetsu))
    const own = { id, version, municipality: ishikari, deadline: '2026-06-01', reason: '災害対応' }
    await onDay('2026-04-24', () => office.inquiry.extend.mutate(own))

    const weekBefore = await on('2026-04-30', id)
    expect(weekBefore).toHaveLength(10)
    expect(weekBefore).not.toContain(ebetsu)
    expect(weekBefore).not.toContain(ishikari)
    // The day before the deadline is the last of the holidays in May: Friday comes before them.
    expect(await on('2026-05-01', id)).toEqual(weekBefore)
    for (const day of ['2026-05-02', '2026-05-06', '2026-05-07', '2026-05-08']) {
      expect(await on(day, id)).toEqual([])
    }
    // It has a deadline of its own, and is reminded of that one as of the first.
    expect(await on('2026-05-18', id)).toEqual([ishikari])
    expect(await on('2026-05-25', id)).toEqual([ishikari])
    expect(await on('2026-05-29', id)).toEqual([ishikari])
    expect(await on('2026-06-01', id)).toEqual([])
  })

  it('say what is missing, come from the department that asks, and are the registry’s own', async () => {
    const { id } = await opened('2026-07-01', '2026-07-31 17:00')
    const cells = [1, 2].map((project) => ({
      key: `participation.${project}`,
      version: 1,
      draft: { answer: 'participating' },
    }))
    await onDay('2026-07-02', () =>
      officer.response.save.mutate({ inquiry: id, municipality: ebetsu, cells }),
    )
    await on('2026-07-17', id)
    const [message] = await officer.message.list.query()
    expect(message).toMatchObject({
      kind: 'inquiryReminded',
      inquiry: { id },
      from: '札幌市 政策課',
      note: '未回答：参加状況51件（No.3、No.4、No.5、No.6、No.7ほか）\n提出期限：令和８年７月31日（金）17時',
    })
    const entries = await world.db
      .selectFrom('audit_entry')
      .select(['person_id', 'person_name', 'municipality_id', 'after'])
      .where('action', '=', 'inquiry.remind')
      .where('subject_id', '=', String(id))
      .execute()
    expect(entries).toMatchObject([
      { person_id: null, person_name: null, municipality_id: null, after: { due: true } },
    ])
  })

  it('are made up for once when the server stood still', async () => {
    const { id } = await opened('2026-08-03', '2026-08-31')
    // Both earlier ones are due by Friday; Saturday is not a day to send them.
    expect(await on('2026-08-29', id)).toEqual([])
    expect(await on('2026-08-27', id)).toHaveLength(12)
    const { days } = await office.inquiry.status.query({ id })
    const reminders = days.flatMap(({ events }) => events).filter((one) => one.action === 'remind')
    expect(reminders.map(({ daysBefore }) => daysBefore)).toEqual(Array(12).fill(7))
    expect(await on('2026-08-28', id)).toHaveLength(12)
    expect(await on('2026-08-31', id)).toEqual([])
  })

  it('do not go where nobody could read them, and are made up for once somebody can', async () => {
    const { id } = await opened('2026-09-01', '2026-09-30')
    const letIn = (at: Date | null) =>
      world.db
        .updateTable('person')
        .set({ deactivated_at: at })
        .where('email', '=', `${ishikari}@example.jp`)
        .execute()
    await letIn(new Date())
    const reached = await on('2026-09-16', id)
    expect(reached).toHaveLength(11)
    expect(reached).not.toContain(ishikari)
    await letIn(null)
    expect(await on('2026-09-17', id)).toEqual([ishikari])
  })

  it('are not sent of days that were over when the inquiry was opened, nor once it is closed', async () => {
    const { id, version } = await opened('2026-10-05', '2026-10-09')
    expect(await on('2026-10-06', id)).toEqual([])
    await onDay('2026-10-07', () => office.inquiry.close.mutate({ id, version }))
    expect(await on('2026-10-08', id)).toEqual([])
  })

  it('are sent once when two servers send them at the same time', async () => {
    const { id } = await opened('2026-10-05', '2026-10-30')
    const sent = await onDay('2026-10-16', () =>
      Promise.all([remindDue(world.db, '2026-10-16'), remindDue(world.db, '2026-10-16')]),
    )
    const all = sent.flat().filter((one) => one.inquiry === id)
    expect(all.flatMap(({ municipalities }) => municipalities)).toHaveLength(12)
  })
})
