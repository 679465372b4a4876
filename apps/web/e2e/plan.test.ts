import { describe, expect, it } from 'vitest'
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
    const page = await visit('/sapporo/2/plans/citizens-activity')
    await page.getByText('素案', { exact: true }).waitFor()
    const entry = page.getByRole('link', { name: /福祉除雪事業/ })
    await entry.waitFor()
    await page.getByRole('button', { name: '３段目から閉じる' }).click()
    await entry.waitFor({ state: 'hidden' })
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
