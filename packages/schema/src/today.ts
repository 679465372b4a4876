const japanIsAhead = 9 * 60 * 60 * 1000

/** The date in Japan (ISO), which has no summer time. */
export const today = (now: Date = new Date()): string =>
  new Date(now.getTime() + japanIsAhead).toISOString().slice(0, 10)
