import { today } from '@renkei/schema'
import type { Language } from '../i18n.tsx'

const day = 24 * 60 * 60 * 1000

/** Days from today in Japan until an ISO date; negative once it has passed. */
export const daysUntil = (date: string, from = today()): number =>
  Math.round((Date.parse(date) - Date.parse(from)) / day)

/** （金）, or (Fri) after a blank. */
export function weekdayOf(date: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
  return language === 'ja' ? `（${name}）` : ` (${name})`
}
