import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { testSettings, useWorld } from '../testing/index.ts'
import { readPdf } from '../testing/read-pdf.ts'

const a3 = [420, 297]

describe('papers', () => {
  const world = useWorld('pglite')
  const pdf = async (path: string) => {
    const answer = await world.app.request(path)
    expect([path, answer.status]).toEqual([path, 200])
    return readPdf(await answer.arrayBuffer())
  }

  it('the office prints the whole matrix on one sheet of A3, readable to everyone and told without colour', async () => {
    const { title, pages, isAccessible } = await pdf('/papers/sapporo/2/matrix.pdf')
    expect(title).toBe('第２期さっぽろ連携中枢都市圏ビジョン　連携事業と重点施策')
    expect(pages.map(({ size, lang }) => [size, lang])).toEqual([[a3, 'ja-JP']])
    expect(isAccessible).toBe(true)
    const text = pages[0]?.text ?? ''
    const { items } = await world.client.project.search.query({ region: 'sapporo', size: 100 })
    for (const { title: name } of items) expect(text.replaceAll('\n', '')).toContain(name)
    const marks = items.flatMap(({ measures }) => measures)
    const inferred = marks.filter(({ basis }) => basis === 'inferred').length
    // One more of each in the legend.
    expect(text.split('○').length - 2).toBe(inferred)
    expect(text.split('●').length - 2).toBe(marks.length - inferred)
    expect(text).toMatch(/共通施策（すべての事業に共通）\s脱炭素の促進/)
    expect(text).toContain('http://registry.test/sapporo/2/matrix')
    expect(text).toContain('1 / 1')
  })

  it('the other tables of the matrix are papers too, with the filters and the day of their pages', async () => {
    const taking = await pdf('/papers/sapporo/2/municipalities.pdf?pillar=2&asOf=2024-12-01')
    expect(taking.pages).toHaveLength(1)
    expect(taking.pages[0]?.text).toMatch(/令和６年12月１日時点\s条件で絞り込んだ5事業/)
    expect(taking.pages[0]?.text).toContain('matrix?pillar=2&asOf=2024-12-01&view=municipalities')
    const counted = await pdf('/papers/sapporo/2/coverage.pdf')
    expect(counted.pages).toHaveLength(1)
    const listed = await pdf('/papers/sapporo/2/projects.pdf')
    expect(listed.pages.at(-1)?.text).toContain(`${listed.pages.length} / ${listed.pages.length}`)
    expect(listed.pages.every(({ text }) => text.includes('参加する市町村'))).toBe(true)
  })

  it('who takes a paper again is told that it is the same', async () => {
    const path = '/papers/sapporo/2/coverage.pdf?pillar=1'
    const answer = await world.app.request(path)
    expect(answer.headers.get('content-disposition')).toContain('sapporo-2-coverage.pdf')
    const etag = answer.headers.get('etag') ?? ''
    const again = await world.app.request(path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect((await world.app.request('/papers/sapporo/2/coverage.pdf?colour=red')).status).toBe(400)
    expect((await world.app.request('/papers/sapporo/2/other.pdf')).status).toBe(404)
  })

  it('where a PDF cannot be made, people are told what else there is, and the server goes on', async () => {
    const app = createApp({
      db: world.served,
      log: createLog('silent'),
      settings: testSettings,
      presser: new URL('../testing/no-such-presser.ts', import.meta.url),
    })
    const path = '/papers/sapporo/2/coverage.pdf'
    const asked = await app.request(path, { headers: { accept: 'text/html' } })
    expect([asked.status, await asked.text()]).toEqual([
      500,
      expect.stringContaining('Excelで保存'),
    ])
    expect(await (await app.request(path)).json()).toEqual({ error: { code: 'paperFailed' } })
    expect((await app.request('/healthz')).status).toBe(200)
  })
})
