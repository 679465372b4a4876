import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectPrintsClean,
  openRegistry,
} from './browser.ts'

const office = {
  role: 'policyOffice',
  municipality: '011002',
  department: '政策企画部（見本）',
} as const
const officer = { role: 'officer', municipality: '012173' } as const

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name })
const box = (page: Page, measure: number) =>
  page.getByRole('checkbox', { name: new RegExp(`重点施策${measure}`) })
const status = (page: Page) => page.getByRole('status').first()

/** Waits longer than a page takes on a busy machine. */
const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })

describe('an officer of the policy office who confirms the matrix by keyboard alone', () => {
  const { visit, world, complaints } = openRegistry()

  it('sees the row as the source has it, with the marks that were inferred', async () => {
    const page = await visit('/sapporo/2/confirm/16', { as: office })
    await heading(page, /社会や企業等のニーズに対応できる人材の育成/).waitFor()
    expect(await page.getByRole('definition').innerText()).toContain('●●')
    const cited = page.getByRole('link', { name: 'ビジョンの63ページを見て確かめてください。' })
    expect(await cited.getAttribute('href')).toMatch(/^\/documents\/\d+#page=63$/)
    await page.getByText('この資料のPDFは、まだ登録されていません。').waitFor()
    expect(await box(page, 6).isChecked()).toBe(true)
    expect(await box(page, 1).isChecked()).toBe(false)
    expect(complaints).toEqual([])
  })

  it('confirms rows with Enter, sets one aside, and takes the last one back', async () => {
    const page = await visit('/sapporo/2/confirm', { as: office })
    const bar = page.getByRole('progressbar', { name: '確認の進み具合' })
    const total = Number(await bar.getAttribute('aria-valuemax'))
    const first = await page.getByRole('heading', { level: 1 }).innerText()
    await page.keyboard.press('Enter')
    await until(() => bar.getAttribute('aria-valuenow')).toBe('1')
    await until(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(first)
    expect(await status(page).innerText()).toMatch(/を確認しました（\d+時\d\d分）/)

    const second = await page.getByRole('heading', { level: 1 }).innerText()
    await page.keyboard.press('s')
    await until(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(second)
    await page.getByText('あとで 1', { exact: true }).waitFor()
    // Beside 「あとで確認します」 the button says that it takes back another row.
    await page.getByRole('button', { name: '取り消す No.2', exact: true }).waitFor()

    await page.keyboard.press('z')
    await until(() => bar.getAttribute('aria-valuenow')).toBe('0')
    await until(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(first)
    expect(await page.getByRole('button', { name: '推定どおりと確認する' }).isVisible()).toBe(true)
    expect(Number(await bar.getAttribute('aria-valuemax'))).toBe(total)

    await page.reload()
    await page.getByText('あとで 1', { exact: true }).waitFor()
  })

  it('corrects a row, and says why when the marks are not as many as in the source', async () => {
    const page = await visit('/sapporo/2/confirm/17', { as: office })
    await heading(page, /公共施設の相互利用や配置に関する検討/).waitFor()
    await page.keyboard.press('5')
    expect(await box(page, 5).isChecked()).toBe(true)
    await page.getByText('選んだ●は3つ、公表資料の●は2つです。').waitFor()
    await page.keyboard.press('Enter')
    const reason = page.getByRole('textbox', { name: '数が合わない理由' })
    await until(() => page.evaluate(() => document.activeElement?.id)).toBe('reason')
    await page.getByText('●の数が公表資料と合わない理由を書いてください。').waitFor()

    // Keys rest while someone writes: these are letters and digits of the reason.
    await page.keyboard.type('s1z: ビジョンの64ページに共同利用とあるため')
    expect(await box(page, 1).isChecked()).toBe(false)
    // What is chosen and typed outlives the page.
    await page.reload()
    await until(() => reason.inputValue()).toMatch(/^s1z: ビジョンの64ページに/)
    await reason.press('Tab')
    await page.keyboard.press('Enter')
    await heading(page, /救急医療/).waitFor()

    const client = await world.as(office)
    const project = await client.project.get.query({ region: 'sapporo', number: 17 })
    expect(project.measures.map(({ number, basis }) => [number, basis])).toContainEqual([
      5,
      'confirmed',
    ])
    expect(project.markCountReason).toBe('s1z: ビジョンの64ページに共同利用とあるため')

    await page.keyboard.press('ArrowUp')
    await visitedRow(page)
  })

  it('goes back to what was inferred, and moves between rows with the arrows', async () => {
    const page = await visit('/sapporo/2/confirm/20', { as: office })
    await heading(page, /生活困窮者/).waitFor()
    const before = await page.getByRole('checkbox', { checked: true }).count()
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('r')
    await until(() => box(page, 1).isChecked()).toBe(false)
    // The one about the keys is a box, too.
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(before)
    await page.keyboard.press('ArrowDown')
    await heading(page, /特色ある教育活動/).waitFor()
    await page.keyboard.press('ArrowUp')
    await heading(page, /生活困窮者/).waitFor()
  })

  it('switches keys of one letter off, and they stay off', async () => {
    const page = await visit('/sapporo/2/confirm/21', { as: office })
    await heading(page, /特色ある教育活動/).waitFor()
    await page.getByRole('checkbox', { name: '1文字のキーを使う' }).uncheck()
    const before = await box(page, 1).isChecked()
    await page.keyboard.press('1')
    await page.keyboard.press('s')
    expect(await box(page, 1).isChecked()).toBe(before)
    await page.reload()
    expect(await page.getByRole('checkbox', { name: '1文字のキーを使う' }).isChecked()).toBe(false)
    await heading(page, /特色ある教育活動/).waitFor()
  })

  it('is told who was first when someone else confirmed the row meanwhile', async () => {
    const page = await visit('/sapporo/2/confirm/24', { as: office })
    await heading(page, /図書館間/).waitFor()
    const other = await world.as({ ...office, name: '札幌 花子' })
    const { rows } = await other.confirmation.queue.query({ region: 'sapporo' })
    const row = rows.find(({ project }) => project.number === 24)
    await other.confirmation.confirm.mutate({
      region: 'sapporo',
      project: 24,
      revision: row?.project.revision ?? 0,
      measures: row?.proposed.measures ?? [],
    })
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.getByRole('textbox', { name: '数が合わない理由' }).fill('二人で見ています')
    await page.getByRole('button', { name: /訂正して確認する/ }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(
      /\d+時\d\d分に札幌市 政策企画部（見本） 札幌 花子が No\.24 を更新しました。/,
    )
    expect(await alert.innerText()).toContain('①②')
    await page
      .getByRole('button', { name: /取り消す.*No\.24/ })
      .first()
      .waitFor()
  })

  it('confirms policy areas likewise', async () => {
    const page = await visit('/sapporo/2/confirm/16?of=policyArea', { as: office })
    await heading(page, /人材の育成/).waitFor()
    await page.keyboard.press('Enter')
    await heading(page, /公共施設の相互利用/).waitFor()
    const chosen = page.getByRole('radio', { checked: true })
    const proposed = await chosen.getAttribute('value')
    // Arrows move between rows wherever the cursor is; letters choose, after the numbers of another group.
    await chosen.focus()
    await page.keyboard.press('ArrowDown')
    await heading(page, /救急医療/).waitFor()
    await page.keyboard.press('ArrowUp')
    await heading(page, /公共施設の相互利用/).waitFor()
    await page.keyboard.type('31f')
    await until(() => chosen.getAttribute('value')).toBe('3-1f')
    await page.keyboard.press('e')
    await until(() => chosen.getAttribute('value')).toBe('3-1e')
    expect(proposed).not.toBe('3-1e')
    await page.getByRole('button', { name: 'この政策分野に訂正して確認する' }).waitFor()
    await page.keyboard.press('Enter')
    await heading(page, /救急医療/).waitFor()
    const client = await world.as(office)
    const project = await client.project.get.query({ region: 'sapporo', number: 17 })
    expect(project.policyArea).toMatchObject({ basis: 'confirmed' })
    expect(project.policyArea.code).not.toBe(proposed)
  })

  it.each([
    ['/sapporo/2/confirm/18', 1440],
    ['/sapporo/2/confirm/18', 390],
    ['/sapporo/2/confirm/18?of=policyArea', 1440],
    ['/sapporo/2/confirm/18?of=policyArea', 390],
    ['/sapporo/2/confirm/24?lang=en', 1024],
  ])('finds %s accessible at %i pixels', async (path, width) => {
    const page = await visit(path, { as: office, width })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await expectPrintsClean(page)
  })

  it('is the only one who may open it', async () => {
    const page = await visit('/sapporo/2/confirm', { as: officer })
    await heading(page, /この画面は開けません/).waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
  })
})

/** The row above, confirmed a moment ago, says by whom. */
async function visitedRow(page: Page): Promise<void> {
  await page.goto(page.url().replace(/confirm\/\d+/, 'confirm/17'))
  await page.getByText(/札幌市 政策企画部（見本） 試験 職員が確認しました。/).waitFor()
  expect(await box(page, 5).isDisabled()).toBe(true)
}
