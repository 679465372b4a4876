import { describe, expect, it } from 'vitest'
import { openRegistry } from './browser.ts'

describe('when a page cannot be shown', () => {
  const { visit } = openRegistry()

  it('tells a citizen which part of the address names nothing, and the way on', async () => {
    const page = await visit('/sapporo/9')
    await page.getByText('この圏域に、この版のビジョンは登録されていません。').waitFor()
    await page.goto('/atlantis')
    await page.getByText('この名前の圏域は登録されていません。').waitFor()
    await page.goto('/sapporo/2/projects/999')
    await page.getByText('この番号の連携事業は、このビジョンにありません。').waitFor()
    await page.goto('/sapporo/2/plans/nowhere')
    await page.getByText('この名前の計画は登録されていません。').waitFor()
    await page.goto('/sapporo/2/plans/strategic-vision/nowhere')
    await page.getByText('この計画に、この項目はありません。').waitFor()
    await page.getByRole('link', { name: '計画の一覧を見る' }).click()
    await page.waitForURL(/\/sapporo\/2\/plans$/)
    await page.goto('/sapporo/2/departments/nowhere')
    await page.getByText('この名前の担当部局はありません。').waitFor()
    await page.getByRole('link', { name: '担当部局の一覧を見る' }).waitFor()
    expect(await page.getByRole('button', { name: 'もう一度試す' }).count()).toBe(0)
    await page.goto('/sapporo/2/projects/999')
    await page.getByRole('link', { name: '連携事業を探す' }).click()
    await page.waitForURL(/\/sapporo\/2\/projects$/)
    await page.getByRole('heading', { level: 1, name: '連携事業' }).waitFor()
  })

  it('is never white: an officer sees that a page is coming before its program is there', async () => {
    const page = await visit('/sapporo/2', { as: { role: 'officer', municipality: '012173' } })
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '読み込んでいます' }).waitFor()
    await page.unroute('**/assets/*.js')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /連携しています/ }).waitFor()
    expect(await page.getByText('読み込んでいます').count()).toBe(0)
  })

  it('does not know measures, areas and municipalities that the vision does not have', async () => {
    const page = await visit('/sapporo/2/measures/7')
    for (const path of [
      'measures/7',
      'measures/x',
      'policy-areas/9z',
      'municipalities/000000',
      'nowhere',
    ]) {
      await page.goto(`/sapporo/2/${path}`)
      const heading = page.getByRole('heading', { level: 1, name: 'ページが見つかりません' })
      await expect.poll(() => heading.count(), { message: path }).toBe(1)
    }
  })

  it('says when the connection is lost, and goes on once it is back', async () => {
    const page = await visit('/sapporo/2/about')
    await page.route('**/trpc/**', (route) => route.abort())
    await page
      .getByRole('navigation', { name: '主なメニュー' })
      .getByRole('link', { name: '政策分野' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'つながりません' }).waitFor()
    await page.unroute('**/trpc/**')
    await page.getByRole('button', { name: 'もう一度試す' }).click()
    await page.getByRole('heading', { level: 1, name: '政策分野' }).waitFor()
    expect(await page.title()).toBe('政策分野 | 連携 Renkei')
  })
})
