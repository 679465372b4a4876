import { largestWorkbook, type WorkbookLine, type WorkbookPreview } from '@renkei/schema'
import ExcelJS from 'exceljs'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { Log } from '../log.ts'
import {
  addPerson,
  databaseKinds,
  fillIn,
  openInquiry,
  signIn,
  standInReader,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { edited, under } from './fixtures/cases.ts'
import { sampleResponse } from './fixtures/sample.ts'
import { workbookFile } from './download.ts'
import { readingLimits } from './limits.ts'
import type { ReadingOptions } from './routes.ts'
import { reader, runReader } from './run.ts'

/** The lines of an answer, one after the other. */
function follow({ body }: Response) {
  const lines = body?.pipeThrough(new TextDecoderStream()).getReader()
  let held: string[] = []
  const next = async (): Promise<WorkbookLine | undefined> => {
    for (;;) {
      const line = held.shift()
      if (line) return JSON.parse(line) as WorkbookLine
      const { done, value = '' } = (await lines?.read()) ?? { done: true }
      if (done) return undefined
      held = value.split('\n')
    }
  }
  const last = async () => {
    let line: WorkbookLine | undefined
    for (let one = await next(); one; one = await next()) line = one
    return line
  }
  return { next, last, leave: () => lines?.cancel() }
}

const ended = (answer: Response) => follow(answer).last()

const ebetsu = '012173'

describe.each(databaseKinds)('answering by workbook on %s', (kind) => {
  const world = useWorld(kind)
  let cookie: string
  let address: string

  beforeAll(async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { email } = await addPerson(world.db, { role: 'officer', municipality: ebetsu })
    cookie = await signIn(world.app, email)
    address = `/workbook/inquiries/${(await openInquiry(office)).id}/${ebetsu}`
  })

  const post = async (body: Uint8Array, headers: Record<string, string> = {}, as = '') =>
    world.app.request(`http://registry.test${address}${as}`, {
      method: 'POST',
      headers: { cookie, ...headers },
      body: new Uint8Array(body),
    })

  test('an officer downloads the workbook, and what comes back untouched changes nothing', async () => {
    const got = await world.app.request(`${address}.xlsx`, { headers: { cookie } })
    expect(got.status).toBe(200)
    const answer = await post(new Uint8Array(await got.arrayBuffer()))
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
    const last = await ended(answer)
    if (!last || !('preview' in last)) throw new Error('The last line is the preview')
    expect(last.preview.rows.length).toBeGreaterThan(50)
    expect(new Set(last.preview.rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
  })

  test('what one wrote after downloading is one’s own to correct in the workbook, a colleague’s is asked about', async () => {
    const got = await world.app.request(`${address}.xlsx`, { headers: { cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await got.arrayBuffer())
    const cells = ['participation.1', 'participation.2'].map((key) => ({
      ...{ key, version: 1, draft: { answer: 'participating' } },
    }))
    const inquiry = Number(address.split('/')[3])
    const own = await world.app.request('http://registry.test/trpc/response.save', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: 'http://registry.test' },
      body: JSON.stringify({ inquiry, municipality: ebetsu, cells: cells.slice(0, 1) }),
    })
    expect(own.status).toBe(200)
    const colleague = await world.as({ role: 'officer', municipality: ebetsu })
    const theirs = { inquiry, municipality: ebetsu, cells: cells.slice(1) }
    await colleague.response.save.mutate(theirs)
    const typed = { 回答: '検討中' }
    fillIn(book, { 'participation.1': typed, 'participation.2': typed })
    const last = await ended(await post(new Uint8Array(await book.xlsx.writeBuffer())))
    if (!last || !('preview' in last)) throw new Error('The last line is the preview')
    const touched = last.preview.rows.filter(({ outcome }) => outcome !== 'unchanged')
    expect(touched).toMatchObject([
      { key: 'participation.1', outcome: 'changed', version: 2 },
      { key: 'participation.2', outcome: 'stale', version: 2 },
    ])
  })

  test('nobody reads it signed out, and no other site sends one in', async () => {
    expect((await world.app.request(`${address}.xlsx`)).status).toBe(401)
    const crossed = await post(new Uint8Array(), { origin: 'http://elsewhere.test' })
    expect(crossed.status).toBe(403)
  })

  test('a file larger than any workbook is refused, and says so', async () => {
    const answer = await post(new Uint8Array(largestWorkbook + 1))
    const refusal = { code: 'tooLarge', what: 'file', limit: largestWorkbook }
    expect([answer.status, await answer.json()]).toEqual([400, { refusal }])
  })

  test('a workbook of another municipality is refused, and names it', async () => {
    const id = Number(address.split('/')[3])
    const other = await edited(() => {}, { inquiry: id, municipality: '012246' })
    const file = new Uint8Array(await other.xlsx.writeBuffer())
    const refusal = { code: 'otherMunicipality', found: '千歳市' }
    expect(await ended(await post(file))).toEqual({ refusal })
    expect(await ended(await post(file, {}, '?as=remarks'))).toEqual({ refusal })
  })
})

describe('whose file is not read to its end', () => {
  const world = useWorld('pglite')
  const officers: string[] = []
  let address: string
  const logged: unknown[] = []
  const keep = (line: object) => void logged.push(line)
  const log = { info: () => {}, warn: keep, error: keep } as Log

  beforeAll(async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id } = await openInquiry(office)
    address = `http://registry.test/workbook/inquiries/${id}/${ebetsu}`
    for (let at = 0; at < 4; at += 1) {
      const { email } = await addPerson(world.db, { role: 'officer', municipality: ebetsu })
      officers.push(await signIn(world.app, email))
    }
  })
  const appWith = (workbooks: ReadingOptions) =>
    createApp({
      db: world.db,
      log,
      settings: testSettings,
      workbooks: { entry: standInReader, ...workbooks },
    })
  /** Hands in a file as one of the officers. */
  const hand = async (app: Hono, body: string | Uint8Array, officer = 0) => {
    const headers = { cookie: officers[officer] ?? '' }
    return app.request(address, {
      method: 'POST',
      headers,
      body: new Uint8Array(Buffer.from(body)),
    })
  }

  test.each([
    ['wait', { seconds: 1 }, { code: 'tooSlow', limit: 1 }, 'time'],
    ['allocate', { megabytes: 200 }, { code: 'tooMuchMemory', limit: 200 }, 'SIGKILL'],
    ['exit', {}, { code: 'brokeOff' }, 'exit 3'],
  ])('of a file that makes its reader %s: is told so, and the log is', async (...given) => {
    const [word, limits, refusal, why] = given
    logged.length = 0
    expect(await ended(await hand(appWith(limits), word))).toEqual({ refusal })
    const expected = { id: expect.any(String), ms: expect.any(Number), size: word.length }
    expect(logged).toEqual([{ ...expected, refusal: refusal.code, why }])
  })

  test('waits in order and hears the place; who leaves gives it up, and others are answered', async () => {
    const app = appWith({ atOnce: 1, waiting: 3 })
    const first = follow(await hand(app, 'wait', 0))
    expect(await first.next()).toEqual({ progress: { read: 0, of: 0 } })
    const { progress } = (await first.next()) as { progress: { read: number } }
    const second = follow(await hand(app, 'wait', 1))
    expect(await second.next()).toEqual({ waiting: { ahead: 1 } })
    const third = follow(await hand(app, 'exit', 0))
    expect(await third.next()).toEqual({ waiting: { ahead: 2 } })
    const own = await hand(app, 'exit', 0)
    expect([own.status, await own.json()]).toEqual([
      429,
      { refusal: { code: 'ownWaiting', limit: 2 } },
    ])
    const fourth = follow(await hand(app, '照会キー,版\nparticipation.1,', 2))
    expect(await fourth.next()).toEqual({ waiting: { ahead: 3 } })
    const full = await hand(app, 'exit', 3)
    expect([full.status, await full.json()]).toEqual([429, { refusal: { code: 'busy', limit: 3 } }])
    expect((await app.request('/readyz')).status).toBe(200)

    await second.leave()
    expect(await third.next()).toEqual({ waiting: { ahead: 1 } })
    expect(await fourth.next()).toEqual({ waiting: { ahead: 2 } })
    expect(() => process.kill(progress.read, 0)).not.toThrow()
    await first.leave()
    expect(await third.next()).toEqual({ progress: { read: 0, of: 0 } })
    // The turn comes once the process is gone.
    expect(() => process.kill(progress.read, 0)).toThrow('ESRCH')
    expect(await fourth.next()).toEqual({ waiting: { ahead: 1 } })
    expect(await third.last()).toEqual({ refusal: { code: 'brokeOff' } })
    expect(await fourth.last()).toMatchObject({ preview: { rows: [{ outcome: 'wrong' }] } })
  })

  test('of an archive that says it is small: hears what it really unfolds to', async () => {
    const unfold = { ...readingLimits.unfold, part: 100_000 }
    const large = await edited((sheet) => {
      under(sheet('参加状況'), '備考', 2).value = '0'.repeat(200_000)
    })
    const file = Buffer.from(await large.xlsx.writeBuffer())
    for (const [sign, offset] of [
      ['PK\u0001\u0002', 24],
      ['PK\u0003\u0004', 22],
    ] as const) {
      for (let at = file.indexOf(sign); at >= 0; at = file.indexOf(sign, at + 4)) {
        file.writeUInt32LE(10, at + offset)
      }
    }
    const refusal = { code: 'tooLarge', what: 'part', limit: 100_000 }
    expect(await ended(await hand(appWith({ unfold }), file))).toEqual({ refusal })
  })
})

test('5,000 rows are built and previewed while other work goes on', async () => {
  const answers = Array.from({ length: 5000 }, () => ({ answer: 'lead', department: '政策課' }))
  const response = sampleResponse({ participation: answers, indicators: [], selfEvaluation: [] })
  const { inquiry, municipality, cells } = response
  const against = { inquiry: inquiry.id, municipality, rule: inquiry.rule, answers: cells, own: [] }
  let turns = 0
  const timer = setInterval(() => (turns += 1), 10)
  const file = await workbookFile(response, '江別市')
  expect(turns).toBeGreaterThan(2)
  turns = 0
  const seen: number[] = []
  const outcome = await runReader(
    { bytes: file, against, remarks: false, unfold: readingLimits.unfold },
    {
      ...readingLimits,
      entry: reader,
      signal: new AbortController().signal,
      tell: ({ read }) => seen.push(read),
    },
  )
  clearInterval(timer)
  if (!('line' in outcome)) throw new Error('It is read')
  const { preview } = JSON.parse(outcome.line) as { preview: WorkbookPreview }
  expect(preview.rows).toHaveLength(5000)
  expect(seen.length).toBeGreaterThan(2)
  expect(turns).toBeGreaterThan(2)
})
