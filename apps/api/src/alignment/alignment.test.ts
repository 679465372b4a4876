import { alignment as alignmentSchema, alignmentChain, unservedItem } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, submitted, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const policyOffice = {
  role: 'policyOffice',
  municipality: '011002',
  department: '政策企画部',
} as const

describe.each(databaseKinds)('which plans the projects serve, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  beforeAll(async () => {
    office = await world.as({ ...policyOffice, name: '札幌 次郎' })
  })
  const list = (more = {}, client = world.client) =>
    client.alignment.list.query({ region, ...more })
  const linkOf = async (project: number, item: string) => {
    const found = (await list({ project }, office)).find((link) => link.item.id === item)
    if (!found) throw new Error(`No. ${project} is not linked to ${item}`)
    return found
  }
  const get = (plan: string, item: string) => world.client.plan.item.query({ region, plan, item })

  it('a reader finds links proposed from shared words, each with the words and a reason', async () => {
    const links = await list()
    expect(links.map((link) => alignmentSchema.parse(link))).toEqual(links)
    expect(links.length).toBeGreaterThan(20)
    for (const { state, basis, words, reason, reasonEn, decided } of links) {
      expect({ state, basis, decided }).toEqual({
        ...{ state: 'proposed', basis: 'inferred', decided: null },
      })
      for (const word of words) {
        expect(reason).toContain(`「${word}」`)
        expect(reasonEn).toContain(`“${word}”`)
      }
      expect(reason).toContain('推定')
    }
    const station = links.find(({ project }) => project.number === 15)
    expect(station).toMatchObject({
      project: { title: '札幌駅交流拠点の整備等' },
      item: { title: '札幌駅交流拠点の整備方針の策定', kind: '取組' },
      words: ['札幌駅交流拠点'],
    })
  })

  it('a reader of a project climbs from the item to the plans above it', async () => {
    const chains = await world.client.alignment.chains.query({ region, project: 30 })
    expect(chains.map((chain) => alignmentChain.parse(chain))).toEqual(chains)
    const measure = chains.find(({ item }) => item.plan === 'action-plan-2019')
    expect(measure?.ancestors.map(({ kind: word }) => word)).toEqual([null, '政策目標'])
    expect(measure?.upward).toMatchObject([
      {
        from: { kind: '施策' },
        item: { plan: 'strategic-vision', id: 'creative-strategy-1-3' },
        basis: 'inferred',
        reason: expect.stringContaining('推定'),
      },
      {
        from: { kind: '政策目標' },
        item: { plan: 'strategic-vision', id: 'creative-strategy-1' },
        ...{ basis: 'source', words: '創造戦略１：地域福祉力創造戦略', reason: null },
      },
    ])
    const unknown = world.client.alignment.chains.query({ region, project: 999 })
    expect(await refusalTo(unknown)).toMatchObject({ code: 'projectNotFound' })
  })

  it('the policy office confirms one; project, item, plan and list say so, with who and when', async () => {
    const link = await linkOf(15, 'sapporo-station-hub')
    const served = async () => {
      const plans = await world.client.plan.list.query({ region })
      return plans.find(({ slug }) => slug === 'strategic-vision')?.served
    }
    const before = await served()
    const { id, version } = link
    const confirmed = await office.alignment.confirm.mutate({ id, version })
    expect(confirmed).toMatchObject({
      ...{ state: 'confirmed', basis: 'confirmed', version: version + 1 },
      decided: { by: { person: '札幌 次郎', department: '政策企画部' } },
    })
    const item = await get('strategic-vision', 'sapporo-station-hub')
    expect(item.alignments).toMatchObject([{ id, state: 'confirmed' }])
    expect(item.alignments[0]?.decided?.by.person).toBeNull()
    expect(await served()).toEqual({
      // The item, and 5-❸ above it.
      confirmed: (before?.confirmed ?? 0) + 2,
      proposed: (before?.proposed ?? 0) - 2,
    })
    expect((await list({ state: 'confirmed' })).map((held) => held.id)).toEqual([id])
  })

  it('a rejected one is kept from readers, and the office may take that back', async () => {
    const { id, version } = await linkOf(37, 'logistics-and-transport-hubs')
    await office.alignment.reject.mutate({ id, version })
    expect((await list({ project: 37 })).map((link) => link.id)).not.toContain(id)
    expect((await list({ project: 37 }, office)).map((link) => link.id)).toContain(id)
    const again = await office.alignment.takeBack.mutate({ id, version: version + 1 })
    expect(again).toMatchObject({ state: 'proposed', decided: null, version: version + 2 })
    expect((await list({ project: 37 })).map((link) => link.id)).toContain(id)
  })

  it('of two who decide over one version, the second is told who was first', async () => {
    const { id, version } = await linkOf(14, 'logistics-and-transport-hubs')
    const taro = await world.as({ ...policyOffice, name: '札幌 太郎' })
    const both = await Promise.allSettled([
      office.alignment.confirm.mutate({ id, version }),
      taro.alignment.reject.mutate({ id, version }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const late = office.alignment.reject.mutate({ id, version })
    expect(await refusalTo(late)).toMatchObject({ code: 'stale', version: version + 1 })
    const now = await linkOf(14, 'logistics-and-transport-hubs')
    const same = now.state === 'confirmed' ? office.alignment.confirm : office.alignment.reject
    expect(await refusalTo(same.mutate({ id, version: now.version }))).toMatchObject({
      ...{ code: 'stateChanged', value: now.state },
    })
    const unknown = office.alignment.confirm.mutate({ id: 999_999, version: 1 })
    expect(await refusalTo(unknown)).toMatchObject({ code: 'alignmentNotFound' })
  })

  it('what rests on words like 人材 and 育成 alone waits for the office before others see it', async () => {
    const isWeak = ({ words }: { words: string[] }) =>
      words.length > 0 && words.every((word) => ['人材', '育成', '確保'].includes(word))
    const seen = await world.client.alignment.list.query({ region, state: 'proposed' })
    const held = await office.alignment.list.query({ region, state: 'proposed' })
    expect(held.filter(isWeak).length).toBeGreaterThan(0)
    expect(seen.filter(isWeak)).toEqual([])
    expect(seen.length).toBeLessThan(held.length)
    // Once looked at it is everybody's.
    const [weak] = held.filter(isWeak)
    const { id = 0, version = 0 } = weak ?? {}
    await office.alignment.confirm.mutate({ id, version })
    const confirmed = await world.client.alignment.list.query({ region, state: 'confirmed' })
    expect(confirmed.map((one) => one.id)).toContain(id)
    await office.alignment.takeBack.mutate({ id, version: version + 1 })
  })

  it('the office links what nothing proposed, with its own reason; wrong fields are all named', async () => {
    const to = { region, plan: 'strategic-vision', item: 'mice-attraction' }
    const add = (more: object) =>
      office.alignment.add.mutate({
        ...to,
        project: 12,
        reason: '誘致の推進体制が同じです',
        ...more,
      })
    expect(await refusalTo(add({ project: 999, item: 'nowhere', reason: ' ' }))).toEqual({
      code: 'fieldsInvalid',
      fields: [
        { field: 'project', problem: 'unknownCode', value: '999' },
        { field: 'item', problem: 'unknownCode', value: 'strategic-vision/nowhere' },
        { field: 'reason', problem: 'required' },
      ],
    })
    const heading = add({ item: 'creative-strategies' })
    expect(await refusalTo(heading)).toMatchObject({ fields: [{ problem: 'unknownCode' }] })
    expect(await add({})).toMatchObject({
      ...{ state: 'confirmed', words: [], reason: '誘致の推進体制が同じです', reasonEn: null },
    })
    expect(await refusalTo(add({}))).toMatchObject({
      fields: [{ field: 'item', problem: 'taken' }],
    })
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const refused = officer.alignment.add.mutate({ ...to, project: 12, reason: '見本' })
    expect(await refusalTo(refused)).toMatchObject({ code: 'forbidden' })
  })

  it('a reader finds the items that no project serves, neither itself nor below', async () => {
    const unserved = await world.client.alignment.unserved.query({ region })
    expect(unserved.map((item) => unservedItem.parse(item))).toEqual(unserved)
    for (const { plan, id, proposed } of unserved.slice(0, 15)) {
      expect(proposed).toBe(0)
      expect((await get(plan, id)).alignments).toEqual([])
      expect((await get(plan, id)).isAlignable).toBe(true)
    }
    const strict = await world.client.alignment.unserved.query({ region, confirmed: true })
    expect(strict.length).toBeGreaterThan(unserved.length)
    const plans = await world.client.plan.list.query({ region })
    const of = (key: 'alignable' | 'confirmed' | 'proposed') =>
      plans.reduce((sum, one) => sum + (key === 'alignable' ? one.alignable : one.served[key]), 0)
    expect(strict).toHaveLength(of('alignable') - of('confirmed'))
    expect(unserved).toHaveLength(of('alignable') - of('confirmed') - of('proposed'))
  })

  it('a new project is proposed as soon as it is approved', async () => {
    const ebetsu = await world.as({ role: 'officer', municipality: '012173' })
    const title = '丘珠空港と新幹線の利用（見本）'
    const { id, version } = await submitted(ebetsu, { title, number: '54' })
    expect(await list({ project: 54 })).toEqual([])
    await office.application.approve.mutate({ id, version, reason: '見本' })
    expect((await list({ project: 54 })).map(({ words }) => words)).toContainEqual(['新幹線'])
  })

  it('every decision is in the trail', async () => {
    const { rows } = await sql<{ action: string }>`
      select distinct action from audit_entry where subject_kind = 'alignment' order by action
    `.execute(world.db)
    expect(rows.map(({ action }) => action)).toEqual([
      ...['alignment.add', 'alignment.confirm', 'alignment.reject', 'alignment.takeBack'],
    ])
  })
})
