import { largestWorkbook, type WorkbookLine } from '@renkei/schema'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPerson, databaseKinds, openInquiry, signIn, useWorld } from '../testing/index.ts'
import { edited } from './fixtures/cases.ts'
import { sampleResponse } from './fixtures/sample.ts'
import { buildWorkbook } from './build.ts'
import { runWorkbook } from './run.ts'

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
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as WorkbookLine)
    const last = lines.at(-1)
    if (!last || !('preview' in last)) throw new Error('The last line is the preview')
    expect(last.preview.rows.length).toBeGreaterThan(50)
    expect(new Set(last.preview.rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
    expect(lines.filter((line) => 'progress' in line).length).toBeGreaterThan(0)
  })

  test('nobody reads it signed out, and no other site sends one in', async () => {
    expect((await world.app.request(`${address}.xlsx`)).status).toBe(401)
    const crossed = await post(new Uint8Array(), { origin: 'http://elsewhere.test' })
    expect(crossed.status).toBe(403)
  })

  test('a file larger than any workbook is refused, and says so', async () => {
    const answer = await post(new Uint8Array(largestWorkbook + 1))
    expect([answer.status, await answer.json()]).toEqual([400, { refusal: { code: 'tooLarge' } }])
  })

  test('a workbook of another municipality is refused, and names it', async () => {
    const id = Number(address.split('/')[3])
    const other = await edited(() => {}, { inquiry: id, municipality: '012246' })
    const file = new Uint8Array(await other.xlsx.writeBuffer())
    expect(JSON.parse(await (await post(file)).text())).toEqual({
      refusal: { code: 'otherMunicipality', found: '千歳市' },
    })
    expect((await post(file, {}, '?as=remarks')).status).toBe(400)
  })
})

test('5,000 rows are previewed while other work goes on', async () => {
  const answers = Array.from({ length: 5000 }, () => ({ answer: 'lead', department: '政策課' }))
  const response = sampleResponse({ participation: answers, indicators: [], selfEvaluation: [] })
  const { inquiry, municipality, cells } = response
  const file = await buildWorkbook(response, '江別市')
  const against = { inquiry: inquiry.id, municipality, rule: inquiry.rule, cells }
  let turns = 0
  const timer = setInterval(() => (turns += 1), 10)
  const seen: number[] = []
  const outcome = await runWorkbook(file, against, {
    remarks: false,
    tell: ({ read }) => seen.push(read),
  })
  clearInterval(timer)
  if (!('done' in outcome)) throw new Error('It is read')
  expect(outcome.done.rows).toHaveLength(5000)
  expect(seen.length).toBeGreaterThan(2)
  expect(turns).toBeGreaterThan(2)
})
