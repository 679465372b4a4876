import {
  type Draft,
  namesApart,
  type OpenProjects,
  prefectureOf,
  openDatasets,
} from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../seed.ts'
import { today } from '../today.ts'
import { catalogued } from '../testing/catalogued.ts'
import { readByMetadata } from '../testing/described.ts'
import { completeDraft } from '../testing/applications.ts'
import { databaseKinds, submitted, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { inquiryTyped } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'
import { bookkeeper } from '../testing/region-books.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { gosei, hiroshima } from '../testing/regions.ts'
import { pageStatus } from '../web/status.ts'

const contact = { contactPerson: '高岡 担当', contactPhone: '0766-00-0000' }
const [takaoka, himi, tonami, imizu] = ['162027', '162051', '162086', '162116'] as const

describe.each(databaseKinds)('a region of two core cities, on %s', (kind) => {
  const world = useWorld(kind)
  const region = 'gosei'
  const offices = new Map<string, World['client']>()
  let officer: World['client']
  let partner: World['client']
  let admin: World['client']
  let takaokas: World['client']
  beforeAll(async () => {
    await seed(world.db, [gosei])
    for (const municipality of [takaoka, imizu]) {
      offices.set(municipality, await world.as({ role: 'policyOffice', municipality }))
    }
    officer = await world.as({ role: 'officer', municipality: himi })
    partner = await world.as({ role: 'officer', municipality: tonami })
    admin = await world.as({ role: 'systemAdmin' })
    takaokas = offices.get(takaoka) ?? admin
  })
  const heard = (of: (message: Awaited<ReturnType<typeof messages>>[number]) => boolean) =>
    Promise.all(
      [...offices.values()].map(async (office) =>
        (await messages(office)).filter(of).map((message) => message.kind),
      ),
    )
  const messages = (client: World['client']) => client.message.list.query()

  it('has both told of an application and of its end, and either decides', async () => {
    const handIn = async (typed: Partial<Draft>) => {
      const { id, version } = await officer.application.create.mutate({ region, kind: 'register' })
      const draft = completeDraft(54)
      const own = { leadMunicipality: himi, partners: [tonami], costShares: [] }
      const saved = await officer.application.save.mutate({
        ...{ id, version },
        draft: { ...draft, ...own, ...typed },
      })
      return officer.application.submit.mutate({ id, version: saved.version })
    }
    const first = await handIn({ partners: [takaoka, tonami] })
    await officer.application.withdraw.mutate({ ...first, reason: '再検討のため' })
    expect(await heard(({ application }) => application === first.id)).toEqual([
      ['withdrawn', 'asked', 'submitted'],
      ['withdrawn', 'submitted'],
    ])
    const second = await handIn({})
    const returned = await offices
      .get(imizu)
      ?.application.return.mutate({ ...second, reason: '確認を' })
    expect(returned?.state).toBe('returned')
    const [told] = await messages(officer)
    expect(told).toMatchObject({ kind: 'returned', from: '射水市 企画課' })
  })

  it('asks both like the others, and tells both of questions and answers', async () => {
    const [office] = offices.values()
    const form = inquiryTyped({ projects: [1] })
    const prepared = await office?.inquiry.create.mutate({ region, form })
    const { id = 0, version = 0 } = prepared ?? {}
    await office?.inquiry.open.mutate({ id, version })
    await partner.response.post.mutate({
      ...{ inquiry: id, municipality: tonami, key: null },
      body: '期限について',
    })
    const ask = { inquiry: id, municipality: tonami }
    const { cells } = await partner.response.get.query(ask)
    await partner.response.save.mutate({
      ...ask,
      cells: cells.map((cell) => ({
        ...{ key: cell.key, version: cell.version },
        draft: { answer: 'participating' },
      })),
    })
    const answered = await partner.response.get.query(ask)
    await partner.response.submit.mutate({ ...ask, version: answered.version })
    expect(await heard(({ inquiry }) => inquiry?.id === id)).toEqual([
      // It opened the inquiry itself.
      ['inquirySubmitted', 'inquiryAsked'],
      ['inquirySubmitted', 'inquiryAsked', 'inquiryOpened'],
    ])
    const status = await offices.get(imizu)?.inquiry.status.query({ id })
    expect(status?.municipalities.map(({ municipality }) => municipality)).toEqual(
      gosei.municipalities.map(({ code }) => code),
    )
  })

  const held = async () =>
    (await admin.region.held.query()).find(({ slug }) => slug === region) ?? {
      ...{ version: 0, state: '' },
    }
  const read = async () => ({ region, version: (await held()).version })

  it('system administrators see with its members and projects, and give another name, with the former in the trail', async () => {
    expect(await held()).toMatchObject({
      ...{ state: 'open', members: 6, projects: 53, applications: 1, inquiries: 1 },
      cores: [{ name: '高岡市' }, { name: '射水市' }],
    })
    const typed = {
      ...{ ...(await read()), name: '', kana: '', nameEn: '', shortName: '' },
      ...{ shortNameEn: '', nickname: '', nicknameEn: 'West' },
    }
    expect((await refusalTo(admin.region.rename.mutate(typed))).fields).toEqual(
      ['name', 'kana', 'nameEn', 'nickname'].map((field) => ({ field, problem: 'required' })),
    )
    const names = { name: '呉西圏域', kana: 'ゴセイケンイキ', nameEn: 'Gosei', nicknameEn: '' }
    await admin.region.rename.mutate({ ...typed, ...names })
    const { region: now } = await world.client.vision.frame.query({ region })
    expect(now).toMatchObject({ kana: 'ごせいけんいき', shortName: '呉西圏域', nickname: null })
    expect((await refusalTo(admin.region.rename.mutate({ ...typed, ...names }))).code).toBe('stale')
    const { entries } = await admin.audit.search.query({ actions: ['region.rename'] })
    expect(entries).toMatchObject([
      { subject: { id: region, name: '呉西圏域' }, before: { name: gosei.region.name } },
    ])
  })

  it('they hide, so that it exists for its own people alone, and open again', async () => {
    const frame = await takaokas.vision.frame.query({ region })
    const [document] = frame.documents
    // What a follower of all regions is told of this one, and who sees it; others hold back what can be read.
    const form = indicatorTyped({ project: '1', municipality: takaoka })
    await takaokas.indicator.create.mutate({ region, form })
    const follow = async (client: World['client'], asked: object) =>
      (await client.change.feed.query(asked)).items.flatMap(({ region: of, change }) =>
        of === region ? [change.kind] : [],
      )
    const told = (client: World['client'], kinds: readonly string[], asked: object = {}) =>
      expect.poll(() => follow(client, asked), { timeout: 20_000 }).toEqual(kinds)
    await told(world.client, ['indicator'])
    await admin.region.hide.mutate(await read())
    for (const asked of [{}, { region }, { kinds: ['project'] }])
      await told(world.client, ['hidden'], asked)
    await told(takaokas, ['indicator'])
    await told(admin, ['indicator'])
    const seenBy = async (client: World['client']) => [
      (await client.region.list.query()).some(({ slug }) => slug === region),
      (await client.region.directory.query()).some(({ slug }) => slug === region),
      ...(await Promise.all(
        [
          client.vision.frame.query({ region }),
          client.project.search.query({ region }),
          client.document.get.query({ id: document?.id ?? 0 }),
        ].map(async (reading) =>
          reading.then(
            () => true,
            async (error: unknown) =>
              (await refusalTo(Promise.reject(error as Error))).code !== 'regionNotFound',
          ),
        ),
      )),
    ]
    const other = await world.as({ role: 'policyOffice', municipality: '011002' })
    expect(await seenBy(world.client)).toEqual([false, false, false, false, false])
    expect(await seenBy(other)).toEqual([false, false, false, false, false])
    expect(await seenBy(takaokas)).toEqual([true, true, true, true, true])
    expect(await seenBy(admin)).toEqual([true, true, true, true, true])
    for (const path of [`/open/${region}/projects.csv`, `/papers/${region}/2/matrix.xlsx`]) {
      expect((await world.app.request(path)).status).toBe(404)
    }
    expect(await (await world.app.request('/sitemap.xml')).text()).not.toContain(`/${region}/`)
    expect(await pageStatus(world.db, `/${region}/2`, new URLSearchParams())).toBe(404)
    // Its own people work on.
    await takaokas.application.create.mutate({ region, kind: 'register' })
    await admin.region.close.mutate(await read())
    expect(await seenBy(world.client)).toEqual([true, true, true, true, true])
    // Only what holds now is told, and what can be read now is read from the beginning as well.
    await told(world.client, ['indicator', 'shown'])
    await told(takaokas, ['indicator'])
    await admin.region.reopen.mutate(await read())
    await told(world.client, ['indicator', 'shown'])
  })

  it('they close: it is read as before, and whatever would be written is refused', async () => {
    const { id, version } = await takaokas.application.create.mutate({ region, kind: 'register' })
    const own = { leadMunicipality: takaoka, partners: [], costShares: [] }
    const saved = await takaokas.application.save.mutate({
      ...{ id, version },
      draft: { ...completeDraft(61), ...own },
    })
    const form = inquiryTyped({ projects: [1] })
    const inquiry = await takaokas.inquiry.create.mutate({ region, form })
    const left = { region, municipality: himi }
    const leaving = { ...left, version: (await admin.member.preview.query(left)).version }
    await admin.region.close.mutate(await read())
    const writes = [
      () => takaokas.application.create.mutate({ region, kind: 'register' }),
      () => takaokas.application.submit.mutate({ id, version: saved.version }),
      () => takaokas.application.discard.mutate({ id, version: saved.version }),
      () => takaokas.inquiry.open.mutate(inquiry),
      () => takaokas.synonym.save.mutate({ region, word: 'ごみ', sought: '廃棄物', version: 0 }),
      () => world.client.feedback.send.mutate({ region, text: '図書館を使いたい' }),
      () => admin.member.end.mutate({ ...leaving, until: today(), despite: true }),
    ]
    for (const write of writes) {
      expect(await refusalTo(write())).toMatchObject({ code: 'regionClosed', value: region })
    }
    expect((await takaokas.application.get.query({ id })).state).toBe('draft')
    expect((await world.client.project.search.query({ region })).total).toBe(53)
    expect((await refusalTo(admin.region.close.mutate(await read()))).code).toBe('stateChanged')
    await admin.region.reopen.mutate(await read())
    expect((await takaokas.application.submit.mutate({ id, version: saved.version })).state).toBe(
      'submitted',
    )
  })

  it('they make one by form, in which its own people register the first project', async () => {
    const [mito, tokai] = ['082015', '083411']
    const blank = {
      name: '',
      kana: '',
      nameEn: '',
      kind: 'city' as const,
      role: 'partner' as const,
    }
    const typed = {
      ...{ slug: 'open', name: '', kana: '', nameEn: '', shortName: '', shortNameEn: '' },
      ...{ nickname: '', nicknameEn: '', scheme: 'teiju' as const, visionTitle: '' },
      ...{
        visionTitleEn: '',
        fromFiscalYear: '令和９年度',
        toFiscalYear: '2026',
        adopted: 'いつか',
      },
      areas: ['', ' ', ''],
      members: [
        { ...blank, code: mito },
        { ...blank, code: '１６２０２７' },
        { ...blank, code: takaoka },
        { ...blank, code: '08341' },
      ],
    }
    const { fields } = await refusalTo(admin.region.create.mutate(typed))
    expect(fields?.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      ...['name required', 'kana required', 'nameEn required', 'slug notSlug'],
      ...['members.0.name required', 'members.0.kana required', 'members.0.nameEn required'],
      ...['members.2.code isMember', 'members.3.code notCode', 'members lacksCore'],
      ...[
        'visionTitle required',
        'toFiscalYear endsBeforeStart',
        'adopted notDate',
        'areas tooFew',
      ],
    ])
    const names = { name: '水戸市', kana: 'ミトシ', nameEn: 'Mito' }
    const right = {
      ...{ ...typed, slug: 'mito', name: '水戸定住自立圏', kana: 'みと', nameEn: 'Mito area' },
      ...{ visionTitle: '共生ビジョン', toFiscalYear: 'R13', adopted: '令和９年３月' },
      areas: ['医療\n\n福祉', '', '人材'],
      members: [
        { ...blank, code: tokai, name: '東海村', kana: 'とうかいむら', nameEn: 'Tokai' },
        { ...blank, ...names, code: mito, role: 'core' as const },
        { ...blank, code: himi },
      ],
    }
    expect(await admin.region.create.mutate(right)).toMatchObject({ region: 'mito', edition: 1 })
    const again = await refusalTo(admin.region.create.mutate(right))
    expect(again.fields).toMatchObject([{ field: 'slug', problem: 'taken', value: 'mito' }])
    const frame = await world.client.vision.frame.query({ region: 'mito' })
    expect(frame).toMatchObject({
      region: { scheme: 'teiju', shortName: '水戸定住自立圏' },
      vision: { fromFiscalYear: 2027, toFiscalYear: 2031, adopted: '2027-03' },
      policyAreas: [{ code: '1a', title: '医療' }, { code: '1b' }, { code: '3a', title: '人材' }],
      municipalities: [
        { code: mito, kana: 'みとし', role: 'core' },
        { code: tokai, role: 'partner' },
        { code: himi, name: '氷見市' },
      ],
    })
    const mitos = await world.as({ role: 'policyOffice', municipality: mito })
    const draft = { ...completeDraft(1), policyArea: '1b', leadMunicipality: mito }
    const years = { fromFiscalYear: '2027', toFiscalYear: '2031', budget: [] }
    const given = await mitos.application.create.mutate({ region: 'mito', kind: 'register' })
    const saved = await mitos.application.save.mutate({
      ...given,
      draft: { ...draft, ...years, measures: [], partners: [tokai], costShares: [] },
    })
    const { id, version } = await mitos.application.submit.mutate({
      ...{ id: given.id, version: saved.version },
    })
    await mitos.application.approve.mutate({ id, version, reason: '見本' })
    expect((await world.client.project.search.query({ region: 'mito' })).total).toBe(1)
  })
})

