import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Seen, Visit } from '../../api/bench/report/pages.ts'
import { launch } from '../e2e/windows.ts'

// Opens pages of servers in turn, as a first visit in a browser whose processor is slowed down, and tells what each
// cost: `node bench/pages.ts ROUNDS ORIGIN…`, or forked, which sends the figures. All times are milliseconds.

const pages = {
  overview: '/sapporo/2',
  matrix: '/sapporo/2/matrix',
  project: '/sapporo/2/projects/17',
  list: '/sapporo/2/projects',
  'plan item': '/sapporo/2/plans/strategic-vision/creative-strategy-5-1',
}
const slowdowns = [1, 4]

type Watched = Window & {
  told: { largest: number; blocking: number; inputs: [number, number][]; changed: number }
}

/** What the browser tells of its own accord is kept from the beginning on. */
function watch(): void {
  const told = { largest: 0, blocking: 0, inputs: [] as [number, number][], changed: 0 }
  ;(window as unknown as Watched).told = told
  const on = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...more })
  on('largest-contentful-paint', ({ startTime }) => (told.largest = startTime), { buffered: true })
  on('longtask', ({ duration }) => (told.blocking += Math.max(0, duration - 50)))
  on('event', ({ startTime, duration }) => told.inputs.push([startTime, duration]), {
    durationThreshold: 16,
  })
  const note = () => (told.changed = performance.now())
  const whole = { subtree: true, childList: true, attributes: true, characterData: true }
  new MutationObserver(note).observe(document, whole)
}

async function opened(browser: Browser, address: string, slowdown: number) {
  const context: BrowserContext = await browser.newContext({ locale: 'ja-JP' })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  let requests = 0
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForLoadState('networkidle')
  await quiet(page)
  const { metrics } = await session.send('Performance.getMetrics')
  const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  const seen = await page.evaluate(() => {
    const { largest, blocking } = (window as unknown as Watched).told
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { largestPaint: largest, blocking, firstPaint: paint?.startTime ?? 0 }
  })
  const visit: Visit = { requests, kilobytes: bytes / 1024, busy: busy * 1000, ...seen }
  return { page, visit, close: () => context.close() }
}

/** Waits until nothing has changed for half a second. */
const quiet = (page: Page) =>
  page.waitForFunction(
    () => performance.now() - (window as unknown as Watched).told.changed > 500,
    undefined,
    { polling: 100 },
  )

/** Acts, and tells how long it took from the press until all that it changed was drawn. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const { told } = window as unknown as Watched
    told.inputs = []
    told.changed = 0
    addEventListener('keydown', ({ timeStamp }) => told.inputs.push([timeStamp, 0]), {
      once: true,
      capture: true,
    })
    addEventListener('pointerdown', ({ timeStamp }) => told.inputs.push([timeStamp, 0]), {
      once: true,
      capture: true,
    })
  })
  await act()
  await page.waitForTimeout(300)
  await quiet(page)
  return page.evaluate(() => {
    const { inputs, changed } = (window as unknown as Watched).told
    const began = Math.min(...inputs.map(([at]) => at))
    return Math.max(changed, ...inputs.map(([at, took]) => at + took)) - began
  })
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

async function moveCells(page: Page): Promise<number> {
  // A page may wait for whoever reaches for it.
  await page.keyboard.press('Shift')
  await page.locator('.matrix [tabindex="0"]').focus()
  const took: number[] = []
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown']) {
    took.push(await timed(page, () => page.keyboard.press(key)))
  }
  return middle(took)
}
const setFilter = (page: Page, name: RegExp) =>
  timed(page, () => page.getByRole('checkbox', { name }).click())

async function measure(rounds: number, origins: readonly string[]): Promise<Seen[]> {
  const browser = await launch()
  const seen = new Map<string, Seen>()
  const noted = (page: string, slowdown: number, origin: number) => {
    const key = `${page} ${slowdown} ${origin}`
    const known = seen.get(key) ?? { page, slowdown, origin, visits: [], acted: [] }
    seen.set(key, known)
    return known
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const slowdown of slowdowns) {
      for (const [name, path] of Object.entries(pages)) {
        for (const [at, origin] of origins.entries()) {
          const { page, visit, close } = await opened(browser, origin + path, slowdown)
          noted(name, slowdown, at).visits.push(visit)
          if (name === 'matrix')
            noted('moving a cell', slowdown, at).acted.push(await moveCells(page))
          if (name === 'list') {
            const first = await setFilter(page, /持続可能な行政サービス/)
            noted('setting the first filter', slowdown, at).acted.push(first)
            const next = await setFilter(page, /暮らしの質を高め/)
            noted('setting the next filter', slowdown, at).acted.push(next)
          }
          await close()
        }
      }
    }
  }
  await browser.close()
  return [...seen.values()]
}

const [rounds = '3', ...origins] = process.argv.slice(2)
const found = await measure(Number(rounds), origins)
if (process.send) process.send(found)
else for (const one of found) console.info(JSON.stringify(one))
