import { readFile } from 'node:fs/promises'
import { hiroshimaBook, ibarakiBook, typedInto } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

const administrator = { role: 'systemAdmin', name: '系統 管理' } as const
const upload = async (page: Page, book: ArrayBuffer) => {
  await page.getByLabel('記入したブック').setInputFiles({
    name: 'いばらき.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(book),
  })
  await page.getByRole('button', { name: '読み込んで確かめる' }).click()
}

/** Reads what is told of a region in both languages: not one sentence is of another region, or counts what is not
 * there. */
async function readAll(page: Page, region: string, municipality: string) {
  const within = ['', '/matrix', '/policy-areas', `/municipalities/${municipality}`, '/indicators']
  for (const path of [...within.map((one) => `/${region}/1${one}`), `/${region}/about`]) {
    for (const language of ['', '?lang=en']) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(path + language)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const main = await page.getByRole('main').innerText()
      expect(`${path}${language} ${main}`).not.toMatch(/札幌|さっぽろ|Sapporo|[^0-9]0の(連携)?事業/)
    }
    await expectReadsWell(page)
  }
}

describe('a system administrator', () => {
  const { visit, complaints } = openRegistry()

  it('brings a region by its workbook, told at the cell what is wrong, and names, hides and closes it', async () => {
    const page = await visit('/region-books', { as: administrator })
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'ひな形をダウンロード' }).click()
    const template = await readFile(await (await saving).path())
    expect(template.subarray(0, 2).toString()).toBe('PK')

    const book = await ibarakiBook()
    const wrong = [{ sheet: '市町村', row: 2, cells: { 団体コード: '082164' } }]
    await upload(page, await typedInto(book, wrong))
    await page.getByText(/誤りが\d+件あります/).waitFor()
    await page.getByRole('rowheader', { name: /市町村.*A3/ }).waitFor()
    await expectAccessible(page)

    await upload(page, book)
    await page.getByText('新しい圏域「いばらき県央地域連携中枢都市圏」').waitFor()
    await page.getByRole('button', { name: '取り込む' }).click()
    await page.getByRole('link', { name: '取り込んだ圏域を見る' }).waitFor()

    await page.goto('/regions')
    const row = page.getByRole('row', { name: /ibaraki-kenou/ })
    expect(await row.innerText()).toMatch(/公開[^]*9市町村[^]*12事業/)
    await row.getByRole('button', { name: /の名称を変える/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill('')
    await dialog.getByRole('button', { name: '名称を変える' }).click()
    await dialog.getByText('名称を入力してください').waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('名称').fill('いばらき県央圏')
    await dialog.getByRole('button', { name: '名称を変える' }).click()
    await page.getByText('名称を「いばらき県央圏」にしました').waitFor()

    const reader = await visit('/ibaraki-kenou/1', { own: true })
    await reader
      .getByRole('heading', { name: /いばらき県央/ })
      .first()
      .waitFor()
    await readAll(reader, 'ibaraki-kenou', '082015')
    await reader.goto('/ibaraki-kenou/1')
    const act = async (name: RegExp, doIt: string, done: RegExp) => {
      await row.getByRole('button', { name }).click()
      await dialog.getByRole('button', { name: doIt }).click()
      await page.getByText(done).waitFor()
    }
    await act(/を非公開にする/, '非公開にする', /を非公開にしました/)
    await reader.reload()
    await reader.getByRole('heading', { name: 'ページが見つかりません' }).waitFor()
    await act(/を閉じる/, '閉じる', /を閉じました/)
    await reader.reload()
    await reader.getByText('この圏域は閉じられています。').waitFor()
    await page.goto('/regions?lang=en')
    await page.getByText('Closed', { exact: true }).waitFor()
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  }, 240_000)

  it('brings one of which no project is known yet, and its pages say so in both languages', async () => {
    const page = await visit('/region-books', { as: administrator })
    await upload(page, await hiroshimaBook())
    await page.getByText('新しい圏域「広島広域都市圏」').waitFor()
    // The connection breaks off meanwhile: the page finds out what became of it.
    await page.route('**/take', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: '取り込む' }).click()
    await page.getByRole('link', { name: '取り込んだ圏域を見る' }).waitFor()
    const reader = await visit('/hiroshima/1', { own: true })
    await reader.getByRole('heading', { name: /33市町村の\s*連携事業を公開します/ }).waitFor()
    for (const name of ['', '/matrix', '/projects', '/municipalities', '/municipalities/324485']) {
      await reader.goto(`/hiroshima/1${name}`)
      await reader.getByText(/連携事業は、まだ登録されていません。/).waitFor()
    }
    await readAll(reader, 'hiroshima', '324485')
    expect(complaints).toEqual([])
  }, 240_000)

  it('makes one by form, told at the field what is missing, with municipalities by name', async () => {
    const page = await visit('/regions', { as: administrator })
    await page.getByRole('link', { name: '新しい圏域を作る' }).click()
    const make = page.getByRole('button', { name: '圏域を作る' })
    await make.click()
    await page.getByRole('link', { name: '政策分野は、1つ以上にしてください。' }).waitFor()
    await expectReadsWell(page)
    const typed = {
      ...{ 名称: '道央定住自立圏', よみ: 'どうおう', 英語名: 'Central', アドレスの名前: 'douou' },
      ...{ ビジョンの名称: '道央共生ビジョン', 最初の年度: '令和９年度', 最後の年度: '2031' },
      '1 生活機能の強化': '医療',
    }
    await page.getByLabel('制度').selectOption('定住自立圏')
    for (const [label, value] of Object.entries(typed)) {
      await page.getByRole('textbox', { name: label }).first().fill(value)
    }
    const members = page.getByLabel('コードまたは名前')
    await members.first().fill('江別市')
    await page.locator('p', { hasText: '江別市（北海道）' }).waitFor()
    await members.nth(1).fill('012246')
    await make.click()
    await page.getByText('道央定住自立圏を作りました。').waitFor()
    await page.getByRole('link', { name: '圏域のページを見る' }).click()
    await page.getByRole('heading', { name: '道央定住自立圏' }).first().waitFor()
    expect(complaints).toEqual([])
  })
})
