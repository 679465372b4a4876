import { describe, expect, it } from 'vitest'
import { openRegistry } from './browser.ts'

describe('the start page', () => {
  const { visit } = openRegistry()

  it('takes a citizen who knows only the host to the region', async () => {
    const page = await visit('/')
    expect(new URL(page.url()).pathname).toBe('/sapporo')
  })

  it('tells a citizen how many projects the twelve municipalities share', async () => {
    const page = await visit('/sapporo')
    const heading = page.getByRole('heading', { level: 1 })
    expect(await heading.innerText()).toMatch(/12市町村.*\s*53の事業/)
    const figures = page.locator('dl.figures')
    expect((await figures.locator('dd').allInnerTexts()).map(Number)).toEqual([12, 53, 23, 80])
  })

  it('tells a councillor how many projects each measure has, and how many are inferred', async () => {
    const page = await visit('/sapporo')
    const table = page.getByRole('table', { name: '重点施策ごとの事業数と根拠の内訳' })
    const row = table.getByRole('row', { name: /持続可能な行政サービスを提供する/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(
      expect.arrayContaining(['17', '2', '15']),
    )
  })

  it('leads from a square of the map to the municipality', async () => {
    const page = await visit('/sapporo')
    // In the word that the municipality's own page has for it.
    await page.getByRole('link', { name: /江別市 .*未回答53$/ }).click()
    await page.getByRole('heading', { level: 1, name: '江別市' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sapporo/2/municipalities/012173')
  })

  it('leads from the status to the projects that wait for confirmation', async () => {
    const page = await visit('/sapporo')
    await page.getByRole('link', { name: /確認待ち 51行/ }).click()
    await page.waitForURL(/\/projects\?/)
    expect(new URL(page.url()).search).toBe('?basis=inferred')
  })
})
