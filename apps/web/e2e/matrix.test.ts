import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const grid = (page: Page) => page.getByRole('grid')
const panel = (page: Page) => page.getByRole('complementary', { name: '選んだセル' })
const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset['cell']
      : undefined,
  )
const chosen = (page: Page) => page.locator('[aria-selected="true"]').getAttribute('data-cell')

describe('the matrix', () => {
  const { visit, complaints } = openRegistry()

  it('shows a councillor all 53 projects, their marks and the sums of the printed table', async () => {
    const page = await visit('/sapporo/2/matrix')
    await grid(page)
      .getByRole('row', { name: /53 航空写真の共同撮影/ })
      .waitFor()
    expect(await page.locator('.matrix .row').count()).toBe(53)
    const sums = grid(page).getByRole('row', { name: /●の合計/ })
    expect((await sums.innerText()).split(/\s+/)).toEqual([
      '●の合計',
      '13',
      '10',
      '10',
      '17',
      '17',
      '13',
      '80',
    ])
    const sources = grid(page).getByRole('row', { name: /うち出典どおり/ })
    expect(await sources.innerText()).toMatch(/12$/)
    expect(complaints).toEqual([])
  })

  it('tells in words what each sign in a row stands for', async () => {
    const page = await visit('/sapporo/2/matrix')
    const row = grid(page).getByRole('row', { name: /17 公共施設の相互利用/ })
    await row.waitFor()
    const cells = await row.getByRole('gridcell').allInnerTexts()
    expect(cells.filter((text) => text.trim() === '推定')).toHaveLength(2)
    expect(cells.filter((text) => text.trim() === '印なし')).toHaveLength(4)
  })

  it('lets a policy officer walk by arrow keys and read why a cell is inferred', async () => {
    const page = await visit('/sapporo/2/matrix')
    await grid(page).waitFor()
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1)
    await page.locator('.matrix [tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    expect(await focused(page)).toBe('3-2')
    await panel(page).getByText('創業によって生まれる企業は').waitFor()
    const shown = await panel(page).innerText()
    expect(shown).toContain('推定')
    expect(shown).toContain('この行は2つ（公表資料と一致）')
    expect(shown).toContain('【計画の体系】')
    expect(shown).toContain('ビジョン55ページ')
    expect(shown).toContain('まだ確認されていません')
    await page.waitForURL(/cell=3-2/)
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1)
  })

  it('lets them leap to the ends of rows and of the table, and open a project with Enter', async () => {
    const page = await visit('/sapporo/2/matrix?cell=17-3')
    await page.locator('[data-cell="17-3"]').focus()
    const steps: [string, string][] = [
      ['Home', '17-1'],
      ['End', '17-6'],
      ['PageDown', '27-6'],
      ['PageUp', '17-6'],
      ['Control+Home', '1-1'],
      ['Control+End', '53-6'],
      ['ArrowDown', '53-6'],
    ]
    for (const [key, cell] of steps) {
      await page.keyboard.press(key)
      expect(await focused(page)).toBe(cell)
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /航空写真の共同撮影/ }).waitFor()
    await page.goBack()
    await expect.poll(() => chosen(page)).toBe('53-6')
  })

  it('says of an empty cell that the row has its marks elsewhere', async () => {
    const page = await visit('/sapporo/2/matrix?cell=17-1')
    await panel(page).getByText('この行の●は2つで、ほかの施策に当たると考えています。').waitFor()
    expect(await panel(page).innerText()).toContain('印なし')
  })

  it('keeps the filters when a reader turns to the municipalities, and explains a presumption there', async () => {
    const page = await visit('/sapporo/2/matrix?pillar=2')
    await page.getByRole('link', { name: '事業 × 市町村' }).click()
    await page.waitForURL(/pillar=2&view=municipalities/)
    await page.getByRole('heading', { level: 1, name: '連携事業と市町村のマトリックス' }).waitFor()
    // The heading comes before the rows of the new view.
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(5)
    const heads = await grid(page).getByRole('columnheader').allInnerTexts()
    expect(heads.slice(0, 2)).toEqual(['札幌市', '小樽市'])
    await page.locator('[data-cell="17-012173"]').click()
    await panel(page).getByText('この市町村からの回答もまだないため').waitFor()
    expect(await panel(page).innerText()).toContain('未回答')
  })

  it('counts areas against measures, empty cells too, and leads to the projects of a cell', async () => {
    const page = await visit('/sapporo/2/matrix?view=coverage&cell=1b-1')
    const aside = page.getByRole('complementary', { name: '選んだセル' })
    await aside.getByText('138のセルのうち89は、当たる事業がありません。').waitFor()
    expect(await aside.getByRole('listitem').count()).toBe(5)
    const without = page
      .locator('dl > div')
      .filter({ hasText: '圏域の将来を担う人材を育成・確保する' })
    await without.getByText('15分野').waitFor()
    expect(await without.getByRole('listitem').count()).toBe(15)
    await aside.getByRole('link', { name: 'この5事業を一覧で見る' }).click()
    await page.getByText('5件の事業', { exact: true }).waitFor()
    expect(page.url()).toMatch(/measure=1&policyArea=1b/)
  })

  it('leaves out filters it cannot use, says so, and shows the rest', async () => {
    const page = await visit(
      '/sapporo/2/matrix?measure=3&measure=99&pillar=x&municipality=131016&cell=1-1',
    )
    const notice = page
      .getByRole('status')
      .filter({ hasText: '使えない条件を外して表示しています。' })
    const shown = await notice.innerText()
    for (const value of ['99', 'x', '131016']) expect(shown).toContain(`「${value}」`)
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(10)
  })

  it('narrows by select and text, and the back button restores what was asked before', async () => {
    const page = await visit('/sapporo/2/matrix')
    await page.getByLabel('役割').selectOption({ label: '２　高次の都市機能の集積・強化' })
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(5)
    await page.getByLabel('言葉').fill('札幌駅')
    await page.getByLabel('言葉').press('Enter')
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(1)
    await page.goBack()
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(5)
    expect(await page.getByLabel('言葉').inputValue()).toBe('')
    await page.goBack()
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(53)
  })

  it('offers every other filter behind one button, by keyboard', async () => {
    const page = await visit('/sapporo/2/matrix')
    await page.getByRole('button', { name: 'ほかの条件' }).press('Enter')
    await page.getByRole('checkbox', { name: '地域医療' }).press('Space')
    await page.waitForURL(/policyArea=3-1a/)
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(1)
    await page.getByRole('button', { name: /政策分野：地域医療\s*を外す/ }).click()
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(53)
  })

  it('counts only what someone can answer for when asked to', async () => {
    const page = await visit('/sapporo/2/matrix?confirmed=1')
    const sums = grid(page).getByRole('row', { name: /●の合計/ })
    await expect.poll(() => sums.innerText()).toMatch(/12$/)
  })

  it('hands out the same projects as open data', async () => {
    const page = await visit('/sapporo/2/matrix?pillar=2')
    await page.getByText('ダウンロード').click()
    const link = page.getByRole('link', { name: /^JSON/ }).first()
    const response = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(((await response.json()) as { projects: unknown[] }).projects).toHaveLength(5)
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
  })

  it('says what to do when no project matches', async () => {
    const page = await visit('/sapporo/2/matrix?q=宇宙開発')
    await page.getByText('「宇宙開発」に合う事業は、').waitFor()
    await page.getByRole('button', { name: '条件をすべて外す' }).click()
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(53)
  })

  it('becomes cards on a phone, whose marks carry the titles of their measures', async () => {
    const page = await visit('/sapporo/2/matrix', { width: 390, height: 844 })
    const card = page
      .getByRole('article')
      .filter({ hasText: '公共施設の相互利用や配置に関する検討' })
    expect(await card.innerText()).toContain('高次の都市機能の集積を活用した取組を推進する')
    expect(await grid(page).isVisible()).toBe(false)
    expect(
      await page.getByRole('heading', { level: 2, name: /高次の都市機能の集積・強化/ }).isVisible(),
    ).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.matrix').isVisible()).toBe(true)
    expect(await card.isVisible()).toBe(false)
  })

  for (const view of ['measures', 'municipalities', 'coverage']) {
    for (const language of ['ja', 'en']) {
      it(`shows the ${view} in ${language} to readers of screens, phones and enlarged text alike`, async () => {
        const page = await visit(`/sapporo/2/matrix?view=${view}&lang=${language}`)
        await grid(page).waitFor()
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.setViewportSize({ width: 1000, height: 800 })
        await expectNoSidewaysScroll(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await page.locator('.cards').waitFor()
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.setViewportSize({ width: 320, height: 640 })
        await expectNoSidewaysScroll(page)
        expect(complaints).toEqual([])
      })
    }
  }
})
