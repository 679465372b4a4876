import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProjects } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { prepare } from '../prepare.ts'
import { transaction } from '../db/transaction.ts'
import { createLog } from '../log.ts'
import { databaseKinds, testSettings, useWorld } from '../testing/index.ts'
import { addOfficer } from '../testing/officer.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { refusedBy } from '../testing/refused.ts'
import { onDay, reviseOn } from '../testing/revise-on.ts'
import { today } from '../today.ts'
import { frameOf } from '../vision/frame.ts'
import { selectContent, writeRevision } from './revise.ts'

const region = 'sapporo'
const eve = '2024-11-30'
const day = '2024-12-01'

describe.each(databaseKinds)('the registry as it stood, on %s', (kind) => {
  const world = useWorld(kind)
  const get = (asOf?: string) =>
    world.client.project.get.query({ region, number: 17, ...(asOf ? { asOf } : {}) })

  beforeAll(async () => {
    const author = await addOfficer(world.db, {
      role: 'policyOffice',
      municipality: '011002',
      department: '政策企画部（見本）',
      name: '札幌 花子',
    })
    for (const title of ['一度目の名', '新しい名']) {
      await reviseOn(world.db, day, { region, number: 17, author, change: () => ({ title }) })
    }
    await reviseOn(world.db, '2025-05-01', {
      region,
      number: 18,
      author,
      change: ({ policyArea }) => ({ status: 'ended', marks: [], policyArea }),
    })
  })

  it('a project reads on every day as it stood at its end, and names its neighbours as they were', async () => {
    const before = await get(eve)
    expect(before).toMatchObject({ revision: 1, title: '公共施設の相互利用や配置に関する検討' })
    expect(before.revisions.map(({ revision }) => revision)).toEqual([1])
    const after = await get(day)
    expect(after).toMatchObject({ revision: 3, title: '新しい名' })
    expect(after).toEqual(await get())
    const neighbour = (asOf?: string) =>
      world.client.project.get.query({ region, number: 16, ...(asOf ? { asOf } : {}) })
    expect((await neighbour(eve)).next?.title).toBe(before.title)
    expect((await neighbour(day)).next?.title).toBe('新しい名')
  })

  it('a project that was registered later is not found before, by number or search', async () => {
    const author = await addOfficer(world.db, { role: 'policyOffice', municipality: '011002' })
    const { vision_id: visionId, region_id: regionId } = await frameOf(world.db, { region })
    await onDay('2025-06-01', () =>
      transaction(world.db, async (trx) => {
        const row = await trx.selectFrom('project_revision').select('id').executeTakeFirstOrThrow()
        await writeRevision(trx, {
          project: { visionId, regionId, number: 54 },
          content: await selectContent(trx, row.id),
          event: 'confirm',
          confirms: 'marks',
          note: '見本',
          noteEn: null,
          author,
        })
      }),
    )
    const ask = { region, number: 54 }
    expect(await refusedBy(world.app, 'project.get', { ...ask, asOf: '2025-05-31' })).toMatchObject(
      { status: 404, code: 'projectNotFound', value: '54' },
    )
    expect(await world.client.project.get.query({ ...ask, asOf: '2025-06-01' })).toMatchObject({
      number: 54,
      revision: 1,
    })
    const total = async (asOf: string) =>
      (await world.client.project.search.query({ region, asOf })).total
    expect([await total('2025-05-31'), await total('2025-06-01')]).toEqual([53, 54])
  })

  it('its pages answer machines for the day as they answer people', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'renkei-pages-'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    const pages = createApp({
      ...{ db: world.db, log: createLog('silent') },
      settings: testSettings,
      webFolder: folder,
    })
    const status = async (path: string) => (await pages.request(`/sapporo/2/${path}`)).status
    for (const page of ['matrix', 'projects', 'projects/17']) {
      expect(await status(`${page}?asOf=2024-03-29`)).toBe(200)
      expect(await status(`${page}?asOf=2024-03-28`)).toBe(404)
      expect(await status(`${page}?asOf=2024-13-01`)).toBe(400)
      expect(await status(`${page}?asOf=2999-01-01`)).toBe(400)
    }
    expect(await status('projects/54?asOf=2025-05-31')).toBe(404)
    expect(await status('projects/54?asOf=2025-06-01')).toBe(200)
    rmSync(folder, { recursive: true })
  })

  it('its history tells everyone which department wrote what, and signed-in people who', async () => {
    const { revisions } = await get()
    expect(revisions).toMatchObject([
      {
        revision: 3,
        event: 'confirm',
        validFrom: day,
        by: { municipality: { name: '札幌市' }, department: '政策企画部（見本）', person: null },
      },
      { revision: 2, validFrom: day },
      { revision: 1, event: 'catalogue', validFrom: '2024-03-29', by: null },
    ])
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const seen = await officer.project.get.query({ region, number: 17 })
    expect(seen.revisions[0]?.by?.person).toBe('札幌 花子')
  })

  it('a councillor reads what changed since the budget session, by day and by whose decision', async () => {
    const since = eve
    const list = await world.client.change.list.query({ region, since })
    expect(list).toMatchObject({ since, until: today(), total: 4, page: 1 })
    const [registered, ended, renamed, first] = list.items
    expect(registered).toMatchObject({
      ...{ kind: 'project', number: 54, revision: 1, day: '2025-06-01', fields: [], facts: [] },
    })
    expect(ended).toMatchObject({ number: 18, day: '2025-05-01', fields: [] })
    const facts = ended?.kind === 'project' ? ended.facts : []
    expect(facts).toContainEqual({ of: 'status', was: 'active', is: 'ended' })
    expect(facts.filter(({ of }) => of === 'measure')).not.toEqual([])
    expect(facts).toContainEqual(expect.objectContaining({ of: 'measure', is: null }))
    expect(facts.map(({ of }) => of)).not.toContain('municipality')
    expect(renamed).toMatchObject({
      ...{ number: 17, revision: 3, title: '新しい名', day, facts: [] },
      fields: [{ field: 'title', was: '一度目の名', is: '新しい名' }],
      by: { municipality: { name: '札幌市' }, department: '政策企画部（見本）', person: null },
    })
    expect(first).toMatchObject({ revision: 2, title: '一度目の名' })

    const officer = await world.as({ role: 'officer', municipality: '012173' })
    expect(JSON.stringify(await officer.change.list.query({ region, since }))).not.toContain('花子')
    const until = async (last: string) =>
      (await world.client.change.list.query({ region, since, until: last })).total
    expect([await until(since), await until(day), await until('2025-05-31')]).toEqual([0, 2, 3])
    const beyond = await world.client.change.list.query({ region, since, page: 2 })
    expect([beyond.items, beyond.total]).toEqual([[], 4])
    const whole = await world.client.change.list.query({ region, since: '2024-03-29' })
    expect(whole.items).toEqual(list.items)
    const backwards = { region, since: day, until: eve }
    expect(await refusedBy(world.app, 'change.list', backwards)).toMatchObject({
      ...{ status: 400, code: 'filterInvalid', parameter: 'until', value: eve },
    })
  })

  it('who follows changes in a spreadsheet or a reader of feeds is told the same', async () => {
    const open = (rest: string) => world.app.request(`/open/sapporo/changes.${rest}`)
    const csv = await open(`csv?since=${day}&until=2025-05-31`)
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="sapporo-2-changes-${day}-2025-05-31.csv"`,
    )
    const rows = readCsvRows(await csv.text())
    expect(rows.filter((row) => row['番号'] === '17').map((row) => row['項目'])).toEqual([
      '事業名',
      '事業名',
    ])
    expect(rows.find((row) => row['変更後'] === '新しい名')).toMatchObject({
      変更前: '一度目の名',
    })
    expect(rows[0]?.['登録日時（日本時間）']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(rows.find((row) => row['項目'] === '状態')).toMatchObject({
      ...{ 日付: '2025-05-01', 市町村: '札幌市', 種類: '連携事業', 番号: '18' },
      ...{ 変更前: '実施', 変更後: '廃止' },
    })

    const feed = await open('atom')
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await feed.text()
    expect(xml.match(/<entry>/g)).toHaveLength(4)
    expect(xml).toContain(`<id>tag:registry.test,${day}:sapporo/2/projects/17/revisions/3</id>`)
    expect(xml).toContain('<title>連携事業の確認：No.17 新しい名</title>')
    expect(xml).toContain('/sapporo/2/projects/17/compare?from=2&amp;to=3"/>')
    expect(xml).toContain('<author><name>札幌市 政策企画部（見本）</name></author>')
    const again = await world.app.request('/open/sapporo/changes.atom', {
      headers: { 'if-none-match': feed.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(await (await open('atom?page=2')).json()).toMatchObject({
      error: { code: 'filterInvalid', parameter: 'page' },
    })
  })

  it('each revision can be read whole by its number', async () => {
    const first = await world.client.project.revision.query({ region, number: 17, revision: 1 })
    expect(first).toMatchObject({ revision: 1, title: '公共施設の相互利用や配置に関する検討' })
    expect(first.revisions).toHaveLength(3)
    const second = await world.client.project.revision.query({ region, number: 17, revision: 2 })
    expect(second).toMatchObject({ revision: 2, title: '一度目の名', measures: first.measures })
    const refused = (input: object) => refusedBy(world.app, 'project.revision', input)
    expect(await refused({ region, number: 17, revision: 4 })).toMatchObject({
      status: 404,
      code: 'revisionNotFound',
      value: '4',
    })
    expect(await refused({ region, number: 99, revision: 1 })).toMatchObject({
      code: 'projectNotFound',
    })
  })

  it('the figures of a day are those of that day', async () => {
    const summary = (asOf: string) => world.client.vision.summary.query({ region, asOf })
    expect(await summary('2024-03-29')).toMatchObject({
      projects: 53,
      updatedOn: '2024-03-29',
      mismatches: [],
    })
    expect(await summary('2025-05-01')).toMatchObject({
      updatedOn: '2025-05-01',
      mismatches: [18],
    })
    expect(await summary(today())).toEqual(await world.client.vision.summary.query({ region }))
  })

  it('open data of a day says which, and the next day has another ETag', async () => {
    const ask = (rest: string) => world.app.request(`/open/sapporo/projects.${rest}`)
    const seen = async (asOf: string) => {
      const answer = await ask(`json?asOf=${asOf}`)
      const body = openProjects.parse(await answer.json())
      return {
        etag: answer.headers.get('etag'),
        asOf: body.asOf,
        title: body.projects[16]?.title,
      }
    }
    const [before, after] = [await seen(eve), await seen(day)]
    expect([before.asOf, before.title]).toEqual([eve, '公共施設の相互利用や配置に関する検討'])
    expect([after.asOf, after.title]).toEqual([day, '新しい名'])
    expect(after.etag).not.toBe(before.etag)
    expect(await (await ask('json')).json()).not.toHaveProperty('asOf')

    const csv = await ask(`csv?asOf=${eve}`)
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="sapporo-2-projects-${eve}.csv"`,
    )
    const rows = readCsvRows(await csv.text())
    expect(rows).toHaveLength(53)
    expect(rows[16]?.['事業名']).toBe('公共施設の相互利用や配置に関する検討')
  })

  const tomorrow = today(new Date(Date.now() + 24 * 60 * 60 * 1000))
  it.each([
    ['2024-03-28', 404, 'beforeAdoption', '2024-03-29'],
    ['0000-01-01', 404, 'beforeAdoption', '2024-03-29'],
    [tomorrow, 400, 'filterInvalid', tomorrow],
    ['2024-13-01', 400, 'filterInvalid', undefined],
    ['2025-02-29', 400, 'filterInvalid', undefined],
    ['2024-2-3', 400, 'filterInvalid', undefined],
    ['令和６年12月１日', 400, 'filterInvalid', undefined],
    ['2024-12-01T00:00:00Z', 400, 'filterInvalid', undefined],
    ["2024-12-01'", 400, 'filterInvalid', undefined],
  ])('of the day %j everyone hears %i %s', async (asOf, status, code, value) => {
    const expected = { status, code, parameter: 'asOf', ...(value ? { value } : {}) }
    for (const [procedure, input] of [
      ['project.search', { region, asOf }],
      ['project.get', { region, number: 17, asOf }],
      ['vision.summary', { region, asOf }],
    ] as const) {
      expect(await refusedBy(world.app, procedure, input), procedure).toMatchObject(expected)
    }
    for (const parameter of ['since', 'until']) {
      const days = { since: day, [parameter]: asOf }
      expect(await refusedBy(world.app, 'change.list', { region, ...days })).toMatchObject({
        ...expected,
        parameter,
      })
      const open = `/open/sapporo/changes.csv?${new URLSearchParams(days).toString()}`
      expect(await (await world.app.request(open)).json()).toMatchObject({
        error: { code, parameter },
      })
    }
    for (const extension of ['json', 'csv']) {
      const answer = await world.app.request(
        `/open/sapporo/projects.${extension}?asOf=${encodeURIComponent(asOf)}`,
      )
      expect(answer.status).toBe(status)
      expect(answer.headers.get('etag')).toBeNull()
      expect(await answer.json()).toMatchObject({ error: { code, parameter: 'asOf' } })
    }
  })

  it('a start after an upgrade renders anew what an earlier version rendered otherwise', async () => {
    const { db, served } = world
    const documents = async () => {
      const current = await sql`select * from search_document order by number`.execute(db)
      const past = await sql`select * from past_search_document
        order by project_id, updated_on`.execute(db)
      const plans = await sql`select title_text, search_text, shape from plan_item i
        join plan p on p.id = i.plan_id order by i.id`.execute(db)
      return [current.rows, past.rows, plans.rows]
    }
    const right = await documents()
    expect(right.map((rows) => rows.length >= 2)).toEqual([true, true, true])
    const outdate = async () => {
      for (const table of ['search_document', 'past_search_document']) {
        await sql`update ${sql.table(table)} set shape = shape - 1, item = '{}', tags = '{}',
          grounded_tags = '{}', kana_key = '', search_text = '' where number % 2 = 1`.execute(db)
      }
    }
    const outdatePlans = async () => {
      await sql`update plan set shape = shape - 1`.execute(db)
      await sql`update plan_item set title_text = '', search_text = ''`.execute(db)
    }
    const seen: object[] = []
    const log = { ...createLog('silent'), info: (one: object) => void seen.push(one) }

    await outdate()
    await outdatePlans()
    expect(await documents()).not.toEqual(right)
    await prepare(db, log)
    expect(await documents()).toEqual(right)
    expect(seen).toEqual([{ done: 27, total: 27 }])
    await prepare(db, log)
    expect(seen).toHaveLength(1)

    // Who serves only may not touch the past, and serves nevertheless.
    await outdate()
    await prepare(served, log)
    expect((await documents())[0]).toEqual(right[0])
    await prepare(db, log)
    expect(await documents()).toEqual(right)
  })
})
