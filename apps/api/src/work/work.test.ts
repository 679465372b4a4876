import { beforeAll, describe, expect, it } from 'vitest'
import { answer, drafted, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'

const region = 'sapporo'
const [sapporo, ebetsu, chitose] = ['011002', '012173', '012246'] as const

describe.each(databaseKinds)('what waits for someone, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let partner: World['client']
  let office: World['client']
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    partner = await world.as({ role: 'officer', municipality: chitose })
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
  })
  const work = async (client: World['client']) => {
    const {
      unread,
      confirmations,
      questions: _,
      ...lists
    } = await client.work.list.query({ region })
    const ids = Object.entries(lists).map(([name, items]) => [name, items.map(({ id }) => id)])
    return { unread, confirmations, ...Object.fromEntries(ids) } as Record<string, unknown>
  }

  it('moves with an application from one desk to the next', async () => {
    const none = { drafts: [], returned: [], consents: [], reviews: [], submitted: [] }
    const { id, version } = await drafted(officer, { partners: [chitose] })
    expect(await work(officer)).toMatchObject({ ...none, drafts: [id] })
    expect(await work(partner)).toMatchObject({ ...none, unread: 0 })
    expect(await work(office)).toMatchObject(none)

    const sent = await officer.application.submit.mutate({ id, version })
    expect(await work(officer)).toMatchObject({ ...none, submitted: [id] })
    expect(await work(partner)).toMatchObject({ ...none, consents: [id], unread: 1 })
    expect(await work(office)).toMatchObject({ ...none, reviews: [id], unread: 1 })

    await answer(partner, id, 'participating')
    expect(await work(partner)).toMatchObject({ ...none, consents: [] })

    const { remark, return: giveBack } = office.application
    const remarked = await remark.mutate({ ...sent, field: 'title', body: '長い' })
    await giveBack.mutate({ ...remarked, reason: '' })
    expect(await work(officer)).toMatchObject({ ...none, returned: [id], unread: 2 })
    const [returned] = (await officer.work.list.query({ region })).returned
    expect(returned).toMatchObject({ remarks: 1, consents: { asked: 1, answered: 1 } })
    expect(await work(office)).toMatchObject(none)
  })

  it('lists the longest waiting first', async () => {
    const [first, second] = [await submitted(officer), await submitted(officer)]
    const { reviews } = await office.work.list.query({ region })
    expect(reviews.map(({ id }) => id)).toEqual([first.id, second.id])
  })

  it('counts what the policy office has to confirm, as its queue does', async () => {
    const { confirmations } = await office.work.list.query({ region })
    for (const [of, count] of [
      ['marks', confirmations.marks],
      ['policyArea', confirmations.policyAreas],
    ] as const) {
      const { rows } = await office.confirmation.queue.query({ region, of })
      expect(count).toBe(rows.filter(({ state }) => state === 'waiting').length)
      expect(count).toBeGreaterThan(50)
    }
    expect((await officer.work.list.query({ region })).confirmations).toEqual({
      marks: 0,
      policyAreas: 0,
    })
  })

  it('is nothing for a system administrator', async () => {
    const admin = await world.as({ role: 'systemAdmin' })
    expect((await admin.work.list.query({ region })).reviews).toEqual([])
    expect(await admin.message.list.query()).toEqual([])
  })

  it('the list of applications has own drafts, and for the policy office what was submitted', async () => {
    const draft = await drafted(officer)
    const ids = async (client: World['client'], more: object = {}) =>
      (await client.application.list.query({ region, ...more })).map(({ id }) => id)
    expect(await ids(officer)).toContain(draft.id)
    expect(await ids(office)).not.toContain(draft.id)
    expect(await ids(partner)).toEqual([])
    const waiting = await ids(office, { states: ['submitted'], municipalities: [ebetsu] })
    expect(waiting).toEqual((await office.work.list.query({ region })).reviews.map(({ id }) => id))
    expect(await ids(office, { municipalities: [chitose] })).toEqual([])
  })
})
