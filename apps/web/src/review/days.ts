const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })

/** Applications that waited longer than this are marked. */
export const longWait = 10

/** How many days something has waited, as days go in Japan. `since` is an ISO instant. */
export const daysSince = (since: string, now = new Date()): number =>
  Math.round((Date.parse(day.format(now)) - Date.parse(day.format(new Date(since)))) / 86_400_000)
