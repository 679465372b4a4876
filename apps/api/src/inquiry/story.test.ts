import {
  type AnswerDraft,
  defaultEvaluationRule,
  type InquiryAnswer,
  type WorkbookLine,
  type WorkbookPreview,
} from '@renkei/schema'
import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import {
  addPerson,
  clientFor,
  databaseKinds,
  onDay,
  signIn,
  useWorld,
  type World,
} from '../testing/index.ts'
import { fillIn } from '../testing/fill-workbook.ts'
import { fullAnswer, openInquiry, publishInquiry, submitAll } from '../testing/inquiries.ts'
import { headingOf, written } from '../workbook/columns.ts'
import { remindDue } from './remind-due.ts'

const region = 'sapporo'
const [sapporo, otaru, ebetsu, chitose, eniwa] = ['011002', '012033', '012173', '012246', '012319']
const [kitahiroshima, ishikari, shinshinotsu] = ['012343', '012351', '013048']
const onScreen = [otaru, '012106', ebetsu, '013030', '014231', '014281']
const byWorkbook = [chitose, kitahiroshima, ishikari, shinshinotsu]
const kinds = ['participation', 'indicators', 'selfEvaluation'] as const
const first = 'participation.1'

/** 江別市 leads No. 5; nobody takes part in No. 3; everybody takes part in everything else. */
const answerOf =
  (municipality: string) =>
  (answer: InquiryAnswer): AnswerDraft => {
    if (answer.kind !== 'participation') return fullAnswer(answer)
    if (answer.project === 3) return { answer: 'notParticipating' }
    return answer.project === 5 && municipality === ebetsu
      ? { answer: 'lead', department: '商工課' }
      : fullAnswer(answer)
  }

type Town = { client: World['client']; cookie: string; code: string }

/** Someone of a municipality who signs in on the day it is. */
async function someone(world: World, code: string): Promise<Town> {
  const { email } = await addPerson(world.db, { role: 'officer', municipality: code })
  const cookie = await signIn(world.app, email)
  return { client: clientFor(world.app, { cookie }), cookie, code }
}

async function download(world: World, { cookie, code }: Town, inquiry: number) {
  const path = `/workbook/inquiries/${inquiry}/${code}.xlsx`
  const book = new excel.Workbook()
  await book.xlsx.load(await (await world.app.request(path, { headers: { cookie } })).arrayBuffer())
  return book
}

/** Types an answer into the row of its cell, in the words of the sheet. */
function type(book: excel.Workbook, key: string, answer: AnswerDraft): void {
  const typed = Object.entries(answer).map(([field, text]) => [
    headingOf(field, defaultEvaluationRule),
    written(field, text),
  ])
  fillIn(book, { [key]: Object.fromEntries(typed) as Record<string, string> })
}

async function preview(
  world: World,
  { cookie, code }: Town,
  inquiry: number,
  book: excel.Workbook,
): Promise<WorkbookPreview> {
  const answer = await world.app.request(`/workbook/inquiries/${inquiry}/${code}`, {
    method: 'POST',
    headers: { cookie },
    body: new Uint8Array(await book.xlsx.writeBuffer()),
  })
  const lines = (await answer.text()).trim().split('\n')
  const line = JSON.parse(lines.at(-1) ?? '') as WorkbookLine
  if (!('preview' in line)) throw new Error(JSON.stringify(line))
  return line.preview
}

/** Takes the rows of a preview that came to `outcome`. */
async function take(
  { client, code }: Town,
  inquiry: number,
  { rows }: WorkbookPreview,
  outcome: 'changed' | 'stale',
): Promise<void> {
  const cells = rows.flatMap(({ key, version, draft, outcome: found }) =>
    found === outcome && key !== null ? [{ key, version, draft }] : [],
  )
  const { stale } = await client.response.save.mutate({ inquiry, municipality: code, cells })
  expect(stale).toEqual([])
}

async function submit({ client, code }: Town, inquiry: number) {
  const { version } = await client.response.get.query({ inquiry, municipality: code })
  return client.response.submit.mutate({ inquiry, municipality: code, version })
}

