import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'

describe('a councillor who reads what plans stand above the projects', () => {
  const { visit, complaints } = openRegistry()

  it('sees at once which plans are over and which are excerpts, wherever they are named', async () => {
    const page = await visit('/sapporo/2/plans', { own: true })
    await page.getByText('いま期間中の計画は、まだ登録されていません。').waitFor()
    const plans = page.getByRole('region', { name: '計画の一覧' })
    expect(await plans.getByText('計画期間終了', { exact: true }).count()).toBeGreaterThanOrEqual(4)
    expect(await plans.getByText('抜粋', { exact: true }).count()).toBeGreaterThanOrEqual(3)
    await page.goto('/sapporo/2/alignments')
    const rows = page.getByRole('table').locator('tbody tr')
    await rows.first().waitFor()
    // The outline alone tells no period.
    const dated = rows.filter({ hasNotText: '国際戦略の骨子' })
    expect(await dated.filter({ hasText: '計画期間終了' }).count()).toBe(await dated.count())
    await expectAccessible(page)
  })

  it('comes to every roadmap and every indicator by one press each, and back to one plan’s', async () => {
    const page = await visit('/sapporo/2/plans', { own: true })
    const effort = await countEffort(page)
    const across = page.getByRole('navigation', { name: '計画を横断して見る' })
    await across.getByRole('link', { name: 'ロードマップ' }).click()
    await page.getByRole('heading', { level: 1, name: 'ロードマップ' }).waitFor()
    // They were found by opening 16 items one by one.
    expect((await effort.sofar()).clicks).toBe(1)
    const table = page.getByRole('table')
    expect(await table.locator('tbody th').count()).toBeGreaterThanOrEqual(10)
    expect(await table.innerText()).toContain('短期')
    // Pages one after the other, with what they rest on said once.
    await page.getByText(/^出典どおり　50ページ、51ページ、/).waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)

    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/sapporo/2/plans/citizens-activity')
    await effort.sofar()
    await page.getByRole('link', { name: /^成果指標\d+件$/ }).click()
    await page.getByRole('heading', { level: 1, name: '計画の成果指標' }).waitFor()
    expect((await effort.sofar()).clicks).toBe(1)
    expect(page.url()).toContain('plan=citizens-activity')
    await page.getByRole('link', { name: 'すべての計画を見る' }).click()
    await page.getByRole('heading', { level: 2 }).nth(1).waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })

  it('finds ロードマップ by its name, which was found nowhere', async () => {
    const page = await visit('/sapporo/2/plans?q=ロードマップ')
    await page.getByRole('link', { name: 'ロードマップのある項目の一覧' }).waitFor()
    await page.getByText(/「ロードマップ」を含む項目.*[1-9]\d*/).waitFor()
  })

  it('reads departments by bureau, in order of reading, and what looks alike explained', async () => {
    const page = await visit('/sapporo/2/departments')
    const bureaus = page.locator('.departments__bureau')
    await bureaus.first().waitFor()
    const names = await bureaus.allInnerTexts()
    expect(names.slice(0, 3)).toEqual(['環境局', '危機管理局', '教育委員会'])
    expect(names.at(-1)).toBe('局の名前が書かれていないもの')
    const row = page.getByRole('row').filter({ hasText: /^子ども育成部/ })
    expect(await row.innerText()).toContain('別の計画に「子ども未来局子ども育成部」があります')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  })

  it('is told at the head of the matrix that its themes were inferred', async () => {
    const page = await visit('/sapporo/2/matrix')
    await page.getByRole('columnheader', { name: /産業.*テーマは推定/ }).waitFor()
  })
})
