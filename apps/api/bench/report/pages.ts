import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, spread } from '../figures.ts'
import { begin } from './starts.ts'

/** A first visit; times in milliseconds. `blocking`: what tasks took beyond 50 ms each. `busy`: of the main thread in
 * all. */
export type Visit = {
  requests: number
  kilobytes: number
  firstPaint: number
  largestPaint: number
  blocking: number
  busy: number
}
/** One page of one server at one slowdown, by round; or an act there, with `acted` alone. */
export type Seen = {
  page: string
  slowdown: number
  origin: number
  visits: Visit[]
  acted: number[]
}

const browser = fileURLToPath(new URL('../../../web/bench/pages.ts', import.meta.url))

/** First visits to pages of two embedded registries in one browser, in turn: a line for each page and slowdown. */
export async function measurePages(
  [ours, theirs]: readonly [ours: string, theirs: string],
  rounds: number,
): Promise<{ visits: string[][]; acts: string[][] }> {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-pages-'))
  const registries = [
    await begin(ours, join(folder, 'ours')),
    await begin(theirs, join(folder, 'theirs')),
  ]
  try {
    const child = fork(browser, [String(rounds), ...registries.map(({ origin }) => origin)], {
      execArgv: [],
    })
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the browser's program ended with ${String(code)}`)
    })
    const [seen] = (await Promise.race([once(child, 'message'), failed])) as [Seen[]]
    return {
      visits: inPairs(seen, ({ visits }) => visits).map(([title, mine, their]) => [
        ...title,
        ...[toldOf(mine), toldOf(their), ratio(mine, their, 'busy')],
      ]),
      acts: inPairs(seen, ({ acted }) => acted).map(([title, mine, their]) => [
        ...title,
        ...[median(mine), median(their)].map((ms) => `${ms.toFixed(0)} ms`),
        ratioOf(mine, their),
      ]),
    }
  } finally {
    for (const { stop } of registries) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What both sides showed of the same page at the same slowdown. */
function inPairs<Of>(seen: readonly Seen[], of: (one: Seen) => Of[]) {
  return seen
    .filter((one) => one.origin === 0 && of(one).length > 0)
    .map(({ page, slowdown, ...mine }): [string[], Of[], Of[]] => {
      const their = seen.find(
        (one) => one.origin === 1 && one.page === page && one.slowdown === slowdown,
      )
      return [[page, `${slowdown}×`], of({ page, slowdown, ...mine }), their ? of(their) : []]
    })
}

function toldOf(visits: readonly Visit[]): string {
  const middle = (key: keyof Visit) => median(visits.map((one) => one[key])).toFixed(0)
  const [requests, kilobytes, blocking, busy] = [
    middle('requests'),
    middle('kilobytes'),
    middle('blocking'),
    middle('busy'),
  ]
  return `${requests}, ${kilobytes} kB; ${middle('firstPaint')} / ${middle('largestPaint')}; ${blocking} of ${busy}`
}

function ratioOf(mine: readonly number[], their: readonly number[]): string {
  const [low, middle, high] = spread(their.map((ms, at) => ms / (mine[at] ?? ms)))
  return `**${middle.toFixed(1)}** (${low.toFixed(1)}–${high.toFixed(1)})`
}
const ratio = (mine: readonly Visit[], their: readonly Visit[], key: keyof Visit) =>
  ratioOf(
    mine.map((one) => one[key]),
    their.map((one) => one[key]),
  )
