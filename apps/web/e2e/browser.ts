import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  addPerson,
  type databaseKinds,
  enter,
  listen,
  type Newcomer,
  openMailbox,
  openPost,
  signIn,
  testSettings,
  useWorld,
  type World,
} from '@renkei/api/testing'
import type { Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type AppOptions, createApp } from '@renkei/api/app'
import { createLog } from '@renkei/api/log'
import { violationsOn } from './axe.ts'
import { openWindows, type WindowOptions, type Windows } from './windows.ts'

const webFolder = fileURLToPath(new URL('../dist', import.meta.url))
const clientFolder = fileURLToPath(new URL('../../../packages/client/dist', import.meta.url))

type VisitOptions = WindowOptions & {
  width?: number
  height?: number
  /** Someone made for the visit and signed in; or a person made before, by e-mail address. */
  as?: Newcomer | string
}

export type Citizen = {
  /** A window of one's own that shows nothing yet. */
  open: (options?: WindowOptions) => Promise<Page>
  /** Opens an address of the registry in a window of one's own. */
  visit: (path: string, options?: VisitOptions) => Promise<Page>
  /** What pages wrote to the console as errors, and asked of other hosts, so far. */
  complaints: string[]
  world: World
}

/** The real app on a database of its own, and a browser before it. Fails where either is missing.
 * Pages ask the same of either kind of database, so the faster one serves them unless told. */
export function openRegistry(
  kind: (typeof databaseKinds)[number] = 'postgres',
  given: Partial<typeof testSettings> = {},
  workbooks: NonNullable<AppOptions['workbooks']> = {},
): Citizen {
  const world = useWorld(kind)
  const complaints: string[] = []
  let windows: Windows
  let server: Awaited<ReturnType<typeof listen>>

  beforeAll(async () => {
    if (!existsSync(`${webFolder}/index.html`)) {
      throw new Error('apps/web/dist is missing: run `npm run build` first')
    }
    const settings = { ...testSettings, url: undefined, ...given }
    const log = createLog('silent')
    const app = createApp({ db: world.served, log, settings, webFolder, clientFolder, workbooks })
    server = await listen(app)
    if (settings.mail) (await openPost(world.served, settings.mail.url)).keepDelivering()
    windows = openWindows(server.url)
  })
  afterEach(async () => {
    await windows.clear()
    complaints.length = 0
  })
  afterAll(async () => {
    await windows?.close()
    await server?.close()
  })

  async function open(options: WindowOptions = {}): Promise<Page> {
    const page = await windows.open(options)
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(server.url) && !/^(data|blob|about):/.test(url)) complaints.push(url)
    })
    return page
  }

  return {
    complaints,
    world,
    open,
    visit: async (path, { width = 1440, height = 900, as, ...options } = {}) => {
      const page = await open(options)
      if (as !== undefined) {
        const cookies =
          typeof as === 'string'
            ? await signIn(server, as)
            : await enter(world.db, (await addPerson(world.db, as)).id)
        await page.context().addCookies(
          cookies.split('; ').map((cookie) => {
            const [name = '', ...value] = cookie.split('=')
            return { name, value: value.join('='), url: server.url }
          }),
        )
      }
      await page.setViewportSize({ width, height })
      await page.goto(path)
      // Not that of the page's loading.
      await page.locator('h1:not([aria-busy] h1)').first().waitFor()
      if (options.javaScriptEnabled !== false) await awake(page)
      return page
    },
  }
}

type Mailbox = Awaited<ReturnType<typeof openMailbox>>

/** The same for a registry that sends mail, and where that arrives. */
export function openMailingRegistry(): Citizen & { mailbox: () => Mailbox } {
  const settings: Partial<typeof testSettings> = {}
  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await openMailbox()
    settings.mail = { url: mailbox.url, from: 'renkei@registry.test' }
  })
  afterAll(() => mailbox.close())
  return { ...openRegistry('postgres', settings), mailbox: () => mailbox }
}

/** Reaches for a page that came whole, and waits until it answers to more than links. */
export async function awake(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.locator('html[data-awake]').waitFor()
}

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page | Frame): Promise<void> {
  expect(await violationsOn(page)).toEqual([])
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
  expect(await unmarkedOn(page)).toEqual([])
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
}

/** On A4 there is nothing to press, but for headings of what is unfolded, and nothing is cut off. */
export async function expectPrintsClean(page: Page): Promise<void> {
  // 180 mm.
  await page.setViewportSize({ width: 680, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().width > 3,
    )
    const isTool = (one: Element) => one.matches('button:not([aria-expanded]), kbd, [type=file]')
    const isCut = (one: Element) =>
      one instanceof HTMLElement &&
      getComputedStyle(one).overflowX !== 'visible' &&
      one.scrollWidth > one.clientWidth + 1
    return shown.filter((one) => isTool(one) || isCut(one)).map(({ outerHTML }) => outerHTML)
  })
  expect(found).toEqual([])
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ media: null })
}

/** Japanese on an English page that is not marked as Japanese, and so is read by an English voice; but for what
 * people type. */
const unmarkedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode
      const isRead =
        parentElement !== null && !parentElement.closest('script, style, noscript, textarea')
      const lang = parentElement?.closest('[lang]')?.getAttribute('lang')
      const isJapanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(textContent ?? '')
      if (isRead && isJapanese && lang !== 'ja') found.push((textContent ?? '').trim())
    }
    return found
  })

/** Pastes what a spreadsheet put on the clipboard into the field that has the focus. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', data)
    const options = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options))
  }, text)
