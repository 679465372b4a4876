import { inHiragana } from './fold.ts'

/** A digit that is printed raised, lowered, circled or otherwise dressed up: ², ①, ⑴, ½, ㏠. It marks a
 * note, or is a part of a number that it must not become a digit of: 12① is not 121. */
export const noteDigit = /[\p{No}\u32C0-\u32CB\u3358-\u3370\u33E0-\u33FE]/u
const everyNoteDigit = new RegExp(`(${noteDigit.source}+)`, 'u')
// What is pasted from pages and documents, and shown as nothing.
const unseen = /[\u200B-\u200D\u2060\uFEFF]/g

/** What was typed, in one width and without the blanks around it. Digits that are dressed up stay as they
 * are: all numbers are read through this. */
export const evenWidth = (typed: string): string =>
  typed
    .replace(unseen, '')
    .split(everyNoteDigit)
    .map((text, at) => (at % 2 === 1 ? text : text.normalize('NFKC')))
    .join('')
    .trim()

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
  const text = evenWidth(typed).replace(/\s/g, '').toUpperCase()
  const year = western.exec(text)?.[1]
  if (year !== undefined) return Number(year)
  const [, era = '', count = '', beside] = japanese.exec(text) ?? []
  const start = eraStart[era]
  const nth = count === '元' ? 1 : Number(count)
  if (start === undefined || nth < 1) return null
  const read = start + nth - 1
  return beside === undefined || Number(beside) === read ? read : null
}

/** A reading in hiragana, whatever kana it was typed in. */
export const readKana = (typed: string): string => inHiragana(readText(typed))

/** Text without the blanks around it; width and wave dashes stay as typed. */
export const readText = (typed: string): string => typed.replace(/\r\n?/g, '\n').trim()

const numericDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const japaneseDate = /^(令和|平成|昭和|[RHS])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day as officials type it, as an ISO date: `2026-05-29`, `2026/5/29`, `令和8年5月29日`, `R8.5.29`,
 * in either width, with or without the day of the week in brackets. Null for what is no day. */
export function readDay(typed: string): string | null {
  const text = evenWidth(typed)
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

/** A day, a month or a year as officials type it, as far as it is known: `2024-03-29`, `2022-02`, `2022`. Null for what
 * is none. */
export function readPartial(typed: string): string | null {
  const day = readDay(typed)
  if (day !== null) return day
  const text = evenWidth(typed).replace(/\s/g, '')
  const [, year, month] =
    /^(\d{4})(?:年|(?:[-/.年](\d{1,2})月?))?$/.exec(text) ??
    /^((?:令和|平成|昭和|[RHS])(?:元|\d{1,2}))(?:年|(?:[-/.年](\d{1,2})月?))?$/i.exec(text) ??
    []
  const first = year === undefined ? null : readFiscalYear(year)
  if (first === null || month === undefined) return first === null ? null : String(first)
  const nth = Number(month)
  return nth >= 1 && nth <= 12 ? `${first}-${String(nth).padStart(2, '0')}` : null
}
