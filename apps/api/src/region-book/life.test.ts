import { type ChangeEvent, type ComparedFact, today } from '@renkei/schema'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  enter,
  openInquiry,
  publishInquiry,
  submitAll,
  submitted,
  testSettings,
  useWorld,
  type World,
} from '../testing/index.ts'
import { inquiryTyped } from '../testing/inquiries.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { refusalTo } from '../testing/refused.ts'
import { bookkeeper, type Typed, typedInto } from '../testing/region-books.ts'
import { openReceiver, tellWebhooks, webhooksHere } from '../testing/webhooks.ts'
import { frameOf } from '../vision/frame.ts'
import { verifyTrail } from '../audit/verify.ts'
import { heldRows } from './held.ts'

const region = 'sapporo'
const [sapporo, ebetsu, tsukigata, tobetsu] = ['011002', '012173', '014303', '013030']
const revisedOn = '2026-10-01'

const stated = { 根拠: '出典どおり', 出典の記号: 'vision-2' }

const revision: Typed[] = [
  {
    sheet: 'ビジョン',
    row: 1,
    cells: {
      期の名前: '第２期（第１回改訂版）',
      改訂日: '令和8年10月1日',
      改訂の理由: '月形町の加入に伴う見直し（見本）',
    },
  },
  {
    sheet: '市町村',
    row: 'new',
    cells: {
      ...{ 団体コード: tsukigata, 市町村名: '月形町', 読み: 'つきがたちょう' },
      ...{ 英語名: 'Tsukigata', 種類: '町', 役割: '連携', 加入日: revisedOn },
    },
  },
  // 当別町, which had left, is back.
  { sheet: '市町村', row: 9, cells: { 加入日: revisedOn, 離脱日: null } },
  {
    sheet: '協約',
    row: 'new',
    cells: { 協約番号: 90, 締結日: '2026-09-25', 根拠: '出典どおり', 出典の記号: 'vision-2' },
  },
  { sheet: '協約の当事者', row: 'new', cells: { 協約番号: 90, 順: 1, 市町村のコード: sapporo } },
  { sheet: '協約の当事者', row: 'new', cells: { 協約番号: 90, 順: 2, 市町村のコード: tsukigata } },
  // Renamed, given another number, moved, ended, added, merged into another, split.
  { sheet: '事業', row: 2, cells: { 事業名: '連携した企業誘致と定着の推進' } },
  { sheet: '事業', row: 4, cells: { ビジョンでの番号: '55' } },
  {
    sheet: '事業',
    row: 7,
    cells: {
      分野コード: '1d',
      政策分野: null,
      分野の根拠: '推定',
      分野の理由: '改訂案の並びによる（見本）',
    },
  },
  {
    sheet: '事業',
    row: 17,
    cells: { 状態: '廃止', 廃止の理由: '他の事業に統合したため（見本）' },
  },
  { sheet: '事業', row: 9, cells: { 状態: '廃止', 廃止の理由: '統合のため（見本）' } },
  {
    sheet: '事業の前身',
    row: 'new',
    cells: { 事業番号: 10, 前身の期: 2, 前身の事業番号: 9, ...stated },
  },
  {
    sheet: '事業',
    row: 'new',
    cells: {
      ...{ 事業番号: 56, 事業名: '分かれた事業', 分野コード: '1d', 分野の根拠: '出典どおり' },
      ...{ 分野の出典の記号: 'vision-2', '番号・事業名の根拠': '出典どおり' },
      '番号・事業名の出典の記号': 'vision-2',
    },
  },
  {
    sheet: '事業の前身',
    row: 'new',
    cells: { 事業番号: 56, 前身の期: 2, 前身の事業番号: 8, ...stated },
  },
  {
    sheet: '事業費',
    row: 'new',
    cells: { 事業番号: 4, 年度: '令和8年度', 事業費: 1660.5, うち補助金: 0, 単位: '百万円' },
  },
  { sheet: '事業費', row: 'new', cells: { 事業番号: 4, 年度: '令和9年度', うち補助金: 300 } },
  {
    sheet: '費用の分担',
    row: 'new',
    cells: { 事業番号: 4, 年度: '令和8年度', 市町村のコード: ebetsu, 負担: 12, 単位: '百万円' },
  },
  { sheet: '評価の観点', row: 'new', cells: { 順: 1, 観点: '成果', 配点: 100 } },
  ...['５', '４', '３', '２', '１'].map((name, at) => ({
    ...{ sheet: '評価の段階', row: 'new' as const },
    cells: {
      ...{ 順: at + 1, 段階: name, 下限の点: 80 - 20 * at },
      割合に数える: at < 2 ? '数える' : null,
    },
  })),
  {
    sheet: '事業',
    row: 'new',
    cells: {
      ...{ 事業番号: 54, 事業名: '樺戸地区の広域観光', 分野コード: '1d', 分野の根拠: '出典どおり' },
      ...{ 分野の出典の記号: 'vision-2', '番号・事業名の根拠': '出典どおり' },
      '番号・事業名の出典の記号': 'vision-2',
    },
  },
  {
    sheet: '成果指標',
    row: 'new',
    cells: {
      ...{ 指標番号: 1, 事業番号: 54, 指標名: '観光客数', 単位: '万人', 種類: '単年度の値' },
      ...{ 望ましい方向: '増やす', 出典: '見本', 集計方法: '1つの市町村が報告' },
      実績を報告する市町村のコード: tsukigata,
    },
  },
  {
    sheet: '参加',
    row: 'new',
    cells: {
      ...{ 事業番号: 54, 市町村のコード: tsukigata, 参加: '主担当', 根拠: '出典どおり' },
      出典の記号: 'vision-2',
    },
  },
]

