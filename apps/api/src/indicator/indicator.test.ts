import { attainment, type IndicatorForm, today, type WorkbookLine } from '@renkei/schema'
import excel from 'exceljs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogued } from '../testing/catalogued.ts'
import { complaintsOfJson } from '../testing/conforming.ts'
import { readByMetadata } from '../testing/described.ts'
import {
  addPerson,
  databaseKinds,
  openInquiry,
  signIn,
  useWorld,
  type World,
} from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { refusalTo } from '../testing/refused.ts'
import { pageStatus } from '../web/status.ts'

const region = 'sapporo'
const [sapporo, ebetsu] = ['011002', '012173'] as const

describe.each(databaseKinds)('成果指標, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  beforeAll(async () => {
    office = await world.as({
      role: 'policyOffice',
      municipality: sapporo,
      name: '札幌 次郎',
      department: '政策企画部',
    })
  })
  const created = (typed = {}) =>
    office.indicator.create.mutate({ region, form: indicatorTyped(typed) })
  const get = (id: number) => office.indicator.get.query({ id })
  const corrected = (id: number, fiscalYear: number, revision: number, value: string, more = {}) =>
    office.indicator.correct.mutate({
      ...{ id, fiscalYear, revision, value },
      source: '見本の報告書',
      reason: '集計の誤り',
      ...more,
    })

  test('the policy office registers one; everyone reads it, among its project’s and the vision’s', async () => {
    const indicator = await created()
    expect(indicator).toMatchObject({
      ...{ version: 1, region, vision: 2, project: 17, municipality: ebetsu },
      ...{ title: '合同訓練の参加者数', unit: '人', direction: 'up', kind: 'value' },
      ...{ baseline: 1200, baselineFiscalYear: 2024, target: 2000, targetFiscalYear: 2028 },
      ...{ department: '防災課', actuals: [], replaced: [], endedAt: null },
    })
    const whole = await created({
      project: '',
      baseline: '',
      baselineFiscalYear: '',
      target: '0.1',
    })
    expect(whole).toMatchObject({ project: null, baseline: null, target: 0.1 })
    expect(await world.client.indicator.get.query({ id: whole.id })).toEqual(whole)
    expect(await world.client.indicator.list.query({ region, project: 17 })).toEqual([indicator])
    const listed = await world.client.indicator.list.query({ region })
    expect(listed.map(({ id }) => id)).toEqual([whole.id, indicator.id])
  })

  test('it may measure a role, an area or a measure, one alone, and stands among what those are measured by', async () => {
    const none = { project: '', target: '' }
    const area = await created({ ...none, policyArea: '1a' })
    const measure = await created({ ...none, measure: '3' })
    const role = await created({ ...none, pillar: '2' })
    expect([area, measure, role]).toMatchObject([
      { policyArea: '1a', measure: null, project: null },
      { measure: 3 },
      { pillar: 2 },
    ])
    const listed = (of: object) =>
      world.client.indicator.list
        .query({ region, ...of })
        .then((all) => all.map(({ id }) => id).slice(-2))
    expect(await listed({ policyArea: '1a' })).toEqual([area.id])
    expect(await listed({ measure: 3 })).toEqual([measure.id])
    expect((await listed({ whole: true })).at(-1)).toBe(role.id)
    // What the vision has not is no empty list.
    for (const [parameter, value] of [
      ['policyArea', '9z'],
      ['measure', 99],
      ['project', 999],
    ] as const) {
      const asked = world.client.indicator.list.query({ region, [parameter]: value })
      expect(await refusalTo(asked)).toEqual({
        ...{ code: 'filterInvalid', parameter, value: String(value) },
      })
    }
    const form = indicatorTyped({ pillar: '2', measure: '99', policyArea: '1a' })
    expect(await refusalTo(office.indicator.create.mutate({ region, form }))).toMatchObject({
      fields: [
        { field: 'policyArea', problem: 'oneOwner' },
        { field: 'measure', problem: 'oneOwner' },
        { field: 'project', problem: 'oneOwner' },
      ],
    })
    const { id, version } = role
    await office.indicator.save.mutate({ id, version, form: indicatorTyped({ project: '17' }) })
    const { items } = await world.client.change.list.query({ region, since: today() })
    const told = items.find((item) => item.kind === 'indicator' && item.event === 'save')
    expect(told).toMatchObject({
      id,
      fields: expect.arrayContaining([
        { field: 'pillar', was: 2, is: null },
        { field: 'project', was: null, is: 17 },
      ]),
    })
  })

  test('it keeps the words of a document, counts calendar years where that says so, and tells changes in them', async () => {
    const printed: Partial<IndicatorForm> = {
      ...({ title: '入込観光客数', unit: '人', project: '', yearKind: 'calendar' } as const),
      ...{ countedOn: '各年10月1日現在', baseline: '３，７３７万８千人', target: '４，１００万人' },
      ...{ baselineFiscalYear: '2024年', targetFiscalYear: '2030年' },
    }
    const tourists = await created(printed)
    expect(tourists).toMatchObject({
      ...{ yearKind: 'calendar', countedOn: '各年10月1日現在', baselineFiscalYear: 2024 },
      ...{ baseline: 37_378_000, baselineWords: '３，７３７万８千人' },
      ...{ target: 41_000_000, targetWords: '４，１００万人', targetFiscalYear: 2030 },
    })
    const { id, version } = tourists
    const form = indicatorTyped({ ...printed, target: '現状維持以上' })
    const saved = await office.indicator.save.mutate({ id, version, form })
    expect(saved).toMatchObject({ target: null, targetWords: '現状維持以上' })
    await corrected(id, 2025, 0, '3,800万人')
    expect(attainment(await get(id))).toMatchObject({ target: 37_378_000, status: 'onTrack' })
    const { items } = await world.client.change.list.query({ region, since: today() })
    expect(items.filter((item) => item.kind === 'actual')[0]).toMatchObject({
      ...{ id, yearKind: 'calendar', fiscalYear: 2025 },
    })
    const csv = await (
      await world.app.request(`/open/${region}/changes.csv?since=${today()}`)
    ).text()
    expect(csv).toContain('2025年の実績（人）')
    expect(csv).toContain('現状維持以上')
    const mistyped = indicatorTyped({
      ...printed,
      baselineFiscalYear: '2024年度',
      target: 'たくさん',
    })
    expect(
      await refusalTo(office.indicator.create.mutate({ region, form: mistyped })),
    ).toMatchObject({
      fields: [
        { field: 'baselineFiscalYear', problem: 'otherYearKind', value: '2024年度' },
        { field: 'target', problem: 'notNumber', value: 'たくさん' },
      ],
    })
  })

  test('a target is changed midway with a day and a reason; the former one stays, and years before are judged by it', async () => {
    const typed = {
      title: '実のなる木',
      unit: '本',
      project: '',
      baseline: '',
      baselineFiscalYear: '',
    }
    const { id, version } = await created({ ...typed, target: '1,800', targetFiscalYear: 'R9' })
    const form = indicatorTyped({ ...typed, target: '８，５００', targetFiscalYear: 'R10' })
    const change = (by: World['client'], retarget: object | null, more = {}) =>
      by.indicator.save.mutate({
        ...{ id, version, form: { ...form, ...more } },
        retarget: retarget && { on: '', reason: '', ...retarget },
      })
    expect(await refusalTo(change(office, { on: 'そのうち' }))).toMatchObject({
      fields: [
        { field: 'changedOn', problem: 'notDate', value: 'そのうち' },
        { field: 'changeReason', problem: 'required' },
      ],
    })
    const on = { on: 'R8.10.1', reason: '目標を上回る見込みとなったため。' }
    expect(
      await refusalTo(change(office, on, { target: '1800', targetFiscalYear: 'R9' })),
    ).toMatchObject({ fields: [{ field: 'target', problem: 'unchanged' }] })
    const saved = await change(office, on)
    const former = {
      ...{ target: 1800, targetWords: null, targetFiscalYear: 2027 },
      ...{ changedOn: '2026-10-01', reason: on.reason },
    }
    expect(saved).toMatchObject({ target: 8500, targetFiscalYear: 2028, formerTargets: [former] })
    expect(
      await refusalTo(
        office.indicator.save.mutate({
          ...{ id, version: saved.version, retarget: { ...on, on: '2026-10-01' } },
          form: { ...form, target: '9000' },
        }),
      ),
    ).toMatchObject({
      fields: [{ field: 'changedOn', problem: 'notAfterChange', value: '2026-10-01' }],
    })
    await corrected(id, 2025, 0, '1,900')
    expect(attainment(await get(id))).toMatchObject({ status: 'achieved', formerly: former })
    await corrected(id, 2026, 0, '2,000')
    const seen = await world.client.indicator.get.query({ id })
    expect(attainment(seen)).toMatchObject({ target: 8500, status: 'unknown', formerly: null })
    const { entries } = await office.audit.search.query({ actions: ['indicator.save'] })
    expect(JSON.stringify(entries)).toContain(on.reason)
    const open = async (file: string) => world.app.request(`/open/${region}/${file}`)
    const ask = (at: string) => world.app.request(at)
    for (const file of ['indicators.csv', 'changes.csv']) {
      const told = await readByMetadata(ask, `/open/${region}/${file}`)
      expect([file, told.complaints]).toEqual([file, []])
    }
    expect(await complaintsOfJson(ask, `/open/${region}/indicators.json`)).toEqual([])
    const rows = readCsvRows(await (await open('indicators.csv')).text())
    const own = rows.filter((row) => row['指標の番号'] === String(id))
    expect(
      own.map((row) => ['区分', '年', '値', '変わった日', '理由'].map((of) => row[of])),
    ).toEqual([
      ['前の目標', '2027', '1800', '2026-10-01', on.reason],
      ['目標', '2028', '8500', '', ''],
      ['実績', '2025', '1900', '', ''],
      ['実績', '2026', '2000', '', ''],
    ])
    const whole = (await (await open('indicators.json')).json()) as { indicators: unknown[] }
    expect(whole.indicators).toContainEqual(
      expect.objectContaining({ id, target: 8500, formerTargets: [former] }),
    )
    // The former target was registered wrongly; then its change proves to be a mistake.
    const mended = (read: number, more: object, of = '2026-10-01') =>
      office.indicator.correctTarget.mutate({
        ...{ id, version: read, of },
        form: {
          ...({ act: 'correct', target: '１，９５０', targetFiscalYear: 'R9' } as const),
          ...{
            changedOn: 'R8.4.1',
            changeReason: on.reason,
            reason: '資料を読み違えた。',
            ...more,
          },
        },
      })
    const { version: now } = seen
    expect(
      await refusalTo(
        mended(now, { target: 'たくさん', targetFiscalYear: '来年', changedOn: '', reason: ' ' }),
      ),
    ).toMatchObject({
      fields: [
        { field: 'target', problem: 'notNumber', value: 'たくさん' },
        { field: 'targetFiscalYear', problem: 'notDate', value: '来年' },
        { field: 'changedOn', problem: 'required' },
        { field: 'reason', problem: 'required' },
      ],
    })
    expect(await refusalTo(mended(now, { target: '8500', targetFiscalYear: 'R10' }))).toMatchObject(
      { fields: [{ field: 'target', problem: 'unchanged' }] },
    )
    expect(await refusalTo(mended(version, {}))).toMatchObject({ code: 'stale' })
    const right = { ...former, target: 1950, changedOn: '2026-04-01' }
    const mendedOnce = await mended(now, {})
    expect(mendedOnce).toMatchObject({
      ...{ target: 8500, formerTargets: [right] },
      targetCorrections: [{ act: 'correct', was: former, is: right, reason: '資料を読み違えた。' }],
    })
    const restored = await mended(mendedOnce.version, { act: 'restore' }, '2026-04-01')
    expect(restored).toMatchObject({ target: 1950, targetFiscalYear: 2027, formerTargets: [] })
    const { targetCorrections } = await world.client.indicator.get.query({ id })
    expect(targetCorrections).toMatchObject([
      {
        ...{ act: 'restore', was: right, is: null, by: { person: null } },
        dropped: { target: 8500, targetFiscalYear: 2028 },
      },
      { act: 'correct' },
    ])
    for (const dataset of ['indicators', 'changes']) {
      expect(await catalogued(world.app, region, dataset)).toBeGreaterThan(
        Date.parse(targetCorrections[1]?.at ?? ''),
      )
    }
    const changes = await world.client.change.list.query({ region, since: today() })
    expect(
      changes.items.filter((item) => item.kind === 'indicator' && item.event === 'correctTarget'),
    ).toMatchObject([
      { id, fields: expect.arrayContaining([{ field: 'target', was: 8500, is: 1950 }]) },
      { id, fields: [] },
    ])
    const told = await office.audit.search.query({ actions: ['indicator.correctTarget'] })
    expect(JSON.stringify(told.entries)).toContain('資料を読み違えた。')
    await office.indicator.save.mutate({
      ...{ id, version: restored.version, form, retarget: { on: '2026-10-01', reason: on.reason } },
    })
    const formerAgain = { ...right, changedOn: '2026-10-01' }
    const { id: asked } = await openInquiry(office, { kinds: ['indicators'] })
    const { cells } = await office.response.get.query({ inquiry: asked, municipality: ebetsu })
    expect(cells.find(({ indicator }) => indicator?.id === id)?.indicator).toMatchObject({
      formerTargets: [formerAgain],
    })
  })

  test('a target may be ２割増 of the baseline', async () => {
    const indicator = await created({ kind: 'relative', target: '２割増' })
    expect(indicator.target).toBe(20)
    expect(attainment(indicator).target).toBe(1440)
  })

  test('a form that cannot be read is refused field by field, and nothing is written', async () => {
    const before = await office.indicator.list.query({ region })
    const form = indicatorTyped({ title: ' ', target: '約2000', project: '999', municipality: '1' })
    const expected = {
      code: 'fieldsInvalid',
      fields: [
        { field: 'title', problem: 'required' },
        { field: 'project', problem: 'unknownCode', value: '999' },
        { field: 'target', problem: 'notNumber', value: '約2000' },
        { field: 'municipality', problem: 'unknownCode', value: '1' },
      ],
    }
    expect(await refusalTo(office.indicator.create.mutate({ region, form }))).toEqual(expected)
    const [first] = before
    if (!first) throw new Error('One was registered')
    const { id, version } = first
    expect(await refusalTo(office.indicator.save.mutate({ id, version, form }))).toEqual(expected)
    expect(await office.indicator.list.query({ region })).toEqual(before)
  })

  test('of two who save over one version, one is told who wrote', async () => {
    const { id, version } = await created()
    const save = (title: string) =>
      office.indicator.save.mutate({ id, version, form: indicatorTyped({ title }) })
    const [one, other] = await Promise.allSettled([save('訓練の参加者'), save('訓練への参加')])
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalTo(save('訓練'))).toMatchObject({
      code: 'stale',
      version: 2,
      by: { person: '札幌 次郎', department: '政策企画部' },
    })
  })

  test('an ended one keeps its history, is listed last and is not changed any more', async () => {
    const { id, version } = await created()
    await corrected(id, 2025, 0, '1300')
    const ended = await office.indicator.end.mutate({ id, version })
    expect(ended).toMatchObject({ version: 2, endedAt: expect.any(String) })
    expect(ended.actuals).toHaveLength(1)
    const changed = { code: 'stateChanged', value: 'ended' }
    const again = office.indicator.end.mutate({ id, version: 2 })
    expect(await refusalTo(again)).toMatchObject(changed)
    const save = office.indicator.save.mutate({ id, version: 2, form: indicatorTyped() })
    expect(await refusalTo(save)).toMatchObject(changed)
    const listed = await world.client.indicator.list.query({ region })
    expect(listed.at(-1)?.id).toBe(id)
  })

  test('a correction is another revision with its reason; the public reads both, and no names', async () => {
    const { id } = await created()
    await corrected(id, 2025, 0, '１，３００人')
    const after = await corrected(id, 2025, 1, '1350', { reason: '１市の分を足しました' })
    expect(after.actuals).toMatchObject([
      { fiscalYear: 2025, revision: 2, value: 1350, reason: '１市の分を足しました' },
    ])
    expect(after.replaced).toMatchObject([{ revision: 1, value: 1300, reason: null }])
    const read = await world.client.indicator.get.query({ id })
    expect(read.actuals[0]?.by).toMatchObject({ department: '政策企画部', person: null })
    expect(read.replaced).toHaveLength(1)
    await expect(
      sql`update actual set value = 1 where indicator_id = ${id}`.execute(world.db),
    ).rejects.toThrow('never change')
  })

  test('of two who correct one revision, one is told the newest', async () => {
    const { id } = await created()
    await corrected(id, 2025, 0, '1300')
    const both = [corrected(id, 2025, 1, '1400'), corrected(id, 2025, 1, '1500')]
    const settled = await Promise.allSettled(both)
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const revision of [0, 1, 3]) {
      expect(await refusalTo(corrected(id, 2025, revision, '1600'))).toMatchObject({
        code: 'stale',
        version: 2,
        by: { person: '札幌 次郎' },
      })
    }
    expect((await get(id)).actuals).toMatchObject([{ revision: 2 }])
  })

  test.each([
    ['no number', 1, { value: '約1300' }, { field: 'value', problem: 'notNumber' }],
    ['nothing new', 1, { value: '1,300' }, { field: 'value', problem: 'unchanged' }],
    ['no reason', 1, { reason: '　' }, { field: 'reason', problem: 'required' }],
    ['no source', 1, { source: '' }, { field: 'source', problem: 'required' }],
    ['a year to come', 0, { fiscalYear: 2999 }, { field: 'fiscalYear', problem: 'tooLarge' }],
  ] as const)('a correction with %s is refused', async (_, revision, more, field) => {
    const { id } = await created()
    await corrected(id, 2025, 0, '1300')
    expect(await refusalTo(corrected(id, 2025, revision, '1400', more))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [field],
    })
    expect((await get(id)).actuals).toMatchObject([{ revision: 1, value: 1300 }])
  })

  test('its municipalities’ values make one by the stated rule, weighed by another indicator’s', async () => {
    const [otaru] = ['012033'] as const
    const population = await created({ title: '人口', project: '', totalling: 'sum' })
    const rate = { title: '受診率', unit: '%', kind: 'share', target: '', project: '' } as const
    const unweighed = office.indicator.create.mutate({
      region,
      form: indicatorTyped({ ...rate, totalling: 'weighted', weight: '999999' }),
    })
    expect(await refusalTo(unweighed)).toMatchObject({
      fields: [{ field: 'weight', problem: 'unknownCode' }],
    })
    const weighted = await created({
      ...{ ...rate, totalling: 'weighted', weight: String(population.id) },
      ...{ baseline: '', baselineFiscalYear: '' },
    })
    expect(weighted).toMatchObject({ totalling: 'weighted', weight: { title: '人口', values: [] } })
    const parts = (one: string, other: string) => ({
      parts: [
        { municipality: ebetsu, value: one },
        { municipality: otaru, value: other },
      ],
    })
    expect(await refusalTo(corrected(weighted.id, 2025, 0, '', parts('50', '70')))).toMatchObject({
      fields: [
        { field: `parts.${otaru}`, problem: 'lacksWeight' },
        { field: `parts.${ebetsu}`, problem: 'lacksWeight' },
      ],
    })
    const summed = await corrected(population.id, 2024, 0, '', parts('120', '40人'))
    expect(summed.actuals).toMatchObject([
      { value: 160, parts: [{ municipality: otaru, value: 40 }, { value: 120 }], among: 12 },
    ])
    expect(attainment(summed).partial).toEqual([{ fiscalYear: 2024, made: 2, of: 12 }])
    expect((await corrected(weighted.id, 2025, 0, '', parts('50', '70'))).actuals).toMatchObject([
      { value: 55, parts: [{ municipality: otaru, value: 70 }, { value: 50 }] },
    ])
    // A correction is another revision with its own parts; the older ones stay.
    const after = await corrected(weighted.id, 2025, 1, '', parts('50', '90'))
    expect(after.replaced).toMatchObject([{ value: 55, parts: [{ value: 70 }, { value: 50 }] }])
    expect(after.actuals).toMatchObject([{ value: 60, parts: [{ value: 90 }, { value: 50 }] }])
  })

  test('one that does not exist is not found, as a page neither', async () => {
    expect(await refusalTo(get(999_999))).toMatchObject({ code: 'indicatorNotFound' })
    const { id } = await created()
    const status = (page: string) =>
      pageStatus(world.db, `/sapporo/2/${page}`, new URLSearchParams())
    expect(await status(`indicators/${id}`)).toBe(200)
    expect(await status('indicators')).toBe(200)
    expect(await status('indicators/new')).toBe(200)
    expect(await status('indicators/999999')).toBe(404)
    expect(await status('indicators/x')).toBe(404)
    expect(await status(`indicators/${id}/x`)).toBe(404)
  })

  test('what a plan states stands; the office records what came of it, and everyone sees how far it got', async () => {
    const { indicators } = await world.client.plan.item.query({
      ...{ region, plan: 'strategic-vision', item: 'creative-strategy-5-1' },
    })
    const [stated] = indicators
    if (!stated) throw new Error('5-❶ has indicators')
    const { id, version } = stated
    const forbidden = { code: 'forbidden' }
    const save = office.indicator.save.mutate({ id, version, form: indicatorTyped() })
    expect(await refusalTo(save)).toEqual(forbidden)
    expect(await refusalTo(office.indicator.end.mutate({ id, version }))).toEqual(forbidden)
    const after = await corrected(id, 2016, 0, '26.9')
    expect(after).toMatchObject({ stated: { plan: 'strategic-vision' }, vision: null })
    expect(attainment(after)).toMatchObject({ baseline: 8.7, target: 45, status: 'onTrack' })
    expect(await get(id)).toMatchObject({ actuals: [{ fiscalYear: 2016, value: 26.9 }] })
    const listed = await world.client.indicator.list.query({ region })
    expect(listed.map((one) => one.id)).not.toContain(id)
    const page = `/sapporo/2/indicators/${id}`
    expect(await pageStatus(world.db, page, new URLSearchParams())).toBe(200)
  })

  test('every write is in the trail', async () => {
    const { id } = await created()
    await office.indicator.save.mutate({ id, version: 1, form: indicatorTyped({ unit: '名' }) })
    await corrected(id, 2025, 0, '1300')
    await office.indicator.end.mutate({ id, version: 2 })
    const { rows } = await sql<{ action: string }>`
      select action from audit_entry where subject_kind = 'indicator' and subject_id = ${String(id)}
      order by number
    `.execute(world.db)
    expect(rows.map(({ action }) => action)).toEqual([
      'indicator.create',
      'indicator.save',
      'indicator.correct',
      'indicator.end',
    ])
  })

  test('actuals of all indicators, years and municipalities are taken from a workbook, all or none', async () => {
    const who = { role: 'policyOffice', municipality: sapporo } as const
    const cookie = await signIn(world.app, (await addPerson(world.db, who)).email)
    const path = '/workbook/indicators/sapporo/2'
    const single = await created({ title: '来訪者' })
    const people = await created({ title: '人口', totalling: 'sum' })
    const rate = await created({
      ...{ title: '利用率', totalling: 'weighted', weight: String(people.id), kind: 'share' },
      ...{ unit: '％', baseline: '', baselineFiscalYear: '', target: '90' },
    })
    await corrected(single.id, 2024, 0, '100')
    const download = async () => {
      const book = new excel.Workbook()
      const file = await world.app.request(`${path}.xlsx`, { headers: { cookie } })
      await book.xlsx.load(await file.arrayBuffer())
      return book
    }
    const type = (
      book: excel.Workbook,
      { id }: { id: number },
      place: string,
      cells: Record<string, string | number>,
    ) => {
      const sheet = book.getWorksheet('実績')
      if (!sheet) throw new Error('The workbook has a sheet of actuals')
      const headings = sheet.getRow(1).values as unknown[]
      const at = (heading: string) => headings.indexOf(heading)
      sheet.eachRow((row) => {
        const of = ['指標番号', '年度（西暦）', '市町村コード'].map(
          (one) => row.getCell(at(one)).text,
        )
        if (of.join(' ') !== `${id} ${place}`) return
        for (const [heading, value] of Object.entries(cells)) row.getCell(at(heading)).value = value
      })
    }
    const read = async (book: excel.Workbook) => {
      const answer = await world.app.request(path, {
        ...{ method: 'POST', headers: { cookie } },
        body: new Uint8Array(await book.xlsx.writeBuffer()),
      })
      const line = JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? '') as WorkbookLine
      if (!('book' in line)) throw new Error(JSON.stringify(line))
      return line.book
    }
    const told = ({ actuals }: Awaited<ReturnType<typeof read>>) =>
      actuals.map(({ title, correction, outcome, after, problems }) => [
        ...[title, correction.fiscalYear, outcome, after?.value ?? null],
        ...problems.map(({ cell, column, problem }) => `${cell} ${column} ${problem}`),
      ])

    const book = await download()
    type(book, single, `2024 ${ebetsu}`, { 値: 120 })
    type(book, single, `2025 ${ebetsu}`, { 値: '約130', 出典: '見本の報告書' })
    for (const [code, count, share] of [
      [sapporo, 20, 80],
      [ebetsu, 10, '５０％'],
    ] as const) {
      type(book, people, `2025 ${code}`, { 値: count, 出典: '見本の報告書' })
      type(book, rate, `2025 ${code}`, { 値: share, 出典: '見本の報告書' })
    }
    expect(told(await read(book))).toEqual([
      ['来訪者', 2024, 'wrong', null, expect.stringMatching(/^M\d+ 訂正の理由 required$/)],
      ['来訪者', 2025, 'wrong', null, expect.stringMatching(/^K\d+ 値 notNumber$/)],
      ['人口', 2025, 'changed', 30],
      ['利用率', 2025, 'changed', 70],
    ])
    type(book, single, `2024 ${ebetsu}`, { 訂正の理由: '集計の誤り' })
    type(book, single, `2025 ${ebetsu}`, { 値: '１３０' })
    const { actuals } = await read(book)
    const corrections = actuals.map(({ correction }) => correction)
    // One that somebody corrected since spares the others as well.
    const [first] = corrections
    const overtaken = corrections.map((one) => (one === first ? { ...one, revision: 0 } : one))
    expect(
      await refusalTo(office.indicator.take.mutate({ region, corrections: overtaken })),
    ).toMatchObject({ code: 'stale' })
    expect((await get(people.id)).actuals).toEqual([])
    expect(await office.indicator.take.mutate({ region, corrections })).toEqual({ taken: 4 })
    expect((await get(rate.id)).actuals).toMatchObject([
      {
        ...{ fiscalYear: 2025, value: 70, source: '見本の報告書', revision: 1 },
        parts: [
          { municipality: sapporo, value: 80 },
          { municipality: ebetsu, value: 50 },
        ],
      },
    ])
    const { actuals: now, replaced } = await get(single.id)
    expect(now).toMatchObject([{ value: 120, revision: 2, reason: '集計の誤り' }, { value: 130 }])
    expect(replaced).toMatchObject([{ value: 100, revision: 1 }])
    const trail = await office.audit.search.query({ actions: ['indicator.correct'] })
    expect(trail.entries.slice(0, 4).map(({ subject }) => subject?.name)).toContain('利用率')

    // What was taken changes nothing when it is read again.
    await corrected(single.id, 2024, 2, '140')
    type(book, { id: single.id }, `2025 ${ebetsu}`, { 指標番号: 99_999 })
    const again = told(await read(book))
    expect(again).toHaveLength(2)
    expect(again).toContainEqual(['来訪者', 2024, 'stale', null])
    expect(again).toContainEqual([
      ...['', 2000, 'wrong', null],
      expect.stringMatching(/^A\d+ 指標番号 unknownIndicator$/),
    ])

    const other = { role: 'officer', municipality: ebetsu } as const
    const theirs = await signIn(world.app, (await addPerson(world.db, other)).email)
    const refused = await world.app.request(`${path}.xlsx`, { headers: { cookie: theirs } })
    expect(refused.status).toBe(403)
  })
})
