import { describe, expect, it } from 'vitest'
import { bytesOf, seen, taken } from './pictures.ts'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const { visit, complaints } = openRegistry()

describe('plans', () => {
  it('lists the plans, those below another under it, and searches them all', async () => {
    const page = await visit('/sapporo/2/plans')
    const below = page.getByRole('listitem').filter({ hasText: '下位の計画' }).first()
    await below.getByRole('link', { name: '札幌市国際戦略プラン', exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('searchbox', { name: '計画のことばを探す' }).fill('企業マッチング')
    await page.getByRole('search', { name: '計画のことばを探す' }).getByRole('button').click()
    await page.getByRole('link', { name: '企業マッチングなどの実施' }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('企業マッチング')
    expect(complaints).toEqual([])
  })

  it('shows a plan as a tree that can be folded, and what it rests on', async () => {
    const page = await visit('/sapporo/2/plans/citizens-activity', { own: true })
    await page.getByText('素案', { exact: true }).waitFor()
    const flow = page.getByRole('region', { name: '政策分野との対応' })
    await flow.getByRole('img', { name: /政策分野への流れ/ }).waitFor()
    // The table says the same, and leads on.
    await flow.getByRole('row').nth(1).getByRole('link').first().waitFor()
    expect(await flow.getByRole('row').nth(1).innerText()).toMatch(/(確認|提案)\d/)
    await flow.getByText('画像で保存').click()
    const file = await taken(page, () => flow.getByRole('button', { name: /PNG/ }).click())
    const drawn = await seen(page, await bytesOf(file), {
      left: 0,
      top: 0.2,
      right: 1,
      bottom: 0.8,
    })
    expect(drawn.dark).toBeGreaterThan(1000)
    const entry = page.getByRole('link', { name: /福祉除雪事業/ })
    await entry.waitFor()
    await page.getByRole('button', { name: '３段目から閉じる' }).click()
    await entry.waitFor({ state: 'hidden' })
    // On paper what is folded is open, nobody goes anywhere, and all of it is on the sheet.
    const menu = page.getByRole('navigation', { name: '主なメニュー' })
    await menu.waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1000 })
    await entry.waitFor()
    await menu.waitFor({ state: 'hidden' })
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: /多くの市民のまちづくり参加促進/ }).press('Enter')
    await entry.waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  })

  it('shows an item with its text, notes, roadmap and indicators', async () => {
    const page = await visit('/sapporo/2/plans/strategic-vision/creative-strategy-5-1')
    await page.getByRole('link', { name: /^マーケティング/ }).click()
    await page.getByText('企業や非営利組織が行うあらゆる活動のうち').waitFor()
    const road = page.getByRole('table', { name: '取組ごとの短期と長期' })
    await road.getByRole('row', { name: /国際戦略プラン策定/ }).waitFor()
    await page.getByText('文書の書き方を表示').click()
    await page.getByText('平成は31年４月までのため、令和４年度').waitFor()
    await page.getByRole('heading', { name: '担当部局' }).waitFor()
    await expectAccessible(page)
    const foot = page.getByRole('contentinfo')
    await foot.getByText('『国際関連の上位計画』').waitFor()
    const item = page.url()
    await page.locator('main').locator('a[href*="/indicators/"]').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForURL(/indicators/)
    await foot.getByRole('link', { name: '計画のオープンデータ（JSON）' }).waitFor()
    expect(await foot.innerText()).toMatch(/『国際関連の上位計画』(?![^]*計画の体系)/)
    await page.goto(item)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'ほかの項目を開く' }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })

  it('leads from an entry to who answers for it, and from a repeated one to the first', async () => {
    const page = await visit('/sapporo/2/plans/citizens-activity/measure-5-04')
    await page.getByText('＜再掲＞').first().waitFor()
    await page
      .locator('.item-head')
      .getByRole('link', { name: '企業向けボランティア情報配信' })
      .click()
    await page.getByRole('region', { name: 'この項目が再掲されているところ' }).waitFor()
    const departments = page.getByRole('region', { name: '担当部局' })
    const [name] = await departments.getByRole('link').allTextContents()
    await departments.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
  })
})
