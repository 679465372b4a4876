import { describe, expect, it } from 'vitest'
import {
  expectNoSidewaysScroll,
  expectPrintsClean,
  expectReadsWell,
  openRegistry,
} from './browser.ts'

const pages = {
  'the overview': '/sapporo',
  'the measures': '/sapporo/2/measures',
  'one measure': '/sapporo/2/measures/3',
  'the policy areas': '/sapporo/2/policy-areas',
  'one policy area': '/sapporo/2/policy-areas/3-1c',
  'the municipalities': '/sapporo/2/municipalities',
  'one municipality': '/sapporo/2/municipalities/012173',
  'what the data rest on': '/sapporo/2/about',
  'the annual reports': '/sapporo/2/reports',
  'contact and feedback': '/sapporo/2/contact?project=17',
  'the accessibility statement': '/sapporo/2/accessibility',
  'the synonyms of search': '/sapporo/2/synonyms',
  'what changed': '/sapporo/2/changes?since=2024-03-29',
  'two visions side by side': '/sapporo/2/comparison?former=2&formerAsOf=2024-03-29',
  'the list of projects': '/sapporo/2/projects',
  'a project': '/sapporo/2/projects/17',
  'the plans': '/sapporo/2/plans',
  'the departments of plans': '/sapporo/2/departments',
  'the indicators': '/sapporo/2/indicators',
  'a page that is not there': '/sapporo/2/nowhere',
}

describe('pages for everyone', () => {
  const { visit, complaints } = openRegistry()

  for (const [name, path] of Object.entries(pages)) {
    for (const language of ['ja', 'en'] as const) {
      it(`shows ${name} in ${language} to readers of screens, phones and enlarged text alike`, async () => {
        const address = language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path
        const page = await visit(address)
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        expect(await page.title()).toMatch(/ \| 連携 Renkei$/)
        await expectReadsWell(page)
        await expectPrintsClean(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        await expectNoSidewaysScroll(page)
        expect(complaints).toEqual([])
      })
    }
  }

  it('lets developers try an address in the reference of the API, on a phone too', async () => {
    const page = await visit('/api/v1')
    await page.setViewportSize({ width: 390, height: 844 })
    // The library's own labels are English in a page that is not.
    await page.getByText('「Execute」を押すと').waitFor()
    await page.locator('#reference[lang=en] .info .title[lang=ja]').waitFor()
    await page
      .getByRole('button', { name: /projects\/\{number\}\/card/ })
      .first()
      .click()
    await page.getByPlaceholder('number').fill('17')
    await page.getByRole('button', { name: 'Execute' }).click()
    await page.getByText('公共施設の相互利用や配置に関する検討').first().waitFor()
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })
})
