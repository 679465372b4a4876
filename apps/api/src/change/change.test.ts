import { catalogues } from '@renkei/catalogue'
import { today } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../seed.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { refusedBy } from '../testing/refused.ts'

const region = 'sapporo'

describe.each(databaseKinds)('what changed, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  beforeAll(async () => {
    const department = '政策企画部'
    office = await world.as({ role: 'policyOffice', municipality: '011002', department })
  })
  const changes = async (more = {}) =>
    (await world.client.change.list.query({ region, since: today(), ...more })).items
  const open = (rest: string) => world.app.request(`/open/sapporo/changes.${rest}`)

  it('plans a region begins with are no change', async () => {
    expect(await changes()).toEqual([])
  })

  it('a reader is told that links to plans were confirmed, rejected and taken back, and by which department', async () => {
    const link = (await office.alignment.list.query({ region, project: 15 }))[0]
    if (!link) throw new Error('No.15 is linked')
    const { id } = link
    const confirmed = await office.alignment.confirm.mutate({ id, version: link.version })
    const back = await office.alignment.takeBack.mutate({ id, version: confirmed.version })
    await office.alignment.reject.mutate({ id, version: back.version })
    const by = { municipality: { name: '札幌市' }, department: '政策企画部', person: null }
    const told = {
      kind: 'alignment',
      number: 15,
      title: '札幌駅交流拠点の整備等',
      day: today(),
      by,
    }
    expect(await changes()).toMatchObject([
      { ...told, event: 'reject' },
      { ...told, event: 'takeBack' },
      { ...told, event: 'confirm', item: link.item, reason: link.reason },
    ])
  })

  it('what the office put aside before anybody saw it is told to nobody', async () => {
    const before = (await changes()).length
    const seen = new Set((await world.client.alignment.list.query({ region })).map(({ id }) => id))
    const weak = (await office.alignment.list.query({ region, state: 'proposed' })).find(
      ({ id }) => !seen.has(id),
    )
    if (!weak) throw new Error('A weak proposal waits')
    await office.alignment.reject.mutate({ id: weak.id, version: weak.version })
    expect(await changes()).toHaveLength(before)
  })

  it('what was decided stays told when the link itself is proposed anew and goes', async () => {
    const before = await changes()
    await sql`delete from alignment where state = 'rejected'`.execute(world.db)
    expect(await changes()).toEqual(before)
  })

  it('an indicator is told when it is registered, changed and ended, with what it was and is', async () => {
    const { id, version } = await office.indicator.create.mutate({ region, form: indicatorTyped() })
    const form = indicatorTyped({ target: '2500', direction: 'keep' })
    const saved = await office.indicator.save.mutate({ id, version, form })
    await office.indicator.end.mutate({ id, version: saved.version })
    const told = { kind: 'indicator', id, project: 17, title: '合同訓練の参加者数' }
    expect((await changes()).filter((change) => change.kind === 'indicator')).toMatchObject([
      { ...told, event: 'end', fields: [] },
      {
        ...{ ...told, event: 'save' },
        fields: [
          { field: 'direction', was: 'up', is: 'keep' },
          { field: 'target', was: 2000, is: 2500 },
        ],
      },
      { ...told, event: 'create', fields: [] },
    ])
    const rows = readCsvRows(await (await open(`csv?since=${today()}`)).text())
    expect(rows.filter((row) => row['できごと'] === '変更')).toMatchObject([
      { 種類: '成果指標', 番号: '17', 項目: '望ましい方向', 変更前: '増やす', 変更後: '維持する' },
      { 種類: '成果指標', 番号: '17', 項目: '目標', 変更前: '2,000', 変更後: '2,500' },
    ])
  })

  it('another rule of totalling and its weight are told as what an indicator is', async () => {
    const made = (typed: object) =>
      office.indicator.create.mutate({ region, form: indicatorTyped({ project: '20', ...typed }) })
    const people = await made({ title: '人口', totalling: 'sum' })
    const { id, version } = await made({ title: '利用率' })
    const weight = { totalling: 'weighted' as const, weight: String(people.id) }
    const form = indicatorTyped({ project: '20', title: '利用率', ...weight })
    await office.indicator.save.mutate({ id, version, form })
    const [saved] = (await changes()).filter((one) => one.kind === 'indicator' && one.id === id)
    expect(saved).toMatchObject({
      fields: [
        { field: 'totalling', was: 'single', is: 'weighted' },
        { field: 'weight', was: null, is: '人口' },
      ],
    })
    const rows = readCsvRows(await (await open(`csv?since=${today()}&project=20`)).text())
    expect(rows.filter((row) => row['項目'] !== '')).toMatchObject([
      { 項目: '集計方法', 変更後: '加重平均' },
      { 項目: '重みとする成果指標', 変更前: '', 変更後: '人口' },
    ])
  })

  it('an actual of an indicator that a plan states is a change as well', async () => {
    const stated = (
      await sql<{ id: number }>`select id from indicator
      where stated is not null and kind = 'value' order by id limit 1`.execute(world.db)
    ).rows[0]
    if (!stated) throw new Error('A plan states an indicator')
    await office.indicator.correct.mutate({
      ...{ id: stated.id, fiscalYear: 2024, revision: 0, value: '12' },
      ...{ source: '見本の報告書', reason: '' },
    })
    const [actual] = (await changes()).filter((change) => change.kind === 'actual')
    expect(actual).toMatchObject({ id: stated.id, project: null, was: null, is: 12 })
  })

  it('a plan that comes later, or in another edition, is told with what is new in it', async () => {
    const [catalogue] = catalogues
    const [source] = catalogue?.plans ?? []
    if (!catalogue || !source) throw new Error('The catalogue has a plan')
    const first = source.read()
    const plan = { ...first, slug: 'another-plan', title: '別の計画（見本）', parent: null }
    const [changed, ...rest] = plan.items.slice(0, -1)
    if (!changed) throw new Error('A plan has items')
    const again = { ...plan, items: [{ ...changed, title: '新しい見出し' }, ...rest] }
    const load = (edition: string, read: () => typeof plan) =>
      seed(world.db, [
        {
          ...catalogue,
          plans: [...catalogue.plans, { ...source, slug: 'another-plan', edition, read }],
        },
      ])
    await load('1', () => plan)
    // Read by other code, it says what it said.
    await load('2', () => plan)
    await load('3', () => again)
    const told = { kind: 'plan', plan: 'another-plan', title: '別の計画（見本）', by: null }
    const count = plan.items.length
    expect((await changes()).filter((change) => change.kind === 'plan')).toMatchObject([
      { ...told, event: 'reload', added: 0, changed: 1, removed: 1 },
      { ...told, event: 'load', added: count, changed: 0, removed: 0 },
    ])
  })

  it('whoever follows one project, area or municipality is told what concerns it, and in a feed of its own', async () => {
    const of = async (asked: object) =>
      (await changes(asked)).map((change) =>
        'number' in change ? change.number : 'project' in change ? change.project : change.kind,
      )
    const areaOf = async (number: number) =>
      (await world.client.project.get.query({ region, number })).policyArea.code
    expect(await of({ projects: [17] })).toEqual([17, 17, 17])
    expect(await of({ policyAreas: [await areaOf(15)] })).toEqual([15, 15, 15])
    expect(await of({ projects: [17], policyAreas: [await areaOf(15)] })).toHaveLength(6)
    // 江別市 reports the indicator; what the plan of Sapporo says is Sapporo's.
    expect(await of({ municipalities: ['012173'] })).toContain(17)
    expect(await of({ municipalities: ['011002'] })).toContain('plan')
    expect(await of({ projects: [1] })).toEqual([])

    const xml = await (await open('atom?project=17')).text()
    expect(xml.match(/<entry>/g)).toHaveLength(3)
    expect(xml).toContain('<title>No.17 公共施設の相互利用や配置に関する検討の更新履歴</title>')
    expect(xml).toContain('sapporo/2/changes?project=17</id>')
    expect(xml).toContain('<title>成果指標の登録：合同訓練の参加者数</title>')
    expect(xml).toContain('目標：2,000から2,500')
    for (const [parameter, value] of [
      ['project', '99'],
      ['policyArea', '9z'],
      ['municipality', '131016'],
      ['municipality', 'x'],
    ] as const) {
      expect(await (await open(`atom?${parameter}=${value}`)).json()).toMatchObject({
        error: { code: 'filterInvalid', parameter, value },
      })
    }
    expect(
      await refusedBy(world.app, 'change.list', { region, since: today(), projects: [99] }),
    ).toMatchObject({ code: 'filterInvalid', parameter: 'project', value: '99' })
  })
})
