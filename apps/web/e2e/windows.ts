import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContextOptions,
  chromium as playwright,
  type Page,
} from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
// Pages of tests live for seconds: optimising their code, and compiling it beside them, costs more than it saves.
const forTests = ['--js-flags=--single-threaded,--no-turbofan,--no-maglev']

/** The browser that is packaged, or that of `CHROMIUM`; with no more flags it runs pages as people's browsers do. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const own = process.env['CHROMIUM']
  // One process for all is what the packaged browser is built to prefer, and less stable; without web
  // security it would not say where a request comes from, and sign-in would refuse it. Windows begin
  // faster where one process is copied for each.
  const unwanted = ['--single-process', '--disable-web-security', '--no-zygote']
  const all = own ? flags : [...chromium.args, ...flags].filter((flag) => !unwanted.includes(flag))
  const args = [...all, ...more]
  return playwright.launch({ executablePath: own ?? (await chromium.executablePath()), args })
}

/** One for all the files a worker runs; it ends with the worker. */
let browser: Promise<Browser> | undefined

export type WindowOptions = Pick<BrowserContextOptions, 'javaScriptEnabled'> & {
  /** What the test does to it outlives the page: a window that is closed afterwards. */
  own?: boolean
}

export type Windows = {
  /** A window without a past: no cookie, no storage, no permission. */
  open: (options: WindowOptions) => Promise<Page>
  /** Ends what the windows in use show. They are kept for the next test: a process that has run the
   * pages once shows another in a third of the time. */
  clear: () => Promise<void>
  close: () => Promise<void>
}

/** Windows before the registry at `baseURL`. */
export function openWindows(baseURL: string): Windows {
  const plainPage = `${baseURL}/healthz`
  let used: { page: Page; own: boolean }[] = []
  let kept: Page[] = []

  async function empty(page: Page): Promise<void> {
    const context = page.context()
    const others = context.pages().filter((other) => other !== page)
    await Promise.all(others.map((other) => other.close()))
    page.removeAllListeners()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    // Nothing is saved on the way out, and no question keeps it open.
    await page.route('**', (route) =>
      route.request().url() === plainPage ? route.continue() : route.abort(),
    )
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(plainPage)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    page.removeAllListeners()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.emulateMedia({ media: null })
    await Promise.all([context.clearCookies(), context.clearPermissions()])
  }

  return {
    open: async ({ own = false, ...options }) => {
      const isPlain = !own && Object.keys(options).length === 0
      const free = isPlain ? kept.pop() : undefined
      const page = free ?? (await newPage(baseURL, options))
      used.push({ page, own: !isPlain })
      return page
    },
    clear: async () => {
      const done = used
      used = []
      await Promise.all(
        done.map(async ({ page, own }) => {
          if (own || page.isClosed()) return page.context().close()
          await empty(page)
          kept.push(page)
        }),
      )
    },
    close: async () => {
      await Promise.all(kept.map((page) => page.context().close()))
      kept = []
    },
  }
}

async function newPage(baseURL: string, options: BrowserContextOptions): Promise<Page> {
  browser ??= launch(forTests)
  const ours = { locale: 'ja-JP', baseURL, reducedMotion: 'reduce' } as const
  const context = await (await browser).newContext({ ...ours, ...options })
  // On machines that others use too, a workbook has taken half a minute to be read.
  context.setDefaultTimeout(60_000)
  return context.newPage()
}
