import { printedMark, remarked } from '@renkei/schema'
import type { PlanFile, PlanItemRecord } from './plan-file.ts'

/** The text of a document, its pages parted by form feeds. */
export type SourceTexts = Record<string, string>

/** `runsOn`: may also stand on the next page, where an item runs over the turn of a page. */
type Fragment = { where: string; document: string; page: number; words: string[]; runsOn?: boolean }
type Paged = { key: string; firstPage?: number | undefined }

const bare = (words: string): string => words.replace(/[\s\u3000\ufffd]/g, '')

/** Words with their note marks as the document prints them: [^112] is 112, [^※1] is （※1）. */
const printed = (words: string): string => bare(remarked(words, printedMark))

/** Every item of a plan, in the document's order. */
export const everyItem = (items: readonly PlanItemRecord[]): PlanItemRecord[] =>
  items.flatMap((item) => [item, ...everyItem(item.items ?? [])])

const lines = (words: string | undefined): string[] =>
  words === undefined ? [] : words.split('\n').filter((line) => line.trim() !== '')

const headings = ({ heading, kind = '', number = '', title }: PlanItemRecord): string[] =>
  heading === undefined
    ? [`〔${kind}${number}〕${title}`, `${kind}${number}${title}`, `${number}${title}`, title]
    : [heading]

function fragmentsOf(plan: PlanFile): Fragment[] {
  const main = plan.documents[0]?.key ?? ''
  const fragments: Fragment[] = []
  const add = (where: string, document: string, page: number, ...words: string[]) =>
    fragments.push({ where, document, page, words: words.map(printed) })

  for (const item of everyItem(plan.items)) {
    const document = item.document ?? main
    const { id, page } = item
    const say = (...words: string[]) => add(id, document, page, ...words)
    say(...headings(item))
    for (const { words, ...at } of item.also ?? []) add(id, at.document, at.page, words)
    const runOn = (words: string) =>
      fragments.push({ where: id, document, page, words: [printed(words)], runsOn: true })
    for (const line of lines(item.body)) runOn(line)
    if (item.departments !== undefined) say(item.departments)
    if (item.relisted !== undefined) say(item.relisted)
    for (const link of item.links ?? []) if ('words' in link) say(link.words)
    for (const { short, long, both } of item.roadmap ?? []) {
      for (const step of [short, long, both]) if (step !== undefined) runOn(step)
    }
    for (const { columns, cells } of item.table ? [item.table] : []) {
      for (const words of [...columns, ...cells.flat()]) say(words)
    }
    for (const { name, asOf, seats } of item.council ? [item.council] : []) {
      for (const words of [name, asOf, ...seats]) say(words)
    }
    for (const { when, what } of item.timeline ?? []) {
      if (when !== undefined) say(when)
      say(what)
    }
    for (const indicator of item.indicators ?? []) {
      const { title, baseline, target, rationale, relisted } = indicator
      for (const words of [title, baseline, target, rationale, relisted]) {
        if (words !== undefined) add(id, document, indicator.page, words)
      }
    }
  }
  for (const { mark, term, note, heading, ...at } of plan.terms ?? []) {
    const words = heading ?? `${mark}【${term}】${note}`
    add(`note ${mark}`, at.document ?? main, at.page, words, `${mark}${term}：${note}`)
  }
  for (const { words, page } of [plan.period, plan.parent].filter((said) => said !== undefined)) {
    if (words !== undefined) add(plan.slug, main, page, words)
  }
  for (const { title, words = title, document = main, page } of plan.relations ?? []) {
    if (page !== undefined) add(plan.slug, document, page, words)
  }
  for (const { document = main, page, text } of plan.leftOut ?? []) {
    for (const line of lines(text)) add('left out', document, page, line)
  }
  return fragments
}

// What is left when everything that a plan cites has been struck out of its documents.
const signs = /[・○◯●◎◆★＜＞〔〕（）［］：:～⇒-]/g

/** Compares plans with the text of the documents they cite. `missing`: words that do not stand where
 * the plan says they do. `unread`: what a page holds that no plan holds and none leaves out. */
export function checkPlans(
  plans: readonly PlanFile[],
  sources: SourceTexts,
): { missing: string[]; unread: string[] } {
  const missing: string[] = []
  const paged = new Map<string, Paged>(
    plans.flatMap(({ documents }) => documents.map((document) => [document.key, document])),
  )
  const texts = new Map(
    [...paged.values()].map(({ key, firstPage = 1 }) => {
      const pages = (sources[key] ?? '').split('\f').map(bare)
      const starts = pages.map((_, i) => pages.slice(0, i).join('').length)
      return [key, { whole: pages.join(''), left: [...pages.join('')], pages, starts, firstPage }]
    }),
  )
  const fragments = plans.flatMap(fragmentsOf)
  // Longer words first, so that a short one strikes out a place of its own.
  const byLength = fragments.toSorted(
    (a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0),
  )
  for (const { where, document, page, words, runsOn = false } of byLength) {
    const text = texts.get(document)
    const start = text?.starts[page - text.firstPage]
    if (!text || start === undefined) {
      missing.push(`${where}: no page ${page} in ${document}`)
      continue
    }
    const after = page - text.firstPage + (runsOn ? 2 : 1)
    const end = text.starts[after] ?? text.whole.length
    const struck = (from: number, length: number) =>
      text.left.slice(from, from + length).every((character) => character === '\0')
    const places = words.flatMap((own) => {
      const found: { at: number; length: number }[] = []
      for (let at = text.whole.indexOf(own, start); at !== -1 && at < end;) {
        found.push({ at, length: own.length })
        at = text.whole.indexOf(own, at + 1)
      }
      return found
    })
    const [first] = places
    if (!first) {
      missing.push(`${where}, p. ${page} of ${document}: ${words[0]}`)
      continue
    }
    const fresh = places.find(({ at, length }) => !struck(at, length)) ?? first
    text.left.fill('\0', fresh.at, fresh.at + fresh.length)
  }
  const unread = [...texts].flatMap(([key, { left, pages, starts, firstPage }]) =>
    pages.flatMap((own, i) => {
      const from = starts[i] ?? 0
      return left
        .slice(from, from + own.length)
        .join('')
        .split('\0')
        .map((rest) => rest.replace(signs, ''))
        .filter((rest) => rest !== '')
        .map((rest) => `${key}, p. ${i + firstPage}: ${rest}`)
    }),
  )
  return { missing, unread }
}
