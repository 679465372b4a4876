import { describe, expect, it } from 'vitest'
import { openRegistry } from './browser.ts'

describe('what stands around every page', () => {
  const { visit } = openRegistry()

  it('marks where the reader is, and moves focus to the heading of the next page', async () => {
    const page = await visit('/sapporo/2/measures')
    const menu = page.getByRole('navigation', { name: '主なメニュー' })
    expect(await menu.locator('[aria-current="page"]').innerText()).toBe('重点施策')
    await menu.getByRole('link', { name: '政策分野' }).click()
    await page.getByRole('heading', { level: 1, name: '政策分野' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('政策分野')
    expect(await page.title()).toBe('政策分野 | 連携 Renkei')
  })

  it('says under a heading that a page is loading, and goes on at the page’s own once it is there', async () => {
    const page = await visit('/sapporo/2/work', {
      as: { role: 'officer', municipality: '012173' },
      own: true,
    })
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/trpc/**application.list*', async (route) => {
      await held
      await route.continue()
    })
    const heading = page.getByRole('main').getByRole('heading', { level: 1 })
    await page.getByRole('link', { name: '申請', exact: true }).first().click()
    await heading.filter({ hasText: '読み込んでいます' }).waitFor()
    release()
    await heading.filter({ hasText: '江別市の申請' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('江別市の申請')
    // So it is before anything of a page is there.
    const again = Promise.withResolvers<void>()
    await page.route('**/trpc/**session.get*', async (route) => {
      await again.promise
      await route.continue()
    })
    await page.reload()
    await heading.filter({ hasText: '読み込んでいます' }).waitFor()
    again.resolve()
    await heading.filter({ hasText: '江別市の申請' }).waitFor()
  })

  it('keeps the page when a reader changes the language, and the language on the way on', async () => {
    const page = await visit('/sapporo/2/policy-areas/3-1c')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Education, culture and sport' }).waitFor()
    expect(page.url()).toMatch(/\/policy-areas\/3-1c\?lang=en$/)
    await page
      .getByRole('navigation', { name: 'Main menu' })
      .getByRole('link', { name: 'Measures' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Priority measures' }).waitFor()
    expect(page.url()).toMatch(/\/measures\?lang=en$/)
    await page.getByRole('link', { name: '日本語' }).click()
    await page.getByRole('heading', { level: 1, name: '重点施策' }).waitFor()
    expect(page.url()).toMatch(/\/measures$/)
  })

  it('takes words typed into the header to the list of projects', async () => {
    const page = await visit('/sapporo/2/about')
    await page.getByRole('searchbox', { name: '連携事業を検索' }).fill('　観光 ')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/sapporo/2/projects')
    expect(new URL(page.url()).searchParams.get('q')).toBe('観光')
  })

  it('lets someone who works by keyboard skip to the content', async () => {
    const page = await visit('/sapporo')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  it('opens the pages from a button on a phone, and closes them with Escape', async () => {
    const page = await visit('/sapporo', { width: 390 })
    const link = page.getByRole('link', { name: '政策分野', exact: true })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'メニュー' }).click()
    expect(await link.isVisible()).toBe(true)
    await link.focus()
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
    // The button that opened them has the focus again.
    await page.keyboard.press('Enter')
    await link.click()
    await page.getByRole('heading', { level: 1, name: '政策分野' }).waitFor()
    expect(await link.isVisible()).toBe(false)
  })
})
