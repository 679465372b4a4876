import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import {
  addPerson,
  type databaseKinds,
  listen,
  type Newcomer,
  openPost,
  signIn,
  testSettings,
  useWorld,
  type World,
} from '@renkei/api/testing'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  chromium as playwright,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type AppOptions, createApp } from '@renkei/api/app'
import { createLog } from '@renkei/api/log'

const webFolder = fileURLToPath(new URL('../dist', import.meta.url))

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function launch(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  // One process for all is what the packaged browser is built to prefer, and less stable; without web
  // security it would not say where a request comes from, and sign-in would refuse it.
  const unwanted = ['--single-process', '--disable-web-security']
  const args = own ? flags : [...chromium.args, ...flags].filter((flag) => !unwanted.includes(flag))
  return playwright.launch({ executablePath: own ?? (await chromium.executablePath()), args })
}

type VisitOptions = {
  width?: number
  height?: number
  javaScriptEnabled?: boolean
  /** Someone made for the visit and signed in; or a person made before, by e-mail address. */
  as?: Newcomer | string
}

export type Citizen = {
  /** Opens an address of the registry in a window of one's own. */
  visit: (path: string, options?: VisitOptions) => Promise<Page>
  /** What pages wrote to the console as errors, and asked of other hosts, so far. */
  complaints: string[]
  world: World
}

/** The real app on a database of its own, and a browser before it. Fails where either is missing. */
export function openRegistry(
  kind: (typeof databaseKinds)[number] = 'pglite',
  given: Partial<typeof testSettings> = {},
  workbooks: NonNullable<AppOptions['workbooks']> = {},
): Citizen {
  const world = useWorld(kind)
  const complaints: string[] = []
  let browser: Browser
  let server: Awaited<ReturnType<typeof listen>>
  let open: BrowserContext[] = []

  beforeAll(async () => {
    if (!existsSync(`${webFolder}/index.html`)) {
      throw new Error('apps/web/dist is missing: run `npm run build` first')
    }
    const settings = { ...testSettings, url: undefined, ...given }
    const log = createLog('silent')
    const app = createApp({ db: world.db, log, settings, webFolder, workbooks })
    server = await listen(app)
    if (settings.mail) (await openPost(world.db, settings.mail.url)).keepDelivering()
    browser = await launch()
  })
  afterEach(async () => {
    await Promise.all(open.map((context) => context.close()))
    open = []
    complaints.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  return {
    complaints,
    world,
    visit: async (path, { width = 1440, height = 900, as, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'ja-JP',
        baseURL: server.url,
        reducedMotion: 'reduce',
        ...options,
      })
      open.push(context)
      if (as !== undefined) {
        const email = typeof as === 'string' ? as : (await addPerson(world.db, as)).email
        const cookies = (await signIn(server, email)).split('; ').map((cookie) => {
          const [name = '', ...value] = cookie.split('=')
          return { name, value: value.join('='), url: server.url }
        })
        await context.addCookies(cookies)
      }
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.url) && !/^(data|blob|about):/.test(url)) complaints.push(url)
      })
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      return page
    },
  }
}

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Thousands of cells that pass are not worth listing.
      resultTypes: ['violations'],
    })
    // There are no frames of other origins, for which results would be gathered in another page.
    .setLegacyMode()
    .analyze()
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }))
  expect(told).toEqual([])
}

/** Nothing is cut off or to be scrolled to sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

/** Accessible and within the window as it is and on a phone, and at 1280 pixels enlarged to 400 %. */
export async function expectReadsWell(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
}
