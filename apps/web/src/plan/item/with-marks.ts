import type { PlanItem } from '@renkei/schema'
import { indicatorText, marksOf } from './marked.tsx'

/** An item with the marks of its notes in headings and indicators: these come without, and the notes
 * that its text does not mark are theirs. Each mark goes to the first place that holds its word. */
export function withMarks(item: PlanItem): PlanItem {
  const known = marksOf([item.title, item.body, indicatorText(item.indicators)].join('\n'))
  return item.terms
    .filter(({ mark }) => !known.includes(mark))
    .reduce((marked, { term, mark }) => put(marked, term, `${term}[^${mark}]`), item)
}

function put(item: PlanItem, term: string, withMark: string): PlanItem {
  if (item.title.includes(term)) return { ...item, title: item.title.replace(term, withMark) }
  const { indicators } = item
  const reason = indicators.findIndex(({ stated }) => stated?.rationale?.includes(term))
  const title = indicators.findIndex((one) => one.title.includes(term))
  const changed = indicators.map((one, at) => {
    if (at === reason && one.stated) {
      const rationale = one.stated.rationale?.replace(term, withMark) ?? null
      return { ...one, stated: { ...one.stated, rationale } }
    }
    return reason === -1 && at === title
      ? { ...one, title: one.title.replace(term, withMark) }
      : one
  })
  return { ...item, indicators: changed }
}