const known = { 根拠: '出典どおり', 出典の記号: 'vision-3' }

/** What the template of the next vision lacks, of 53 projects and an indicator; No.5 goes on from No.6 as well. */
const nextVision: Typed[] = [
  {
    sheet: 'ビジョン',
    row: 1,
    cells: {
      ...{ ビジョン名: '第３期さっぽろ連携中枢都市圏ビジョン（見本）', 期の名前: '第３期' },
      ...{ 開始年度: '令和8年度', 終了年度: '令和12年度', 策定日: '2026-03-31' },
    },
  },
  {
    sheet: '出典',
    row: 'new',
    cells: { 記号: 'vision-3', 資料名: '第３期ビジョン（見本）', 発行者: '札幌市' },
  },
  ...Array.from({ length: 53 }, (_, at) => ({
    sheet: '事業',
    row: at + 1,
    cells: {
      ...{ 分野の根拠: '出典どおり', 分野の出典の記号: 'vision-3' },
      ...{ '番号・事業名の根拠': '出典どおり', '番号・事業名の出典の記号': 'vision-3' },
    },
  })),
  { sheet: '事業', row: 5, cells: { 事業名: '先端技術の活用（統合）' } },
  {
    sheet: '事業の前身',
    row: 'new',
    cells: { 事業番号: 5, 前身の期: 2, 前身の事業番号: 6, ...known },
  },
  { sheet: '成果指標', row: 1, cells: { 出典: '第３期ビジョン（見本）' } },
]

