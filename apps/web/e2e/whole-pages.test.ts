import { loadSecondRegion } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { awake, openRegistry } from './browser.ts'

const pages = {
  'the overview': ['/sapporo/2', '連携しています'],
  'the matrix': ['/sapporo/2/matrix', 'マトリックス'],
  'areas by measures': ['/sapporo/2/matrix?view=coverage', '政策分野'],
  'the list of projects': ['/sapporo/2/projects', '連携事業'],
  'what was found': ['/sapporo/2/projects?q=防災', '連携事業'],
  'the projects of a day': ['/sapporo/2/projects?asOf=2024-12-01', '連携事業'],
  'a project': ['/sapporo/2/projects/17', '公共施設の相互利用'],
  'what changed': ['/sapporo/2/changes?since=2024-03-29', '変更'],
  'two revisions side by side': ['/sapporo/2/projects/17/compare', '公共施設'],
  'two visions side by side': [
    '/sapporo/2/comparison?former=2&formerAsOf=2024-03-29',
    'ビジョンの比較',
  ],
  'the measures': ['/sapporo/2/measures', '重点施策'],
  'a measure': ['/sapporo/2/measures/3', '高次の都市機能'],
  'the policy areas': ['/sapporo/2/policy-areas', '政策分野'],
  'a policy area': ['/sapporo/2/policy-areas/3-1c', '教育'],
  'the municipalities': ['/sapporo/2/municipalities', '市町村'],
  'a municipality': ['/sapporo/2/municipalities/012173', '江別市'],
  'the annual reports': ['/sapporo/2/reports', '年次報告'],
  'the indicators': ['/sapporo/2/indicators', '成果指標'],
  'the plans': ['/sapporo/2/plans', '計画'],
  'a plan': ['/sapporo/2/plans/strategic-vision', '戦略ビジョン'],
  'an item of a plan': ['/sapporo/2/plans/strategic-vision/creative-strategy-5-1', '国際戦略'],
  'the roadmaps of plans': ['/sapporo/2/plans/roadmaps', 'ロードマップ'],
  'the indicators of a plan': ['/sapporo/2/plans/indicators?plan=strategic-vision', '成果指標'],
  'the departments of plans': ['/sapporo/2/departments', '部'],
  'the glossary': ['/sapporo/2/glossary', '用語'],
  'plans and projects': ['/sapporo/2/alignments', '対応'],
  'what no project serves': ['/sapporo/2/alignments/unserved', '当たらない'],
  'what the data rest on': ['/sapporo/2/about', 'データ'],
  'what developers need': ['/sapporo/2/developers', '開発者'],
  'the accessibility statement': ['/sapporo/2/accessibility', 'アクセシビリティ'],
  'whom to ask': ['/sapporo/2/contact?project=17', 'お問い合わせ'],
  'a page of a document': ['/documents/2#page=72', 'ビジョン'],
} as const

// Where a first visit begins takes two files of type, one a weight; the rest of it is for texts of plans and of work.
const begun = new Set<string>(
  ['the overview', 'the matrix', 'the list of projects', 'a project', 'a municipality'].map(
    (name) => pages[name as keyof typeof pages][0],
  ),
)

// What only the program shows, or what somebody came to write.
const wakeful = new Set<string>([pages['whom to ask'][0], pages['a page of a document'][0]])

const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'

/** What a page fetched of the files called so, as they were sent; itself among them. */
const fetchedOf = (page: Page, called: RegExp): Promise<{ files: number; bytes: number }> =>
  page.evaluate(async (pattern) => {
    await document.fonts.ready
    const all = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
    const sent = (all as PerformanceResourceTiming[]).filter(({ name }) => pattern.test(name))
    return { files: sent.length, bytes: sent.reduce((sum, one) => sum + one.encodedBodySize, 0) }
  }, called)

