import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'

// The packaged browser is built for one process, and for pages that may read everything; neither is wanted here.
const unwanted = ['--single-process', '--disable-web-security', '--no-zygote']

export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  const args = own ? ['--no-sandbox'] : chromium.args.filter((flag) => !unwanted.includes(flag))
  return playwright.launch({ executablePath: own ?? (await chromium.executablePath()), args })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with a page, at the width it has. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const run = `axe.run({ runOnly: ${JSON.stringify(tags)} })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`
  return page.evaluate<string[]>(run)
}
