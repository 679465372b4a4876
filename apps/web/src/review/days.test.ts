import { describe, expect, it } from 'vitest'
import { daysSince } from './days.ts'

describe('the days an application has waited', () => {
  it.each([
    ['the same evening', '2026-04-20T01:00:00Z', '2026-04-20T14:59:59Z', 0],
    ['after midnight in Japan', '2026-04-20T01:00:00Z', '2026-04-20T15:00:00Z', 1],
    ['over the end of a month', '2026-04-20T15:30:00Z', '2026-05-02T15:00:00Z', 12],
  ])('are counted by the calendar: %s', (_, since, now, days) => {
    expect(daysSince(since, new Date(now))).toBe(days)
  })
})