describe.each(databaseKinds)('a vision that lives, on %s', (kind) => {
  const world = useWorld(kind)
  let book: Awaited<ReturnType<typeof bookkeeper>>
  let office: World['client']
  let bytes: ArrayBuffer
  // The workbook of the revision.
  let taken: number
  const project = (number: number, more: object = {}) =>
    world.client.project.get.query({ region, vision: 2, number, ...more })
  const saidBy = async (number: number, asOf?: string) => {
    const { policyArea, measures, participations } = await project(number, asOf ? { asOf } : {})
    return new Map<string | number, string>([
      ['area', policyArea.basis],
      ...measures.map((mark) => [mark.number, mark.basis] as const),
      ...participations.flatMap(({ municipality, answer, basis }) =>
        answer === 'unanswered' ? [] : [[municipality, `${answer} ${basis}`] as const],
      ),
    ])
  }

  const webhookTo = async (url: string) => {
    const settings = { ...testSettings, webhooks: webhooksHere }
    const app = createApp({ db: world.served, log: createLog('silent'), settings })
    const { id } = await addPerson(world.db, { role: 'municipalityAdmin', municipality: ebetsu })
    const admin = clientFor(app, { cookie: await enter(world.db, id) })
    const { id: department } = await admin.department.create.mutate({ name: '情報課' })
    await admin.webhook.create.mutate({ name: '町のサイト', department, url })
  }

  beforeAll(async () => {
    book = await bookkeeper(world, { role: 'policyOffice', municipality: sapporo })
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    await office.member.end.mutate({
      ...{ region, municipality: tobetsu, until: '2026-09-15', despite: false, version: 1 },
    })
    bytes = await book.download('sapporo/2')
    // Meanwhile the office confirms two areas, and 江別市 wants No.17 changed.
    for (const number of [2, 4]) {
      const { policyArea } = await project(number)
      await office.confirmation.confirm.mutate({
        ...{ region, project: number, revision: 2, policyArea: policyArea.code },
      })
    }
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    await submitted(
      officer,
      { title: '公共施設の相互利用（見本）' },
      { kind: 'change', project: 17 },
    )
  })

  it('whoever revises it otherwise than it can be is told at the cell', async () => {
    const preview = await book.preview(
      region,
      await typedInto(bytes, [
        { sheet: '事業', row: 3, cells: { 事業番号: 60 } },
        { sheet: '事業', row: 'new', cells: { 事業番号: 1, 事業名: '別の事業', 分野コード: '1a' } },
        { sheet: '政策分野', row: 1, cells: { 政策分野: '別の名前' } },
        { sheet: '市町村', row: 2, cells: { 役割: '中枢', 加入日: '2020-04-01' } },
        {
          sheet: '事業費',
          row: 'new',
          cells: { 事業番号: 1, 年度: '令和8年度', 事業費: 1.2345, 単位: '百万円' },
        },
        {
          sheet: '以前の所属',
          row: 'new',
          cells: { 市町村のコード: ebetsu, 離脱日: '2010-03-31' },
        },
      ]),
    )
    expect(preview).toMatchObject({ id: null, brings: 'revision' })
    const told = preview.problems.map(({ sheet, cell, problem }) => `${sheet} ${cell} ${problem}`)
    for (const one of [
      'ビジョン I2 lacksRevision',
      '事業 B4 numberStays',
      '事業 B55 numberTaken',
      '政策分野 E2 fixed',
      '市町村 F3 fixed',
      '市町村 G3 fixed',
      '事業費 D2 notMoney',
      '以前の所属 D2 fixed',
      '以前の所属 D2 overlaps',
    ]) {
      expect(told).toContain(one)
    }
  })

  it('the office revises it of a day once it said what becomes of what was decided and is open', async () => {
    const preview = await book.preview(region, await typedInto(bytes, revision))
    expect(preview).toMatchObject({ brings: 'revision', problems: [], kept: [] })
    expect(preview.conflicts).toMatchObject([
      { number: 2, event: 'confirm', by: { municipality: { name: '札幌市' } } },
      { number: 4, event: 'confirm' },
    ])
    expect(preview.hanging).toMatchObject([
      { name: '公共施設の相互利用や配置に関する検討', applications: [{}], inquiries: [] },
    ])
    const { id } = preview
    if (id === null) throw new Error('It can be taken over')
    expect(await refusalTo(office.regionBook.take.mutate({ region, id }))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [
        { field: 'conflicts', problem: 'changedMeanwhile', limit: 2 },
        { field: 'despite', problem: 'stillOpen', limit: 1 },
      ],
    })
    const said = { region, conflicts: 'choose' as const, kept: [2], despite: true }
    // Nobody has built on it yet: it is taken back, and all is as it was, also of the days before and in what happened.
    const stood = async () => [
      await heldRows(world.db, await frameOf(world.db, { region })),
      await world.client.vision.frame.query({ region }),
      ...(await Promise.all(
        [{}, { asOf: '2026-09-30' }].map((asked) =>
          world.client.project.search.query({ region, vision: 2, size: 100, ...asked }),
        ),
      )),
      await world.client.indicator.list.query({ region }),
      await world.client.alignment.list.query({ region }),
      await world.client.change.list.query({ region, since: '2026-09-01' }),
      await project(17),
    ]
    const before = await stood()
    const readOn = (since?: string | null) =>
      world.client.change.feed.query({ since: since ?? 'now', size: 100 })
    const { cursor } = await readOn()
    await office.regionBook.take.mutate({ ...said, id })
    expect(await stood()).not.toEqual(before)
    // Older transactions of other tests hold back what is read.
    await expect
      .poll(async () => (await readOn(cursor)).items.map(({ change }) => change), {
        timeout: 20_000,
      })
      .toContainEqual(expect.objectContaining({ kind: 'region', event: 'revise' }))
    const told = await readOn(cursor)
    await office.regionBook.undo.mutate({ region, id })
    expect(await stood()).toEqual(before)
    // What was taken back is told to nobody any more, but that it was: each event once, wherever a reader goes on from.
    expect(told.items.length).toBeGreaterThan(1)
    const readAll = async (since: string | null): Promise<ChangeEvent[]> => {
      const page = await readOn(since)
      return page.more ? [...page.items, ...(await readAll(page.cursor))] : page.items
    }
    const retracted = async (since: string | null) =>
      (await readAll(since)).map(({ change }) =>
        change.kind === 'retraction' ? change.retracts : change.kind,
      )
    const ids = told.items.map(({ id: one }) => one)
    await expect.poll(() => retracted(cursor), { timeout: 20_000 }).toEqual(ids)
    for (const last of ids) expect(await retracted(last)).toEqual(ids)
    const items = await readAll(cursor)
    const atNo4 = { region, vision: 2, path: '/sapporo/2/projects/4' }
    expect(items.find(({ path }) => path === atNo4.path)).toMatchObject({
      ...atNo4,
      change: { of: 'project', number: 4, by: { municipality: { name: '札幌市' }, person: null } },
    })
    // Readers of the Atom feed find what they hold by its own id.
    const atom = async () => (await world.app.request(`/open/${region}/changes.atom`)).text()
    expect((await atom()).match(/<at:deleted-entry ref="tag:[^"]+" when="[^"]+"\/>/g)).toHaveLength(
      ids.length,
    )
    expect(await atom()).toMatch(
      /deleted-entry ref="tag:[^,]+,2026-\d\d-\d\d:sapporo\/2\/projects\/4\/rev/,
    )
    expect(items.at(-1)).toMatchObject({
      path: '/sapporo/2/about',
      change: { of: 'region', number: null, title: told.items.at(-1)?.change.title },
    })
    const regionOnly = await world.client.change.feed.query({
      ...{ since: cursor ?? 'now', kinds: ['region'] },
    })
    expect(regionOnly.items).toMatchObject([{ change: { kind: 'retraction', of: 'region' } }])
    expect(await verifyTrail(world.db)).toMatchObject({ whole: true })
    const again = await book.preview(region, await typedInto(bytes, revision))
    taken = again.id ?? 0
    await office.regionBook.take.mutate({ ...said, id: taken })

    const { rule, by } = await world.client.evaluation.rule.query({ region })
    expect([rule.grades.map(({ grade }) => grade).join(''), rule.best, by]).toEqual([
      ...['５４３２１', 2, null],
    ])
    const frame = await world.client.vision.frame.query({ region })
    expect(frame.vision).toMatchObject({ edition: 2, editionName: '第２期（第１回改訂版）' })
    expect(frame.revisions).toMatchObject([
      { revision: 1, on: revisedOn, reason: '月形町の加入に伴う見直し（見本）' },
      { revision: 0, editionName: '第２期' },
    ])
    expect(frame.municipalities).toContainEqual(
      expect.objectContaining({ code: tsukigata, since: revisedOn }),
    )
    expect(frame.municipalities.find(({ code }) => code === tobetsu)).toMatchObject({
      ...{ since: revisedOn, until: null, earlier: [{ since: null, until: '2026-09-15' }] },
    })
    expect(frame.agreements.at(-1)?.parties).toEqual([
      { municipality: sapporo },
      { municipality: tsukigata },
    ])
  })

  it('and every project is what it became, from that day on, and before it what it was', async () => {
    // What was decided meanwhile stays.
    expect(await project(2)).toMatchObject({
      title: '連携した企業誘致の推進',
      policyArea: { basis: 'confirmed' },
    })
    expect(await project(4)).toMatchObject({
      label: '55',
      title: '新製品・新技術の開発のための支援',
      budget: [
        { fiscalYear: 2026, amount: 1_660_500, subsidy: 0, unit: 'million' },
        { fiscalYear: 2027, amount: null, subsidy: 300, unit: 'thousand' },
      ],
      costShares: [{ fiscalYear: 2026, municipality: ebetsu, amount: 12_000, unit: 'million' }],
    })
    expect(await project(7)).toMatchObject({ policyArea: { code: '1d', basis: 'inferred' } })
    expect(await project(17)).toMatchObject({
      status: 'ended',
      endReason: '他の事業に統合したため（見本）',
      revisions: [
        { event: 'revise', validFrom: revisedOn },
        { event: 'members', validFrom: revisedOn },
        { event: 'members', validFrom: '2026-09-16' },
        {},
      ],
    })
    expect(await project(54)).toMatchObject({
      title: '樺戸地区の広域観光',
      revisions: [
        { event: 'revise', validFrom: revisedOn, reason: '月形町の加入に伴う見直し（見本）' },
      ],
    })
    // Who joined is asked as others are.
    const { participations } = await project(1)
    expect(participations).toContainEqual(
      expect.objectContaining({ municipality: tsukigata, answer: 'unanswered' }),
    )
    const before = { asOf: '2026-09-30' }
    expect(await project(4, before)).toMatchObject({ label: null, budget: [] })
    expect(await project(7, before)).toMatchObject({ policyArea: { code: '1c' } })
    expect(await project(17, before)).toMatchObject({ status: 'active' })
    const found = async (asOf: object) =>
      (await world.client.project.search.query({ region, vision: 2, ...asOf })).total
    expect([await found({}), await found(before)]).toEqual([55, 53])
    const { items } = await world.client.change.list.query({ region, since: revisedOn })
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'region', event: 'revise', day: revisedOn, projects: 7 }),
    )
    const told = await world.client.change.list.query({
      ...{ region, since: revisedOn, projects: [2, 4, 7, 17, 54] },
    })
    const revised = told.items.flatMap((one) =>
      one.kind === 'project' && one.event === 'revise' ? [one.number] : [],
    )
    expect(revised.toSorted((x, y) => x - y)).toEqual([4, 7, 17, 54])
    // What it became goes out, and comes in again unchanged.
    const again = await book.preview(region, await book.download('sapporo/2'))
    expect(again).toMatchObject({ id: null, wrong: 0, rows: [] })
    expect(today() > revisedOn).toBe(true)
  })

  it('what the revision made of it is told beside what was adopted: merged, split, new, ended and moved', async () => {
    const { former, projects, indicators } = await world.client.vision.compare.query({ region })
    expect(former).toEqual({ edition: 2, asOf: '2024-03-29' })
    const told = projects.flatMap(({ kind: succession, before, after, changed }) =>
      succession === 'continued' && changed.length === 0
        ? []
        : [[succession, ...[before, after].map((all) => all.map(({ number }) => number)), changed]],
    )
    expect(told).toEqual([
      ['continued', [2], [2], ['basis']],
      ['continued', [4], [4], ['number']],
      ['continued', [7], [7], ['area']],
      ['split', [8], [8, 56], []],
      ['merged', [9, 10], [10], []],
      ['new', [], [54], []],
      ['ended', [17], [], []],
    ])
    // What each says of itself on both days differs in just what is told.
    for (const { kind: succession, before, after, changed, facts } of projects) {
      const [was, is] = [before[0], after[0]]
      if (succession !== 'continued' || !was || !is) continue
      const [then, now] = [await saidBy(was.number, '2024-03-29'), await saidBy(is.number)]
      // Of another area nothing is said of who stands behind it.
      if (changed.includes('area')) for (const said of [then, now]) said.delete('area')
      const differing = [...new Set([...then.keys(), ...now.keys()])].filter(
        (key) => then.get(key) !== now.get(key),
      )
      const keyOf = (fact: ComparedFact) =>
        fact.kind === 'measure'
          ? fact.number
          : fact.kind === 'participation'
            ? fact.municipality
            : 'area'
      expect([is.number, new Set(facts.map(keyOf))]).toEqual([is.number, new Set(differing)])
    }
    const merged = projects.find((one) => one.kind === 'merged')
    expect(merged?.grounds).toMatchObject([{ basis: 'source', citation: { document: 'vision-2' } }])
    expect(indicators).toMatchObject([{ kind: 'new', after: [{ title: '観光客数' }] }])
    // On the day before, nothing of it was so.
    const unrevised = { region, former: 2, formerAsOf: '2024-03-29', asOf: '2026-09-30' }
    const then = await world.client.vision.compare.query(unrevised)
    expect(new Set(then.projects.map((one) => `${one.kind}${one.changed.length}`))).toEqual(
      new Set(['continued0']),
    )
  })

  it('the next vision comes with what its projects go on from; one that goes on from nothing there is told', async () => {
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    const { id: asked } = await openInquiry(office, { fiscalYear: '令和7年度' })
    await submitAll(officer, asked, ebetsu, ({ project: of }) => ({
      answer: of === 6 ? 'considering' : 'participating',
    }))
    await publishInquiry(office, asked)

    const template = await book.download('sapporo/next')
    const wrong: Typed = {
      sheet: '事業の前身',
      row: 'new',
      cells: { 事業番号: 5, 前身の期: 2, 前身の事業番号: 99, 根拠: '推定', 理由: '見本' },
    }
    const refused = await book.preview(region, await typedInto(template, [...nextVision, wrong]))
    expect(refused.problems).toMatchObject([
      { sheet: '事業の前身', cell: 'D56', problem: 'noPredecessor', holds: '99' },
    ])
    const filled = await typedInto(template, nextVision)
    const early = await book.preview(region, filled)
    const { cursor } = await world.client.change.feed.query({ since: 'now' })
    const toldOf3 = async () =>
      (await world.client.change.feed.query({ since: cursor ?? 'now', size: 100 })).items.filter(
        ({ vision }) => vision === 3,
      )
    const receiver = await openReceiver()
    const sent = () => receiver.received.map(({ id, body }) => ({ id, ...JSON.parse(body) }))
    const sends = (events: object[]) =>
      expect
        .poll(async () => (await tellWebhooks(world.served), sent()), { timeout: 20_000 })
        .toMatchObject(events)
    await webhookTo(receiver.url)
    await office.regionBook.take.mutate({ region, id: early.id ?? 0 })
    await expect.poll(async () => (await toldOf3()).length, { timeout: 20_000 }).toBeGreaterThan(0)
    const ofIt = await toldOf3()
    await sends(ofIt.map(({ id }) => ({ id })))
    // One that was taken over before it was kept whether it changed the region as well stays.
    const changes = (itself: boolean | null) =>
      sql`update region_book set changes_region = ${itself} where id = ${early.id}::int`.execute(
        world.db,
      )
    await changes(null)
    expect((await office.regionBook.list.query({ region }))[0]).toMatchObject({ isKept: false })
    expect(
      await refusalTo(office.regionBook.undo.mutate({ region, id: early.id ?? 0 })),
    ).toMatchObject({ code: 'stateChanged', value: 'unkept' })
    await changes(false)
    // Nobody has built on it yet: it goes again, and the one before stays as it was; whoever read of it is told.
    await office.regionBook.undo.mutate({ region, id: early.id ?? 0 })
    await expect.poll(toldOf3, { timeout: 20_000 }).toMatchObject(
      ofIt.map(({ id: retracts, change }) => ({
        ...{ path: `/${region}` },
        change: { kind: 'retraction', retracts, of: change.kind, title: change.title },
      })),
    )
    await sends([
      ...ofIt.map(({ id, change }) => ({ id, type: `change.${change.kind}` })),
      ...ofIt.map(({ id: retracts }) => ({
        type: 'change.retraction',
        data: { path: `/${region}`, change: { retracts } },
      })),
    ])
    receiver.close()
    expect((await world.client.vision.frame.query({ region })).visions).toMatchObject([
      { edition: 2 },
    ])
    const preview = await book.preview(region, filled)
    expect(preview).toMatchObject({ brings: 'vision', problems: [], vision: { edition: 3 } })
    const { id } = preview
    if (id === null) throw new Error('It can be taken over')
    await office.regionBook.take.mutate({ region, id })
    const again = await book.preview(region, await book.download('sapporo/3'))
    expect(again).toMatchObject({ id: null, wrong: 0, rows: [] })

    const now = await world.client.project.get.query({ region, number: 5 })
    expect(now).toMatchObject({
      title: '先端技術の活用（統合）',
      predecessors: [
        { edition: 2, number: 5, basis: 'inferred' },
        { edition: 2, number: 6, printed: '6', basis: 'source' },
      ],
    })
    // What came since rests on the revision, which is no longer taken back.
    const undoing = office.regionBook.undo.mutate({ region, id: taken })
    expect(await refusalTo(undoing)).toMatchObject({
      code: 'fieldsInvalid',
      fields: expect.arrayContaining([
        { field: 'imports', problem: 'stillUsed', limit: 1 },
        { field: 'inquiries', problem: 'stillUsed', limit: 1 },
      ]),
    })
    expect(await project(6)).toMatchObject({
      successors: [
        { edition: 3, number: 5 },
        { edition: 3, number: 6 },
      ],
    })
    const compared = await world.client.vision.compare.query({ region })
    expect(compared.former).toEqual({ edition: 2, asOf: null })
    const counts = Map.groupBy(compared.projects, (one) => one.kind)
    expect([...counts].map(([succession, all]) => [succession, all.length])).toEqual([
      ['continued', 51],
      ['regrouped', 1],
    ])
    expect(compared.indicators).toMatchObject([{ kind: 'continued', changed: [] }])
    const reversed = world.client.vision.compare.query({ region, vision: 2, former: 3 })
    expect(await refusalTo(reversed)).toMatchObject({ code: 'visionNotFound', parameter: 'former' })
    const file = await world.app.request('/papers/sapporo/3/comparison.xlsx')
    const paper = await world.app.request('/papers/sapporo/3/comparison.pdf')
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const { title, pages, isAccessible } = await readPdf(await paper.arrayBuffer())
    expect([title, isAccessible]).toEqual(['ビジョンの比較', true])
    for (const { text } of pages) expect(text).toContain('引き継いだとする根拠')
    expect(pages.at(-1)?.text).toContain('観光客数')
    const sheets = new ExcelJS.Workbook()
    await sheets.xlsx.load(await file.arrayBuffer())
    const sheet = sheets.getWorksheet('連携事業')
    const rows = (sheet?.getSheetValues() ?? []) as unknown[][]
    expect(rows.filter((row) => row?.[1] === '再編').map((row) => [row[2], row[5]])).toEqual([
      ...[
        [5, 5],
        [5, 6],
        [6, 5],
        [6, 6],
      ],
    ])
    const [followed] = await world.client.indicator.list.query({ region })
    expect(followed).toMatchObject({
      title: '観光客数',
      predecessors: [{ edition: 2, title: '観光客数' }],
    })
  })

  it('last year’s answers come from the vision before, and say so', async () => {
    const { id } = await openInquiry(office, { fiscalYear: '令和8年度' })
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    const { cells } = await officer.response.get.query({ inquiry: id, municipality: ebetsu })
    const previous = (number: number) => cells.find((one) => one.project === number)?.previous
    expect(previous(1)).toEqual({
      fiscalYear: 2025,
      draft: { answer: 'participating' },
      from: {
        ...{ edition: 2, vision: expect.stringContaining('第２期'), visionEn: expect.anything() },
        ...{ printed: '1', title: '連携事業の企画、立案、効果検証' },
      },
    })
    expect(previous(6)).toMatchObject({ draft: { answer: 'considering' }, from: { printed: '6' } })
    expect(previous(4)).toMatchObject({ from: { printed: '55' } })
    const member = await bookkeeper(world, { role: 'officer', municipality: ebetsu })
    const held = new ExcelJS.Workbook()
    await held.xlsx.load(await member.response(id, ebetsu))
    const rows = (held.getWorksheet('参加状況')?.getSheetValues() ?? []) as unknown[][]
    const at = rows[1]?.indexOf('前年度の回答のもと') ?? 0
    const own = rows.find((row) => row?.[rows[1]?.indexOf('No.') ?? 0] === '4')
    expect(own?.[at]).toMatch(/^第２期.*ビジョンのNo.55 新製品/)
  })

  it('the vision before is read as before, and changes no more; it is still inquired about', async () => {
    const closed = { code: 'visionClosed', value: '2026-04-01' }
    const old = { region, vision: 2 }
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    const change = { ...old, kind: 'change', project: 5 } as const
    expect(await refusalTo(officer.application.create.mutate(change))).toMatchObject(closed)
    const { revision: read, policyArea } = await project(5)
    const confirm = { ...old, project: 5, revision: read, policyArea: policyArea.code }
    expect(await refusalTo(office.confirmation.confirm.mutate(confirm))).toMatchObject(closed)
    const late: Typed = { sheet: '事業', row: 5, cells: { 事業名: '別の名前' } }
    const told = await book.preview(
      region,
      await typedInto(await book.download('sapporo/2'), [late]),
    )
    expect(told.problems.map(({ problem }) => problem)).toContain('visionClosed')
    expect(await project(5, { asOf: '2026-09-30' })).toMatchObject({ number: 5 })
    const form = inquiryTyped({ fiscalYear: '令和8年度' })
    expect(await office.inquiry.create.mutate({ ...old, form })).toMatchObject({ version: 1 })
  })
})