describe.each(databaseKinds)('the inquiry of 令和７年度, on %s', (kind) => {
  const world = useWorld(kind)
  let inquiry: number
  const officeOn = <T>(day: string, work: (office: World['client']) => Promise<T>) =>
    onDay(day, async () => work(await world.as({ role: 'policyOffice', municipality: sapporo })))

  test('is opened for all twelve municipalities', async () => {
    for (const code of [sapporo, ...byWorkbook, eniwa]) await someone(world, code ?? '')
    await officeOn('2026-04-20', async (office) => {
      await office.indicator.create.mutate({
        region,
        form: {
          title: '創業の相談',
          unit: '件',
          direction: 'up',
          kind: 'cumulative',
          baseline: '',
          baselineFiscalYear: '',
          target: '2,000',
          targetFiscalYear: '令和10年度',
          source: '市の調べ',
          project: '3',
          municipality: ebetsu ?? '',
          department: '商工課',
        },
      })
      const form = { kinds: [...kinds], deadline: '令和８年５月29日' }
      ;({ id: inquiry } = await openInquiry(office, form))
      const [item] = await office.inquiry.list.query({ region })
      expect(item).toMatchObject({ state: 'open', asked: 12, fiscalYear: 2025 })
    })
  })

  test('six municipalities answer on screen', async () => {
    await onDay('2026-05-11', async () => {
      for (const code of onScreen) {
        const { client } = await someone(world, code ?? '')
        const done = await submitAll(client, inquiry, code ?? '', answerOf(code ?? ''))
        expect(done).toMatchObject({ state: 'submitted', late: false })
      }
    })
  })

  test('whoever has not submitted is reminded a fortnight before, once, and not at a weekend', async () => {
    await onDay('2026-05-15', async () => {
      const sent = await remindDue(world.db, '2026-05-15')
      expect(sent).toMatchObject([{ inquiry }])
      expect(sent[0]?.municipalities.toSorted()).toEqual([sapporo, ...byWorkbook, eniwa].toSorted())
      expect(await remindDue(world.db, '2026-05-15')).toEqual([])
      expect(await remindDue(world.db, '2026-05-16')).toEqual([])
      const { client } = await someone(world, chitose ?? '')
      const [message] = await client.message.list.query()
      expect(message).toMatchObject({ kind: 'inquiryReminded', inquiry: { id: inquiry } })
      expect(message?.note).toContain('参加状況53件')
    })
  })

  /** Somebody of a municipality with its workbook, filled in as its answers are. */
  async function filled(code: string) {
    const town = await someone(world, code)
    const { cells } = await town.client.response.get.query({ inquiry, municipality: code })
    const book = await download(world, town, inquiry)
    for (const answer of cells) type(book, answer.key, answerOf(code)(answer))
    return { town, book }
  }
  const oddOf = ({ rows }: WorkbookPreview) => rows.filter(({ outcome }) => outcome !== 'changed')

  test('two answer by workbook', async () => {
    await onDay('2026-05-19', async () => {
      for (const code of [chitose ?? '', shinshinotsu ?? '']) {
        const { town, book } = await filled(code)
        const read = await preview(world, town, inquiry, book)
        expect(oddOf(read)).toEqual([])
        await take(town, inquiry, read, 'changed')
        expect(await submit(town, inquiry)).toMatchObject({ state: 'submitted', late: false })
      }
    })
  })

  test('one workbook has an error: the good rows are taken, the bad one once it is mended', async () => {
    await onDay('2026-05-20', async () => {
      const { town, book } = await filled(kitahiroshima ?? '')
      type(book, first, { answer: '多分' })
      const read = await preview(world, town, inquiry, book)
      expect(oddOf(read)).toMatchObject([
        { key: first, outcome: 'wrong', problems: [{ problem: 'notAnAnswer', holds: '多分' }] },
      ])
      await take(town, inquiry, read, 'changed')
      type(book, first, { answer: 'participating' })
      await take(town, inquiry, await preview(world, town, inquiry, book), 'changed')
      expect(await submit(town, inquiry)).toMatchObject({ state: 'submitted' })
    })
  })

  test('one workbook is stale in a row that a colleague answered meanwhile', async () => {
    await onDay('2026-05-21', async () => {
      const { town, book } = await filled(ishikari ?? '')
      const draft = { answer: 'considering' }
      const cells = [{ key: first, version: 1, draft }]
      const colleague = await someone(world, town.code)
      await colleague.client.response.save.mutate({ inquiry, municipality: town.code, cells })
      const read = await preview(world, town, inquiry, book)
      expect(oddOf(read)).toMatchObject([{ key: first, outcome: 'stale', before: draft }])
      await take(town, inquiry, read, 'changed')
      await take(town, inquiry, read, 'stale')
      expect(await submit(town, inquiry)).toMatchObject({ state: 'submitted' })
    })
  })

  test('one is late, and is told so', async () => {
    await onDay('2026-06-02', async () => {
      const { client } = await someone(world, eniwa ?? '')
      const done = await submitAll(client, inquiry, eniwa ?? '', answerOf(eniwa ?? ''))
      expect(done).toMatchObject({ state: 'submitted', late: true })
    })
    await officeOn('2026-06-02', async (office) => {
      const { municipalities, days } = await office.inquiry.status.query({ id: inquiry })
      expect(municipalities.filter(({ state }) => state === 'submitted')).toHaveLength(11)
      expect(municipalities.filter(({ late }) => late)).toMatchObject([{ municipality: eniwa }])
      expect(days.at(-1)).toMatchObject({ on: '2026-06-02', submitted: 11 })
    })
  })

  test('is closed and published: the matrix and the open data follow', async () => {
    await officeOn('2026-06-15', (office) => publishInquiry(office, inquiry))
    const led = await world.client.project.get.query({ region, number: 5 })
    const participation = led.participations.find(({ municipality }) => municipality === ebetsu)
    expect(participation).toMatchObject({ answer: 'lead', basis: 'confirmed' })
    const question = { region, municipalities: [ishikari ?? ''] }
    const all = await world.client.project.search.query({ region })
    const { total } = await world.client.project.search.query({
      ...question,
      participation: ['participating'],
    })
    expect(total).toBe(all.total - 1)
    const open = await world.app.request('/open/sapporo/projects.json')
    const text = JSON.stringify(
      ((await open.json()) as { projects: { number: number }[] }).projects.find(
        ({ number }) => number === 3,
      ),
    )
    expect(text).toContain('notParticipating')
    const [indicator] = await world.client.indicator.list.query({ region })
    expect(indicator?.actuals).toMatchObject([{ fiscalYear: 2025, value: 1234, revision: 1 }])
  })

  test('the next year’s inquiry shows these answers as last year’s', async () => {
    const id = await officeOn('2027-04-20', async (office) => {
      const form = { kinds: [...kinds], fiscalYear: '令和８年度', deadline: '令和９年５月28日' }
      return (await openInquiry(office, form)).id
    })
    await onDay('2027-04-21', async () => {
      const { client } = await someone(world, ebetsu ?? '')
      const asked = { inquiry: id, municipality: ebetsu ?? '' }
      const { cells } = await client.response.get.query(asked)
      const previous = (key: string) => cells.find((one) => one.key === key)?.previous
      expect(previous('participation.5')).toEqual({
        fiscalYear: 2025,
        draft: { answer: 'lead', department: '商工課' },
        from: null,
      })
      expect(cells.find(({ kind: asks }) => asks === 'indicators')?.previous?.draft).toMatchObject({
        value: '１，２３４',
      })
      // What looks like 1,234 and the year's own together is asked about, until a note says that it is not.
      const asks = cells.find((one) => one.kind === 'indicators')
      expect(asks?.indicator).toMatchObject({
        kind: 'cumulative',
        soFar: 1234,
        target: 2000,
        latest: { fiscalYear: 2025, value: 1234 },
      })
      const answer = async (version: number, draft: Record<string, string>) =>
        client.response.save.mutate({ ...asked, cells: [{ key: asks?.key ?? '', version, draft }] })
      const total = { value: '1,700', source: '市の調べ' }
      const { saved } = await answer(asks?.version ?? 0, total)
      expect(saved).toMatchObject([{ state: 'drafting' }])
      const noted = await answer(saved[0]?.version ?? 0, { note: '大規模な催しを含む' })
      expect(noted.saved).toMatchObject([{ state: 'answered' }])
      expect(previous('selfEvaluation.1')?.draft['done']).toBe('done：記入しました')
    })
  })
})
