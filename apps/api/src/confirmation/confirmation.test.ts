import {
  confirmationQueue as queueSchema,
  type ConfirmationOf,
  type ConfirmationRow,
} from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { addOfficer } from '../testing/officer.ts'
import { refusalTo } from '../testing/refused.ts'
import { reviseOn } from '../testing/revise-on.ts'
import { today } from '../today.ts'

const region = 'sapporo'
type Client = World['client']

const department = '政策企画部（見本）'
const policyOffice = { role: 'policyOffice', municipality: '011002', department } as const

describe.each(databaseKinds)('confirming the matrix, on %s', (kind) => {
  const world = useWorld(kind)
  let hanako: Client
  let jiro: Client
  beforeAll(async () => {
    hanako = await world.as({ ...policyOffice, name: '札幌 花子' })
    jiro = await world.as({ ...policyOffice, name: '札幌 次郎' })
  })

  const queue = (of: ConfirmationOf = 'marks', client = hanako) =>
    client.confirmation.queue.query({ region, of })
  const rowOf = async (number: number, of: ConfirmationOf = 'marks'): Promise<ConfirmationRow> => {
    const row = (await queue(of)).rows.find((one) => one.project.number === number)
    if (!row) throw new Error(`No. ${number} is not in the queue`)
    return row
  }
  const get = (number: number) => world.client.project.get.query({ region, number })
  const confirmAs = async (
    client: Client,
    number: number,
    facts: { measures?: number[]; policyArea?: string; reason?: string },
  ) => {
    const { revision } = await get(number)
    return client.confirmation.confirm.mutate({ region, project: number, revision, ...facts })
  }
  const trailOf = (number: number) =>
    world.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('subject_kind', '=', 'project')
      .where('subject_id', '=', `sapporo/2/${number}`)
      .orderBy('number')
      .execute()

  it('the policy office walks 51 rows and 53 areas, and sees what the catalogue proposes', async () => {
    const marks = await queue()
    expect(queueSchema.parse(marks)).toEqual(marks)
    expect(marks).toMatchObject({ of: 'marks', done: 0, total: 51 })
    const { rows } = await world.client.vision.summary.query({ region })
    expect(marks.total - marks.done).toBe(rows.waiting)
    expect(marks.rows.map(({ project }) => project.number)).not.toContain(1)
    expect(await rowOf(17)).toMatchObject({
      project: { number: 17, revision: 1, visionPage: 64, markCount: 2 },
      proposed: { measures: [3, 4], policyArea: '2d' },
      state: 'waiting',
      confirmed: null,
    })
    const areas = await queue('policyArea')
    expect(queueSchema.parse(areas)).toEqual(areas)
    expect(areas).toMatchObject({ of: 'policyArea', done: 0, total: 53 })
  })

  it('what she confirms carries her name for the office, her department for everyone, and keeps its reasons', async () => {
    const before = await get(17)
    await confirmAs(hanako, 17, { measures: [4, 3] })
    const after = await get(17)
    expect(after.revision).toBe(2)
    expect(after.measures).toMatchObject([
      { number: 3, basis: 'confirmed', reason: before.measures[0]?.reason },
      { number: 4, basis: 'confirmed', reason: before.measures[1]?.reason },
    ])
    expect(after.measures[0]?.confirmed?.by).toEqual({
      municipality: { code: '011002', name: '札幌市' },
      department,
      person: null,
    })
    const seen = await jiro.project.get.query({ region, number: 17 })
    expect(seen.measures[0]?.confirmed?.by.person).toBe('札幌 花子')
    expect(after.revisions[0]).toMatchObject({
      event: 'confirm',
      note: 'マトリックスの確認',
      noteEn: 'Marks confirmed',
      validFrom: today(),
    })
    const { revision: _, measures: __, revisions: ___, ...others } = after
    expect(before).toMatchObject(others)

    expect(await queue()).toMatchObject({ done: 1, total: 51 })
    expect(await rowOf(17)).toMatchObject({
      state: 'confirmed',
      confirmed: { by: { person: '札幌 花子' }, revision: 2, reason: null },
      proposed: { measures: [3, 4] },
    })
    const search = await world.client.project.search.query({
      region,
      confirmed: true,
      measures: [3],
    })
    expect(search.items.map(({ number }) => number)).toContain(17)
    expect(await trailOf(17)).toMatchObject([
      {
        action: 'confirmation.confirm',
        department_name: department,
        before: { revision: 1, measures: [{ number: 3, basis: 'inferred' }, { number: 4 }] },
        after: { revision: 2, measures: [{ number: 3, basis: 'confirmed' }, { number: 4 }] },
      },
    ])
  })

  it('a correction that differs from the source’s count needs a reason, and is told with it', async () => {
    const { revision, measures, markCount } = await get(18)
    const corrected = [...measures.map(({ number }) => number), 6]
    expect(markCount).toBe(measures.length)
    expect(
      await refusalTo(
        hanako.confirmation.confirm.mutate({
          region,
          project: 18,
          revision,
          measures: corrected,
          reason: ' 　',
        }),
      ),
    ).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field: 'reason', problem: 'required' }],
    })
    expect((await get(18)).revision).toBe(1)

    await confirmAs(hanako, 18, { measures: corrected, reason: '64ページの図では●が一つ多い' })
    const after = await get(18)
    expect(after.measures.map(({ number }) => number)).toEqual(corrected)
    expect(after.measures.at(-1)).toMatchObject({ number: 6, basis: 'confirmed', reason: null })
    expect(after.markCountReason).toBe('64ページの図では●が一つ多い')
    expect((await rowOf(18)).confirmed?.reason).toBe('64ページの図では●が一つ多い')
    expect(await world.client.vision.summary.query({ region })).toMatchObject({ mismatches: [18] })
  })

  it('a row confirmed to have no mark at all waits no longer', async () => {
    await confirmAs(hanako, 19, { measures: [], reason: 'いずれの施策にも当たらない' })
    expect(await rowOf(19)).toMatchObject({ state: 'confirmed', project: { measures: [] } })
    const { done, total } = await queue()
    const { rows } = await world.client.vision.summary.query({ region })
    expect(rows).toEqual({ source: 2, confirmed: done, waiting: total - done })
  })

  it('a confirmation taken back leaves the row as it was before, and both stay in its history', async () => {
    const before = await get(20)
    await confirmAs(hanako, 20, { measures: [1, 2, 3, 5], reason: '見直し' })
    await confirmAs(jiro, 20, { policyArea: before.policyArea.code })
    const { revision } = (await rowOf(20)).confirmed ?? { revision: 0 }
    expect(revision).toBe(2)
    await jiro.confirmation.takeBack.mutate({ region, project: 20, revision, of: 'marks' })

    const after = await get(20)
    expect(after.measures).toEqual(before.measures)
    expect(after.markCountReason).toBeNull()
    expect(after.policyArea.basis).toBe('confirmed')
    expect(after.revisions.map(({ event, note }) => [event, note])).toEqual([
      ['takeBack', 'マトリックスの確認の取消し'],
      ['confirm', '政策分野の確認'],
      ['confirm', 'マトリックスの確認'],
      ['catalogue', before.revisions[0]?.note],
    ])
    expect(await rowOf(20)).toMatchObject({ state: 'waiting', confirmed: null })
    expect((await trailOf(20)).map(({ action }) => action)).toEqual([
      'confirmation.confirm',
      'confirmation.confirm',
      'confirmation.takeBack',
    ])
    expect(
      await refusalTo(
        jiro.confirmation.takeBack.mutate({ region, project: 20, revision, of: 'marks' }),
      ),
    ).toMatchObject({ code: 'stale', version: 4 })
  })

  it('a confirmation that was built upon is not taken back', async () => {
    await confirmAs(hanako, 21, { policyArea: '1a', reason: '協約の別表による' })
    expect(await get(21)).toMatchObject({
      policyArea: { code: '1a', basis: 'confirmed', reason: '協約の別表による', reasonEn: null },
    })
    await confirmAs(hanako, 21, { policyArea: '1b' })
    expect(
      await refusalTo(
        hanako.confirmation.takeBack.mutate({
          region,
          project: 21,
          revision: 2,
          of: 'policyArea',
        }),
      ),
    ).toMatchObject({ code: 'stale', version: 3, by: { person: '札幌 花子' } })
    await hanako.confirmation.takeBack.mutate({
      region,
      project: 21,
      revision: 3,
      of: 'policyArea',
    })
    expect(await get(21)).toMatchObject({ policyArea: { code: '1a', basis: 'confirmed' } })
  })

  it('of two officers who confirm one row at once, one does, and the other is told who and when', async () => {
    const outcomes = await Promise.all(
      [hanako, jiro].map(async (client) => {
        const write = client.confirmation.confirm.mutate({
          region,
          project: 22,
          revision: 1,
          measures: [],
          reason: '当たらない',
        })
        return write.catch(() => refusalTo(write))
      }),
    )
    expect(outcomes).toContainEqual({ project: 22, revision: 2 })
    const seen = outcomes.find((outcome) => 'code' in outcome)
    const { revisions } = await hanako.project.get.query({ region, number: 22 })
    expect(seen).toEqual({
      code: 'stale',
      version: 2,
      by: revisions[0]?.by,
      at: revisions[0]?.recordedAt,
    })
    expect(revisions).toHaveLength(2)
    expect(await trailOf(22)).toHaveLength(1)
  })

  it('what was read before another change is not confirmed over it', async () => {
    const author = await addOfficer(world.db, policyOffice)
    await reviseOn(world.db, today(), {
      region,
      number: 23,
      author,
      change: () => ({ summary: '新しい概要' }),
    })
    expect(
      await refusalTo(
        hanako.confirmation.confirm.mutate({ region, project: 23, revision: 1, measures: [] }),
      ),
    ).toMatchObject({ code: 'stale', version: 2 })
    await confirmAs(hanako, 23, { measures: [1], reason: '一つだけ' })
    expect(await get(23)).toMatchObject({ summary: '新しい概要', revision: 3 })
  })

  it.each([
    ['a row the source itself states', 1, { measures: [1] }, { code: 'inputInvalid' }],
    [
      'a measure that does not exist',
      24,
      { measures: [7] },
      {
        code: 'fieldsInvalid',
        fields: [{ field: 'measures', problem: 'unknownCode', value: '7' }],
      },
    ],
    [
      'an area that does not exist',
      24,
      { policyArea: '9z' },
      {
        code: 'fieldsInvalid',
        fields: [{ field: 'policyArea', problem: 'unknownCode', value: '9z' }],
      },
    ],
    ['an area named like nothing', 24, { policyArea: '__proto__' }, { code: 'fieldsInvalid' }],
    ['nothing', 24, {}, { code: 'inputInvalid' }],
    ['marks and area at once', 24, { measures: [1], policyArea: '1a' }, { code: 'inputInvalid' }],
    [
      'a reason with a NUL',
      24,
      { measures: [], reason: 'あ\u0000' },
      { code: 'fieldsInvalid', fields: [{ field: 'reason', problem: 'controlCharacters' }] },
    ],
    [
      'a reason of 1001 characters',
      24,
      { measures: [], reason: 'あ'.repeat(1001) },
      { code: 'fieldsInvalid', fields: [{ field: 'reason', problem: 'tooLong', limit: 1000 }] },
    ],
    [
      '10 MB of reason',
      24,
      { measures: [], reason: 'あ'.repeat(3_400_000) },
      { code: 'fieldsInvalid', fields: [{ problem: 'tooLarge' }] },
    ],
    ['an unknown project', 99, { measures: [] }, { code: 'projectNotFound', value: '99' }],
  ])('confirming %s is refused with the reason', async (_, project, facts, refusal) => {
    const input = { region, project, revision: 1, ...facts }
    expect(await refusalTo(hanako.confirmation.confirm.mutate(input))).toMatchObject(refusal)
  })

  it('nobody but the policy office of the core city confirms, or sees the queue', async () => {
    const input = { region, project: 24, revision: 1, measures: [] as number[], reason: '試し' }
    const back = { region, project: 17, revision: 2, of: 'marks' } as const
    const others = [
      [world.client, 'signInRequired'],
      [await world.as({ role: 'officer', municipality: '011002' }), 'forbidden'],
      [await world.as({ role: 'policyOffice', municipality: '012173' }), 'forbidden'],
      [await world.as({ role: 'systemAdmin' }), 'forbidden'],
    ] as const
    for (const [client, code] of others) {
      expect(await refusalTo(queue('marks', client))).toMatchObject({ code })
      expect(await refusalTo(client.confirmation.confirm.mutate(input))).toMatchObject({ code })
      expect(await refusalTo(client.confirmation.takeBack.mutate(back))).toMatchObject({ code })
    }
    expect((await get(24)).revision).toBe(1)
  })
})
