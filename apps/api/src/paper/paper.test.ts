import { emptyDraft, emptyIndicator } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { answerAll, fullAnswer, openInquiry } from '../testing/inquiries.ts'
import {
  addPerson,
  enter,
  type Newcomer,
  testSettings,
  useWorld,
  type World,
} from '../testing/index.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { opinionTyped } from '../testing/opinions.ts'

const a3 = [420, 297]
const a4 = [210, 297]

/** Texts of tables that programs which take out the text would read down their columns, such as pdftotext: from row to
 * row less than one and a half letters apart, or less than a letter from the cell beside. */
const tooClose = ({ pages }: Pick<Awaited<ReturnType<typeof readPdf>>, 'pages'>) =>
  pages
    .flatMap(({ tables }) => tables)
    .filter(([row]) => (row?.length ?? 0) > 2)
    .flatMap((table) => table.map((row, at) => ({ row, next: table[at + 1] ?? [] })))
    .flatMap(({ row, next }) => [
      ...row.slice(1).flatMap((cell, at) => {
        // A closing mark hangs half a letter over the end of its line.
        const ends = (row[at] ?? []).map(
          ({ text, end, letter }) => end - (/[）」、。]$/.test(text) ? letter / 2 : 0),
        )
        return cell.filter(({ from, letter }) => from - Math.max(...ends) < 0.99 * letter)
      }),
      ...next.flat().filter(({ from, end, base, letter }) =>
        row.flat().some((above) => {
          const isOver = above.from < end && above.end > from && above.letter === letter
          return isOver && above.base - base <= 1.5 * letter
        }),
      ),
    ])
    .map(({ text }) => text)

