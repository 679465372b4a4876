import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  databaseKinds,
  addPerson,
  clientFor,
  enter,
  useWorld,
  type World,
} from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'
import { carryOutDue } from './carry-out-due.ts'

const ebetsu = { municipality: '012173' } as const

describe.each(databaseKinds)('人事異動 of a day to come, on %s', (kind) => {
  const world = useWorld(kind)
  let admin: World['client']
  let harbour: number
  beforeAll(async () => {
    admin = await world.as({ role: 'municipalityAdmin', ...ebetsu })
    harbour = (await admin.department.create.mutate({ name: '水産課' })).id
  })
  afterEach(() => vi.useRealTimers())

  const officer = async (more: object = {}) => {
    const { id } = await addPerson(world.db, { role: 'officer', ...ebetsu, ...more })
    const client = clientFor(world.app, { cookie: await enter(world.db, id) })
    return { id, client, me: async () => (await client.session.get.query()).me }
  }
  const post = { role: 'officer', position: '課長' } as const
  const planned = async (person: string) =>
    (await admin.transfer.list.query({})).filter((one) => one.person.id === person)

  it('is planned, listed, and done when the day begins, also by a server that stood still then', async () => {
    const { id: person, me } = await officer({ name: '異動 花子' })
    const move = { person, on: '2099年4月1日', leaves: false, department: harbour, ...post }
    expect(await admin.transfer.plan.mutate(move)).toMatchObject({
      ...{ on: '2099-04-01', state: 'planned', department: { name: '水産課' }, position: '課長' },
    })
    expect(await carryOutDue(world.db, '2099-03-31')).toBe(0)
    expect(await me()).toMatchObject({ department: { name: '企画課' } })
    expect(await planned(person)).toMatchObject([{ person: { name: '異動 花子' } }])

    expect(await carryOutDue(world.db, '2099-04-03')).toBe(1)
    expect(await me()).toMatchObject({ department: { name: '水産課' }, position: '課長' })
    expect(await planned(person)).toEqual([])
    expect(await carryOutDue(world.db, '2099-04-03')).toBe(0)
    const { entries } = await (
      await world.as({ role: 'systemAdmin' })
    ).audit.search.query({
      actions: ['person.move'],
    })
    expect(entries[0]).toMatchObject({
      by: null,
      subject: { id: person },
      after: { position: '課長', on: '2099-04-01', plannedBy: '試験 職員' },
    })
  })

  it('lets somebody who leaves in no more from that day on', async () => {
    const { id: person, me } = await officer()
    const leaving = { person, on: '2099-03-31', leaves: true, department: null, ...post }
    expect(await admin.transfer.plan.mutate(leaving)).toMatchObject({
      ...{ leaves: true, department: { name: '企画課' }, role: 'officer' },
    })
    expect(await me()).not.toBeNull()
    expect(await carryOutDue(world.db, '2099-03-31')).toBe(1)
    expect(await me()).toBeNull()
    const found = (await admin.person.list.query({})).find(({ id }) => id === person)
    expect(found?.deactivatedAt).not.toBeNull()
  })

  it('may be called off, and one of the same day replaces it', async () => {
    const { id: person } = await officer()
    const move = { person, on: '2099-04-01', leaves: false, department: harbour, ...post }
    const first = await admin.transfer.plan.mutate(move)
    const second = await admin.transfer.plan.mutate({ ...move, position: '係長' })
    expect(second).toMatchObject({ id: first.id, position: '係長', version: 2 })
    const old = admin.transfer.callOff.mutate({ id: first.id, version: 1 })
    expect(await refusalTo(old)).toMatchObject({ code: 'stale', version: 2 })
    await admin.transfer.callOff.mutate({ id: first.id, version: 2 })
    expect(await planned(person)).toEqual([])
    expect(await carryOutDue(world.db, '2099-04-01')).toBe(0)
  })

  it('is done at once where it is of today', async () => {
    const { id: person, me } = await officer()
    const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
    const move = { person, on: today, leaves: false, department: harbour, ...post }
    expect(await admin.transfer.plan.mutate(move)).toMatchObject({ state: 'done' })
    expect(await me()).toMatchObject({ department: { name: '水産課' } })
  })

  it('tells what stood in its way on its day', async () => {
    const { id: closing } = await admin.department.create.mutate({ name: '廃止される課' })
    const { id: person, me } = await officer()
    const move = { person, on: '2099-05-01', leaves: false, department: closing, ...post }
    await admin.transfer.plan.mutate(move)
    await admin.department.close.mutate({ department: closing, version: 1 })
    expect(await carryOutDue(world.db, '2099-05-01')).toBe(1)
    expect(await planned(person)).toMatchObject([{ state: 'failed', problem: 'departmentClosed' }])
    expect(await me()).toMatchObject({ department: { name: '企画課' } })
    // Whoever planned it is told, once, and finds it from there.
    expect(await carryOutDue(world.db, '2099-05-02')).toBe(0)
    const told = (await admin.message.list.query()).filter((one) => one.kind === 'transferFailed')
    expect(told).toMatchObject([
      { title: '試験 職員', from: '', transfer: { municipality: '012173' }, readAt: null },
    ])
  })

  it('needs a day that can be read and is not over, and a post that may be given', async () => {
    const { id: person } = await officer()
    const move = { person, on: '2099-04-01', leaves: false, department: harbour, ...post }
    const { plan } = admin.transfer
    for (const [on, problem] of [
      ['', 'required'],
      ['来春', 'notDate'],
      ['2099-04-01 17:00', 'notDate'],
      ['2020-04-01', 'inPast'],
    ] as const) {
      const refused = await refusalTo(plan.mutate({ ...move, on }))
      expect(refused.fields).toMatchObject([{ field: 'on', problem }])
    }
    const office = await refusalTo(plan.mutate({ ...move, role: 'policyOffice' }))
    expect(office.fields).toMatchObject([{ field: 'role' }])
    const elsewhere = await world.as({ role: 'municipalityAdmin', municipality: '012246' })
    expect((await refusalTo(elsewhere.transfer.plan.mutate(move))).code).toBe('forbidden')
  })

  it('warns that a post of the order of endorsement would be empty', async () => {
    const steps = [{ department: null, position: '課長補佐' }]
    const { version } = await admin.endorsement.chain.query({})
    await admin.endorsement.setChain.mutate({ version, steps })
    const only = await officer({ position: '課長補佐', department: '商工課' })
    const handover = () => admin.person.handover.query({ person: only.id })
    expect(await handover()).toMatchObject({ lastOfPost: true })
    await officer({ position: '課長補佐', department: '農政課' })
    expect(await handover()).toMatchObject({ lastOfPost: true })
    const { id: other } = await officer({ position: '課長補佐', department: '商工課' })
    expect(await handover()).toMatchObject({ lastOfPost: false })

    // Of two who hold it, both are planned to go on 1 April; and somebody is to come.
    const go = { leaves: false, department: harbour, ...post }
    await admin.transfer.plan.mutate({ person: other, on: '2099-04-01', ...go })
    const on = (day: string) => admin.person.handover.query({ person: only.id, on: day })
    expect(await on('2099-03-31')).toMatchObject({ lastOfPost: false })
    expect(await on('2099-04-01')).toMatchObject({ lastOfPost: true })
    const { id: successor } = await officer()
    const commerce = (await admin.department.list.query({})).find(({ name }) => name === '商工課')
    await admin.transfer.plan.mutate({
      ...{ person: successor, on: '2099-04-01', leaves: false, role: 'officer' },
      ...{ department: commerce?.id ?? 0, position: '課長補佐' },
    })
    expect(await on('2099-04-01')).toMatchObject({ lastOfPost: false })
    await admin.transfer.plan.mutate({ person: successor, on: '2099-04-02', ...go, leaves: true })
    expect(await on('2099-04-02')).toMatchObject({ lastOfPost: true })
  })
})
