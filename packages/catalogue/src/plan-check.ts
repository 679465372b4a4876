import { type Arrangement, printedMark, remarked } from '@renkei/schema'
import type { PlanFile, PlanItemRecord } from './plan-file.ts'

/** The text of a document, its pages parted by form feeds. */
export type SourceTexts = Record<string, string>

/** `lastPage`: may stand on any page up to it. `part`: of the item `of`, whose order is checked. */
type Fragment = {
  where: string
  document: string
  page: number
  words: string[]
  lastPage?: number | undefined
  of?: PlanItemRecord
  part?: 'heading' | 'body'
}
type Paged = { key: string; firstPage?: number | undefined }

const bare = (words: string): string => words.replace(/[\s\u3000\ufffd]/g, '')

/** Words with their note marks as the document prints them: [^112] is 112, [^※1] is （※1）. */
const printed = (words: string): string => bare(remarked(words, printedMark))

/** Every item of a plan, in the document's order. */
export const everyItem = (items: readonly PlanItemRecord[]): PlanItemRecord[] =>
  items.flatMap((item) => [item, ...everyItem(item.items ?? [])])

const lines = (words: string | undefined): string[] =>
  words === undefined ? [] : words.split('\n').filter((line) => line.trim() !== '')

// A kind without a number may stand before a title by chance, as 取組 does at the end of a table's head.
const headings = ({ heading, kind = '', number = '', title }: PlanItemRecord): string[] =>
  heading === undefined
    ? [
        ...(number === '' ? [] : [`〔${kind}${number}〕${title}`, `${kind}${number}${title}`]),
        `${number}${title}`,
        title,
        `${kind}${title}`,
      ]
    : [heading]

