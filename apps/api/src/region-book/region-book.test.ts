import { type BookStep, type TakingLine, today } from '@renkei/schema'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyRegion } from '../testing/arbitrary-region.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { loadRandomRegion } from '../testing/load-random-region.ts'
import { refusalTo } from '../testing/refused.ts'
import {
  bookkeeper,
  hiroshimaBook,
  ibarakiBook,
  ibarakiRows,
  type Typed,
  typedInto,
  withoutNews,
} from '../testing/region-books.ts'
import { frameOf } from '../vision/frame.ts'
import { openBook } from '../workbook/file.ts'
import { buildRegionBook } from '../workbook/region/build.ts'
import { readRegionBook } from '../workbook/region/read.ts'
import { heldRows } from './held.ts'
import { seeBook } from './read-in.ts'

const sapporo = '011002'
const ibaraki = 'ibaraki-kenou'

describe.each(databaseKinds)('the workbook of a region, on %s', (kind) => {
  const world = useWorld(kind)
  let office: Awaited<ReturnType<typeof bookkeeper>>
  let admin: Awaited<ReturnType<typeof bookkeeper>>
  let system: World['client']
  beforeAll(async () => {
    office = await bookkeeper(world, { role: 'policyOffice', municipality: sapporo })
    admin = await bookkeeper(world, { role: 'systemAdmin' })
    system = await world.as({ role: 'systemAdmin' })
  })
  // It tells its steps in order, never less than before, and all of it at its end.
  function expectProgress(lines: readonly TakingLine[], steps: readonly BookStep[]) {
    const heard = lines.flatMap((line) => ('taking' in line ? [line.taking] : []))
    expect(heard.map(({ step }) => step)).toEqual(expect.arrayContaining([...steps]))
    const counted = heard.filter(({ of }) => of > 0)
    expect(new Set(counted.map(({ of }) => of)).size).toBe(1)
    const done = counted.map((progress) => progress.done)
    expect(done).toEqual(done.toSorted((x, y) => x - y))
    expect([done[0], done.at(-1)]).toEqual([0, counted[0]?.of])
  }
  const total = ({ sheets }: { sheets: { added: number; changed: number; ended: number }[] }) =>
    sheets.reduce((sum, { added, changed, ended }) => sum + added + changed + ended, 0)

  it('comes back as it was taken out, and would change nothing', async () => {
    const preview = await office.preview('sapporo', await office.download('sapporo/2'))
    expect(preview).toMatchObject({
      ...{ id: null, brings: 'revision', wrong: 0, problems: [], rows: [], kept: [] },
      region: { slug: 'sapporo', name: 'さっぽろ連携中枢都市圏' },
      vision: { edition: 2 },
    })
    expect(total(preview)).toBe(0)
    const count = (sheet: string) => preview.sheets.find((one) => one.sheet === sheet)?.rows
    expect(['市町村', '政策分野', '施策', '事業', '該当', '参加'].map(count)).toEqual([
      12, 23, 7, 53, 80, 636,
    ])
  })

  it('is for the core city’s office and system administrators alone', async () => {
    const town = await bookkeeper(world, { role: 'policyOffice', municipality: '012173' })
    const bytes = await ibarakiBook()
    expect((await town.get('sapporo/2')).status).toBe(403)
    expect((await town.send('sapporo', bytes)).status).toBe(403)
    // The office of one region brings no other.
    expect((await office.send('new', bytes)).status).toBe(403)
    expect((await office.get('template')).status).toBe(200)
    expect((await admin.get('sapporo/9')).status).toBe(404)
  })

  it('brings a region into a registry that is in use, after it was seen what it brings', async () => {
    const bytes = await ibarakiBook()
    const preview = await admin.preview('new', bytes)
    expect(preview).toMatchObject({ brings: 'region', wrong: 0, region: { slug: ibaraki } })
    expect(preview.sheets.find(({ sheet }) => sheet === '事業')).toMatchObject({ added: 12 })
    const slugs = async () => (await world.client.region.list.query()).map(({ slug }) => slug)
    expect(await slugs()).toEqual(['sapporo'])
    const { id } = preview
    if (id === null) throw new Error('It can be taken over')
    const other = await admin.preview('new', bytes)
    // On the embedded database nobody is answered meanwhile.
    const inHand = [{ id, state: 'taking' }, { error: { code: 'stateChanged', value: 'taking' } }]
    const meanwhile =
      kind === 'pglite'
        ? inHand
        : await world.db.transaction().execute(async (trx) => {
            await sql`select pg_advisory_xact_lock(7352005, hashtext(${ibaraki})),
              pg_advisory_xact_lock(7352006, ${id}::int)`.execute(trx)
            const [listed] = await system.regionBook.list.query({})
            return [listed, (await admin.take({ region: ibaraki, id })).at(-1)]
          })
    expect(meanwhile).toMatchObject(inHand)
    // Of two who press at once one takes it over, and hears how far it is.
    const [one = [], second = []] = (
      await Promise.all([admin.take({ region: ibaraki, id }), admin.take({ region: ibaraki, id })])
    ).toSorted((x, y) => y.length - x.length)
    const [first] = one.slice(-1)
    expect(first).toEqual({ taken: { region: ibaraki, edition: 1 } })
    expect(second.at(-1)).toMatchObject({ error: { code: 'stateChanged' } })
    expectProgress(one, ['check', 'region', 'vision', 'projects', 'indicators', 'end'])
    expect((await slugs()).toSorted()).toEqual([ibaraki, 'sapporo'])
    // And whoever saw it when it was not there is told so, and writes nothing.
    const late = await admin.take({ region: ibaraki, id: other.id ?? 0 })
    expect(late).toMatchObject([{ taking: { step: 'check' } }, { error: { code: 'stale' } }])
    expect(await office.take({ region: ibaraki, id })).toMatchObject([
      { error: { code: 'forbidden' } },
    ])
    const { items } = await world.client.project.search.query({ region: ibaraki })
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    const frame = await world.client.vision.frame.query({ region: ibaraki })
    expect(frame.municipalities).toHaveLength(9)
    expect(frame.agreements).toHaveLength(8)
    // What it says is the documents' own, as it is where a registry starts with it.
    const held = await heldRows(world.db, await frameOf(world.db, { region: ibaraki }))
    const plain = (rows: typeof held) =>
      Object.fromEntries(
        Object.entries(rows).map(([sheet, some]) => [
          sheet,
          some.map((row) => ({
            ...{ ...row, registered: null, revision: null },
            ...{ fromFiscalYear: 0, toFiscalYear: 0 },
          })),
        ]),
      )
    expect(plain(held)).toEqual(plain(ibarakiRows()))
    const again = await admin.preview(ibaraki, await admin.download(`${ibaraki}/1`))
    expect([again.wrong, total(again)]).toEqual([0, 0])
    const [entry] = (await system.audit.search.query({ actions: ['regionBook.take'] })).entries
    expect(entry).toMatchObject({ subject: { kind: 'region', id: ibaraki } })
    // And whoever reads what changed is told of it, in the feed as well.
    const { items: told } = await world.client.change.list.query({
      ...{ region: ibaraki, since: today() },
    })
    expect(told).toMatchObject([
      { kind: 'region', event: 'bring', projects: 12, by: null, day: today() },
    ])
    const feed = await world.app.request(`/open/${ibaraki}/changes.atom`)
    expect(await feed.text()).toContain('圏域の取り込み：いばらき県央地域連携中枢都市圏ビジョン')
    expect(await system.regionBook.list.query({})).toMatchObject([
      { id, brings: 'region', region: { slug: ibaraki }, edition: 1, state: 'taken' },
    ])
  })

  it('a workbook that an older version made says what it has columns for, and all else stays', async () => {
    // As the first version made it.
    const older = await withoutNews(await ibarakiBook(), {
      sheets: [
        ...['以前の所属', '参加団体', '評価の観点', '評価の段階', '指標の段階', '事業の前身'],
        ...['事業費', '費用の分担', '前の目標', '指標の前身'],
      ],
      columns: { ビジョン: ['改訂日', '改訂の理由'], 事業: ['再掲の政策分野'] },
    })
    // It names no years of projects, which have the vision's since.
    const same = await admin.preview(ibaraki, older)
    expect(same).toMatchObject({ brings: 'revision', wrong: 0, problems: [], rows: [] })
    expect(same.kept).toEqual(expect.arrayContaining(['事業費', 'ビジョン「改訂日」']))
    // Whoever changes something by it needs a day, and is told that there is no column for it.
    const renamed = await typedInto(older, [
      { sheet: '事業', row: 1, cells: { 事業名: '新しい名前' } },
    ])
    expect(await admin.preview(ibaraki, renamed)).toMatchObject({
      id: null,
      problems: expect.arrayContaining([
        { sheet: 'ビジョン', cell: 'A1', column: '改訂日', problem: 'lacksColumn', holds: '' },
      ]) as object,
    })
    const another = await typedInto(older, [
      { sheet: '圏域', row: 1, cells: { アドレス名: 'ibaraki-old' } },
    ])
    expect(await admin.preview('new', another)).toMatchObject({ brings: 'region', problems: [] })
  })

  it('another of three prefectures runs beside both, with indicators as they are printed and no project yet', async () => {
    const preview = await admin.preview('new', await hiroshimaBook())
    expect(preview).toMatchObject({ brings: 'region', wrong: 0, problems: [] })
    await system.regionBook.take.mutate({ region: 'hiroshima', id: preview.id ?? 0 })
    const region = 'hiroshima'
    const frame = await world.client.vision.frame.query({ region })
    expect(frame.municipalities).toHaveLength(33)
    expect(frame.municipalities.filter(({ since }) => since !== null)).toHaveLength(9)
    const indicators = await world.client.indicator.list.query({ region })
    expect(
      indicators.map(({ baselineWords, target, targetWords }) => [
        ...[baselineWords, target, targetWords],
      ]),
    ).toEqual([
      ['9兆1,400億円', 10_000_000_000_000, '10兆円'],
      [null, null, '現状維持以上'],
      [null, null, '現状維持以上'],
      ['―', null, '検討中'],
      [null, 8.9, null],
      ['3,737万8千人', 41_000_000, '4,100万人'],
    ])
    expect(await world.client.project.search.query({ region })).toMatchObject({ total: 0 })
    const again = await admin.preview(region, await admin.download(`${region}/1`))
    expect([again.wrong, total(again)]).toEqual([0, 0])
  })

  it('what is wrong with it is told at the cell, and nothing is written', async () => {
    const typed: Typed[] = [
      { sheet: '圏域', row: 1, cells: { アドレス名: 'いばらき', 制度: '広域連合' } },
      { sheet: 'ビジョン', row: 1, cells: { 終了年度: '令和3年度', 策定日: '先月' } },
      { sheet: '市町村', row: 2, cells: { 団体コード: '082164' } },
      { sheet: '市町村', row: 3, cells: { 役割: '中枢' } },
      {
        sheet: '市町村',
        row: 4,
        cells: { 役割: '中枢', 加入日: '2024-04-01', 離脱日: '2023-3-31' },
      },
      {
        sheet: '市町村',
        row: 10,
        cells: { 団体コード: '083411', 市町村名: '東海村', 読み: 'とうかいむら' },
      },
      { sheet: '事業', row: 2, cells: { 分野コード: '9z', '番号・事業名の根拠': '職員が確認' } },
      { sheet: '事業', row: 3, cells: { 事業番号: 2, 事業名: null, 再掲の政策分野: '9y' } },
      {
        sheet: '参加',
        row: 1,
        cells: { 事業番号: 99, 市町村のコード: '082015', 参加: '参加', 根拠: '推定' },
      },
      {
        sheet: '参加',
        row: 2,
        cells: {
          事業番号: 1,
          事業名: '別の事業',
          市町村のコード: '012173',
          参加: '賛成',
          根拠: '出典どおり',
        },
      },
      { sheet: '評価の観点', row: 'new', cells: { 順: 1, 観点: '達成度', 配点: 90 } },
      { sheet: '評価の段階', row: 'new', cells: { 順: 1, 段階: '◎', 下限の点: 80 } },
      {
        sheet: '評価の段階',
        row: 'new',
        cells: { 順: 2, 段階: '◎', 下限の点: 85, 割合に数える: '数える' },
      },
      { sheet: '出典', row: 1, cells: { 発行日: '2025-02-30' } },
    ]
    const preview = await admin.preview('new', await typedInto(await ibarakiBook(), typed))
    expect(preview.id).toBe(null)
    const found = preview.problems.map(
      ({ sheet, cell, problem, holds }) => `${sheet} ${cell} ${problem} ${holds}`,
    )
    for (const one of [
      '圏域 A2 notSlug いばらき',
      '圏域 I2 notChoice 広域連合',
      'ビジョン G2 endsBefore 2021',
      'ビジョン H2 notPartial 先月',
      '市町村 A3 notCode 082164',
      '市町村 F5 tooManyCores 中枢',
      '市町村 H5 endsBefore 2023-03-31',
      '市町村 H5 coreStays 2023-03-31',
      '市町村 A11 overlaps 083411',
      '市町村 D11 required ',
      '事業 F3 unknown 9z',
      '事業 O3 notConfirmed 職員が確認',
      '事業 B4 twice 2',
      '事業 C4 required ',
      '事業 U4 unknown 9y',
      '参加 A2 unknown 99',
      '参加 J2 lacksReason ',
      '参加 B3 otherName 別の事業',
      '参加 C3 unknown 012173',
      '参加 E3 notChoice 賛成',
      '参加 H3 lacksDocument ',
      '評価の観点 D2 notHundred 90',
      '評価の段階 D2 required ',
      '評価の段階 B3 sameGrade ◎',
      '評価の段階 C3 notDescending 85',
      '評価の段階 D3 countedApart 数える',
      '出典 F2 notDay 2025-02-30',
    ]) {
      expect(found).toContain(one)
    }
    const there = await admin.preview('new', await admin.download('sapporo/2'))
    expect(there.problems).toMatchObject([{ sheet: '圏域', cell: 'A2', problem: 'regionThere' }])
    const other = await office.preview('sapporo', await ibarakiBook())
    expect(other.problems.map(({ problem }) => problem)).toContain('otherRegion')
    const blank = await admin.preview('new', await admin.download('template'))
    expect(new Set(blank.problems.map(({ problem }) => problem))).toEqual(new Set(['lacksRows']))
  })

  it('a target that a revision changes is kept, and comes back with the workbook', async () => {
    const client = await world.as({ role: 'policyOffice', municipality: sapporo })
    const { id } = await client.indicator.create.mutate({
      region: 'sapporo',
      form: indicatorTyped(),
    })
    const revision: Typed[] = [
      { sheet: 'ビジョン', row: 1, cells: { 改訂日: '2026-10-01', 改訂の理由: '見直し（見本）' } },
      { sheet: '成果指標', row: 1, cells: { 目標: 8500 } },
      { sheet: '事業', row: 1, cells: { 再掲の政策分野: '3-3c, 3-3b' } },
    ]
    const bytes = await typedInto(await office.download('sapporo/2'), revision)
    const preview = await office.preview('sapporo', bytes)
    expect(preview).toMatchObject({ wrong: 0, problems: [] })
    const heard = await office.take({ region: 'sapporo', id: preview.id ?? 0 })
    expectProgress(heard, ['check', 'region', 'projects', 'indicators', 'alignments', 'end'])
    expect(await client.indicator.get.query({ id })).toMatchObject({
      target: 8500,
      formerTargets: [{ target: 2000, changedOn: '2026-10-01', reason: '見直し（見本）' }],
    })
    // 再掲: found under its further areas as well, and counted once.
    const search = { region: 'sapporo', policyAreas: ['3-3c'] }
    const { items } = await world.client.project.search.query(search)
    expect(items.find(({ number }) => number === 1)).toMatchObject({ relisted: ['3-3c', '3-3b'] })
    expect((await world.client.project.search.query({ region: 'sapporo' })).total).toBe(53)
    const open = await world.app.request('/open/sapporo/projects.json?policyArea=3-3c')
    expect(((await open.json()) as { projects: object[] }).projects).toContainEqual(
      expect.objectContaining({
        number: 1,
        relisted: [{ code: '3-3c', title: expect.any(String) }, expect.anything()],
      }),
    )
    const again = await office.preview('sapporo', await office.download('sapporo/2'))
    expect([again.problems, again.rows, total(again)]).toEqual([[], [], 0])
    expect(again.sheets.find(({ sheet }) => sheet === '前の目標')).toMatchObject({ rows: 1 })
    // As one that was taken over before it was kept what stood: nobody knows to what it would go back.
    await sql`delete from region_book_undo where book_id = ${preview.id}::int`.execute(world.db)
    const undone = client.regionBook.undo.mutate({ region: 'sapporo', id: preview.id ?? 0 })
    expect(await refusalTo(undone)).toMatchObject({ code: 'stateChanged', value: 'unkept' })
    const [listed] = await client.regionBook.list.query({ region: 'sapporo' })
    expect(listed).toMatchObject({ id: preview.id, state: 'taken', isKept: false })
  })

  it('a region is taken back while nothing hangs on it, and what hangs is named', async () => {
    const list = () => system.regionBook.list.query({ region: ibaraki })
    const [taken] = await list()
    const undo = () => system.regionBook.undo.mutate({ region: ibaraki, id: taken?.id ?? 0 })
    const mito = await world.as({ role: 'policyOffice', municipality: '082015' })
    const { id: draft } = await mito.application.create.mutate({
      ...{ region: ibaraki, kind: 'register' as const },
    })
    const refused = await refusalTo(undo())
    expect(refused).toMatchObject({
      code: 'fieldsInvalid',
      fields: expect.arrayContaining([
        { field: 'applications', problem: 'stillUsed', limit: 1 },
        { field: 'people', problem: 'stillUsed', limit: 1 },
      ]),
    })
    // Nothing went.
    const search = { region: ibaraki }
    expect((await world.client.project.search.query(search)).total).toBe(12)
    await mito.application.discard.mutate({ id: draft, version: 1 })
    await sql`update person set deactivated_at = now() where department_id in
      (select d.id from department d join municipality m on m.id = d.municipality_id
        where m.code = '082015')`.execute(world.db)
    await undo()
    expect(await refusalTo(world.client.project.search.query(search))).toMatchObject({
      code: 'regionNotFound',
    })
    expect(await list()).toMatchObject([{ state: 'undone', region: { slug: ibaraki } }])
    expect(await refusalTo(undo())).toMatchObject({ code: 'stateChanged', value: 'undone' })
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from municipality where code like '08%'`.execute(world.db)
    // The trail names the one whose office drafted.
    expect(rows[0]?.left).toBe(1)
    // And it comes again, and nobody is told of the time before.
    const costs = { 事業番号: 1, 年度: '令和4年度', 事業費: 10, うち補助金: 5 }
    const shares = { 事業番号: 1, 年度: '令和4年度', 市町村のコード: '082015', 負担: 10 }
    const again = await typedInto(await ibarakiBook(), [
      { sheet: '事業費', row: 'new', cells: costs },
      { sheet: '費用の分担', row: 'new', cells: shares },
    ])
    const { id, problems } = await admin.preview('new', again)
    expect(problems).toEqual([])
    await system.regionBook.take.mutate({ region: ibaraki, id: id ?? 0 })
    const asked = { region: ibaraki, since: today() }
    expect((await world.client.change.list.query(asked)).items).toMatchObject([{ event: 'bring' }])
    // Its money goes with it.
    await system.regionBook.undo.mutate({ region: ibaraki, id: id ?? 0 })
    expect(await list()).toMatchObject([{ state: 'undone' }, { state: 'undone' }])
  })

  it('any region comes back as it was taken out', async () => {
    let nth = 0
    await fc.assert(
      fc.asyncProperty(anyRegion, async (made) => {
        nth += 1
        const region = `any-${nth}`
        await loadRandomRegion(world.db, region, made)
        const rows = await heldRows(world.db, await frameOf(world.db, { region }))
        const file = Buffer.from(await buildRegionBook({ title: region, rows }))
        const read = readRegionBook(await openBook(file))
        const { preview } = await seeBook(world.db, read, region)
        expect([preview.problems, preview.rows, total(preview)]).toEqual([[], [], 0])
      }),
      { numRuns: 12 },
    )
  })
})
