import {
  type EvaluationReport,
  type EvaluationRule,
  usualGrades,
  usualIndicatorScales,
  type WorkbookLine,
  withoutPoints,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { complaintsOfJson } from '../testing/conforming.ts'
import { readByMetadata } from '../testing/described.ts'
import {
  answerAll,
  fullAnswer,
  openInquiry,
  publishInquiry,
  submitAll,
} from '../testing/inquiries.ts'
import { fillIn } from '../testing/fill-workbook.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  signIn,
  useWorld,
  type World,
} from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { opinionTyped } from '../testing/opinions.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { refusalTo } from '../testing/refused.ts'

type Client = World['client']

const ebetsu = '012173'
const chitose = '012246'
const otaru = '012033'
const points = (one: number, two: number, three: number) => ({
  'score.1': String(one),
  'score.2': String(two),
  'score.3': String(three),
})

describe.each(databaseKinds)('the evaluation of a year on %s', (kind) => {
  const world = useWorld(kind)
  let office: Client
  let colleague: Client
  let officer: Client
  let neighbour: Client
  let id: number
  let project: number

  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    colleague = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    neighbour = await world.as({ role: 'officer', municipality: chitose })
    id = (await openInquiry(office, { kinds: ['participation', 'selfEvaluation'] })).id
    await submitAll(officer, id, ebetsu, (answer) =>
      answer.kind === 'selfEvaluation'
        ? { ...fullAnswer(answer), ...points(40, 40, 11) }
        : fullAnswer(answer),
    )
    const { cells } = await officer.response.get.query({ inquiry: id, municipality: ebetsu })
    project = cells.find((answer) => answer.kind === 'selfEvaluation')?.project ?? 0
  })

  const paper = () => `/export/inquiries/${id}/report.xlsx`
  const save = (by: Client, version: number, draft: Record<string, string>) =>
    by.evaluation.save.mutate({ id, project, version, draft })
  const rowOf = async () => {
    const { projects, shares } = await office.evaluation.get.query({ id })
    const row = projects.find((one) => one.project === project)
    if (!row) throw new Error('The project is evaluated')
    return { row, shares }
  }

  test('only what a municipality submitted is counted, graded by the rule', async () => {
    await answerAll(neighbour, id, chitose)
    const { row, shares } = await rowOf()
    expect(row.selfEvaluations).toMatchObject([{ municipality: ebetsu, score: 91, grade: 'A' }])
    expect(row.spread).toMatchObject({ points: { lowest: 91, median: 91, highest: 91 } })
    const first = shares.municipalities[0]?.of
    expect(shares.municipalities).toEqual([
      { key: ebetsu, counts: [first, 0, 0, 0], best: first, of: first },
    ])

    const { version } = await neighbour.response.get.query({ inquiry: id, municipality: chitose })
    await neighbour.response.submit.mutate({ inquiry: id, municipality: chitose, version })
    const both = await rowOf()
    expect(both.row.spread).toEqual({
      points: { lowest: 60, median: 75.5, highest: 91 },
      ...{ lowest: 'C', middle: ['A', 'C'], highest: 'A' },
      counts: [...'ABCD'].map((grade) => ({ grade, count: Number('AC'.includes(grade)) })),
    })
    const [own, second] = both.shares.municipalities
    expect(own).toMatchObject({ key: ebetsu, best: own?.of })
    expect(second).toMatchObject({ key: chitose, best: 0 })
    const areaShares = both.shares.policyAreas.reduce((sum, { of }) => sum + of, 0)
    expect(areaShares).toBe((own?.of ?? 0) + (second?.of ?? 0))
  })

  test('the office is told which points it cannot give', async () => {
    const wrong = { ...points(41, 40, 20), 'score.2': '約３０', 'score.4': '1' }
    const refusal = await refusalTo(save(office, 0, wrong))
    expect(refusal?.fields?.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'score.4 unknownCode',
      'score.1 tooLarge',
      'score.2 notNumber',
    ])
    const half = await refusalTo(save(office, 0, { comment: '点数がない' }))
    expect(half?.fields?.map(({ field }) => field)).toEqual(['score.1', 'score.2', 'score.3'])
  })

  // More lines than a row of a workbook shows.
  const remark = `${'委員の意見を聞いた。\n'.repeat(60)}意見を聞いた。継続する`

  test('the office gives its own grade, and nobody overwrites a colleague unknowingly', async () => {
    const typed = { ...points(30, 30, 11), 'score.1': '３０', comment: remark }
    expect(await save(office, 0, typed)).toEqual({ version: 1 })
    const refusal = await refusalTo(save(colleague, 0, points(1, 1, 1)))
    expect(refusal).toMatchObject({ code: 'stale', version: 1 })
    expect((await rowOf()).row).toMatchObject({
      office: { score: 71, grade: 'B', comment: remark },
      draft: typed,
    })
    expect(await save(colleague, 1, { ...typed, 'score.3': '20' })).toEqual({ version: 2 })
    expect((await rowOf()).row.office).toMatchObject({ score: 80, grade: 'B' })
  })

  test('what is not published is known to the office alone', async () => {
    for (const reader of [world.client, officer]) {
      expect(await refusalTo(reader.evaluation.report.query({ id }))).toMatchObject({
        code: 'inquiryNotFound',
      })
    }
    const preview = await office.evaluation.report.query({ id })
    expect(preview.inquiry.state).toBe('open')
    const vision = { region: 'sapporo' }
    expect(await world.client.evaluation.reports.query(vision)).toEqual([])
    expect(await office.evaluation.results.query({ ...vision, project })).toEqual([])
    const file = await world.app.request(paper())
    expect(file.status).toBe(404)
  })

  test('publishing freezes the paper: what changes later is no part of it', async () => {
    await publishInquiry(office, id)
    const published = await world.client.evaluation.report.query({ id })
    expect(sheetOf(published, project)).toMatchObject({
      office: { score: 80, grade: 'B', comment: remark },
      participations: [
        { municipality: ebetsu, answer: 'participating' },
        { municipality: chitose, answer: 'participating' },
      ],
    })
    const report = { id, fiscalYear: 2025, publishedAt: published.inquiry.publishedAt }
    expect(await world.client.evaluation.reports.query({ region: 'sapporo' })).toMatchObject([
      report,
    ])
    const results = await world.client.evaluation.results.query({ region: 'sapporo', project })
    expect(results).toMatchObject([
      {
        report,
        office: { score: 80, grade: 'B', comment: remark },
        selfEvaluations: [{ municipality: ebetsu, grade: 'A' }, { municipality: chitose }],
      },
    ])
    const path = '/open/sapporo/evaluations.csv'
    const told = await readByMetadata((at) => world.app.request(at), path)
    expect(told.complaints).toEqual([])
    const open = await world.app.request(path)
    const graded = readCsvRows(await open.text()).filter((row) => row['番号'] === String(project))
    expect(
      graded.map((row) =>
        ['年度', '評価した側', '市町村', '段階', '上からの順'].map((of) => row[of]),
      ),
    ).toEqual([
      ['2025', '政策担当部', '', 'B', '2'],
      ['2025', '市町村', '江別市', 'A', '1'],
      ['2025', '市町村', '千歳市', expect.any(String), expect.any(String)],
    ])
    expect(JSON.stringify([published, results])).not.toContain('"person":"')
    expect(published.municipalities.filter(({ submitted }) => submitted)).toHaveLength(2)
    expect(await refusalTo(save(office, 2, points(1, 1, 1)))).toMatchObject({
      code: 'stateChanged',
      value: 'published',
    })

    const file = await world.app.request(paper())
    expect(file.status).toBe(200)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const summary = book.getWorksheet('総括表')
    expect(summary?.getRow(1).getCell(1).text).toContain('令和７年度')
    expect(book.worksheets).toHaveLength(2 + published.sheets.length)
    const sheet = book.getWorksheet(`No.${project}`)
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' })
    const texts = sheet?.getSheetValues().flat().map(String)
    expect(texts).toEqual(expect.arrayContaining(['江別市', '千歳市']))
    // A row is at most 409 points high, so that what is longer goes on in the next.
    expect(texts?.filter((text) => text.includes('意見を聞いた。')).join('\n')).toBe(remark)
    sheet?.eachRow(({ height }) => expect(height ?? 0).toBeLessThanOrEqual(409))
    const data = book.getWorksheet('データ')?.getSheetValues().slice(1) ?? []
    expect(data).toContainEqual([
      undefined,
      project,
      expect.any(String),
      ebetsu,
      '江別市',
      '自己評価',
      '点数',
      91,
    ])

    const next = await openInquiry(office, { fiscalYear: '令和８年度' })
    await submitAll(officer, next.id, ebetsu, () => ({ answer: 'notParticipating' }))
    await publishInquiry(office, next.id)
    expect(await world.client.evaluation.report.query({ id })).toEqual(published)
  })

  test('the office names the grades of its region; what was evaluated before keeps those it was given', async () => {
    const region = 'sapporo'
    const before = await world.client.evaluation.report.query({ id })
    const held = await world.client.evaluation.rule.query({ region })
    expect(held).toMatchObject({ version: 0, rule: before.inquiry.rule, by: null })
    const [, signs] = usualGrades
    const rule = { ...held.rule, ...signs }
    const write = (by: Client, typed = rule, version = 0) =>
      by.evaluation.saveRule.mutate({ region, rule: typed, version })
    expect(await refusalTo(write(officer))).toMatchObject({ code: 'forbidden' })
    expect(await refusalTo(write(office, { ...rule, best: 4 }))).toMatchObject({
      fields: [{ field: 'rule.grades', problem: 'allBest' }],
    })
    expect(await write(office)).toMatchObject({ version: 1, rule })
    expect(await refusalTo(write(colleague))).toMatchObject({ code: 'stale', version: 1 })
    const { entries } = await office.audit.search.query({ actions: ['evaluation.saveRule'] })
    expect(JSON.stringify(entries)).toContain('◎')

    const asked = { fiscalYear: '令和６年度', kinds: ['selfEvaluation' as const], rule }
    const next = await openInquiry(office, asked)
    await submitAll(neighbour, next.id, chitose, (answer) => ({
      ...fullAnswer(answer),
      ...(answer.project === project ? points(40, 40, 10) : {}),
    }))
    await publishInquiry(office, next.id)
    const report = await world.client.evaluation.report.query({ id: next.id })
    expect(sheetOf(report, project)).toMatchObject({ selfEvaluations: [{ grade: '◎' }] })
    const [own] = report.shares.municipalities
    const all = own?.of ?? 0
    expect(own).toEqual({ key: chitose, counts: [1, 0, all - 1, 0], best: 1, of: all })
    const of = await world.client.evaluation.results.query({ region, project })
    expect(new Set(of.map(({ selfEvaluations: [self] }) => self?.grade))).toEqual(
      new Set(['A', '◎']),
    )
    expect(await world.client.evaluation.report.query({ id })).toEqual(before)

    const file = await world.app.request(`/export/inquiries/${next.id}/report.xlsx`)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const rows = book.getWorksheet('総括表')?.getSheetValues().slice(1) as unknown[][]
    const head = rows.findIndex((row) => row?.[2] === '◎・○の割合　市町村別')
    expect(rows[head]?.slice(4)).toEqual(['◎', '○', '△', '×', '件数', '割合（％）'])
    expect(rows[head + 1]?.slice(2)).toEqual([
      ...['千歳市', '', 1, 0, all - 1, 0, all, Math.round(1000 / all) / 10],
    ])
  })

  test('a region chooses grades without points, by form and by workbook, to the report and the open data', async () => {
    const region = 'sapporo'
    const [, scale] = usualGrades.map(withoutPoints)
    if (!scale) throw new Error('There is a scale of signs')
    const indicators = usualIndicatorScales[1] ?? null
    const rule: EvaluationRule = { criteria: [], ...scale, indicators }
    const signed = { ...rule, grades: scale.grades.map((one) => ({ ...one, from: 0 })) }
    const name = (typed: EvaluationRule) =>
      office.evaluation.saveRule.mutate({ region, rule: typed, version: 1 })
    expect(await refusalTo(name(signed))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field: 'rule.grades', problem: 'notDescending' }],
    })
    expect(await name(rule)).toMatchObject({ version: 2, rule })
    const kinds = ['indicators' as const, 'selfEvaluation' as const]
    const measured = { project: String(project), municipality: otaru, baselineFiscalYear: 'R6' }
    const formOf = (target: string) =>
      indicatorTyped({ ...measured, baseline: '100', target, title: '参加者数' })
    const register = (target: string) =>
      office.indicator.create.mutate({ region, form: formOf(target) })
    const grown = await register('200')
    await register('検討中')
    const asked = await openInquiry(office, { fiscalYear: '令和９年度', kinds, rule })
    const texts = { done: '実施した', improve: '広報', next: '続ける' }
    const far = await world.as({ role: 'officer', municipality: otaru })
    await submitAll(far, asked.id, otaru, (answer): Record<string, string> =>
      answer.kind === 'indicators'
        ? { value: '190', source: '庁内集計' }
        : { grade: '〇', ...texts },
    )
    const { inquiry, ...own } = await far.response.get.query({
      inquiry: asked.id,
      municipality: otaru,
    })
    expect([inquiry.rule, own.cells.at(-1)?.state]).toEqual([rule, 'answered'])

    const { email } = await addPerson(world.db, { role: 'officer', municipality: chitose })
    const cookie = await signIn(world.app, email)
    const town = clientFor(world.app, { cookie })
    const place = { inquiry: asked.id, municipality: chitose }
    const at = `/workbook/inquiries/${asked.id}/${chitose}`
    const held = await world.app.request(`${at}.xlsx`, { headers: { cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await held.arrayBuffer())
    expect(book.getWorksheet('はじめに')?.getSheetValues().flat()).toContain('◎：目標を上回った')
    const answers = (await town.response.get.query(place)).cells
    const said = { 実施したこと: '実施した', 改善したいこと: '広報', 次年度の取組: '続ける' }
    const key = `selfEvaluation.${project}`
    const typed = answers.map((one) => [one.key, { 評価: one.key === key ? '優' : 'ｘ', ...said }])
    fillIn(book, Object.fromEntries(typed))
    const read = async () => {
      const body = new Uint8Array(await book.xlsx.writeBuffer())
      const sent = await world.app.request(at, { method: 'POST', headers: { cookie }, body })
      const line = JSON.parse((await sent.text()).trim().split('\n').at(-1) ?? '') as WorkbookLine
      if (!('preview' in line)) throw new Error(JSON.stringify(line))
      return line.preview.rows
    }
    expect((await read()).filter(({ outcome }) => outcome !== 'changed')).toMatchObject([
      {
        key,
        problems: [{ column: '評価', problem: 'notAnAnswer', holds: '優', options: [...'◎○△×'] }],
      },
    ])
    fillIn(book, { [key]: { 評価: '◎' } })
    const rows = await read()
    expect(new Set(rows.map(({ draft }) => draft['grade']))).toEqual(new Set(['◎', '×']))
    await town.response.save.mutate({
      ...place,
      cells: rows.map((row) => ({ key: row.key ?? '', version: row.version, draft: row.draft })),
    })
    const { version } = await town.response.get.query(place)
    await town.response.submit.mutate({ ...place, version })

    const give = (draft: Record<string, string>, by = 0) =>
      office.evaluation.save.mutate({ id: asked.id, project, version: by, draft })
    expect(await refusalTo(give({ ...points(40, 40, 20), grade: '優' }))).toMatchObject({
      fields: [
        ...[1, 2, 3].map((nth) => ({ field: `score.${nth}`, problem: 'unknownCode' })),
        { field: 'grade', problem: 'unknownCode', value: '優' },
      ],
    })
    expect(await refusalTo(give({ comment: '段階がない' }))).toMatchObject({
      fields: [{ field: 'grade', problem: 'required' }],
    })
    await give({ grade: '△', comment: '広報が弱い' })
    const judged = [
      { value: 190, judged: { grade: '○', attainment: 90, why: null } },
      { value: 190, judged: { grade: null, attainment: null, why: 'words' } },
    ]
    const preview = await office.evaluation.report.query({ id: asked.id })
    expect(sheetOf(preview, project)?.indicators).toMatchObject(judged)
    await publishInquiry(office, asked.id)
    // What was published of an indicator stays, whatever becomes of its facts.
    const { version: latest } = await office.indicator.get.query({ id: grown.id })
    await office.indicator.save.mutate({
      ...{ id: grown.id, version: latest, form: formOf('250'), retarget: null },
    })
    await office.evaluation.correct.mutate({
      ...{ id: asked.id, project, version: 1, draft: { grade: '○' } },
      reason: '写し間違い',
    })
    const report = await world.client.evaluation.report.query({ id: asked.id })
    expect(sheetOf(report, project)).toMatchObject({
      office: { score: null, grade: '○', comment: '広報が弱い' },
      corrections: [{ from: { score: null, grade: '△' } }],
      selfEvaluations: [
        { municipality: otaru, score: null, grade: '○' },
        { municipality: chitose, score: null, grade: '◎' },
      ],
      spread: { points: null, lowest: '○', middle: ['◎', '○'], highest: '◎' },
    })
    expect(sheetOf(report, project)?.indicators).toMatchObject(judged)
    const [result] = await world.client.evaluation.results.query({ region, project })
    expect(result?.indicators).toMatchObject(judged)
    const table = await office.inquiry.answers.query({ id: asked.id })
    const row = table.rows.find((one) => one.key === key)
    expect(row?.cells.filter(({ grade }) => grade !== null)).toMatchObject([
      { score: null, grade: '○' },
      { score: null, grade: '◎' },
    ])
    const open = await world.app.request(`/open/${region}/evaluations.csv`)
    const graded = readCsvRows(await open.text()).filter(
      (of) => of['年度'] === '2027' && of['番号'] === String(project),
    )
    expect(
      graded.map((of) => ['段階', '点数', '段階の数', '上からの順'].map((column) => of[column])),
    ).toEqual([
      ['○', '', '4', '2'],
      ['○', '', '4', '2'],
      ['◎', '', '4', '1'],
    ])
    const measuredBy = await readByMetadata(
      (path) => world.app.request(path),
      `/open/${region}/indicators.csv`,
    )
    expect(measuredBy.complaints).toEqual([])
    const indicatorRows = readCsvRows(
      await (await world.app.request(`/open/${region}/indicators.csv`)).text(),
    )
    // Open data tell what is held now, by the rule of now.
    expect(
      indicatorRows
        .filter((of) => of['区分'] === '実績')
        .map((of) =>
          ['値', '達成率（％）', '判定', '判定できない理由'].map((column) => of[column]),
        ),
    ).toEqual([
      ['190', '60', '△', ''],
      ['190', '', '', '目標が数値でない'],
    ])
    const json = `/open/${region}/indicators.json`
    expect(await complaintsOfJson((path) => world.app.request(path), json)).toEqual([])
    const file = await world.app.request(`/export/inquiries/${asked.id}/report.xlsx`)
    const paperBook = new ExcelJS.Workbook()
    await paperBook.xlsx.load(await file.arrayBuffer())
    const summary = paperBook.getWorksheet('総括表')?.getSheetValues().slice(1) as unknown[][]
    expect(summary).toContainEqual([undefined, '◎', '目標を上回った'])
    expect(summary.find((of) => of?.[1] === project)?.slice(3)).toEqual([
      ...['○', 1, 1, 0, 0, '◎〜○'],
    ])
    expect(summary.map((of) => of?.slice(2, 4))).toContainEqual(['○', 1])
    const pdf = await world.app.request(`/export/inquiries/${asked.id}/report.pdf`)
    expect(pdf.status).toBe(200)
  })

  test('what experts said is written down by the office, answered, and read by everyone once it is public', async () => {
    const vision = { region: 'sapporo' }
    const write = (by: Client, typed = {}, read = { id: 0, version: 0 }) =>
      by.opinion.save.mutate({ ...vision, ...read, form: opinionTyped(typed) })
    expect(
      await refusalTo(write(office, { fiscalYear: '来年', heldOn: '', text: ' ', project: '999' })),
    ).toMatchObject({
      code: 'fieldsInvalid',
      fields: [
        { field: 'fiscalYear', problem: 'notNumber' },
        { field: 'heldOn', problem: 'required' },
        { field: 'text', problem: 'required' },
        { field: 'project', problem: 'unknownCode' },
      ],
    })
    const first = await write(office)
    expect(first).toMatchObject({ fiscalYear: 2025, heldOn: '2026-07-10', project: { number: 17 } })
    expect(await world.client.opinion.list.query(vision)).toEqual([])
    expect(await officer.opinion.list.query(vision)).toEqual([])
    const told = { published: true, outcome: 'adopted', outcomeNote: '設問を加えた。' }
    const answered = await write(colleague, told, first)
    expect(await refusalTo(write(office, {}, first))).toMatchObject({
      code: 'stale',
      version: answered.version,
    })
    const whole = await write(office, { ...told, project: '', text: '圏域の姿を示してほしい。' })
    const seen = await world.client.opinion.list.query({ ...vision, fiscalYear: 2025 })
    expect(seen.map(({ text, by }) => [text, by?.person])).toEqual([
      ['圏域の姿を示してほしい。', null],
      ['共同利用の効果を利用者の数で示してほしい。', null],
    ])
    expect(await world.client.opinion.list.query({ ...vision, project: 17 })).toMatchObject([told])
    expect(await world.client.opinion.list.query({ ...vision, fiscalYear: 2024 })).toEqual([])

    const file = await world.app.request(paper())
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const rows = book.getWorksheet('懇談会の意見')?.getSheetValues().flat().map(String)
    expect(rows).toEqual(expect.arrayContaining(['反映した', '設問を加えた。', '会議録 ３ページ']))

    expect(await refusalTo(officer.opinion.remove.mutate(whole))).toMatchObject({
      code: 'forbidden',
    })
    await office.opinion.remove.mutate(whole)
    expect(await world.client.opinion.list.query(vision)).toHaveLength(1)
    const { entries } = await office.audit.search.query({ actions: ['opinion.remove'] })
    expect(JSON.stringify(entries)).toContain('圏域の姿を示してほしい。')
  })
})

const sheetOf = ({ sheets }: EvaluationReport, number: number) =>
  sheets.find(({ project }) => project === number)
