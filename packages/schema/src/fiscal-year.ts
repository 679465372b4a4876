import type { Language } from './terms.ts'
import { today } from './today.ts'

const eras = [
  { name: '令和', letter: 'R', from: 2019 },
  { name: '平成', letter: 'H', from: 1989 },
  { name: '昭和', letter: 'S', from: 1926 },
] as const

/** One digit in full width, more as they are: ８, 12. */
export const wide = (digits: number): string =>
  digits < 10 ? String.fromCharCode(0xff10 + digits) : String(digits)
const eraNumber = (year: number): string => (year === 1 ? '元' : wide(year))

/** 年度 in Japanese: 令和６年度. The era is the one in force for most of the year: 2019 is 令和元年度. */
export function eraYear(fiscalYear: number): string {
  const era = eras.find(({ from }) => fiscalYear >= from)
  if (!era) return `${fiscalYear}年度`
  return `${era.name}${eraNumber(fiscalYear - era.from + 1)}年度`
}

/** 令和６年度（2024年度）, or FY2024. */
export const formatFiscalYear = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? `${eraYear(fiscalYear)}（${fiscalYear}年度）` : `FY${fiscalYear}`

const inEras = (era: 'long' | 'narrow') =>
  new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era, year: 'numeric', timeZone: 'UTC' })
const japaneseDate = inEras('long')
const shortEra = inEras('narrow')
const englishDate = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
})

/** 令和６年３月29日 (full-width single digits), or 29 March 2024. `date` is an ISO date. */
export function formatDate(date: string, language: Language): string {
  const at = new Date(`${date}T00:00:00Z`)
  if (language === 'en') return englishDate.format(at)
  const { name, year } = eraOf(date)
  return `${name}${eraNumber(year)}年${wide(at.getUTCMonth() + 1)}月${wide(at.getUTCDate())}日`
}

/** The era that an ISO date falls in, and the year of it from 1: 令和, R, 1 of 2019-05-01. */
export function eraOf(date: string): { name: string; letter: string; year: number } {
  const at = new Date(`${date}T00:00:00Z`)
  const [long, narrow] = [japaneseDate, shortEra].map((format) =>
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])),
  )
  // Some versions of ICU write the first year as 元, others as 1.
  const year = long?.['year'] === '元' ? 1 : Number(long?.['year'])
  return { name: long?.['era'] ?? '', letter: narrow?.['era'] ?? '', year }
}

/** Whether a fiscal year was over on a day (ISO), today unless told otherwise. */
export const isOver = (fiscalYear: number, day: string = today()): boolean =>
  fiscalYearOf(day) > fiscalYear

/** The fiscal year (April–March) that an ISO date falls in. */
export const fiscalYearOf = (date: string): number =>
  Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 4 ? 1 : 0)