describe.each(databaseKinds)('a region whose vision does not count its projects, on %s', (kind) => {
  const world = useWorld(kind)
  const region = 'gosei'
  beforeAll(() => seed(world.db, [gosei]))
  const open = async (file: string) =>
    readCsvRows(await (await world.app.request(`/open/${region}/${file}`)).text())

  it.each(['3-A-4-1', '３－Ａ－４－１', '３ーＡー４ー１', '3‐a‐4‐1', '3−A−4−1'])(
    'has a project found by its printed number, however typed: %s',
    async (text) => {
      const { items } = await world.client.project.search.query({ region, text })
      expect(items.map(({ number, label }) => [number, label])).toEqual([[2, '3-A-4-1']])
    },
  )

  it('publishes the printed number beside that of the address, and nothing where none is printed', async () => {
    const { vision, called } = await world.client.vision.frame.query({ region })
    expect(vision.numbered).toBe(false)
    expect(called.map(({ label }) => label).filter(Boolean)).toEqual([
      ...['2-1-1', '3-A-4-1', '3-A-4-2', '3-B-2-1'],
    ])
    const rows = await open('projects.csv')
    expect(rows.slice(1, 2)).toMatchObject([{ 番号: '2', ビジョンでの番号: '3-A-4-1' }])
    expect(rows.slice(4, 5)).toMatchObject([{ 番号: '5', ビジョンでの番号: '' }])
    const json = await (await world.app.request(`/open/${region}/projects.json`)).text()
    const { projects } = JSON.parse(json) as OpenProjects
    expect(projects.slice(1, 2)).toMatchObject([{ number: 2, label: '3-A-4-1' }])
  })

  it('is printed with the numbers of its vision', async () => {
    const paper = async (path: string) => {
      const response = await world.app.request(`/papers/${region}/2/${path}`)
      const { pages } = await readPdf(await response.arrayBuffer())
      return pages.map(({ text }) => text).join('\n')
    }
    expect(await paper('projects/2.pdf')).toMatch(/3-A-4-1[^]*事業名/)
    expect(await paper('projects/5.pdf')).not.toMatch(/No\.5|番号・事業名/)
    expect(await paper('projects.pdf')).toContain('3-B-2-1')
  })

  it('takes a number as the vision prints it with a registration, and another with a change; the past keeps the first', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: takaoka })
    const own = { leadMunicipality: takaoka, partners: [], costShares: [] }
    const approve = async (given: { id: number; version: number }) => {
      const { id, version } = await office.application.submit.mutate(given)
      await office.application.approve.mutate({ id, version, reason: '', markCountReason: '見本' })
    }
    const made = await office.application.create.mutate({ region, kind: 'register' })
    const draft = { ...completeDraft(60), ...own, label: ' ３-C-２' }
    await approve(await office.application.save.mutate({ ...made, draft }))
    const ref = { region, number: 60 }
    expect(await world.client.project.get.query(ref)).toMatchObject({ label: '３-C-２' })
    const begun = await office.application.create.mutate({ region, kind: 'change', project: 60 })
    const { draft: held, version } = await office.application.get.query({ id: begun.id })
    const next = { ...held, label: '3-C-3', changeReason: '改訂', ...contact }
    const { id } = begun
    await approve(await office.application.save.mutate({ id, version, draft: next }))
    expect(await world.client.project.get.query(ref)).toMatchObject({
      ...{ label: '3-C-3', basis: 'confirmed' },
    })
    const before = await world.client.project.revision.query({ ...ref, revision: 1 })
    expect(before.label).toBe('３-C-２')
    const applications = await office.application.list.query({ region })
    expect(applications.find((item) => item.id === begun.id)).toMatchObject({ printed: '3-C-3' })
    const [change] = (await open('changes.csv')).filter((row) => row['項目'] === 'ビジョンでの番号')
    expect(change).toMatchObject({ ビジョンでの番号: '3-C-3', 変更前: '３-C-２', 変更後: '3-C-3' })
  })

  it('where projects are numbered, a number of its own is told at the field', async () => {
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const sent = submitted(officer, { label: '3-A' })
    expect((await refusalTo(sent)).fields).toMatchObject([
      { field: 'label', problem: 'notLabelled' },
    ])
  })
})

