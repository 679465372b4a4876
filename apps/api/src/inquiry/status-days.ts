import type { InquiryStatus } from '@renkei/schema'
import type { HistoryRow } from './status-queries.ts'

type Day = InquiryStatus['days'][number]
type DayEvent = Day['events'][number]

/** A deadline (ISO day): of all, or of the municipality (code) that has its own. */
export type Deadline = { on: string; municipality: string | null }

/** How many had submitted by the end of each day on which something happened, oldest first, from what
 * happened to an inquiry and the deadlines that have come. */
export function daysOf(history: readonly HistoryRow[], deadlines: readonly Deadline[]): Day[] {
  const days = new Map<string, { events: DayEvent[]; moves: HistoryRow[] }>()
  const on = (day: string) => {
    const found = days.get(day) ?? { events: [], moves: [] }
    days.set(day, found)
    return found
  }
  for (const row of history) {
    const { action, daysBefore, municipality } = row
    if (action === 'submit' || action === 'withdraw' || action === 'return')
      on(row.on).moves.push(row)
    else on(row.on).events.push({ action, daysBefore, municipality })
  }
  for (const { on: day, municipality } of deadlines) {
    on(day).events.push({ action: 'deadline', daysBefore: null, municipality })
  }
  const submitted = new Set<string | null>()
  return [...days.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, { events, moves }]) => {
      for (const { action, municipality, whole } of moves) {
        if (action === 'submit' && whole === false) continue
        if (action === 'submit') submitted.add(municipality)
        else submitted.delete(municipality)
      }
      return { on: day, events, submitted: submitted.size }
    })
}