describe('pages that arrive whole', () => {
  const { open, visit, complaints, world } = openRegistry()

  it.each(Object.entries(pages))(
    'wake without asking again or being drawn anew: %s',
    async (_, [path]) => {
      const page = await open()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
      const answer = await page.goto(path)
      const html = (await answer?.text()) ?? ''
      // Whoever only reads is sent no program.
      const isWakeful = wakeful.has(path)
      expect((await fetchedOf(page, /\.js$/)).files).toBeLessThanOrEqual(isWakeful ? 55 : 1)
      const read = await fetchedOf(page, /./)
      expect(read.files).toBeLessThanOrEqual(isWakeful ? 75 : 20)
      const most = begun.has(path) ? 350_000 : 530_000
      expect(read.bytes).toBeLessThan(isWakeful ? 900_000 : most)
      await awake(page)
      expect(asked.filter((one) => one.startsWith('/trpc'))).toEqual([])
      const unnamed = asked.filter((one) => /\.css$/.test(one) && !html.includes(one))
      expect(unnamed).toEqual([])
      expect(complaints).toEqual([])
      const program = await fetchedOf(page, /\.(?:js|css)$/)
      expect(program.files).toBeLessThanOrEqual(55)
      expect(program.bytes).toBeLessThan(340_000)
      const type = await fetchedOf(page, /\.woff2$/)
      expect(type.files).toBeLessThanOrEqual(begun.has(path) ? 2 : 4)
      expect(type.bytes).toBeLessThan(begun.has(path) ? 265_000 : 490_000)
    },
  )

  it('a citizen whose browser runs no script reads every one of them', async () => {
    const page = await visit('/sapporo', { javaScriptEnabled: false })
    for (const [path, word] of Object.values(pages)) {
      await page.goto(path)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(word)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/sapporo')
    await page.getByRole('banner').getByRole('link', { name: '年次報告' }).waitFor()
    await page.getByRole('search').getByRole('searchbox').first().fill('防災')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sapporo\/2\/projects\?q=/)
    await page.getByRole('link', { name: '災害' }).first().waitFor()

    await page.goto('/sapporo/2/contact?project=17')
    const write = async (text: string) => {
      await page.getByRole('textbox', { name: 'ご意見' }).fill(text)
      await page.getByRole('button', { name: '送る' }).click()
    }
    // What the browser itself does not refuse is still there when its reader goes back.
    await write('あ'.repeat(1001))
    await page.getByText('1000字以内').waitFor()
    await write('図書館の案内はどこにありますか。')
    await page.getByText('ご意見を受け付けました').waitFor()
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { feedback } = await office.feedback.list.query({ region: 'sapporo' })
    expect(feedback).toMatchObject([
      { text: '図書館の案内はどこにありますか。', project: { number: 17 } },
    ])
    expect(complaints).toEqual([])
  })

  it('a citizen who follows links is sent no program, and one whose window is narrow sees what fits it', async () => {
    const page = await open()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/sapporo')
    const menu = page.getByRole('navigation', { name: '主なメニュー' })
    await menu.getByRole('link', { name: '連携事業' }).click()
    await page.getByRole('link', { name: '公共施設の相互利用' }).click()
    await page.getByRole('heading', { level: 1, name: /公共施設/ }).waitFor()
    expect((await fetchedOf(page, /\.js$/)).files).toBe(1)
    await menu.getByRole('link', { name: 'マトリックス' }).click()
    await page.getByRole('grid').waitFor()
    expect((await fetchedOf(page, /\.js$/)).files).toBe(1)
    expect(await page.locator('[data-cell][aria-selected=true][tabindex="0"]').count()).toBe(1)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/sapporo/2/matrix')
    await page.locator('html[data-awake]').waitFor()
    await page.getByRole('grid').waitFor({ state: 'detached' })
  })

  it('answers what a citizen pressed while the program was on its way', async () => {
    const page = await open()
    await page.setViewportSize({ width: 1440, height: 900 })
    let send = () => {}
    await page.route(/assets\/index-[^/]+\.js$/, async (route) => {
      await new Promise<void>((resolve) => (send = resolve))
      await route.continue()
    })
    await page.goto('/sapporo/2/projects')
    const measure = page.getByRole('checkbox', { name: /持続可能な行政サービス/ })
    await measure.click()
    await expect.poll(() => page.locator('html[data-waking]').count()).toBe(1)
    expect(await measure.isChecked()).toBe(false)
    // Links and searches wait for nobody.
    await page.getByRole('search').getByRole('searchbox').first().fill('防災')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/projects\?q=/)
    await page.goBack()
    await measure.click()
    await expect.poll(() => page.locator('html[data-waking]').count()).toBe(1)
    send()
    await page.waitForURL(/measure=/)
    await expect.poll(() => measure.isChecked()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('is sent anew to whoever pressed something that its program does not come to answer', async () => {
    const page = await open()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.route(/assets\/index-[^/]+\.js$/, (route) => route.abort(), { times: 1 })
    await page.goto('/sapporo/2/projects')
    const measure = page.getByRole('checkbox', { name: /持続可能な行政サービス/ })
    await Promise.all([page.waitForEvent('load'), measure.click()])
    await measure.click()
    await page.waitForURL(/measure=/)
  })

  it('and looks for words and days in English, of one project, and stays there', async () => {
    const page = await visit('/sapporo/2/changes?project=17&lang=en', { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { level: 1, name: /^Changes/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('project')).toBe('17')
    await page.getByRole('search').getByRole('searchbox').first().fill('防災')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Joint projects' }).waitFor()
  })

  it.each([
    ['lang=en&measure=1', '/sapporo/2/projects?measure=1&lang=en'],
    ['measure=1&lang=ja', '/sapporo/2/projects?measure=1'],
  ])('lie at one address each, wherever it names the language: %s', async (query, at) => {
    const page = await visit('/sapporo')
    for (const path of ['/sapporo/2/projects', '/sapporo/2/projects/', '//sapporo/2/projects/']) {
      const sent = await page.request.get(`${new URL(page.url()).origin}${path}?${query}`)
      const { pathname, search } = new URL(sent.url())
      expect([pathname + search, (await sent.text()).includes('id="sent"')]).toEqual([at, true])
    }
  })

  it('a phone is sent the page it shows', async () => {
    const page = await visit('/sapporo')
    const sent = async (headers: Record<string, string>) =>
      (await page.request.get('/sapporo/2/projects', { headers })).text()
    expect(await sent({})).not.toContain('<dialog')
    expect(await sent({ 'user-agent': phone })).toContain('<dialog')
  })

  it('says of itself what links and search engines show', async () => {
    const page = await visit('/sapporo/2/projects/17?lang=en')
    const said = (selector: string, attribute: string) =>
      page.locator(`head ${selector}`).getAttribute(attribute)
    const here = new URL(page.url())
    expect(await said('link[rel=canonical]', 'href')).toBe(here.href)
    expect(await said('link[hreflang=ja]', 'href')).toBe(`${here.origin}/sapporo/2/projects/17`)
    expect(await said('meta[property="og:title"]', 'content')).toMatch(
      /^No\. 17 .+ \| 連携 Renkei$/,
    )
    expect(await said('meta[name=description]', 'content')).toContain('municipalities')
    expect(await said('meta[property="og:description"]', 'content')).toContain('municipalities')
  })

  it('is sent once to whoever has it, until something was written', async () => {
    const page = await visit('/sapporo')
    const path = '/sapporo/2/projects/17'
    const etag = (await page.request.get(path)).headers()['etag'] ?? ''
    const again = async () => page.request.get(path, { headers: { 'if-none-match': etag } })
    expect((await again()).status()).toBe(304)
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const summary = '公共施設をたがいに使えるようにします。'
    const typed = { region: 'sapporo', vision: 2, project: 17, revision: 1, summary }
    await office.description.save.mutate(typed)
    const later = await again()
    expect(later.status()).toBe(200)
    expect(await later.text()).toContain(summary)
  })

  it('what it is built of comes as small as it gets, and is kept by the browser', async () => {
    const page = await visit('/sapporo')
    const script = await page.locator('link[rel="modulepreload"]').last().getAttribute('href')
    const asked = (accepted: string) =>
      page.request.get(script ?? '', { headers: { 'accept-encoding': accepted } })
    const small = await asked('gzip, deflate, br, zstd')
    const headers = small.headers()
    expect(headers['content-encoding']).toBe('br')
    expect(headers['vary']).toContain('Accept-Encoding')
    expect(headers['content-type']).toContain('javascript')
    expect(headers['cache-control']).toContain('immutable')
    const body = await small.text()
    expect(body).toContain('import')
    const plain = await asked('')
    expect(plain.headers()['content-encoding']).toBeUndefined()
    expect(await plain.text()).toBe(body)
  })

  it('whoever is signed in is sent nothing that another could be shown', async () => {
    const page = await visit('/sapporo', { as: { role: 'officer', municipality: '012173' } })
    const own = await page.context().request.get('/sapporo/2/projects/17')
    expect(own.headers()['cache-control']).toBe('no-store')
    expect(await own.text()).not.toContain('id="sent"')
  })

  it('say nothing of a region that its documents do not: neither measures nor what is presumed', async () => {
    await loadSecondRegion(world.db)
    const ja = await visit('/ibaraki-kenou', { javaScriptEnabled: false })
    const at = {
      ...{ overview: '', matrix: '/matrix', projects: '/projects', project: '/projects/12' },
      ...{ municipalities: '/municipalities', municipality: '/municipalities/082015' },
      ...{
        areas: '/policy-areas',
        area: '/policy-areas/3-Aa',
        about: '/about',
        changes: '/changes',
      },
      indicators: '/indicators',
    }
    const foreign = {
      ja: /重点施策|●の|推定(です|しました|待ち)|札幌|さっぽろ|第１期|２月28日|公表資料|示されていません|12の事業で連携/,
      en: /\b[Mm]easures?\b|presumed|Sapporo|28 February|published document|on 12 projects/,
    }
    for (const [language, words] of Object.entries(foreign)) {
      for (const [name, path] of Object.entries(at)) {
        await ja.goto(`/ibaraki-kenou/1${path}${language === 'en' ? '?lang=en' : ''}`)
        // The columns of files and the shape of JSON are the same for all regions.
        const within = name === 'about' ? '#known' : 'body'
        const said = await ja.locator(within).innerText()
        const found = said.split('\n').filter((line) => words.test(line))
        expect({ name, found }).toEqual({ name, found: [] })
      }
    }
    await ja.goto('/ibaraki-kenou/1/projects/12')
    await ja.getByText('令和４年２月', { exact: true }).waitFor()
    // Areas stand by municipalities, of whom nothing is known there.
    await ja.goto('/ibaraki-kenou/1/matrix')
    const grid = ja.getByRole('grid', { name: '政策分野と市町村' })
    await grid
      .getByRole('row', { name: /地域医療/ })
      .getByText('―')
      .first()
      .waitFor()
    await ja.getByRole('link', { name: '事業 × 市町村' }).waitFor()
    await ja.goto('/ibaraki-kenou/1/measures')
    await ja.getByText('このビジョンに、重点施策の定めはありません。').waitFor()
    // The start page lists both, and finds one by a town of it.
    await ja.goto('/')
    expect(await ja.locator('.regions h2').allInnerTexts()).toHaveLength(2)
    await ja.getByRole('searchbox').fill('とうかいむら')
    await ja.getByRole('button', { name: '探す' }).click()
    await ja.getByText('1の圏域').waitFor()
    await ja.getByRole('link', { name: 'いばらき県央地域連携中枢都市圏', exact: true }).click()
    await ja.waitForURL('/ibaraki-kenou')
  })
})
