import { emptyPrompt, type PromptForm, refusal, type WorkbookLine } from '@renkei/schema'
import excel from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  clientFor,
  databaseKinds,
  signIn,
  useWorld,
  type World,
} from '../testing/index.ts'
import { fillIn } from '../testing/fill-workbook.ts'
import {
  answerAll,
  inquiryTyped,
  openInquiry,
  publishInquiry,
  submitAll,
} from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const [sapporo, ebetsu] = ['011002', '012173'] as const
const prompt = (typed: Partial<PromptForm>): PromptForm => ({ ...emptyPrompt, ...typed })

const prompts = [
  prompt({
    title: '担当者会議の回数',
    type: 'number',
    unit: '回',
    min: '0',
    max: '50',
    reported: true,
  }),
  prompt({
    title: '来年度の意向',
    type: 'choice',
    about: 'project',
    options: '継続\n拡大\n縮小、または終了',
  }),
  prompt({ title: '使う媒体', type: 'choices', options: '広報紙\nウェブ\nSNS', required: false }),
  prompt({ title: '自由意見', required: false, reported: true }),
]

describe.each(databaseKinds)('the office’s own prompts, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let cookie: string
  let id: number
  const ref = () => ({ inquiry: id, municipality: ebetsu })
  const cellsOf = async () => (await officer.response.get.query(ref())).cells
  const answer = async (drafts: Record<string, string>) => {
    const held = await cellsOf()
    const cells = Object.entries(drafts).map(([key, entry]) => ({
      ...{ key, draft: { entry } },
      version: held.find((one) => one.key === key)?.version ?? 1,
    }))
    return officer.response.save.mutate({ ...ref(), cells })
  }
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    const { email } = await addPerson(world.db, { role: 'officer', municipality: ebetsu })
    cookie = await signIn(world.app, email)
    officer = clientFor(world.app, { cookie })
    ;({ id } = await openInquiry(office, {
      ...{ kinds: ['prompts'], municipalities: [sapporo, ebetsu], projects: [3, 6], prompts },
    }))
  })

  it('are seen beforehand as a municipality will see them, and nobody is told', async () => {
    const unread = (await officer.message.list.query()).length
    const form = inquiryTyped({ kinds: ['participation', 'prompts'], projects: [3], prompts })
    const { id: prepared } = await office.inquiry.create.mutate({ region: 'sapporo', form })
    const seen = { inquiry: prepared, municipality: ebetsu }
    const { cells, inquiry } = await office.response.preview.query(seen)
    expect(inquiry.state).toBe('prepared')
    expect(cells.map(({ key }) => key)).toEqual([
      ...['participation.3', 'prompts.1', 'prompts.2.3', 'prompts.3', 'prompts.4'],
    ])
    expect(await refusalTo(officer.response.preview.query(seen))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusalTo(office.response.get.query(seen))).toMatchObject({ code: 'notAsked' })
    expect(await officer.message.list.query()).toHaveLength(unread)
    expect(await refusalTo(office.response.preview.query(ref()))).toMatchObject({
      code: 'stateChanged',
    })
  })

  it('are asked of the municipality as a whole or of every project, in their order', async () => {
    const cells = await cellsOf()
    expect(cells.map(({ key, title, due }) => `${key} ${title} ${due}`)).toEqual([
      'prompts.1 担当者会議の回数 true',
      expect.stringMatching(/^prompts\.2\.3 .+ true$/),
      expect.stringMatching(/^prompts\.2\.6 .+ true$/),
      'prompts.3 使う媒体 false',
      'prompts.4 自由意見 false',
    ])
    expect(cells[0]?.prompt).toMatchObject({ unit: '回', min: 0, max: 50 })
  })

  it('are read by their type, and what is wrong is told at once', async () => {
    const { saved } = await answer({
      'prompts.1': '６０回',
      'prompts.2.3': '検討',
      'prompts.3': 'ＳＮＳ、広報紙',
      'prompts.4': '',
    })
    expect(saved.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'prompts.1 drafting',
      'prompts.2.3 drafting',
      'prompts.3 answered',
      'prompts.4 unanswered',
    ])
    const { version } = await officer.response.get.query(ref())
    const refused = await refusalTo(officer.response.submit.mutate({ ...ref(), version }))
    expect(refused.fields?.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'prompts.1.entry tooLarge',
      'prompts.2.3.entry unknownCode',
      'prompts.2.6 required',
    ])
    const { rows } = await office.inquiry.answers.query({ id })
    const media = rows.find(({ key }) => key === 'prompts.3')
    expect(media?.cells.find(({ municipality }) => municipality === ebetsu)).toMatchObject({
      ...{ state: 'answered', value: '広報紙、SNS' },
    })
  })

  it('are answered in the workbook too', async () => {
    const path = `/workbook/inquiries/${id}/${ebetsu}`
    const book = new excel.Workbook()
    const file = await world.app.request(`${path}.xlsx`, { headers: { cookie } })
    await book.xlsx.load(await file.arrayBuffer())
    fillIn(book, {
      'prompts.1': { 回答: '12' },
      'prompts.2.3': { 回答: '拡大' },
      'prompts.2.6': { 回答: '縮小、または終了' },
      'prompts.4': { 回答: '特になし' },
    })
    const read = await world.app.request(path, {
      ...{ method: 'POST', headers: { cookie } },
      body: new Uint8Array(await book.xlsx.writeBuffer()),
    })
    const line = JSON.parse((await read.text()).trim().split('\n').at(-1) ?? '') as WorkbookLine
    if (!('preview' in line)) throw new Error(JSON.stringify(line))
    expect(line.preview.notices).toEqual([])
    const changed = line.preview.rows.filter(({ outcome }) => outcome === 'changed')
    expect(changed.map(({ key, draft }) => [key, draft['entry']])).toEqual([
      ['prompts.1', '12'],
      ['prompts.2.3', '拡大'],
      ['prompts.2.6', '縮小、または終了'],
      ['prompts.4', '特になし'],
    ])
    const cells = changed.map(({ key, version, draft }) => ({ key: key ?? '', version, draft }))
    expect((await officer.response.save.mutate({ ...ref(), cells })).stale).toEqual([])
  })

  it('are in the report as far as the office says, and last year’s stand beside the next ones', async () => {
    const { version } = await officer.response.get.query(ref())
    await officer.response.submit.mutate({ ...ref(), version })
    await submitAll(office, id, sapporo)
    await publishInquiry(office, id)
    const { prompts: reported } = await world.client.evaluation.report.query({ id })
    expect(reported.map(({ title }) => title)).toEqual(['担当者会議の回数', '自由意見'])
    expect(reported[0]?.entries).toEqual([
      { project: null, municipality: sapporo, value: '12' },
      { project: null, municipality: ebetsu, value: '12' },
    ])

    const next = await openInquiry(office, {
      ...{ fiscalYear: 'R8', kinds: ['prompts'], prompts: prompts.toReversed() },
    })
    const { cells } = await officer.response.get.query({ inquiry: next.id, municipality: ebetsu })
    const again = cells.find(({ key }) => key === 'prompts.1')
    expect(again).toMatchObject({
      ...{ title: '自由意見', previous: { fiscalYear: 2025, draft: { entry: '特になし' } } },
    })
  })

  it('are answered by files, which only the office and the municipality are given', async () => {
    const file = prompt({ title: '実施要領', type: 'file', reported: true })
    const asked = await openInquiry(office, {
      ...{ kinds: ['prompts'], municipalities: [sapporo, ebetsu], projects: [3] },
      prompts: [file, { ...file, about: 'project', required: false }],
    })
    const place = { inquiry: asked.id, municipality: ebetsu }
    const post = (name: string, body: string, key = 'prompts.1', as = cookie, request = '') =>
      world.app.request(
        `/attachments/inquiries/${asked.id}/${ebetsu}/${key}?${new URLSearchParams({ name, request }).toString()}`,
        { method: 'POST', headers: { cookie: as }, body },
      )
    const refusalOfPost = async (told: Response | Promise<Response>) =>
      refusal.parse(((await (await told).json()) as { error: unknown }).error)
    const pdf = '%PDF-1.7\n要領'
    const { version } = await officer.response.get.query(place)
    expect((await refusalTo(officer.response.submit.mutate({ ...place, version }))).fields).toEqual(
      [{ field: 'prompts.1', problem: 'required' }],
    )
    const typed = [{ key: 'prompts.1', version: 1, draft: { entry: '要領.pdf' } }]
    expect(
      (await refusalTo(officer.response.save.mutate({ ...place, cells: typed }))).fields,
    ).toMatchObject([{ field: 'prompts.1.entry' }])
    expect((await refusalOfPost(post('要領.exe', pdf))).fields?.[0]?.problem).toBe('fileType')
    expect((await refusalOfPost(post('a.pdf', pdf, 'prompts.3'))).fields?.[0]?.problem).toBe(
      'unknownCode',
    )

    expect((await post('要領.pdf', pdf)).status).toBe(200)
    await post('別紙.pdf', pdf)
    const [answered] = (await officer.response.get.query(place)).cells
    const files = answered?.files ?? []
    expect(answered).toMatchObject({ state: 'answered', draft: { entry: '要領.pdf\n別紙.pdf' } })
    const saved = await officer.response.detach.mutate({
      ...place,
      key: 'prompts.1',
      attachment: files[1]?.id ?? 0,
    })
    expect(saved).toMatchObject({ state: 'answered', draft: { entry: '要領.pdf' } })

    // Whoever answers for them says who asked; others of the region neither put nor get one.
    const [officeCookie, otherCookie] = await Promise.all(
      [
        { role: 'policyOffice', municipality: sapporo } as const,
        { role: 'officer', municipality: '013030' } as const,
      ].map(async (who) => signIn(world.app, (await addPerson(world.db, who)).email)),
    )
    const own = 'prompts.2.3'
    expect((await refusalOfPost(post('a.pdf', pdf, own, officeCookie))).fields?.[0]?.field).toBe(
      'request',
    )
    expect((await post('代理.pdf', pdf, own, officeCookie, '電話で')).status).toBe(200)
    expect((await refusalOfPost(post('a.pdf', pdf, own, otherCookie))).code).toBe('forbidden')
    const get = async (as: string) =>
      (
        await world.app.request(`/attachments/${files[0]?.id}`, {
          headers: as === '' ? {} : { cookie: as },
        })
      ).status
    expect(await Promise.all([cookie, officeCookie ?? '', otherCookie ?? '', ''].map(get))).toEqual(
      [200, 200, 403, 401],
    )
    const { rows } = await office.inquiry.answers.query({ id: asked.id })
    const cell = rows[0]?.cells.find(({ municipality }) => municipality === ebetsu)
    expect(cell).toMatchObject({ value: '要領.pdf', files: [{ name: '要領.pdf' }] })

    // The workbook names it, and takes nothing typed over it.
    const path = `/workbook/inquiries/${asked.id}/${ebetsu}`
    const book = new excel.Workbook()
    const made = await world.app.request(`${path}.xlsx`, { headers: { cookie } })
    await book.xlsx.load(await made.arrayBuffer())
    fillIn(book, { 'prompts.2.3': { 回答: '別の.pdf' } })
    const read = await world.app.request(path, {
      ...{ method: 'POST', headers: { cookie } },
      body: new Uint8Array(await book.xlsx.writeBuffer()),
    })
    const line = JSON.parse((await read.text()).trim().split('\n').at(-1) ?? '') as WorkbookLine
    if (!('preview' in line)) throw new Error(JSON.stringify(line))
    expect(
      line.preview.rows.map(({ key, outcome, problems }) => [
        key,
        outcome,
        ...problems.map((one) => one.problem),
      ]),
    ).toEqual([
      ['prompts.1', 'unchanged'],
      ['prompts.2.3', 'wrong', 'fileOnScreen'],
    ])

    // Once it is handed in it is locked, until it is given back; the report holds none.
    const last = await officer.response.get.query(place)
    await officer.response.submit.mutate({ ...place, version: last.version })
    expect((await refusalOfPost(post('a.pdf', pdf))).code).toBe('stateChanged')
    const handedIn = await officer.response.get.query(place)
    await office.response.return.mutate({ ...place, version: handedIn.version, reason: '図も' })
    expect((await post('図.pdf', pdf)).status).toBe(200)
    const again = await officer.response.get.query(place)
    await officer.response.submit.mutate({ ...place, version: again.version })
    await publishInquiry(office, asked.id)
    expect((await world.client.evaluation.report.query({ id: asked.id })).prompts).toEqual([])
    const trail = await office.audit.search.query({ actions: ['response.attach'] })
    expect(trail.total).toBe(4)
  })

  it('about projects are asked of who takes part in them, or of everyone', async () => {
    const left = await openInquiry(office, { municipalities: [ebetsu], projects: [6] })
    await answerAll(officer, left.id, ebetsu, () => ({ answer: 'notParticipating' }))
    const answered = { inquiry: left.id, municipality: ebetsu }
    const { version } = await officer.response.get.query(answered)
    await officer.response.submit.mutate({ ...answered, version })
    await publishInquiry(office, left.id)

    const own = prompt({ title: '予算', about: 'project' })
    const asked = await openInquiry(office, {
      ...{ kinds: ['participation', 'prompts'], municipalities: [ebetsu], projects: [3, 6] },
      prompts: [own, { ...own, respondents: 'everyone' }],
    })
    const place = { inquiry: asked.id, municipality: ebetsu }
    const dueOf = async () =>
      (await officer.response.get.query(place)).cells.flatMap(({ key, due }) =>
        key.startsWith('prompts') ? [[key, due]] : [],
      )
    expect(await dueOf()).toEqual([
      ['prompts.1.3', true],
      ['prompts.2.3', true],
      ['prompts.2.6', true],
    ])
    const considering = { key: 'participation.3', version: 1, draft: { answer: 'considering' } }
    await officer.response.save.mutate({ ...place, cells: [considering] })
    expect((await dueOf())[0]).toEqual(['prompts.1.3', false])
  })

  it('are refused where they could not be answered', async () => {
    const errors = async (typed: Partial<PromptForm>[]) =>
      (
        await refusalTo(openInquiry(office, { kinds: ['prompts'], prompts: typed.map(prompt) }))
      ).fields?.map(({ field, problem }) => `${field} ${problem}`)
    expect(await errors([])).toEqual(['prompts required'])
    expect(
      await errors([
        { title: '' },
        { title: '数', type: 'number', min: '5', max: '１' },
        { title: '選択', type: 'choice', options: '一つだけ' },
        { title: '選択', type: 'choices', options: 'A\nＡ' },
      ]),
    ).toEqual([
      'prompts.1.title required',
      'prompts.2.max tooSmall',
      'prompts.3.options tooFew',
      'prompts.4.options taken',
    ])
  })
})