describe.each(databaseKinds)('a region that grows, on %s', (kind) => {
  const world = useWorld(kind)
  const region = 'hiroshima'
  const izumo = '322032'
  beforeAll(() => seed(world.db, [hiroshima]))
  const membersOf = async (asOf?: string) => {
    const [day, question] = [asOf ? { asOf } : {}, { region, size: 1, sort: 'number' as const }]
    const { items } = await world.client.project.search.query({ ...question, ...day })
    const { municipalities } = await world.client.vision.summary.query({ region, ...day })
    const asked = `/open/${region}/projects.csv${asOf ? `?asOf=${asOf}` : ''}`
    const [heads = ''] = (await (await world.app.request(asked)).text()).split('\n')
    const columns = [...heads.matchAll(/\d{6} [^,]+の根拠/g)]
    return [items[0]?.participations.length, municipalities.length, columns.length]
  }

  it('shows of each day the members of that day, and presumes nothing of those to come', async () => {
    expect(await membersOf('2024-03-29')).toEqual([28, 28, 28])
    expect(await membersOf('2024-04-01')).toEqual([30, 30, 30])
    expect(await membersOf('2025-04-01')).toEqual([33, 33, 33])
    expect(await membersOf()).toEqual([33, 33, 33])
    const project = await world.client.project.get.query({ region, number: 1 })
    expect(project.participations.find(({ municipality }) => municipality === izumo)).toMatchObject(
      {
        ...{ answer: 'unanswered', basis: 'inferred' },
        reason: '令和７年４月１日に圏域に加わり、この事業への参加はまだ回答していません。',
      },
    )
    const { items } = await world.client.change.list.query({ region, since: '2025-04-01' })
    expect(items.find((change) => change.kind === 'project')).toMatchObject({
      ...{ day: '2025-04-01', event: 'members', by: null },
      note: '出雲市・益田市・吉賀町の加入',
    })
  })

  it('publishes members of three prefectures with their days, and agreements by party', async () => {
    const frame = await world.client.vision.frame.query({ region })
    expect(new Set(frame.municipalities.map(({ code }) => prefectureOf(code, 'ja')))).toEqual(
      new Set(['広島県', '山口県', '島根県']),
    )
    const open = async (file: string) =>
      readCsvRows(await (await world.app.request(`/open/${region}/${file}`)).text())
    expect((await open('municipalities.csv')).filter((row) => row['加入日'] !== '')).toHaveLength(9)
    for (const { files } of openDatasets)
      for (const file of files.filter((name) => name.endsWith('.csv'))) {
        const told = await readByMetadata((at) => world.app.request(at), `/open/${region}/${file}`)
        expect([file, told.complaints]).toEqual([file, []])
      }
    const agreements = await open('agreements.csv')
    expect(agreements).toHaveLength(8)
    expect(agreements.filter((row) => row['当事者'] === '出雲市')).toMatchObject([
      { 名称: '連携協約', 締結日: '2025-03-28', 根拠: '出典どおり' },
    ])
  })

  it('the office takes in a town from a day on, and is told at the field what is wrong', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const names = { name: '神石高原町', kana: 'じんせきこうげんちょう', nameEn: 'Jinsekikogen' }
    const joining = { region, code: '345458', ...names, kind: 'town' as const, since: today() }
    const wrong = { ...joining, code: '345457', since: 'いつか' }
    expect((await refusalTo(office.member.add.mutate(wrong))).fields).toMatchObject([
      { field: 'code', problem: 'notCode' },
      { field: 'since', problem: 'notDate' },
    ])
    const unnamed = { ...joining, name: '', kana: '' }
    expect((await refusalTo(office.member.add.mutate(unnamed))).fields).toMatchObject([
      { field: 'name', problem: 'required' },
      { field: 'kana', problem: 'required' },
    ])
    await office.member.add.mutate(joining)
    expect(await membersOf()).toEqual([34, 34, 34])
    expect(await membersOf('2025-04-01')).toEqual([33, 33, 33])
    expect((await refusalTo(office.member.add.mutate(joining))).fields).toMatchObject([
      { field: 'code', problem: 'isMember', value: '神石高原町' },
    ])
  })

  it('the office draws its members on the map, two changing places, and none where another is', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const tilesOf = async () => {
      const { municipalities } = await world.client.vision.frame.query({ region })
      return new Map(municipalities.map(({ code, tile }) => [code, tile]))
    }
    const place = (...places: [code: string, column: string, row: string][]) =>
      office.member.place.mutate({
        region,
        places: places.map(([code, column, row]) => ({ code, column, row })),
      })
    expect(await place(['341002', '２', '3'], [izumo, '1', '1'])).toEqual({ changed: 2 })
    expect(await place(['341002', '1', '1'], [izumo, '2', '3'])).toEqual({ changed: 2 })
    const tiles = await tilesOf()
    expect([tiles.get('341002'), tiles.get(izumo)]).toEqual([
      { column: 1, row: 1 },
      { column: 2, row: 3 },
    ])
    const wrong = await refusalTo(place(['341002', '2', ''], [izumo, '21', '一']))
    expect(wrong.fields).toMatchObject([
      { field: 'row 341002', problem: 'required' },
      { field: `column ${izumo}`, problem: 'tooLarge', limit: 20 },
      { field: `row ${izumo}`, problem: 'notWhole' },
    ])
    const shared = await refusalTo(place(['341002', '2', '3'], [izumo, '2', '3']))
    expect(shared.fields).toMatchObject([{ field: `column ${izumo}`, problem: 'placeTaken' }])
    expect(await place(['341002', '', ''], [izumo, '', ''])).toEqual({ changed: 2 })
    expect((await tilesOf()).get(izumo)).toBeNull()
  })

  it('a membership ends only after what is still open there was seen; who left reads, and begins nothing', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const officer = await world.as({ role: 'officer', municipality: izumo })
    const asked = { region, municipality: izumo }
    // A draft is its town hall's alone.
    await officer.application.create.mutate({ region, kind: 'register' })
    expect((await office.member.preview.query(asked)).applications).toEqual([])
    const own = { leadMunicipality: izumo, partners: ['341002'] }
    const { id: handedIn } = await submitted(officer, own, { region })
    const { version, applications } = await office.member.preview.query(asked)
    expect(applications).toMatchObject([{ id: handedIn, state: 'submitted' }])
    const yesterday = new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)
    const last = { region, municipality: izumo, until: yesterday, despite: false, version }
    const early = { ...last, until: '2025-03-01' }
    expect((await refusalTo(office.member.end.mutate(early))).fields).toMatchObject([
      { field: 'until', problem: 'beforeSince', value: '2025-04-01' },
      { field: 'despite', problem: 'stillOpen', limit: 1 },
    ])
    await office.member.end.mutate({ ...last, despite: true })
    expect(await membersOf()).toEqual([33, 33, 33])
    expect(await membersOf(yesterday)).toEqual([33, 33, 33])
    const begun = officer.application.create.mutate({ region, kind: 'register' })
    expect((await refusalTo(begun)).code).toBe('forbidden')
    const { me } = await officer.session.get.query()
    expect(me).toMatchObject({ regions: [region], memberOf: [] })
    const form = inquiryTyped({ projects: [1] })
    const { id, version: read } = await office.inquiry.create.mutate({ region, form })
    await office.inquiry.open.mutate({ id, version: read })
    const { municipalities } = await office.inquiry.status.query({ id })
    expect(municipalities.map(({ municipality }) => municipality)).not.toContain(izumo)
  })

  it('who left joins again on a later day, and the time before stays in the records', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const yesterday = new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)
    const names = { name: '', kana: '', nameEn: '', kind: 'city' as const }
    const again = { region, code: izumo, ...names, since: today() }
    const early = { ...again, since: yesterday }
    expect((await refusalTo(office.member.add.mutate(early))).fields).toMatchObject([
      { field: 'since', problem: 'notAfterUntil', value: yesterday },
    ])
    await office.member.add.mutate(again)
    expect((await refusalTo(office.member.add.mutate(again))).fields).toMatchObject([
      { field: 'code', problem: 'isMember', value: '出雲市' },
    ])
    const before = [{ since: '2025-04-01', until: yesterday }]
    const { municipalities } = await world.client.vision.frame.query({ region })
    expect(municipalities.find(({ code }) => code === izumo)).toMatchObject({
      ...{ since: today(), until: null, earlier: before },
    })
    expect([await membersOf(), await membersOf(yesterday)]).toEqual([
      [34, 34, 34],
      [33, 33, 33],
    ])
    expect(await membersOf('2025-03-31')).toEqual([30, 30, 30])
    const officer = await world.as({ role: 'officer', municipality: izumo })
    expect((await officer.session.get.query()).me).toMatchObject({ memberOf: [region] })
    const open = await (await world.app.request(`/open/${region}/municipalities.csv`)).text()
    expect(
      readCsvRows(open).flatMap((row) =>
        row['市町村コード'] === izumo ? [[row['加入日'], row['最後の日']]] : [],
      ),
    ).toEqual([
      ['2025-04-01', yesterday],
      [today(), ''],
    ])
  })

  it('the office writes down agreements and who is no municipality, and is told at the field what is wrong', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const form = {
      ...{ municipalities: ['345458', '341002'], others: '広島県', kind: '' },
      ...{ signedOn: '令和8年4月1日', councilOn: '2026-03-20', endedOn: '' },
      ...{ amendments: '2026-07-08、2026-06-23\n2026/9/1', document: '', page: '' },
    }
    const wrong = {
      ...{ ...form, municipalities: ['341002'], others: '', endedOn: '2026-03-31' },
      ...{ amendments: 'いつか', page: '3' },
    }
    const blank = { region, id: 0, version: 0 }
    expect(
      (await refusalTo(office.agreement.save.mutate({ ...blank, form: wrong }))).fields,
    ).toMatchObject([
      { field: 'endedOn', problem: 'beforeSigned', value: '2026-04-01' },
      { field: 'municipalities', problem: 'tooFew', limit: 2 },
      { field: 'amendments', problem: 'notDate', value: 'いつか' },
      { field: 'document', problem: 'required' },
    ])
    const { id } = await office.agreement.save.mutate({ ...blank, form })
    const held = async () =>
      (await world.client.vision.frame.query({ region })).agreements.find((one) => one.id === id)
    expect(await held()).toMatchObject({
      parties: [{ municipality: '341002' }, { municipality: '345458' }, { name: '広島県' }],
      ...{ signedOn: '2026-04-01', councilOn: '2026-03-20', endedOn: null, basis: 'confirmed' },
      amendments: [
        { amendedOn: '2026-07-08', councilOn: '2026-06-23' },
        { amendedOn: '2026-09-01', councilOn: null },
      ],
    })
    const ended = { ...form, endedOn: '2026-10-31', document: 'vision-2', page: '4' }
    await office.agreement.save.mutate({ region, id, version: 1, form: ended })
    expect(await held()).toMatchObject({
      ...{ endedOn: '2026-10-31', basis: 'source', version: 2 },
      citation: { document: 'vision-2', page: 4 },
    })
    const stale = office.agreement.save.mutate({ region, id, version: 1, form })
    expect((await refusalTo(stale)).code).toBe('stale')
    const observer = {
      ...{ name: '山口県', nameEn: 'Yamaguchi Prefecture', role: 'observer' as const },
      ...{ since: '2024-04-01', until: '' },
    }
    await office.affiliate.save.mutate({ ...blank, form: observer })
    expect(
      (await refusalTo(office.affiliate.save.mutate({ ...blank, form: observer }))).fields,
    ).toMatchObject([{ field: 'name', problem: 'taken', value: '山口県' }])
    const open = await world.app.request(`/open/${region}/members.json`)
    expect(((await open.json()) as { affiliates: unknown[] }).affiliates).toEqual([
      { ...observer, until: null },
    ])
    // What was written comes out with the workbook, and in again unchanged.
    const book = await bookkeeper(world, { role: 'policyOffice', municipality: '341002' })
    expect(await book.preview(region, await book.download(`${region}/2`))).toMatchObject({
      ...{ id: null, wrong: 0, rows: [] },
    })
    const before = await catalogued(world.app, region, 'members')
    await office.agreement.remove.mutate({ region, id, version: 2 })
    expect(await held()).toBeUndefined()
    // Programs see by the catalogue that it is gone.
    expect(await catalogued(world.app, region, 'members')).toBeGreaterThan(before)
    expect(await catalogued(world.app, region, 'agreements')).toBeGreaterThan(before)
  })

  it('two of one name, of two prefectures, are told apart on papers, and keep their name in data', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '341002' })
    const names = { name: '府中市', kana: 'ふちゅうし', nameEn: 'Fuchu City' }
    for (const code of ['342084', '132063']) {
      const joining = { region, code, ...names, kind: 'city' as const, since: today() }
      await office.member.add.mutate(joining)
    }
    const { municipalities } = await world.client.vision.frame.query({ region })
    const [tokyo] = municipalities.filter(({ name }) => name === '府中市')
    expect(tokyo?.code).toBe('132063')
    const answer = await world.app.request(`/papers/${region}/2/municipalities/132063.pdf`)
    const { pages } = await readPdf(await answer.arrayBuffer())
    expect(pages.map(({ text }) => text).join('\n')).toContain('府中市（東京都）')
    expect(namesApart({ municipalities, otherMunicipalities: [] }).municipalities).toEqual(
      municipalities.map((one) =>
        one.code === '132063'
          ? { ...one, name: '府中市（東京都）', nameEn: 'Fuchu City (Tokyo)' }
          : one.code === '342084'
            ? { ...one, name: '府中市（広島県）', nameEn: 'Fuchu City (Hiroshima)' }
            : one,
      ),
    )
  })
})
