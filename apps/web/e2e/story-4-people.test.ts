import { addPerson } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

// Nobody had counted these ways when users were first watched; they get no longer than they are.
describe('an administrator brings somebody in, moves them on 1 April, and sees who is left', () => {
  const { visit, complaints, world } = openRegistry()

  it('invites, is refused a common password, and works as the person invited', async () => {
    const email = 'admin@example.lg.jp'
    const at = { municipality: '012173', department: '企画課' } as const
    await addPerson(world.db, { role: 'municipalityAdmin', name: '江別 管理', email, ...at })
    const page = await visit('/people', { as: email, own: true })
    const { sofar } = await countEffort(page)

    await page.getByLabel('メールアドレス').fill('new@example.lg.jp')
    await page.getByLabel('氏名').fill('新任 花子')
    await page.getByLabel('担当課').first().selectOption('企画課')
    await press(page, '招待する')
    const link = await page.getByRole('textbox', { name: '招待のリンク' }).inputValue()
    await expectAccessible(page)
    await press(page, '閉じる')
    const invited = await sofar()
    expect(invited.clicks).toBeLessThanOrEqual(2)
    expect(invited.fields).toBeLessThanOrEqual(2)

    // Whoever holds the link chooses a password that is not a common one.
    const newcomer = await visit(new URL(link).pathname, { own: true })
    const atNewcomer = await countEffort(newcomer)
    await newcomer.getByLabel('パスワード').first().fill('password1234')
    await newcomer.getByRole('button', { name: '登録して始める' }).click()
    await sees(newcomer, 'よく使われるパスワードか')
    await newcomer.getByLabel('パスワード').first().fill('山と川のあいだの長い合言葉')
    await newcomer.getByRole('button', { name: '登録して始める' }).click()
    await sees(newcomer, '自分の仕事')
    await newcomer.getByRole('button', { name: '江別市 企画課 新任 花子' }).waitFor()
    await expectAccessible(newcomer)
    const came = await atNewcomer.sofar()
    expect(came.clicks).toBeLessThanOrEqual(2)
    expect(came.fields).toBeLessThanOrEqual(2)

    // 人事異動 of 1 April, with what is open and who would be left.
    await page.goto('/people')
    await sofar()
    await press(page, '新任 花子さんの異動')
    await sees(page, '新任 花子さんが途中まで進めている仕事')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('役割').selectOption('決裁者')
    await dialog.getByLabel('役職').fill('課長')
    await dialog.getByLabel('異動の日').fill('令和81年４月１日')
    await expectAccessible(page)
    await press(page, '異動を記録する')
    await sees(page, '令和81年４月１日付けで、新任 花子さんの異動を予定しました。')
    const moved = await sofar()
    expect(moved.clicks).toBeLessThanOrEqual(2)
    expect(moved.fields).toBeLessThanOrEqual(2)
    await page
      .getByRole('row')
      .filter({ hasText: 'new@example.lg.jp' })
      .getByText(/^最後のログイン：令和/)
      .waitFor()
    expect(complaints).toEqual([])
  })
})
