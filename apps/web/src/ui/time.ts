import { formatDate, today } from '@renkei/schema'
import type { Language } from '../i18n.tsx'

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** 15時06分, or 15:06, in Japan. `at` is an ISO instant. */
export function formatTime(at: string, language: Language): string {
  const time = inJapan.format(new Date(at)).slice(11)
  return language === 'ja' ? time.replace(/^0?(\d+):(\d+)$/, '$1時$2分') : time
}

/** 令和８年５月12日, the day in Japan. */
export const formatDay = (at: string, language: Language): string =>
  formatDate(inJapan.format(new Date(at)).slice(0, 10), language)

/** 15時06分 where it was today, otherwise the day and the time. */
export function formatMoment(at: string, language: Language, now = new Date()): string {
  const day = (instant: Date) => inJapan.format(instant).slice(0, 10)
  const time = formatTime(at, language)
  if (day(new Date(at)) === day(now)) return time
  return language === 'ja'
    ? `${formatDay(at, language)} ${time}`
    : `${formatDay(at, language)}, ${time}`
}

/** The first day of `months` ending today, or the day of the vision's adoption where that is later. */
export function monthsAgo(months: number, adoptedOn: string): string {
  const [year = 0, month = 1, day = 1] = today().split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  const then = new Date(Date.UTC(year, month - 1 - months, Math.min(day, last)))
  const iso = then.toISOString().slice(0, 10)
  return iso < adoptedOn ? adoptedOn : iso
}
