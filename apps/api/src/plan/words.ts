import type { CataloguePlanItem, PlanItemContent } from '@renkei/catalogue'
import { unmarked } from '@renkei/schema'

/** Everything that stands below an item's heading, a line each. */
export function wordsBelow(content: PlanItemContent): string[] {
  const { body, closing, departmentWords, roadmap, table, timeline, council } = content
  return [
    unmarked(body),
    closing,
    departmentWords,
    // The heading of every roadmap, which its table shows once.
    ...(roadmap.length > 0 ? ['ロードマップ'] : []),
    ...roadmap.flatMap(({ short, long, both }) => [short, long, both]),
    ...(table ? [...table.columns, ...table.cells.flat()] : []),
    ...timeline.flatMap(({ when, what }) => [when, what]),
    ...(council ? [council.name, ...council.seats.map(({ title }) => title)] : []),
  ].filter((words): words is string => words !== null && words !== '')
}

export type WordedItem = Pick<CataloguePlanItem, 'number' | 'title' | 'content' | 'indicators'>

/** Everything an item says: what search looks through. A word never spans two lines. */
export function itemWords({ number, title, indicators, content }: WordedItem): string {
  return [
    title,
    ...(number === null ? [] : [`${number} ${title}`]),
    ...(content.heading === null ? [] : [content.heading]),
    ...wordsBelow(content),
    ...indicators.flatMap((one) => [one.title, unmarked(one.stated.rationale ?? '')]),
  ].join('\n')
}
