import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatasets, openProjects, undisclosedCondition } from '@renkei/schema'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { loadProjects } from '../project/load-queries.ts'
import { shiftJisOf } from './shift-jis.ts'
import { anyRegion } from '../testing/arbitrary-region.ts'
import { databaseKinds, listen, testSettings, useWorld } from '../testing/index.ts'
import { loadRandomRegion } from '../testing/load-random-region.ts'
import { complaintsOfDcat, complaintsOfJson } from '../testing/conforming.ts'
import { columnsOf, describedBy, readByMetadata } from '../testing/described.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { cellsOfCsv, readTable } from '../testing/read-table.ts'

type Row = Record<string, string>
type Named = { '@id': string }
type Valued = { '@value': string }
type Distribution = Named & {
  'dcat:downloadURL': Named
  'dcat:mediaType': Named
  'dcat:byteSize'?: Valued
  'spdx:checksum'?: { 'spdx:checksumValue': Valued }
  'dct:conformsTo'?: Named
}
type Dataset = Named & { 'dcat:distribution': Distribution[]; 'dcat:hasVersion'?: Dataset[] }
type Catalogue = Named & { 'dcat:dataset': Dataset[] }
const basisWords: Row = { source: '出典どおり', confirmed: '職員が確認', inferred: '推定' }
const answerWords: Row = {
  lead: '主担当',
  participating: '参加',
  considering: '検討中',
  notParticipating: '不参加',
  unanswered: '未回答',
}

