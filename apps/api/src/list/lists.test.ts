import { gapWords, type ListName } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  databaseKinds,
  drafted,
  enter,
  openInquiry,
  submitted,
  useWorld,
  type World,
} from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { opinionTyped } from '../testing/opinions.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { cellsOfCsv, readTable } from '../testing/read-table.ts'

const [sapporo, ebetsu, chitose] = ['011002', '012173', '012246']
const ref = { region: 'sapporo', vision: 2 }

describe.each(databaseKinds)('lists as files, on %s', (kind) => {
  const world = useWorld(kind)
  const newcomers = {
    office: { role: 'policyOffice', municipality: sapporo },
    officer: { role: 'officer', municipality: ebetsu },
    neighbour: { role: 'officer', municipality: chitose },
    admin: { role: 'municipalityAdmin', municipality: ebetsu },
  } as const
  type Who = keyof typeof newcomers
  const as = {} as Record<Who, World['client']>
  const cookies = {} as Record<Who, string>
  let inquiry: number

  beforeAll(async () => {
    for (const who of Object.keys(newcomers) as Who[]) {
      as[who] = await world.as(newcomers[who])
      cookies[who] = await enter(world.db, (await addPerson(world.db, newcomers[who])).id)
    }
    await drafted(as.officer, { title: '除雪の連携' })
    await submitted(as.officer, { title: '図書館の連携' })
    await submitted(as.neighbour, { title: '観光の連携' })
    ;({ id: inquiry } = await openInquiry(as.office, { kinds: ['participation', 'indicators'] }))
    for (const typed of [{ project: '17' }, { project: '', pillar: '1' }])
      await as.office.indicator.create.mutate({ ...ref, form: indicatorTyped(typed) })
    const form = opinionTyped({ published: true })
    await as.office.opinion.save.mutate({ ...ref, id: 0, version: 0, form })
  })

  const get = async (path: string, who?: Who) =>
    world.app.request(`/export/${path}`, { headers: who ? { cookie: cookies[who] } : {} })
  const rows = async (path: string, who?: Who) => readCsvRows(await (await get(path, who)).text())

  /** Who sees which list, at which address, and who may not. */
  const lists = (): Record<
    ListName,
    { path: string; query?: string; sees?: Who; refused?: [Who | undefined, number][] }
  > => ({
    indicators: { path: 'sapporo/2/indicators' },
    'plan-items': { path: 'sapporo/2/plan-items', query: '?plan=strategic-vision' },
    alignments: { path: 'sapporo/2/alignments' },
    opinions: { path: 'sapporo/2/opinions' },
    applications: {
      ...{ path: 'sapporo/2/applications', query: `?municipality=${ebetsu}`, sees: 'officer' },
      refused: [[undefined, 401]],
    },
    answers: {
      ...{ path: 'sapporo/2/answers', query: `?inquiry=${inquiry}`, sees: 'office' },
      refused: [
        [undefined, 401],
        ['officer', 403],
      ],
    },
    gaps: {
      ...{ path: 'sapporo/2/gaps', sees: 'office' },
      refused: [
        [undefined, 401],
        ['admin', 403],
      ],
    },
    people: {
      ...{ path: 'people', query: `?municipality=${ebetsu}`, sees: 'admin' },
      refused: [
        [undefined, 401],
        ['officer', 403],
      ],
    },
    audit: {
      ...{ path: 'audit', sees: 'admin' },
      refused: [
        [undefined, 401],
        ['officer', 403],
      ],
    },
  })

  it('whoever sees a list takes the same cells as CSV, Excel and ODS, and nobody else does', async () => {
    for (const { path, query = '', sees, refused = [] } of Object.values(lists())) {
      const cells = cellsOfCsv(await (await get(`${path}.csv${query}`, sees)).text())
      expect([path, cells.length > 1]).toEqual([path, true])
      for (const format of ['xlsx', 'ods']) {
        const answer = await get(`${path}.${format}${query}`, sees)
        expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
          ...[path, 200, 'no-store'],
        ])
        const read = await readTable(answer)
        expect([path, format, read.rows]).toEqual([path, format, cells])
        expect(read.about.map(([first]) => first)).toEqual(expect.arrayContaining(cells[0] ?? []))
        const licence = read.about.find(([first]) => first === '利用条件')?.[1]
        expect(licence).toContain(sees === undefined ? 'CC BY 4.0' : '公開していない')
      }
      for (const format of ['csv', 'xlsx', 'ods'])
        for (const [who, status] of refused)
          expect([path, who, (await get(`${path}.${format}${query}`, who)).status]).toEqual([
            ...[path, who, status],
          ])
    }
  })

  it('a file has the rows that the page shows with its filters', async () => {
    const indicators = await world.client.indicator.list.query(ref)
    const owned = await rows('sapporo/2/indicators.csv?owner=project')
    const ids = indicators.filter((one) => one.project !== null).map(({ id }) => String(id))
    expect([...new Set(owned.map((row) => row['指標の番号']))]).toEqual(ids)
    expect(new Set(owned.map((row) => row['測るもの']))).toEqual(new Set(['連携事業']))

    const links = await world.client.alignment.list.query({ ...ref, state: 'proposed' })
    const proposed = await rows('sapporo/2/alignments.csv?state=proposed')
    expect(proposed.map((row) => [row['事業番号'], row['項目ID']])).toEqual(
      links.map(({ project, item }) => [String(project.number), item.id]),
    )

    const plan = await world.client.plan.get.query({ ...ref, plan: 'strategic-vision' })
    const items = await rows('sapporo/2/plan-items.csv?plan=strategic-vision')
    expect([items.length, new Set(items.map((row) => row['計画'])).size]).toEqual([plan.items, 1])

    const of = `municipality=${ebetsu}`
    expect(await rows(`sapporo/2/applications.csv?${of}&state=draft`, 'officer')).toMatchObject([
      {
        種類: '登録',
        状態: '下書き',
        事業名: '除雪の連携',
        市町村コード: ebetsu,
        市町村: '江別市',
      },
    ])
    expect(await rows(`sapporo/2/applications.csv?${of}&state=approved`, 'officer')).toEqual([])
    expect(await rows(`sapporo/2/applications.csv?${of}`, 'neighbour')).toEqual([])

    const queue = 'sapporo/2/applications.csv?state=submitted&sort=municipality'
    const waiting = await as.office.application.list.query({
      ...{ ...ref, states: ['submitted'], sort: 'municipality' },
    })
    expect((await rows(queue, 'office')).map((row) => row['申請の番号'])).toEqual(
      waiting.map(({ id }) => String(id)),
    )
    expect(new Set(waiting.map((one) => one.municipality))).toEqual(new Set([ebetsu, chitose]))
    expect(await rows(`${queue}&municipality=${chitose}`, 'office')).toMatchObject([
      { 状態: '提出済み', 事業名: '観光の連携', 市町村: '千歳市' },
    ])
    expect((await rows(queue, 'neighbour')).map((row) => row['市町村'])).toEqual(['千歳市'])
    const asked = await as.office.inquiry.answers.query({ id: inquiry })
    const answers = await rows(
      `sapporo/2/answers.csv?inquiry=${inquiry}&kind=participation`,
      'office',
    )
    expect(answers).toHaveLength(
      asked.rows.filter((one) => one.kind === 'participation').flatMap((one) => one.cells).length,
    )
    expect(answers[0]).toMatchObject({ 種類: '参加状況', 提出: '未提出', 回答の状態: '未回答' })

    const gaps = await as.office.gap.list.query(ref)
    const unanswered = await rows('sapporo/2/gaps.csv?list=unanswered', 'office')
    expect(unanswered.map((row) => row['番号・符号'])).toEqual(
      gaps.unanswered.map(({ municipality }) => municipality),
    )
    const [first] = gaps.unanswered
    expect(unanswered[0]).toMatchObject({
      点検の項目: gapWords.ja.list.unanswered,
      数: String(first?.projects),
      次に行うこと: '照会を作る',
      アドレス: expect.stringContaining(
        `/sapporo/2/inquiries/new?municipality=${first?.municipality}&project=${first?.numbers[0]}`,
      ),
    })
    const all = await rows('sapporo/2/gaps.csv', 'office')
    expect(all).toHaveLength(Object.values(gaps).flat().length)
  })

  it('whoever asks a file wrongly is told what is wrong, and Shift_JIS what it cannot write', async () => {
    const refusal = async (path: string, who?: Who) => {
      const answer = await get(path, who)
      const { error } = (await answer.json()) as { error: { code: string } }
      return [answer.status, error.code]
    }
    expect(await refusal('sapporo/2/indicators.csv?colour=red')).toEqual([400, 'filterInvalid'])
    expect(await refusal('sapporo/2/indicators.ods?owner=moon')).toEqual([400, 'filterInvalid'])
    expect(await refusal('sapporo/2/plan-items.csv?plan=none')).toEqual([404, 'planNotFound'])
    expect(await refusal('sapporo/2/answers.csv?inquiry=x', 'office')).toEqual([
      ...[404, 'inquiryNotFound'],
    ])
    expect(await refusal('nowhere/2/indicators.csv')).toEqual([404, 'regionNotFound'])
    expect(await refusal('sapporo/2/secrets.csv')).toEqual([404, 'notFound'])
    const query = '?plan=strategic-vision&encoding=Shift_JIS'
    const told = await get(`sapporo/2/plan-items.csv${query}`)
    const text = await (await get(`sapporo/2/opinions.csv`)).text()
    const written = await get('sapporo/2/opinions.csv?encoding=Shift_JIS')
    expect(new TextDecoder('shift_jis').decode(await written.arrayBuffer())).toBe(
      text.replace('\uFEFF', ''),
    )
    expect([200, 422]).toContain(told.status)
  })

  it('however long a list of applications or opinions is, its page and its files have all of it', async () => {
    await sql`
      insert into application (region_id, vision_id, kind, municipality_id, department_id, draft,
        created_by, updated_by, updated_department_id)
      select region_id, vision_id, kind, municipality_id, department_id, draft,
        created_by, updated_by, updated_department_id
      from application, generate_series(1, 1100) where state = 'draft'
    `.execute(world.db)
    await sql`
      insert into opinion (region_id, vision_id, project_id, fiscal_year, held_on, meeting, text,
        published, updated_by, updated_department_id)
      select region_id, vision_id, project_id, fiscal_year, held_on + n, meeting, n::text,
        n > 40, updated_by, updated_department_id
      from opinion, generate_series(1, 1100) n
    `.execute(world.db)

    const asked = { ...ref, municipalities: [ebetsu], states: ['draft' as const] }
    const drafts = await as.officer.application.list.query({ ...asked, sort: 'updated' })
    expect(drafts).toHaveLength(1101)
    const of = `municipality=${ebetsu}&state=draft&sort=updated`
    const path = 'sapporo/2/applications'
    const inFile = await rows(`${path}.csv?${of}`, 'officer')
    expect(inFile.map((row) => row['申請の番号'])).toEqual(drafts.map(({ id }) => String(id)))
    const book = await readTable(await get(`${path}.xlsx?${of}`, 'officer'))
    expect(book.rows).toHaveLength(1 + 1101)

    for (const [who, client, count] of [
      [undefined, world.client, 1061],
      ['office', as.office, 1101],
    ] as const) {
      const opinions = await client.opinion.list.query(ref)
      expect(opinions).toHaveLength(count)
      const told = await rows('sapporo/2/opinions.csv', who)
      expect(told.map((row) => row['意見'])).toEqual(opinions.map(({ text }) => text))
    }
  })
})