function fragmentsOf(plan: PlanFile): Fragment[] {
  const main = plan.documents[0]?.key ?? ''
  const fragments: Fragment[] = []
  const add = (where: string, document: string, page: number, ...words: string[]) =>
    fragments.push({ where, document, page, words: words.map(printed) })

  for (const item of everyItem(plan.items)) {
    const document = item.document ?? main
    const { id, page, lastPage } = item
    const say = (...words: string[]) => add(id, document, page, ...words)
    const at = { where: id, document, page, of: item }
    fragments.push({ ...at, words: headings(item).map(printed), part: 'heading' })
    for (const { words, ...besides } of item.also ?? []) {
      add(id, besides.document, besides.page, words)
    }
    for (const line of lines(item.body)) {
      fragments.push({ ...at, words: [printed(line)], lastPage, part: 'body' })
    }
    if (item.closing !== undefined) say(item.closing)
    if (item.departments !== undefined) say(item.departments)
    if (item.relisted !== undefined) say(item.relisted)
    for (const link of item.links ?? []) if ('words' in link) say(link.words)
    for (const { short, long, both, page: ownPage = page } of item.roadmap ?? []) {
      for (const step of [short, long, both])
        if (step !== undefined) add(id, document, ownPage, step)
    }
    for (const { columns, cells } of item.table ? [item.table] : []) {
      for (const words of [...columns, ...cells.flat()]) say(words)
    }
    for (const { name, heading, asOf, legend, seats } of item.council ? [item.council] : []) {
      for (const words of [name, `［${heading}］`, asOf, legend, ...seats]) say(words)
    }
    for (const { when, what } of item.timeline ?? []) {
      if (when !== undefined) say(when)
      say(what.replace('…', ''))
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
  const { issuer, status, excerpt, period, parent } = plan
  for (const fact of [issuer, status, excerpt, period, parent]) {
    if (fact?.words !== undefined && fact.page !== undefined) {
      add(plan.slug, fact.document ?? main, fact.page, fact.words)
    }
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

type Found = Map<PlanItemRecord, { heading?: number; body?: number }>

/** Compares plans with the text of the documents they cite. `missing`: words that do not stand where
 * the plan says they do. `unread`: what a page holds that no plan holds and none leaves out. `unmarked`: what
 * stands in another order than in the text without being marked as arranged, or is marked without need. */
export function checkPlans(
  plans: readonly PlanFile[],
  sources: SourceTexts,
): { missing: string[]; unread: string[]; unmarked: string[] } {
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
  const found: Found = new Map()
  // Longer words first, so that a short one strikes out a place of its own; of equal ones headings, which
  // stand before the roadmaps that say them again.
  const lengthOf = ({ words, part }: Fragment) =>
    Math.min(...words.map((own) => own.length)) + (part === 'heading' ? 0.5 : 0)
  const byLength = fragments.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  for (const { where, document, page, words, lastPage = page, of, part } of byLength) {
    const text = texts.get(document)
    const start = text?.starts[page - text.firstPage]
    if (!text || start === undefined) {
      missing.push(`${where}: no page ${page} in ${document}`)
      continue
    }
    const end = text.starts[lastPage - text.firstPage + 1] ?? text.whole.length
    const struck = (from: number, length: number) =>
      text.left.slice(from, from + length).every((character) => character === '\0')
    const places = words.flatMap((own) => {
      const all: { at: number; length: number }[] = []
      for (let at = text.whole.indexOf(own, start); at !== -1 && at < end;) {
        all.push({ at, length: own.length })
        at = text.whole.indexOf(own, at + 1)
      }
      return all
    })
    const [first] = places
    if (!first) {
      missing.push(`${where}, p. ${page} of ${document}: ${words[0]}`)
      continue
    }
    const fresh = places.find(({ at, length }) => !struck(at, length)) ?? first
    text.left.fill('\0', fresh.at, fresh.at + fresh.length)
    if (of && part) {
      const before = found.get(of)
      found.set(of, { ...before, [part]: Math.min(fresh.at, before?.[part] ?? Infinity) })
    }
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
  return { missing, unread, unmarked: plans.flatMap((plan) => unmarkedOf(plan, found)) }
}

const isArranged = (item: PlanItemRecord, what: Arrangement): boolean =>
  item.arranged?.what.includes(what) ?? false

/** Every item whose place, or whose body's, the order of the text does not bear out, and whose mark of it
 * is missing; and every mark of a body that stands right behind its heading. */
function unmarkedOf(plan: PlanFile, found: Found): string[] {
  const main = plan.documents[0]?.key ?? ''
  const documentOf = ({ document = main }: PlanItemRecord) => document
  const items = everyItem(plan.items)
  const at = (item: PlanItemRecord) => found.get(item)?.heading ?? -1
  const isBefore = (one: PlanItemRecord, other: PlanItemRecord | undefined) =>
    other !== undefined && documentOf(one) === documentOf(other) && at(one) < at(other)
  const above = new Map(items.flatMap((item) => (item.items ?? []).map((below) => [below, item])))
  const astray = items.flatMap((item, i) => {
    const [parent, previous] = [above.get(item), items[i - 1]]
    const isOut =
      (isBefore(item, parent) && !isArranged(item, 'place')) ||
      (isBefore(item, previous) && ![item, previous].some((one) => one && isArranged(one, 'place')))
    return isOut ? [`${plan.slug} ${item.id}: stands elsewhere in the text`] : []
  })
  const parted = items.flatMap((item) => {
    const body = found.get(item)?.body
    if (body === undefined) return []
    const isBetween = (other: PlanItemRecord) =>
      other !== item &&
      documentOf(other) === documentOf(item) &&
      [at(other), found.get(other)?.body ?? -1].some((one) => at(item) < one && one < body)
    const isParted = body < at(item) || items.some(isBetween)
    if (isParted === isArranged(item, 'text')) return []
    return [
      `${plan.slug} ${item.id}: ${isParted ? 'parted from its body' : 'right behind its heading'}`,
    ]
  })
  return [...astray, ...parted]
}
