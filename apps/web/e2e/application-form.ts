import type { Page } from 'playwright-core'

/** Fills in everything a registration needs, correctly. */
export async function fillRegistration(page: Page, title = '上下水道施設の共同点検の推進') {
  await page.getByRole('textbox', { name: /^事業名 必須/ }).fill(title)
  await page
    .getByRole('textbox', { name: '読み' })
    .fill('じょうげすいどうしせつのきょうどうてんけんのすいしん')
  await page.getByRole('combobox', { name: '政策分野' }).selectOption('3-1g')
  await page.getByRole('checkbox', { name: '持続可能な行政サービスを提供する' }).check()
  await page.getByRole('textbox', { name: '④を選んだ理由' }).fill('維持管理の負担を抑えるため。')
  await page.getByRole('checkbox', { name: '当別町' }).check()
  await page.getByRole('checkbox', { name: '南幌町' }).check()
  await page
    .getByRole('textbox', { name: '概要' })
    .fill('点検の記録をそろえ、点検の委託を共同で発注する。')
  await page
    .getByRole('textbox', { name: '甲（札幌市）の役割' })
    .fill('点検の基準と記録の様式を示す。')
  await page
    .getByRole('textbox', { name: '乙（連携市町村）の役割' })
    .fill('点検の対象となる施設を選ぶ。')
  await page.getByRole('combobox', { name: '開始年度' }).selectOption('令和８年度（2026年度）')
  await page.getByRole('combobox', { name: '終了年度' }).selectOption('令和10年度（2028年度）')
  await page.getByRole('textbox', { name: '令和８年度の事業費（千円）' }).fill('１，２００')
  await page.getByRole('textbox', { name: '電話番号' }).fill('011-381-0000')
}

/** Opens the form of a registration from the list. */
export async function beginRegistration(page: Page): Promise<void> {
  await page.getByRole('link', { name: '連携事業を登録する' }).click()
  await page.waitForURL(/\/applications\/new\?kind=register$/)
  await page.getByRole('textbox', { name: /^事業名 必須/ }).waitFor()
}

/** The address of an application, once something typed made it. */
export async function addressOf(page: Page): Promise<string> {
  await page.waitForURL(/\/applications\/\d+$/)
  return new URL(page.url()).pathname
}

/** Waits until everything typed is saved. */
export const saved = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'に自動で保存しました' }).waitFor()
