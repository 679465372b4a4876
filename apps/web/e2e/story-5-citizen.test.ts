import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openMailingRegistry } from './browser.ts'
import { countEffort } from './counting.ts'

const phone = { width: 390, height: 844, own: true } as const

describe('a citizen on a phone', () => {
  const { visit, complaints, mailbox } = openMailingRegistry()

  // Before: 防災 found nothing, and what 推定 means was told nowhere near it.
  it('finds by a word of their own what is done against disasters, and why it is taken for that', async () => {
    const page = await visit('/sapporo/2', phone)
    const effort = await countEffort(page)
    await page.getByRole('button', { name: '検索' }).first().click()
    await page.getByRole('searchbox', { name: '連携事業を検索' }).fill('防災')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/projects\?q=/)
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 1 }).waitFor()
    const found = main.getByRole('link', { name: /災害/ }).first()
    await found.waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 1, keys: 1, fields: 1 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await found.click()
    await page.waitForURL(/\/projects\/\d+$/)
    await main.getByRole('heading', { name: 'この事業について' }).waitFor()
    await main.getByText('推定', { exact: true }).first().click()
    await main.getByRole('link', { name: '根拠のしるしの説明' }).first().waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 2, keys: 0, fields: 0 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })

  it('has the changes of the own town mailed, once the address is confirmed, and ends it again', async () => {
    const page = await visit('/sapporo/2/municipalities/012173', phone)
    const effort = await countEffort(page)
    expect(
      await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href'),
    ).toBe('/open/sapporo/changes.atom?vision=2&municipality=012173')
    await page.getByRole('button', { name: 'メールで受け取る' }).click()
    const dialog = page.getByRole('dialog', { name: '変更をメールで受け取る' })
    await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill('citizen')
    await dialog.getByRole('button', { name: '確認のメールを送る' }).click()
    await dialog.getByRole('textbox', { name: 'メールアドレス', description: /./ }).waitFor()
    await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill('citizen@example.jp')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '確認のメールを送る' }).click()
    await dialog.getByText('確認のメールを送りました').waitFor()
    // One more press and field than it takes without the mistake.
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 2 })

    await expect.poll(() => mailbox().mails.length, { timeout: 20_000 }).toBe(1)
    const [, link = ''] = /(\/subscription\/\S+)/.exec(mailbox().mails[0]?.text ?? '') ?? []
    await page.goto(link)
    await page.getByRole('heading', { name: '変更のメール配信' }).waitFor()
    await page.getByRole('link', { name: '江別市' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: '配信を始める' }).click()
    await page.getByText('配信を始めました').waitFor()
    await page.getByRole('radio', { name: '毎朝' }).check()
    await page.getByText('頻度を変えました').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '配信をやめる' }).click()
    await page.getByText('配信をやめました').waitFor()
    await page.reload()
    await page.getByText('この配信はありません').waitFor()
    expect(complaints).toEqual([])
  })
})
