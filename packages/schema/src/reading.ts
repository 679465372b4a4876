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
