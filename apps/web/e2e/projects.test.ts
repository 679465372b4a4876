import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

const found = (page: Page, count: number) =>
  page.getByText(`${count}件の事業`, { exact: true }).waitFor()
const rows = (page: Page) => page.locator('.list tbody tr')
const searchBox = (page: Page) => page.getByLabel('言葉で探す')

describe('the list of projects', () => {
  const { visit, complaints } = openRegistry()

  it('finds projects by a word and marks it where it stands', async () => {
    const page = await visit('/sapporo/2/projects')
    await found(page, 53)
    await searchBox(page).fill('取組')
    await searchBox(page).press('Enter')
    await found(page, 13)
    await page.waitForURL(/q=%E5%8F%96%E7%B5%84/)
    expect(await page.locator('.list mark').allInnerTexts()).toEqual(Array(13).fill('取組'))
  })

  it('shows the reading when that is what was searched for', async () => {
    const page = await visit('/sapporo/2/projects?q=かんこう')
    await found(page, 1)
    expect(await rows(page).first().innerText()).toMatch(/読み.*かんこう/)
  })

  it('does not search while Japanese is being converted', async () => {
    const page = await visit('/sapporo/2/projects')
    await found(page, 53)
    await searchBox(page).fill('かんこう')
    const isPrevented = await searchBox(page).evaluate(
      (box) =>
        !box.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
    )
    expect(isPrevented).toBe(true)
    expect(page.url()).not.toContain('q=')
    expect(await searchBox(page).inputValue()).toBe('かんこう')
  })

  it('counts beside each filter what it would leave, the other filters applied', async () => {
    const page = await visit('/sapporo/2/projects?q=取組')
    await found(page, 13)
    const measures = page.getByRole('group', { name: '重点施策' })
    expect(await measures.innerText()).toMatch(/持続可能な行政サービスを提供する\s*5/)
    await measures.getByRole('checkbox', { name: /持続可能な行政サービス/ }).check()
    await found(page, 5)
    await measures.getByRole('checkbox', { name: /暮らしの質を高め/ }).check()
    await found(page, 10)
    await page.getByRole('checkbox', { name: '選んだ施策のすべてに当たる事業だけ' }).check()
    await found(page, 1)
    await page.getByRole('button', { name: /言葉：取組/ }).click()
    await page.waitForURL((url) => !url.search.includes('q='))
    expect(await searchBox(page).inputValue()).toBe('')
  })

  it('finds by English titles for a reader of English, and marks the word', async () => {
    const page = await visit('/sapporo/2/projects?lang=en&q=tourism')
    await expect.poll(() => page.locator('mark').allInnerTexts()).toEqual(['tourism'])
    // The other two are of the area Strategic tourism.
    await expect.poll(() => rows(page).count()).toBe(3)
    expect(await page.getByText('Found by: policy area (inferred)').count()).toBe(2)
  })

  it('hides the areas without a project until asked', async () => {
    const page = await visit('/sapporo/2/projects?q=取組')
    await found(page, 13)
    const areas = page.getByRole('group', { name: '政策分野' })
    expect(await areas.getByRole('checkbox').count()).toBe(8)
    await areas.getByRole('button', { name: '該当のない15分野も表示' }).click()
    expect(await areas.getByRole('checkbox').count()).toBe(23)
  })

  it('keeps what is typed but not sent, before it is awake and while filters change', async () => {
    const page = await visit('/sapporo/2/projects')
    const programs = Promise.withResolvers<void>()
    await page.route('**/assets/*.js', async (route) => {
      await programs.promise
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await searchBox(page).fill('観光')
    programs.resolve()
    await page.locator('html[data-awake]').waitFor()
    await page.getByRole('checkbox', { name: /１\s圏域全体の経済成長/ }).check()
    await found(page, 12)
    expect(await searchBox(page).inputValue()).toBe('観光')
  })

  it('restores list and filters by the back button, from a project too', async () => {
    const page = await visit('/sapporo/2/projects?q=取組')
    await found(page, 13)
    await page.getByRole('checkbox', { name: /３\s圏域全体の/ }).check()
    await page.waitForURL(/pillar=3/)
    await page.getByRole('link', { name: /鳥獣対策/ }).click()
    await page.getByRole('heading', { level: 1, name: /鳥獣対策/ }).waitFor()
    await page.goBack()
    await found(page, 13)
    expect(await page.getByRole('checkbox', { name: /３\s圏域全体の/ }).isChecked()).toBe(true)
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('pillar')
    expect(await searchBox(page).inputValue()).toBe('取組')
  })

  it('shows what was chosen at once, however long the answer takes', async () => {
    const page = await visit('/sapporo/2/comparison?former=2&formerAsOf=2024-03-29')
    const answer = Promise.withResolvers<void>()
    await page.route('**/trpc/**', async (route) => {
      await answer.promise
      await route.continue()
    })
    const former = page.getByLabel('比べる元', { exact: true })
    const chosen = () => former.evaluate((box: HTMLSelectElement) => box.selectedIndex)
    expect(await chosen()).toBe(1)
    await former.selectOption({ index: 0 })
    await expect.poll(chosen).toBe(0)
    answer.resolve()
    await page.waitForURL((url) => url.searchParams.get('formerAsOf') !== '2024-03-29')
    expect(await chosen()).toBe(0)
  })

  it('sorts by reading and says so in the address', async () => {
    const page = await visit('/sapporo/2/projects')
    await page.getByLabel('並び順').selectOption('五十音')
    await page.waitForURL(/sort=kana/)
    await expect.poll(() => rows(page).first().innerText()).toMatch(/^6\s/)
  })

  it('limits filters and counts to confirmed facts', async () => {
    const page = await visit('/sapporo/2/projects?measure=3')
    await found(page, 10)
    await page.getByRole('checkbox', { name: '確認された事実だけで数える' }).check()
    await found(page, 2)
    expect(page.url()).toContain('confirmed=1')
  })

  it('offers the same question as data and as a matrix', async () => {
    const page = await visit('/sapporo/2/projects?pillar=2&sort=kana')
    await found(page, 5)
    await page.getByText('ダウンロード').click()
    const csv = await page.getByRole('link', { name: 'CSV（UTF-8）' }).getAttribute('href')
    const [ods] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'ODS（データ）' }).click(),
    ])
    expect(new URL(ods.url()).search).toBe('?pillar=2&vision=2')
    expect(ods.suggestedFilename()).toBe('sapporo-2-projects.ods')
    expect(csv).toBe('/open/sapporo/projects.csv?pillar=2&vision=2')
    expect((await (await page.request.get(csv ?? '')).text()).startsWith('\uFEFF')).toBe(true)
    await page.getByRole('link', { name: 'マトリックスで見る' }).click()
    await page.waitForURL(/matrix\?pillar=2$/)
    await expect.poll(() => page.locator('.matrix .row').count()).toBe(5)
  })

  it('says what to do next when nothing is found, and past the last page', async () => {
    const page = await visit('/sapporo/2/projects?q=宇宙開発')
    await page.getByText('「宇宙開発」に合う事業は、').waitFor()
    await page.getByRole('link', { name: '政策分野から探す' }).waitFor()
    await page.goto('/sapporo/2/projects?page=9')
    await page.getByRole('link', { name: '最初のページを見る' }).click()
    await expect.poll(() => rows(page).count()).toBe(53)
  })

  it('finds what a citizen means, says what the words were taken for, and what is near', async () => {
    const page = await visit('/sapporo/2/projects?q=江別のゴミ')
    await found(page, 1)
    await page.getByText('「ゴミ」は「廃棄物」としても探しました。').waitFor()
    await page.getByText('合うところ：江別市の参加（推定）').waitFor()
    await searchBox(page).fill('猫 江別')
    await searchBox(page).press('Enter')
    await page.getByRole('link', { name: '「江別」だけなら53件' }).waitFor()
    await expectReadsWell(page)
    await searchBox(page).fill('防災 猫')
    await searchBox(page).press('Enter')
    await page
      .getByText('すべての言葉に合う事業はないので、「防災」の合うものを探しました。')
      .waitFor()
    await found(page, 3)
    await page.getByRole('link', { name: '言い換えの一覧' }).click()
    await page.getByLabel('一覧の中を探す').fill('防災')
    await page.getByRole('row', { name: /防災 災害/ }).waitFor()
    await expectReadsWell(page)
  })

  it('turns to the second page by a link', async () => {
    const page = await visit('/sapporo/2/plans?q=まちづくり')
    await page.getByRole('link', { name: '次のページ' }).click()
    await page.waitForURL(/page=2/)
    await page.getByRole('link', { name: '前のページ' }).waitFor()
  })

  it('tells of a lost connection and mends it on the second try', async () => {
    const page = await visit('/sapporo/2/projects')
    await found(page, 53)
    await page.route('**/trpc/**', (route) => route.abort())
    await page.getByRole('checkbox', { name: /２\s高次の都市機能/ }).check()
    await page
      .getByRole('alert')
      .getByText('連携事業を読み込めませんでした。')
      .waitFor({ timeout: 20_000 })
    await page.unroute('**/trpc/**')
    await page.getByRole('button', { name: 'もう一度読み込む' }).click()
    await found(page, 5)
    expect(await rows(page).count()).toBe(5)
  })

  it('keeps the filters in a drawer on a phone, closed by its button or Escape', async () => {
    const page = await visit('/sapporo/2/projects', { width: 390, height: 844 })
    await page.getByRole('button', { name: '絞り込み' }).click()
    const drawer = page.getByRole('dialog', { name: '絞り込み' })
    await expectAccessible(page)
    await drawer.getByRole('checkbox', { name: /２\s高次の都市機能/ }).check()
    await drawer.getByRole('button', { name: '5件の事業を見る' }).click()
    expect(await drawer.isVisible()).toBe(false)
    await found(page, 5)
    await page.getByRole('button', { name: '絞り込み' }).press('Enter')
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
  })

  for (const language of ['ja', 'en']) {
    it(`reads well in ${language} on screens, phones and enlarged`, async () => {
      const page = await visit(`/sapporo/2/projects?q=取組&lang=${language}`)
      await rows(page).first().waitFor()
      await expectReadsWell(page)
      expect(complaints).toEqual([])
    })
  }
})
