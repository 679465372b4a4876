import { formatDate } from './fiscal-year.ts'
import type { Language } from './terms.ts'
import type { Vision } from './vision.ts'

/** The last day (ISO date) of a day, a month or a year: whatever holds in it holds by then. */
export function lastDayOf(partial: string): string {
  const [year = '', month = '12', day] = partial.split('-')
  if (day !== undefined) return partial
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  return last.toISOString().slice(0, 10)
}

/** As far as it is known: 令和６年３月29日, 令和４年２月, 令和４年, 2022年 where an era ended in it; February 2022. */
export function formatPartial(partial: string, language: Language): string {
  const [year = '', month, day] = partial.split('-')
  if (day !== undefined) return formatDate(partial, language)
  if (language === 'en') {
    return month === undefined ? year : formatDate(`${partial}-01`, 'en').replace(/^1 /, '')
  }
  if (month !== undefined) return formatDate(`${partial}-01`, 'ja').replace(/月.*$/, '月')
  const [first, last] = [`${year}-01-01`, `${year}-12-31`].map((date) =>
    formatDate(date, 'ja').replace(/年.*$/, '年'),
  )
  return first !== undefined && first === last ? first : `${year}年`
}

/** A day (ISO date) from which something of a vision holds; that of its adoption as far as it is known. */
export const formatHeld = (
  day: string,
  { adopted, adoptedOn }: Pick<Vision, 'adopted' | 'adoptedOn'>,
  language: Language,
): string =>
  day === adoptedOn && adopted !== null
    ? formatPartial(adopted, language)
    : formatDate(day, language)
