import { pdfOf } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'

const office = {
  role: 'policyOffice',
  municipality: '011002',
  department: '政策企画部（見本）',
} as const

const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })
const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const words = (page: Page, name: string) => page.getByRole('region', { name }).innerText()

/** How low something ends in the window. */
const footOf = async (page: Page, name: string) => {
  const box = await page.getByRole('button', { name }).boundingBox()
  return (box?.y ?? 0) + (box?.height ?? 0)
}

describe('the policy office that confirms what was inferred by the page it was read from', () => {
  const { visit, complaints } = openRegistry()
  const path = '/sapporo/2/about'
  let address = ''

  it('puts the vision there once, and says how its pages are counted', async () => {
    const page = await visit(path, { as: office, own: true })
    const effort = await countEffort(page)
    const documents = page.getByRole('region', { name: '出典の資料' })
    await documents
      .getByRole('link', { name: '第２期さっぽろ連携中枢都市圏ビジョン', exact: true })
      .click()
    await page.getByText('この資料のPDFは、まだ登録されていません。').waitFor()
    address = new URL(page.url()).pathname
    await expectAccessible(page)

    const file = page.getByLabel('PDFファイル', { exact: true })
    await file.setInputFiles({
      name: '資料.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('資料'),
    })
    await page.getByLabel('公表されている場所（アドレス）').fill('市のページ')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText(/「市のページ」は、ウェブページのアドレスとして読めません/).waitFor()
    await page.getByLabel('公表されている場所（アドレス）').fill('https://www.city.example.lg.jp/')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText(/「資料.pdf」は、PDFとして開けません/).waitFor()

    // A cover and a sheet of contents stand before page 1.
    const sheets = Array.from({ length: 90 }, (_, sheet) =>
      sheet < 2 ? '目次' : `連携事業を説明する${sheet - 1}ページ`,
    )
    const buffer = Buffer.from(await pdfOf(sheets))
    await file.setInputFiles({ name: 'ビジョン.pdf', mimeType: 'application/pdf', buffer })
    await page.getByLabel('そのページは、ファイルの何枚目か').fill('３')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText('登録しました。').waitFor()
    await until(() => words(page, '1ページ')).toContain('連携事業を説明する1ページ')
    await expectAccessible(page)
    const { clicks, fields } = await effort.sofar()
    // There was no way at all to show a page. Two of the presses are mistakes.
    expect(clicks).toBeLessThanOrEqual(4)
    expect(fields).toBeLessThanOrEqual(3)
    expect(complaints).toEqual([])
  })

  it('shows its pages to people who are signed in alone until it may be published', async () => {
    const citizen = await visit(`${address}#page=72`)
    await citizen.getByText(/職員だけに表示しています/).waitFor()
    await citizen.getByText('引用しているのは、この資料の72ページです。').waitFor()
    const page = await visit(address, { as: office })
    await page.getByRole('checkbox', { name: '資料を公開してよい' }).check()
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText('登録しました。').waitFor()
  })

  it('sees the page and the reason beside the button, and confirms ten rows by ten keys', async () => {
    const page = await visit('/sapporo/2/confirm', { as: office, own: true })
    const effort = await countEffort(page)
    const bar = page.getByRole('progressbar', { name: '確認の進み具合' })
    for (let done = 0; done < 10; done += 1) {
      const before = await title(page)
      const source = page.getByRole('heading', { name: /出典の紙面/ })
      const at = /\d+ページ/.exec(await source.innerText())?.[0] ?? ''
      const sheet = page.getByRole('region', { name: new RegExp(`ビジョン ${at}$`) })
      await until(() => sheet.innerText()).toContain(`連携事業を説明する${at}`)
      expect(await page.getByRole('heading', { name: '推定の理由' }).isVisible()).toBe(true)
      // All of it within the window, without scrolling.
      expect(await footOf(page, '推定どおりと確認する')).toBeLessThanOrEqual(900)
      expect((await sheet.boundingBox())?.y ?? 900).toBeLessThan(700)
      await page.keyboard.press('Enter')
      await until(() => title(page)).not.toBe(before)
      // The bar and the list have moved once the row has.
      await until(() => bar.getAttribute('aria-valuenow')).toBe(String(done + 1))
    }
    // 51 rows took 51 keys, without a page or a reason in sight.
    expect(await effort.sofar()).toEqual({ clicks: 0, keys: 10, fields: 0 })
    expect(complaints).toEqual([])
  })

  it('writes what a project does with the page beside it', async () => {
    const page = await visit('/sapporo/2/summaries?number=17', { as: office })
    await until(() => words(page, '第２期さっぽろ連携中枢都市圏ビジョン 64ページ')).toContain(
      '64ページ',
    )
    await expectAccessible(page)
  })

  it('leads a citizen from a project to its page, on a phone', async () => {
    const page = await visit('/sapporo/2/projects/17', { width: 390, height: 844, own: true })
    const effort = await countEffort(page)
    await page.getByRole('link', { name: /ビジョンの64ページに書かれています/ }).click()
    await until(() => words(page, '64ページ')).toContain('連携事業を説明する64ページ')
    expect(page.url()).toMatch(/\/documents\/\d+#page=64$/)
    expect((await effort.sofar()).clicks).toBe(1)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.getByRole('button', { name: '次のページ' }).press('Enter')
    await until(() => words(page, '65ページ')).toContain('65ページ')
    await page.getByLabel('ページ', { exact: true }).fill('９９')
    await page.getByRole('button', { name: '移る' }).click()
    await page.getByText('「９９」は、このファイルのページではありません。').waitFor()
    await page.getByLabel('ページ', { exact: true }).fill('７２')
    await page.getByRole('button', { name: '移る' }).click()
    await until(() => words(page, '72ページ')).toContain('72ページ')
    await page.getByText('このページの文字を読む').click()
    await page.getByText('連携事業を説明する72ページ').last().waitFor()
    await page.goto(`${address}?lang=en#page=300`)
    await page.getByText('This file has no page 300 (pages 1 to 88).').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })
})
