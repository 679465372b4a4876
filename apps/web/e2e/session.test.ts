import { addPerson, password } from '@renkei/api/testing'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, openRegistry } from './browser.ts'

const officer = { role: 'officer', municipality: '012173' } as const
const minute = 60_000

describe('the end of a session', () => {
  const { visit, complaints, world } = openRegistry('postgres', { idleMinutes: 60 })

  /** A page that asks nothing more by itself, since that would count as use. */
  const visitQuietly = async (as: string) => {
    const page = await visit('/account', { as })
    await page.waitForLoadState('networkidle')
    return page
  }
  const idleFor = (personId: string, ms: number) =>
    world.db
      .updateTable('session')
      .set({ seen_at: new Date(Date.now() - ms) })
      .where('person_id', '=', personId)
      .execute()
  /** The page learns how things stand, as when someone comes back to its tab. */
  const lookAgain = (page: Page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  const warning = (page: Page) => page.getByRole('dialog', { name: 'まもなくログアウトします' })
  const ended = (page: Page) => page.getByRole('dialog', { name: 'ログアウトしました' })
  const typed = 'まだ送っていない言葉'
  // What a page asked before the time went by may still be on its way, and answer for the time before
  // or count as use after it.
  const comesBack = (
    page: Page,
    after: () => Promise<unknown>,
    ...told: ((page: Page) => Locator)[]
  ) =>
    expect
      .poll(
        async () => {
          await after()
          await lookAgain(page)
          for (const next of told) {
            const isTold = await next(page)
              .waitFor({ timeout: 15_000 })
              .then(
                () => true,
                () => false,
              )
            if (!isTold) return false
          }
          return true
        },
        { timeout: 90_000 },
      )
      .toBe(true)

  it('is told beforehand, and put off by going on', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const page = await visitQuietly(email)
    expect(await warning(page).count()).toBe(0)
    await comesBack(page, () => idleFor(id, 56 * minute), warning)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'まもなくログアウトします',
    )
    await expect
      .poll(() => warning(page).getByRole('timer').getAttribute('aria-label'))
      .toMatch(/^残り3分\d\d秒$/)
    await expectAccessible(page)
    await warning(page).getByRole('button', { name: '続ける' }).click()
    await warning(page).waitFor({ state: 'detached' })
    await lookAgain(page)
    expect(await warning(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('is not put off by watching the clock', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const page = await visitQuietly(email)
    await comesBack(page, () => idleFor(id, 60 * minute - 4000), warning, ended)
  })

  it('loses nothing that was typed: people sign in where they are', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const page = await visitQuietly(email)
    const field = page.getByRole('textbox', { name: 'パスキーの名前' })
    await field.fill(typed)
    await comesBack(page, () => idleFor(id, 61 * minute), ended)
    await expectAccessible(page)
    expect(await ended(page).getByLabel('メールアドレス').inputValue()).toBe(email)
    await ended(page).getByLabel('パスワード', { exact: true }).fill(password)
    await ended(page).getByRole('button', { name: 'ログイン', exact: true }).click()
    await ended(page).waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe(typed)
    await page.getByRole('button', { name: 'ほかの端末をログアウト' }).click()
    await page.getByRole('status').filter({ hasText: 'ログアウトしました' }).waitFor()
  })

  it('shows nothing of one person to another who signs in instead', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const other = await addPerson(world.db, { ...officer, name: '別の職員' })
    const page = await visitQuietly(email)
    await comesBack(page, () => idleFor(id, 61 * minute), ended)
    await ended(page).getByLabel('メールアドレス').fill(other.email)
    await ended(page).getByLabel('パスワード', { exact: true }).fill(password)
    await ended(page).getByRole('button', { name: 'ログイン', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '自分の仕事' }).waitFor()
    await page.getByRole('main').getByText('江別市 企画課 別の職員').waitFor()
  })

  it('in one tab shows in the others when someone comes back to them', async () => {
    const page = await visit('/account', { as: officer })
    const tab = await page.context().newPage()
    await tab.goto(page.url())
    await tab.getByRole('button', { name: '江別市 企画課' }).click()
    await tab.getByRole('menuitem', { name: 'ログアウト' }).click()
    await tab.getByRole('link', { name: 'ログイン' }).waitFor()
    await page.bringToFront()
    await lookAgain(page)
    await ended(page).waitFor()
    await ended(page).getByRole('button', { name: '閉じる' }).click()
    await page.getByRole('link', { name: '自分の仕事' }).click()
    await page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor()
  })
})
