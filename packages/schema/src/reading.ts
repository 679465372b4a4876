import { fold } from './fold.ts'

const plain = (typed: string): string => typed.normalize('NFKC').trim()

const eraStart: Record<string, number> = {
  令和: 2019,
  R: 2019,
  平成: 1989,
  H: 1989,
  昭和: 1926,
  S: 1926,
}
const western = /^(?:FY)?(\d{4})(?:年度?)?$/
const japanese = /^(令和|平成|昭和|[RHS])(元|\d{1,2})(?:年度?)?(?:\((\d{4})(?:年度?)?\))?$/

/** A 年度 as officials type it, as the Western year it begins in: `2026`, `FY2026`, `令和8年度`,
 * `R8`, `令和８年度（2026年度）`, in either width. Null for what cannot be read, or contradicts itself. */
export function readFiscalYear(typed: string): number | null {
  const text = plain(typed).replace(/\s/g, '').toUpperCase()
  const year = western.exec(text)?.[1]
  if (year !== undefined) return Number(year)
  const [, era = '', count = '', beside] = japanese.exec(text) ?? []
  const start = eraStart[era]
  const nth = count === '元' ? 1 : Number(count)
  if (start === undefined || nth < 1) return null
  const read = start + nth - 1
  return beside === undefined || Number(beside) === read ? read : null
}

/** An amount in 千円: digits of either width, with or without commas and 千円. Null for what cannot
 * be read, such as 約1,500, or 円, which would be off by a thousand. */
export function readAmount(typed: string): number | null {
  const text = plain(typed).replace(/\s*千円$/, '')
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : null
}

/** A whole number of at least 1, in digits of either width; null for what cannot be read. */
export function readProjectNumber(typed: string): number | null {
  const text = plain(typed)
  return /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : null
}

/** A reading in hiragana, whatever kana it was typed in. */
export const readKana = (typed: string): string => fold(readText(typed))

/** Text without the blanks around it; width and wave dashes stay as typed. */
export const readText = (typed: string): string => typed.replace(/\r\n?/g, '\n').trim()

/** A number with or without a sign and decimals: digits of either width, commas between thousands.
 * Null for what cannot be read exactly, such as 約3.5 or 1,23. */
export function readDecimal(typed: string): number | null {
  const text = plain(typed).replace(/^[−–ー－]/, '-')
  const digits = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.exec(text)
  if (!digits) return null
  const read = Number(text.replaceAll(',', ''))
  return Number.isFinite(read) && Math.abs(read) <= 1e15 ? read : null
}

const numericDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const japaneseDate = /^(令和|平成|昭和|[RHS])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day as officials type it, as an ISO date: `2026-05-29`, `2026/5/29`, `令和8年5月29日`, `R8.5.29`,
 * in either width, with or without the day of the week in brackets. Null for what is no day. */
export function readDay(typed: string): string | null {
  const text = plain(typed)
    .replace(/\s/g, '')
    .replace(/\([日月火水木金土]\)$/, '')
    .toUpperCase()
  const numeric = numericDate.exec(text)
  const [, era = '', count = '', eraMonth = '', eraDay = ''] = japaneseDate.exec(text) ?? []
  const start = eraStart[era]
  const year = numeric
    ? Number(numeric[1])
    : (start ?? 0) + (count === '元' ? 1 : Number(count)) - 1
  if (!numeric && start === undefined) return null
  const month = Number(numeric ? numeric[2] : eraMonth)
  const day = Number(numeric ? numeric[3] : eraDay)
  const date = new Date(Date.UTC(year, month - 1, day))
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isDay && year >= 1900 && year < 3000 ? date.toISOString().slice(0, 10) : null
}
