import { drafted, submitted } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const ebetsu = { role: 'officer', municipality: '012173' } as const
const chitose = { role: 'officer', municipality: '012246' } as const
const sapporo = { role: 'policyOffice', municipality: '011002', department: '政策企画部' } as const

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const rows = (page: Page, name: string) => section(page, name).getByRole('listitem')
const expectWellMade = async (page: Page) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize({ width: 1440, height: 844 })
}

describe('my work', () => {
  const { visit, complaints, world } = openRegistry()

  it('says so when nothing waits, and what one could begin', async () => {
    const page = await visit('/sapporo/2/work', { as: ebetsu })
    await section(page, '待っている仕事').getByText('いま待っている仕事はありません。').waitFor()
    await page.getByRole('link', { name: '連携事業の登録を申請する' }).waitFor()
    await page.getByText('お知らせはまだありません。').waitFor()
    await expectWellMade(page)
  })

  it('has something for everyone an application waits for, longest waiting first', async () => {
    const applicant = await world.as(ebetsu)
    const reviewer = await world.as(sapporo)
    const sent = await submitted(applicant, { title: '指摘を受ける事業' })
    await reviewer.application.return.mutate({ ...sent, reason: '概要を直してください。' })
    await drafted(applicant, { title: '書きかけの事業' })
    await submitted(applicant, { title: '審査を待つ事業' })

    const own = await visit('/', { as: ebetsu })
    await own.getByRole('heading', { level: 1, name: '自分の仕事' }).waitFor()
    const waiting = await rows(own, '待っている仕事').allInnerTexts()
    expect(waiting.map((text) => /(指摘を受ける|書きかけの)事業/.exec(text)?.[0])).toEqual([
      '指摘を受ける事業',
      '書きかけの事業',
    ])
    expect(waiting[0]).toContain('指摘を直して再提出する')
    expect(waiting[1]).toContain('下書きを仕上げる')
    expect(await rows(own, '審査を待っている申請').allInnerTexts()).toEqual([
      expect.stringContaining('審査を待つ事業'),
    ])
    await own.getByRole('link', { name: /^自分の仕事\s*1\s*件$/ }).waitFor()
    await expectWellMade(own)

    const partner = await visit('/sapporo/2/work', { as: chitose })
    await expect
      .poll(() => rows(partner, '待っている仕事').allInnerTexts())
      .toContainEqual(expect.stringContaining('参加するかどうかを答える'))
    await section(partner, '待っている仕事').getByRole('link', { name: '審査を待つ事業' }).click()
    await partner.waitForURL(/\/sapporo\/2\/applications\/\d+$/)

    const office = await visit('/sapporo/2/work', { as: sapporo })
    expect(await rows(office, '待っている仕事').allInnerTexts()).toEqual([
      expect.stringContaining('審査する'),
    ])
    await section(office, '推定の確認')
      .getByRole('link', { name: /残り51行/ })
      .waitFor()
    await office.getByRole('link', { name: /^審査\s*1\s*件$/ }).waitFor()
    await expectWellMade(office)
    await section(office, '待っている仕事').getByRole('link', { name: '審査を待つ事業' }).click()
    await office.waitForURL(/\/sapporo\/2\/review\/\d+$/)
    expect(complaints).toEqual([])
  })

  it('tells what others did, until it has been read', async () => {
    const page = await visit('/sapporo/2/work', { as: ebetsu })
    const messages = section(page, 'お知らせ')
    const returned = messages.getByRole('listitem').filter({ hasText: '指摘を受ける事業' })
    await returned.getByText('差し戻しました。').waitFor()
    await returned.getByText('未読').waitFor()
    await returned.getByRole('link', { name: '指摘を受ける事業' }).click()
    await page.waitForURL(/\/applications\/\d+$/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '自分の仕事' }).waitFor()
    await returned.getByText('差し戻しました。').waitFor()
    await expect.poll(() => returned.getByText('未読').count()).toBe(0)
  })

  it('lets someone work through the menu of their post by keyboard', async () => {
    const page = await visit('/sapporo/2/work', { as: { ...ebetsu, role: 'municipalityAdmin' } })
    const button = page.getByRole('button', { name: '江別市 企画課' })
    await button.focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toMatch(/^お知らせ/)
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('アカウント')
    await page.keyboard.press('End')
    expect(await focused()).toBe('ログアウト')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('監査記録')
    await page.keyboard.press('Escape')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await focused()).toContain('企画課')
  })

  it('is in the menu of a phone too', async () => {
    const page = await visit('/sapporo', { as: ebetsu, width: 390 })
    await page.getByRole('button', { name: 'メニュー' }).click()
    await page.getByRole('button', { name: 'ログアウト' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'アカウント' }).click()
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor()
  })
})