describe('papers', () => {
  const world = useWorld('pglite')
  const pdf = async (path: string) => {
    const answer = await world.app.request(path)
    expect([path, answer.status]).toEqual([path, 200])
    const read = await readPdf(await answer.arrayBuffer())
    expect(tooClose(read)).toEqual([])
    return read
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
    expect(text.replaceAll('\n', '')).toContain('③高次の都市機能の集積を活用した取組を推進する')
    expect(text).toContain('http://registry.test/sapporo/2/matrix')
    expect(text).toContain('1 / 1')
    // Its rows are told with the place of each mark, which the text of the source has lost.
    const rows = pages[0]?.tables[0]?.map((row) =>
      row.map((cell) => cell.map((one) => one.text).join('')),
    )
    const row = rows?.find((cells) => cells.includes('公立夜間中学の共同活用'))
    expect(row?.slice(-10)).toEqual([
      ...['23', '公立夜間中学の共同活用', '68', '·', '·', '○', '·', '○', '·', '2'],
    ])
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

  it('whoever leaves before a paper is made keeps nobody waiting', async () => {
    const path = '/papers/sapporo/2/coverage.pdf?pillar=3'
    const leaving = new AbortController()
    const asked = [1, 2, 3].map(
      async (day) =>
        (await world.app.request(`${path}&asOf=2024-12-0${day}`, { signal: leaving.signal }))
          .status,
    )
    leaving.abort()
    expect(await Promise.all(asked)).toEqual([499, 499, 499])
    expect((await pdf(path)).pages).toHaveLength(1)
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

describe('papers of the working year', () => {
  const world = useWorld('postgres')
  const ebetsu = '012173'
  const project = 17
  let officer: string
  let office: string
  let client: World['client']
  let inquiry: number

  // Its last words are what paper used to cut.
  const long = `${'会議で様式を定めた。\n'.repeat(80)}この文の終わりまで載ります`
  const pdf = async (cookie: string | undefined, path: string) => {
    const headers: Record<string, string> = cookie === undefined ? {} : { cookie }
    const answer = await world.app.request(path, { headers })
    expect([path, answer.status]).toEqual([path, 200])
    const { pages, ...rest } = await readPdf(await answer.arrayBuffer())
    expect(tooClose({ pages })).toEqual([])
    expect(rest.isAccessible).toBe(true)
    for (const { size, lang } of pages) expect([size, lang]).toEqual([a4, 'ja-JP'])
    return {
      ...rest,
      pages,
      text: pages
        .map(({ text }) => text)
        .join('\n')
        .replaceAll(/\s/g, ''),
    }
  }

  const cookieOf = async (newcomer: Newcomer) =>
    enter(world.db, (await addPerson(world.db, newcomer)).id)

  beforeAll(async () => {
    office = await cookieOf({ role: 'policyOffice', municipality: '011002' })
    officer = await cookieOf({ role: 'officer', municipality: ebetsu })
    client = await world.as({ role: 'officer', municipality: ebetsu })
    const asking = await world.as({ role: 'policyOffice', municipality: '011002' })
    inquiry = (await openInquiry(asking, { kinds: ['participation', 'selfEvaluation'] })).id
    await answerAll(client, inquiry, ebetsu, (asked) =>
      asked.kind === 'selfEvaluation' && asked.project === project
        ? { ...fullAnswer(asked), done: long }
        : fullAnswer(asked),
    )
  })

  it('a response goes through a town hall on paper, with everything that is typed', async () => {
    const path = `/export/inquiries/${inquiry}/responses/${ebetsu}.pdf`
    const { title, text } = await pdf(officer, path)
    expect(title).toBe('連携事業の参加状況　江別市の回答')
    expect(text).toContain('未提出（この紙を作ったときの記入内容）')
    expect(text).toContain('この文の終わりまで載ります')
    expect(text.split('会議で様式を定めた。').length - 1).toBe(80)
    expect(text.split('improve：記入しました').length - 1).toBe(53)
    const neighbour = await cookieOf({ role: 'officer', municipality: '012246' })
    const asked = await world.app.request(path, { headers: { cookie: neighbour } })
    expect(asked.status).toBe(403)
    expect((await world.app.request(path)).status).toBe(401)
  })

  it('the council paper has contents, page numbers and its number, and texts of every municipality whole', async () => {
    const { version } = await client.response.get.query({ inquiry, municipality: ebetsu })
    await client.response.submit.mutate({ inquiry, municipality: ebetsu, version })
    const path = `/export/inquiries/${inquiry}/report.pdf`
    expect((await world.app.request(path)).status).toBe(404)
    const asking = await world.as({ role: 'policyOffice', municipality: '011002' })
    await asking.opinion.save.mutate({
      ...{ region: 'sapporo', id: 0, version: 0, form: opinionTyped({ published: true }) },
    })
    const { pages, outline, text } = await pdf(office, `${path}?mark=資料３`)
    expect(pages[0]?.text).toMatch(/資料３[^]*目次/)
    expect(pages.at(-1)?.text).toContain(`${pages.length} / ${pages.length}`)
    // One after the other, not each on a page of its own.
    expect(pages.length).toBeLessThan(30)
    expect(outline).toContain('総括表')
    expect(text).toContain('3-1a地域医療')
    expect(text).toContain('この文の終わりまで載ります')
    expect(text).toContain('公表前の案')
    expect(outline).toContain('懇談会の意見と対応')
    expect(text).toContain('次の照会から利用者数をたずねる。')
  })

  it('an application goes through a town hall on paper; what a change changes stands beside what is registered', async () => {
    const { id } = await client.application.create.mutate({
      ...{ region: 'sapporo', kind: 'change', project },
    })
    const { draft, version } = await client.application.get.query({ id })
    const typed = {
      ...draft,
      title: '公共施設の配置 #pagebreak() *検討*',
      changeReason: '対象を広げる',
    }
    await client.application.save.mutate({ id, version, draft: typed })
    const { text } = await pdf(officer, `/export/applications/${id}.pdf`)
    expect(text).toContain('公共施設の相互利用や配置に関する検討公共施設の配置#pagebreak()*検討*')
    expect(text).toContain('変更の理由対象を広げる')
    expect(text).toContain('起案')
    expect(text).toContain(`http://registry.test/sapporo/2/applications/${id}`)
    const asked = await world.app.request(`/export/applications/${id}.pdf`, {
      headers: { cookie: office },
    })
    expect(asked.status).toBe(404)
    const begun = await client.application.create.mutate({ region: 'sapporo', kind: 'register' })
    const measured = { ...emptyIndicator, title: '訓練の回数', unit: '回', target: '12' }
    const registration = { ...emptyDraft, indicators: [{ ...measured, targetFiscalYear: 'R10' }] }
    await client.application.save.mutate({ ...begun, draft: registration })
    const paper = await pdf(officer, `/export/applications/${begun.id}.pdf`)
    expect(paper.text).toMatch(/成果指標訓練の回数目標12回、令和10年度（2028年度）/)
  })

  it('a project and a municipality are a paper each, as they stood on a day too', async () => {
    const one = await pdf(undefined, `/papers/sapporo/2/projects/${project}.pdf?asOf=2025-03-31`)
    expect(one.title).toBe('No.17　公共施設の相互利用や配置に関する検討')
    expect(one.text).toContain('令和７年３月31日時点')
    expect(one.text).toContain('1令和６年３月29日ビジョンの策定')
    expect(one.text).toContain('政策分野2dその他')
    // Whoever takes the text out of it gets a value after its name: no program takes the gap for one between columns.
    const [sheet] = one.pages
    for (const name of ['概要', '政策分野', '重点施策', '期間']) {
      const at = sheet?.placed.findIndex(({ text }) => text === name) ?? -1
      const [label, value] = sheet?.placed.slice(at, at + 2) ?? []
      if (!label || !value) throw new Error(`${name} is on no paper`)
      expect(value.from - label.end).toBeGreaterThan(0)
      expect((value.from - label.end) / label.letter).toBeLessThan(0.7)
    }
    expect(one.text).toContain('2dその他高次の都市機能の集積・強化に関する連携（推定）')
    const asking = await world.as({ role: 'policyOffice', municipality: '011002' })
    const form = indicatorTyped({ kind: 'relative', target: '20', baseline: '120', unit: '件' })
    await asking.indicator.create.mutate({ region: 'sapporo', form })
    const measured = await pdf(undefined, `/papers/sapporo/2/projects/${project}.pdf`)
    // No amount: 20件 would be less than there was.
    expect(measured.text).toMatch(/120件令和６年度（2024年度）２割増令和10年度（2028年度）/)
    const town = await pdf(undefined, `/papers/sapporo/2/municipalities/${ebetsu}.pdf`)
    expect(town.text).toContain('未回答53計53事業')
    const status = async (path: string) => (await world.app.request(path)).status
    expect(await status('/papers/sapporo/2/municipalities/011011.pdf')).toBe(404)
    expect(await status('/papers/sapporo/2/projects/99.pdf')).toBe(404)
    expect(await status('/papers/sapporo/2/projects/17.pdf?asOf=2020-01-01')).toBe(404)
  })
})
