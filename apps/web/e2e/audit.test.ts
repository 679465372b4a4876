import { readFileSync } from 'node:fs'
import { addPerson, drafted } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const ebetsu = '012173'
const admin = 'admin@example.lg.jp'
const office = 'office@example.lg.jp'

const entries = (page: Page) => page.locator('.audit-table > tbody > tr')
const found = (page: Page, count: number) =>
  page.getByRole('heading', { name: `${count}件の記録`, exact: true }).waitFor()
const created = 'action=department.create'

describe('the audit trail', () => {
  const { visit, complaints, world } = openRegistry()

  beforeAll(async () => {
    await addPerson(world.db, {
      role: 'municipalityAdmin',
      municipality: ebetsu,
      name: '江別 管理',
      email: admin,
      department: '総務課（見本）',
    })
    await addPerson(world.db, {
      role: 'policyOffice',
      municipality: '011002',
      name: '札幌 政策',
      email: office,
      department: '政策企画課（見本）',
    })
    const ofEbetsu = await world.as({
      role: 'municipalityAdmin',
      municipality: ebetsu,
      name: '江別 太郎',
    })
    const made = await ofEbetsu.department.create.mutate({ name: '防災課（見本）' })
    const { id: department, version } = made
    await ofEbetsu.department.rename.mutate({ department, version, name: '危機対策課（見本）' })
    const ofChitose = await world.as({ role: 'municipalityAdmin', municipality: '012246' })
    for (let i = 1; i <= 55; i += 1) {
      await ofChitose.department.create.mutate({ name: `見本${i}課` })
    }
  })

  it('tells in one line what was saved in one sitting, and on demand each of it', async () => {
    const officer = await world.as({ role: 'officer', municipality: ebetsu, name: '江別 花子' })
    const { id, version } = await drafted(officer, { title: '合同訓練' })
    const { draft } = await officer.application.get.query({ id })
    const { version: next } = await officer.application.save.mutate({
      ...{ id, version },
      draft: { ...draft, title: '合同訓練の実施' },
    })
    await officer.application.save.mutate({ id, version: next, draft: { ...draft, title: '訓練' } })
    const page = await visit('/audit?action=application.save', { as: admin })
    await found(page, 3)
    expect(await entries(page).count()).toBe(1)
    await page.getByRole('rowheader', { name: '申請の保存 3回' }).waitFor()
    await page.getByRole('button', { name: /^3件をすべて表示/, expanded: false }).click()
    await expect.poll(() => entries(page).count()).toBe(4)
    await expectAccessible(page)
  })

  it('tells who did what to what, and what changed, when asked', async () => {
    const page = await visit('/audit?action=department.rename', { as: admin })
    await found(page, 1)
    const entry = entries(page).first()
    await entry.getByText('江別 太郎').waitFor()
    await entry.getByText('江別市').waitFor()
    await entry.getByRole('rowheader', { name: '担当課の名前の変更' }).first().waitFor()
    await entry.getByText(/^担当課 \d+「危機対策課（見本）」/).waitFor()
    await entry.getByText('変更の内容').click()
    const change = entry.getByRole('row').filter({ hasText: '名前' })
    expect(await change.getByRole('cell').allInnerTexts()).toEqual([
      '防災課（見本）',
      '危機対策課（見本）',
    ])
    await entry.getByText(/^[0-9a-f]{64}$/).waitFor()
    await expectAccessible(page)
  })

  it('is narrowed by words, action, municipality and days, all in the address', async () => {
    const page = await visit('/audit', { as: office })
    await entries(page).first().waitFor()
    await page.getByLabel('言葉').fill('危機対策課')
    await page.getByLabel('操作').selectOption('担当課の名前の変更')
    await page.getByLabel('市町村', { exact: true }).selectOption('江別市')
    await page.getByLabel('この日から').fill('2026-01-01')
    await page.getByRole('button', { name: '絞り込む' }).click()
    await found(page, 1)
    await page.waitForURL(/action=department\.rename&municipality=012173&from=2026-01-01/)

    await page.getByLabel('言葉').fill('どこにもない言葉')
    await page.getByRole('button', { name: '絞り込む' }).click()
    await page.getByText('条件に合う記録はありません。').waitFor()
    await page.getByRole('link', { name: '条件をすべて外す' }).click()
    await entries(page).first().waitFor()
    expect(await page.getByLabel('言葉').inputValue()).toBe('')
  })

  it('goes on over more than one page', async () => {
    const page = await visit(`/audit?${created}`, { as: office })
    await found(page, 56)
    expect(await entries(page).count()).toBe(50)
    await page.getByRole('link', { name: /^次/ }).click()
    await expect.poll(() => entries(page).count()).toBe(6)
    await entries(page)
      .last()
      .getByText(/「防災課（見本）」/)
      .waitFor()
  })

  it('comes as a file, with the same entries', async () => {
    const page = await visit(`/audit?${created}`, { as: office })
    await found(page, 56)
    await page.getByText('ダウンロード').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.trimEnd().split('\r\n')).toHaveLength(57)
  })

  it('is printed with what it was narrowed by, and with no field that is empty', async () => {
    const page = await visit(`/audit?${created}&q=防災課`, { as: office })
    await entries(page).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('main').innerText()
    expect(printed).toContain('言葉：防災課　操作：')
    expect(printed).not.toContain('この日から')
    expect(printed).not.toContain('絞り込む')
  })

  it('says what of the address it could not read', async () => {
    const page = await visit('/audit?from=yesterday&action=department.rename', { as: admin })
    await page.getByText('読み取れない条件を外して表示しています。').waitFor()
    await page.getByText('「yesterday」').waitFor()
    await found(page, 1)
  })

  it('is closed to officers, and to municipalities that ask for another’s', async () => {
    const page = await visit('/audit', { as: { role: 'officer', municipality: ebetsu } })
    await page.getByRole('heading', { name: 'この画面は開けません' }).waitFor()
    const other = await visit('/audit?municipality=012246', { as: admin })
    await other.getByRole('heading', { name: 'この画面は開けません' }).waitFor()
    expect([await entries(page).count(), await entries(other).count()]).toEqual([0, 0])
  })

  it.each([1440, 390])('at %i px nothing is cut off and everyone can use it', async (width) => {
    const page = await visit(`/audit?${created}`, { as: office, width })
    await found(page, 56)
    await entries(page).first().getByText('変更の内容').click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const english = await visit('/audit?lang=en', { as: office, width })
    await english.getByRole('heading', { name: 'Audit trail' }).waitFor()
    await entries(english).first().waitFor()
    await expectNoSidewaysScroll(english)
    expect(complaints).toEqual([])
  })
})
