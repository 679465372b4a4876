import { describe, expect, it } from 'vitest'
import { expectReadsWell, openRegistry } from './browser.ts'

describe('measures, policy areas and municipalities', () => {
  const { visit } = openRegistry()

  it('shows a researcher every project of a measure with what its mark rests on', async () => {
    const page = await visit('/sapporo/2/measures/3')
    const table = page.getByRole('table', { name: 'この施策に当たる事業' })
    expect(await table.getByRole('rowheader').count()).toBe(10)
    const first = table.getByRole('row', { name: /連携事業の企画、立案、効果検証/ })
    expect(await first.innerText()).toContain('出典どおり')
    await page.getByRole('link', { name: '一覧で条件を加えて探す' }).click()
    await page.waitForURL(/\/projects\?measure=3$/)
  })

  it('gives the reason why a project was taken to belong to a policy area', async () => {
    const page = await visit('/sapporo/2/policy-areas/3-1c')
    const row = page.getByRole('row', { name: /公立夜間中学の共同活用/ })
    expect(await row.innerText()).toMatch(/推定.*学びの場/)
    await page.getByText(/役割と区分は推定.*記号の並びと内容から/).waitFor()
    await page.goto('/sapporo/2/measures/3')
    await page.getByText(/テーマは推定.*２つずつが１つのテーマ/).waitFor()
  })

  it('lists all projects under their policy areas on one page', async () => {
    const page = await visit('/sapporo/2/policy-areas')
    expect(await page.locator('main a[href*="/projects/"]').count()).toBe(53)
  })

  it('tells plainly that no municipality has answered yet', async () => {
    const page = await visit('/sapporo/2/municipalities')
    await page.getByText('まだどの市町村からも回答がありません。').waitFor()
    const table = page.getByRole('table', { name: '市町村ごとの、回答別の連携事業の数' })
    const cellsOf = (name: RegExp) => table.getByRole('row', { name }).getByRole('cell')
    expect(
      await cellsOf(/江別市/)
        .last()
        .innerText(),
    ).toBe('53')
    expect(
      await cellsOf(/札幌市/)
        .nth(-2)
        .innerText(),
    ).toMatch(/^53\s*（推定53）$/)
  })

  it('gives the date of the agreement in the Japanese calendar, and in English in the Western one', async () => {
    const page = await visit('/sapporo/2/municipalities/012173')
    await page
      .getByRole('listitem')
      .filter({ hasText: /札幌市.*平成31年３月29日に締結/ })
      .waitFor()
    await page.goto('/sapporo/2/municipalities/012173?lang=en')
    await page
      .getByRole('listitem')
      .filter({ hasText: /Sapporo City.*concluded on 29 March 2019/ })
      .waitFor()
  })

  it('names on the English page the Japanese title that the documents use', async () => {
    const page = await visit('/sapporo/2/measures/4?lang=en')
    const original = page.getByText('持続可能な行政サービスを提供する')
    expect(await original.getAttribute('lang')).toBe('ja')
    await page
      .getByText(/translations by the editors/)
      .first()
      .waitFor()
  })

  it('explains each data set to a developer: where it is, what its columns hold, how to cite it', async () => {
    const page = await visit('/sapporo/2/about')
    for (const name of [
      '/open/sapporo/catalog.jsonld',
      'JSON（連携事業）',
      'ODS（事業費と市町村の分担）',
      'projects.schema.json',
      'costs.csv-metadata.json',
    ]) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
      expect((await page.request.get(href ?? '')).status(), name).toBe(200)
    }
    for (const [set, file] of [
      ['連携事業', 'projects'],
      ['成果指標', 'indicators'],
    ] as const) {
      const told = page.getByRole('article').filter({
        has: page.getByRole('heading', { name: set, exact: true }),
      })
      await told.getByText(/^表の列/).click()
      const csv = await (await page.request.get(`/open/sapporo/${file}.csv`)).text()
      const header = (csv.split('\r\n')[0] ?? '').replace('\uFEFF', '').split(',')
      const shown = await told.getByRole('rowheader').allInnerTexts()
      expect(shown.slice(0, 14)).toEqual(header.slice(0, 14))
    }
    await page.getByText(/「連携事業」（連携 Renkei、.*取得）http.*projects\.csv$/).waitFor()
    const licence = page.getByRole('link', { name: /CC BY 4\.0/ })
    expect(await licence.getAttribute('href')).toContain('creativecommons.org')
    await expectReadsWell(page)
  })
})