describe.each(databaseKinds)('open data, on %s', (kind) => {
  const world = useWorld(kind)
  const get = (path: string, headers: Record<string, string> = {}) =>
    world.app.request(path, { headers })
  const json = async (path: string) => openProjects.parse(await (await get(path)).json())
  const csv = async (path: string) => readCsvRows(await (await get(path)).text())
  const refusal = async (path: string) => {
    const answer = await get(path)
    const body: unknown = await answer.json()
    return { status: answer.status, body }
  }

  it('a councillor prints the matrix: every sign as the registry has it, on A3 with its heads on each page', async () => {
    const path = '/papers/sapporo/2/matrix.xlsx'
    const answer = await get(path)
    expect(answer.headers.get('content-disposition')).toContain('sapporo-2-matrix.xlsx')
    const { projects } = await json('/open/sapporo/projects.json')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['重点施策', '市町村', '政策分野と重点施策', '一覧'],
    ])
    for (const { pageSetup } of book.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToWidth: 1 })
      expect(pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/)
    }
    const rowsOf = (name: string) => {
      const sheet = book.getWorksheet(name)
      const head = Number(sheet?.pageSetup.printTitlesRow?.split(':')[1])
      if (!sheet) throw new Error(`${name} is no sheet`)
      const texts = (at: number) =>
        Array.from({ length: sheet.columnCount }, (_, i) => sheet.getCell(at, i + 1).text)
      const rows = Array.from({ length: 53 }, (_, i) => texts(head + 1 + i))
      return { heads: texts(head), rows: new Map(rows.map((row) => [Number(row[3]), row])) }
    }
    const measures = rowsOf('重点施策')
    const municipalities = rowsOf('市町村')
    const signs: Row = { lead: '◎', participating: '●', unanswered: '・' }
    for (const { number, title, marks, participations } of projects.map((one) => ({
      ...one,
      marks: new Map(one.measures.map((mark) => [mark.number, mark.basis])),
    }))) {
      const row = measures.rows.get(number) ?? []
      expect(row[4]).toBe(title)
      const seen = measures.heads.flatMap((head, at) => {
        const measure = /^(\d) /.exec(head)?.[1]
        return measure === undefined ? [] : [[Number(measure), row[at] ?? '']]
      })
      const expected = seen.map(([measure]) => {
        const basis = marks.get(Number(measure))
        return [measure, basis === undefined ? '' : basis === 'inferred' ? '○' : '●']
      })
      expect([number, seen]).toEqual([number, expected])
      const taking = municipalities.rows.get(number) ?? []
      for (const { name, answer: said, basis } of participations) {
        const sign = said === 'participating' && basis === 'inferred' ? '○' : signs[said]
        expect([number, name, taking[municipalities.heads.indexOf(name)]]).toEqual([
          number,
          name,
          sign,
        ])
      }
    }
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    const part = new ExcelJS.Workbook()
    await part.xlsx.load(await (await get(`${path}?measure=1`)).arrayBuffer())
    expect(part.worksheets[0]?.getCell('A2').text).toMatch(/^条件で絞り込んだ\d+事業/)
    expect(await refusal(`${path}?colour=red`)).toMatchObject({ status: 400 })
  })

  it('a researcher fetches all 53 projects, sorted by number, each fact with its basis', async () => {
    const answer = await get('/open/sapporo/projects.json')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const body: unknown = await answer.json()
    const found = openProjects.parse(body)
    expect(found).toEqual(body)
    expect(found).toMatchObject({ region: 'sapporo', vision: 2 })
    expect(found.projects.map(({ number }) => number)).toEqual(
      Array.from({ length: 53 }, (_, i) => i + 1),
    )
    expect(found.projects[16]).toEqual({
      number: 17,
      label: '17',
      title: '公共施設の相互利用や配置に関する検討',
      visionPage: 64,
      markCount: 2,
      policyArea: { code: '2d', title: expect.any(String), pillar: 2, basis: 'inferred' },
      relisted: [],
      measures: [
        { number: 3, title: expect.any(String), basis: 'inferred' },
        { number: 4, title: expect.any(String), basis: 'inferred' },
      ],
      participations: expect.arrayContaining([
        {
          municipality: '011002',
          name: '札幌市',
          answer: 'participating',
          basis: 'inferred',
          condition: null,
        },
        {
          municipality: '012033',
          name: '小樽市',
          answer: 'unanswered',
          basis: 'inferred',
          condition: null,
        },
      ]),
    })
    expect(found.projects.flatMap(({ measures }) => measures)).toHaveLength(80)
    expect(found.projects.flatMap(({ participations }) => participations)).toHaveLength(636)
    expect(
      found.projects.every(({ measures }) => measures.every(({ title }) => title !== '')),
    ).toBe(true)
  })

  it('an officer opens the CSV in a spreadsheet: BOM, one datum a cell, the facts of the JSON', async () => {
    const answer = await get('/open/sapporo/projects.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="sapporo-2-projects.csv"',
    )
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = await csv('/open/sapporo/projects.csv')
    expect(rows[11]).toMatchObject({
      番号: '12',
      事業名: 'MICE誘致の推進',
      '事業名（かな）': 'まいすゆうちのすいしん',
      ビジョンのページ: '60',
      '●の数': '1',
      重点施策1: '1',
      重点施策1の根拠: '推定',
      重点施策2: '',
      更新日: '2024-03-29',
      '更新日（和暦）': '令和６年３月29日',
      '012033 小樽市': '未回答',
    })
    expect(rows).toHaveLength(53)
  })

  it('a program takes a whole region of more projects than are read at a time: each once, in the order asked for, and never half of it for the whole', async () => {
    const region = fc.sample(anyRegion, { numRuns: 20, seed: 3 }).find(({ batches }) => batches[0])
    const [batch] = region?.batches ?? []
    const some = batch?.projects ?? []
    if (!region || !batch || some.length === 0) throw new Error('No region with a project')
    const projects = Array.from({ length: 1100 }, (_, i) => ({
      ...(some[i % some.length] ?? some[0]),
      number: i + 1,
      kana: `か${'あいうえお'[i % 5]}`,
      visionPage: null,
    })) as typeof some
    await loadRandomRegion(world.db, 'large', { ...region, batches: [{ ...batch, projects }] })
    for (const sort of ['number', 'kana'] as const) {
      const pages = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((page) =>
          world.client.project.search.query({ region: 'large', sort, size: 200, page }),
        ),
      )
      const inOrder = pages.flatMap(({ items }) => items.map(({ number }) => number))
      expect(inOrder).toHaveLength(1100)
      const taken = await json(`/open/large/projects.json?sort=${sort}`)
      expect(taken.projects.map(({ number }) => number)).toEqual(inOrder)
      const rows = await csv(`/open/large/projects.csv?sort=${sort}`)
      expect(rows.map(({ 番号 }) => Number(番号))).toEqual(inOrder)
    }

    // More than the buffers of two systems hold for who does not read.
    await sql`
      update search_document set item = replace(item, '"title" : "', ${`"title" : "${'長'.repeat(8000)}`})
      where vision_id in (select v.id from vision v join region r on r.id = v.region_id
        where r.slug = 'large')
    `.execute(world.db)
    let asked = 0
    const db = world.served.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const app = createApp({ db, log: createLog('silent'), settings: testSettings })
    const { url, close } = await listen(app)
    for (const file of ['projects.csv', 'projects.json']) {
      const begin = async (signal: AbortSignal | null = null) => {
        asked = 0
        const headers = { 'accept-encoding': 'identity' }
        const answer = await fetch(`${url}/open/large/${file}`, { headers, signal })
        expect(answer.headers.get('etag')).toMatch(/^W\//)
        const reader = answer.body?.getReader()
        await reader?.read()
        return async () => {
          for (;;) if ((await reader?.read())?.done !== false) return
        }
      }
      const isStill = async () => {
        const before = asked
        await wait(200)
        return asked === before
      }
      // Who is slow is waited for, without anything that keeps others from the table.
      const readOn = await begin()
      await expect.poll(isStill).toBe(true)
      const waited = asked
      await sql`alter table search_document rename to elsewhere`.execute(world.db)
      const told = await readOn().catch(String)
      await sql`alter table elsewhere rename to search_document`.execute(world.db)
      // Eighteen portions are the whole.
      expect([file, waited < 18, told]).toEqual([file, true, 'TypeError: terminated'])

      const leaving = new AbortController()
      await begin(leaving.signal)
      leaving.abort()
      await expect.poll(isStill).toBe(true)
      expect([file, asked < 18]).toEqual([file, true])
    }
    await close()
  })

  it('JSON and CSV of any region hold the same facts, whatever its titles are made of', async () => {
    const regions = fc.sample(anyRegion, { numRuns: 6, seed: 11 })
    for (const [i, region] of regions.entries())
      await loadRandomRegion(world.db, `csv-${i}`, region)
    for (const slug of ['sapporo', ...regions.map((_, i) => `csv-${i}`)]) {
      const { projects } = await json(`/open/${slug}/projects.json`)
      const rows = await csv(`/open/${slug}/projects.csv`)
      expect(rows).toHaveLength(projects.length)
      expect((await readByMetadata(get, `/open/${slug}/projects.csv`)).complaints).toEqual([])
      const catalogue = await (await get(`/open/${slug}/catalog.jsonld`)).json()
      expect(await complaintsOfDcat(catalogue as Catalogue)).toEqual([])
      for (const [i, project] of projects.entries()) {
        const row: Row = rows[i] ?? {}
        expect(row).toMatchObject({
          圏域: slug,
          番号: String(project.number),
          事業名: project.title,
          ビジョンのページ: String(project.visionPage ?? ''),
          '●の数': String(project.markCount ?? ''),
          役割: String(project.policyArea.pillar),
          政策分野コード: project.policyArea.code,
          政策分野: project.policyArea.title,
          政策分野の根拠: basisWords[project.policyArea.basis],
        })
        const marks = project.measures.map(({ number, basis }) => [
          `重点施策${number}`,
          '1',
          basisWords[basis],
        ])
        const answers = project.participations.map(({ municipality, name, answer, basis }) => [
          `${municipality} ${name}`,
          answerWords[answer],
          basisWords[basis],
        ])
        const filled = Object.keys(row).filter(
          (name) => /^(重点施策\d+|\d{6} .*(?<!の条件|の根拠))$/.test(name) && row[name] !== '',
        )
        expect(filled.map((name) => [name, row[name], row[`${name}の根拠`]])).toEqual([
          ...marks,
          ...answers,
        ])
        for (const { municipality, name, condition } of project.participations) {
          const said = condition === null ? '' : condition || undisclosedCondition
          expect(row[`${municipality} ${name}の条件`]).toBe(said)
        }
      }
    }
  })

  const files = openDatasets.flatMap(({ files: of }) => [...of])
  const ending = (name: string) => files.filter((file) => file.endsWith(name))

  it('an officer opens every table in Excel or LibreOffice: the cells of the CSV, numbers and days as such, and what each column means', async () => {
    const kinds: Row = { integer: 'number', number: 'number', date: 'day', dateTime: 'day' }
    const books = files.filter((file) => /\.(xlsx|ods)$/.test(file))
    for (const path of [
      ...books.map((file) => `/open/sapporo/${file}`),
      ...['csv-0/projects.xlsx', 'csv-0/projects.ods'].map((file) => `/open/${file}`),
    ]) {
      const text = path.replace(/\.\w+$/, '.csv')
      const answer = await get(path)
      expect(answer.headers.get('content-disposition')).toMatch(/filename=".+\.(xlsx|ods)"$/)
      const read = await readTable(answer)
      const [heads = [], ...rows] = cellsOfCsv(await (await get(text)).text())
      expect([path, read.rows]).toEqual([path, [heads, ...rows]])
      for (const [at, { datatype, separator }] of (await columnsOf(get, text)).entries()) {
        // A day of which only the month is known is a text.
        const { base, format } =
          typeof datatype === 'string' ? { base: datatype, format: '' } : datatype
        const isPartial = format.startsWith('^\\d{4}(-')
        const one = (separator === undefined && kinds[base]) || 'text'
        for (const found of read.kinds[at] ?? [])
          expect([path, heads[at], isPartial ? ['text', 'day'] : [one]]).toEqual([
            ...[path, heads[at], expect.arrayContaining([found])],
          ])
      }
      const about = new Map(read.about.map(([first = '', second = '']) => [first, second]))
      expect(heads.filter((head) => !about.has(head))).toEqual([])
      const dataset = openDatasets.find((of) => path.includes(`/${of.key}.`))
      expect(about.get('データ')).toBe(dataset?.title.ja)
      expect(about.get('アドレス')).toBe(`http://registry.test${path}`)
      expect(about.get('利用条件')).toContain('CC BY 4.0')
    }
    const etag = (await get('/open/sapporo/costs.ods')).headers.get('etag') ?? ''
    expect((await get('/open/sapporo/costs.ods', { 'if-none-match': etag })).status).toBe(304)
    const part = 'measure=1&asOf=2025-03-31'
    const bytes = async () =>
      Buffer.from(await (await get(`/open/sapporo/projects.xlsx?${part}`)).arrayBuffer())
    expect((await bytes()).equals(await bytes())).toBe(true)
    const read = await readTable(await get(`/open/sapporo/projects.ods?${part}`))
    expect(read.rows).toEqual(
      cellsOfCsv(await (await get(`/open/sapporo/projects.csv?${part}`)).text()),
    )
    expect(read.about.find(([first]) => first === '内容の時点')?.[1]).toMatch(/^2025-03-31の終わり/)
  })

  it('a program reads each table by the column metadata that its address links to', async () => {
    for (const file of ending('.csv')) {
      const path = `/open/sapporo/${file}`
      const answer = await get(path)
      expect(answer.headers.get('access-control-expose-headers')).toContain('link')
      const { at, type } = describedBy(path, answer)
      expect([at, type]).toEqual([`${path}-metadata.json`, 'application/csvm+json'])
      expect((await get(at)).headers.get('content-type')).toBe(type)
      expect([file, (await readByMetadata(get, path)).complaints]).toEqual([file, []])
    }
    // As it is asked for: another day may have other members, and so other columns.
    const part = '/open/sapporo/projects.csv?measure=3&vision=2&asOf=2025-03-31'
    const { rows, complaints } = await readByMetadata(get, part)
    expect([rows.length, complaints]).toEqual([10, []])
    const past = '/open/sapporo/costs.csv?vision=2&asOf=2025-03-31'
    expect((await readByMetadata(get, past)).complaints).toEqual([])
    expect((await get(past)).headers.get('content-disposition')).toContain('costs-2025-03-31.csv')
    for (const file of ['costs.csv?asOf=2025-13-01', 'costs.xlsx?asOf=2999-01-01'])
      expect([file, await refusal(`/open/sapporo/${file}`)]).toMatchObject([
        ...[file, { status: 400, body: { error: { parameter: 'asOf' } } }],
      ])
    // What cannot be told of a day says so, rather than tell of today.
    for (const { takes, files: of } of openDatasets)
      for (const file of of.filter(() => !takes.some((one) => one === 'asOf')))
        expect([file, await refusal(`/open/sapporo/${file}?asOf=2025-03-31`)]).toMatchObject([
          file,
          { status: 400, body: { error: { code: 'filterInvalid', parameter: 'asOf' } } },
        ])
    const wrong = '/open/sapporo/projects.csv-metadata.json'
    expect(await refusal(`${wrong}?colour=red`)).toMatchObject({ status: 400 })
    expect(await refusal(wrong.replace('projects', 'secrets'))).toMatchObject({ status: 404 })
  })

  it('an officer takes a CSV in Shift_JIS, or is told which characters that cannot write', async () => {
    const text = (await (await get('/open/sapporo/costs.csv')).text()).replace('\uFEFF', '')
    const answer = await get('/open/sapporo/costs.csv?encoding=Shift_JIS')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=Shift_JIS')
    expect(new TextDecoder('shift_jis').decode(await answer.arrayBuffer())).toBe(text)

    const signs = '①～〜−—㈱髙﨑ｱ纊'
    const written = shiftJisOf(`"${signs}"\r\n`)
    const bytes = 'bytes' in written ? written.bytes : new Uint8Array()
    expect(new TextDecoder('shift_jis').decode(bytes)).toBe('"①～～－―㈱髙﨑ｱ纊"\r\n')
    expect(shiftJisOf('あ\n𠮷ō?\n�')).toEqual({
      unwritable: [
        { line: 2, character: '𠮷' },
        { line: 2, character: 'ō' },
        { line: 3, character: '�' },
      ],
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const made = shiftJisOf(any)
        const read = 'bytes' in made ? new TextDecoder('shift_jis').decode(made.bytes) : any
        return /[〜−—‖¢£¬]/.test(any) || read === any
      }),
    )
    for (const slug of ['csv-0', 'csv-1', 'csv-2']) {
      const path = `/open/${slug}/projects.csv`
      const told = await get(`${path}?encoding=Shift_JIS`)
      const own = [...(await (await get(path)).text()).replace('\uFEFF', '')]
      const missing = own.filter((one) => 'unwritable' in shiftJisOf(one))
      expect([slug, told.status]).toEqual([slug, missing.length > 0 ? 422 : 200])
      const said = missing.length > 0 ? await told.text() : ''
      expect(said).toContain(missing.length > 0 ? `${missing.length}字` : '')
    }
    const wrong = { code: 'filterInvalid', parameter: 'encoding', value: 'EUC-JP' }
    const refused = await refusal('/open/sapporo/costs.csv?encoding=EUC-JP')
    expect(refused).toEqual({ status: 400, body: { error: wrong } })
    const nowhere = await refusal('/open/nowhere/costs.csv?encoding=Shift_JIS')
    expect(nowhere).toMatchObject({ status: 404, body: { error: { code: 'regionNotFound' } } })
  })

  it('an officer prints a table from LibreOffice as from Excel: on A3 landscape, with its heads on each page', async () => {
    for (const file of ending('.ods')) {
      const answer = await get(`/open/sapporo/${file}`)
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
      expect(part('styles.xml')).toMatch(
        /name="p-wide">.*page-width="420mm".*"landscape".*scale-to-X="1"/,
      )
      const sheets = part('content.xml')
      expect(sheets).toMatch(/<table:table table:name="[^"]+" table:style-name="t-(wide|split)">/)
      expect([file, sheets.split('<table:table-header-rows>').length]).toEqual([file, 3])
    }
  })

  it('a program checks each JSON by the schema that its address links to', async () => {
    for (const file of ending('.json')) {
      const path = `/open/sapporo/${file}`
      const { at, type } = describedBy(path, await get(path))
      expect([at, type]).toEqual([path.replace('.json', '.schema.json'), 'application/schema+json'])
      expect(await (await get(at)).json()).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `http://registry.test${at}`,
      })
      expect([file, await complaintsOfJson(get, path)]).toEqual([file, []])
    }
    const path = '/open/sapporo/projects.json'
    const { projects, ...rest } = await json(path)
    const wrong = { ...rest, projects: projects.map((one) => ({ ...one, markCount: 'two' })) }
    expect((await complaintsOfJson(get, path, wrong))[0]).toContain('/projects/0/markCount')
  })

  it('a harvester takes the catalogue: by the shapes of DCAT-AP, each file byte for byte what it says', async () => {
    const path = '/open/sapporo/catalog.jsonld'
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe('application/ld+json')
    const catalogue = (await answer.json()) as Catalogue
    expect(await complaintsOfDcat(catalogue)).toEqual([])
    const [first, ...others] = catalogue['dcat:dataset']
    const untitled = { ...first, 'dct:title': [] } as unknown as typeof first
    const broken = { ...catalogue, 'dcat:dataset': [untitled, ...others] } as typeof catalogue
    expect((await complaintsOfDcat(broken))[0]).toContain(
      '#projects-2 http://purl.org/dc/terms/title',
    )

    const distributions = catalogue['dcat:dataset'].flatMap((dataset) => [
      ...dataset['dcat:distribution'],
      ...(dataset['dcat:hasVersion'] ?? []).flatMap((version) => version['dcat:distribution']),
    ])
    const addresses = distributions.map((one) => one['dcat:downloadURL']['@id'])
    expect(new Set(addresses.map((one) => new URL(one).pathname))).toEqual(
      new Set(files.map((file) => `/open/sapporo/${file}`)),
    )
    expect(addresses).toContain(
      'http://registry.test/open/sapporo/projects.csv?vision=2&asOf=2025-03-31',
    )
    for (const one of distributions) {
      const file = await get(one['dcat:downloadURL']['@id'])
      const bytes = new Uint8Array(await file.arrayBuffer())
      const told = one['spdx:checksum']?.['spdx:checksumValue']['@value']
      const isBook = /\.(xlsx|ods)\b/.test(one['dcat:downloadURL']['@id'])
      const type = file.headers.get('content-type')?.split(';')[0]
      // A workbook tells the day on which it is made.
      const sha256 = isBook ? undefined : createHash('sha256').update(bytes).digest('hex')
      expect([one['@id'], told]).toEqual([one['@id'], sha256])
      expect(one['dcat:byteSize']?.['@value']).toBe(isBook ? undefined : String(bytes.length))
      expect(one['dcat:mediaType']['@id']).toBe(
        `https://www.iana.org/assignments/media-types/${type}`,
      )
      const described = one['dct:conformsTo']?.['@id']
      const isThere = described === undefined || (await get(described)).ok
      expect([one['@id'], isThere]).toEqual([one['@id'], true])
    }
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    expect(await refusal(`${path}?vision=2`)).toMatchObject({ status: 400 })
    expect(await refusal('/open/nowhere/catalog.jsonld')).toMatchObject({ status: 404 })
  })

  it('filters and sorts as search does', async () => {
    const numbers = async (query: string) =>
      (await json(`/open/sapporo/projects.json?${query}`)).projects.map((p) => p.number)
    expect(await numbers('measure=1&measure=3&match=all')).toEqual([1, 34, 47])
    expect(await numbers(`q=${encodeURIComponent('ｍｉｃｅ')}`)).toEqual([12])
    expect(await numbers('confirmed=1&measure=2')).toEqual([1, 34])
    expect(await numbers('vision=2&policyArea=3-1c&measure=3')).toEqual([23, 24])
    expect((await csv('/open/sapporo/projects.csv?pillar=2')).map(({ 番号 }) => 番号)).toEqual([
      '13',
      '14',
      '15',
      '16',
      '17',
    ])
    expect(await numbers('status=ended')).toEqual([])
    expect(await csv('/open/sapporo/projects.csv?status=ended')).toEqual([])
  })

  it('opens by an address that a network has hung its own parameters on to', async () => {
    const asked = await json('/open/sapporo/projects.json?measure=1')
    const path = '/open/sapporo/projects.json?measure=1&utm_source=x&fbclid=y'
    expect((await json(path)).projects).toEqual(asked.projects)
  })

  it('reads an edition typed in full width', async () => {
    expect(
      await json(`/open/sapporo/projects.json?vision=${encodeURIComponent('２')}`),
    ).toMatchObject({ vision: 2 })
  })

  it.each([
    ['measure=x', 'measure', 'x'],
    ['measure=7', 'measure', '7'],
    ['municipality=011003', 'municipality', '011003'],
    ['municipality=131016', 'municipality', '131016'],
    ['policyArea=9z', 'policyArea', '9z'],
    ['q=%00', 'q', '\u0000'],
    ['sort=title', 'sort', 'title'],
    ['vision=two', 'vision', 'two'],
    ['vision=0x2', 'vision', '0x2'],
    ['vision=', 'vision', ''],
    ['mesure=1', 'mesure', '1'],
    ['constructor=1', 'constructor', '1'],
    ['page=2', 'page', '2'],
  ])(
    'a program that asks ?%s is told which parameter is wrong',
    async (query, parameter, value) => {
      for (const extension of ['json', 'csv']) {
        expect(await refusal(`/open/sapporo/projects.${extension}?${query}`)).toEqual({
          status: 400,
          body: { error: { code: 'filterInvalid', parameter, value } },
        })
      }
    },
  )

  it.each([
    [
      '/open/nowhere/projects.json',
      { code: 'regionNotFound', parameter: 'region', value: 'nowhere' },
    ],
    [
      '/open/Sapporo/projects.csv',
      { code: 'regionNotFound', parameter: 'region', value: 'Sapporo' },
    ],
    ['/open/%00/projects.csv', { code: 'regionNotFound', parameter: 'region', value: '\u0000' }],
    [
      '/open/sapporo/projects.json?vision=9',
      { code: 'visionNotFound', parameter: 'vision', value: '9' },
    ],
    ['/open/sapporo/projects.xml', { code: 'notFound' }],
    ['/open/sapporo/plans.jsonx', { code: 'notFound' }],
    ['/open/sapporo/projects', { code: 'notFound' }],
    ['/open/', { code: 'notFound' }],
  ])('%s is not found', async (path, error) => {
    expect(await refusal(path)).toEqual({ status: 404, body: { error } })
  })

  it('any site may read the data and its refusals', async () => {
    for (const path of [
      '/open/sapporo/projects.json',
      '/open/sapporo/projects.csv?measure=x',
      '/open/nowhere/projects.csv',
    ]) {
      expect((await get(path)).headers.get('access-control-allow-origin'), path).toBe('*')
    }
  })

  it('no cache keeps a refusal', async () => {
    for (const path of [
      '/open/sapporo/projects.json?measure=7',
      '/open/sapporo/projects.json?measure=x',
      '/open/nowhere/projects.csv',
    ]) {
      const { headers } = await get(path)
      expect([headers.get('etag'), headers.get('cache-control')], path).toEqual([null, null])
    }
  })

  it('a program that comes back is told that nothing changed, until something does', async () => {
    const path = '/open/sapporo/projects.json'
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/".{20,}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    for (const held of [etag, `"other", ${etag}`]) {
      const again = await get(path, { 'if-none-match': held })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect((await get('/open/sapporo/projects.csv', { 'if-none-match': etag })).status).toBe(200)
    expect((await get(`${path}?measure=1`, { 'if-none-match': etag })).status).toBe(200)

    const { id, region_id } = await world.db
      .selectFrom('vision')
      .innerJoin('region', 'region.id', 'vision.region_id')
      .where('slug', '=', 'sapporo')
      .select(['vision.id', 'region_id'])
      .executeTakeFirstOrThrow()
    await world.db.transaction().execute((trx) =>
      loadProjects(
        trx,
        { regionId: region_id, visionId: id, validFrom: '2026-04-01', note: '追加', noteEn: null },
        [
          {
            number: 54,
            title: '追加の事業',
            titleEn: null,
            kana: 'ついかのじぎょう',
            visionPage: null,
            markCount: null,
            status: 'active',
            fromFiscalYear: 2026,
            toFiscalYear: 2028,
            basis: 'confirmed',
            citation: null,
            policyArea: {
              code: '1a',
              basis: 'confirmed',
              reason: null,
              reasonEn: null,
              citation: null,
            },
            marks: [],
            participations: [],
          },
        ],
      ),
    )
    const changed = await get(path, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
    expect(openProjects.parse(await changed.json()).projects.at(-1)).toMatchObject({
      number: 54,
      visionPage: null,
    })
  })
})
