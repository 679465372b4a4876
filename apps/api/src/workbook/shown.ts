import { eraOf } from '@renkei/schema'
import { format as formatted, getFormatDateInfo, isDateFormat } from 'numfmt'

// Excel's built-in formats by number, as its Japanese edition shows them.
const era = '[$-411]ge.m.d'
const eraDay = '[$-411]ggge"年"m"月"d"日"'
const yearMonth = 'yyyy"年"m"月"'
const monthDay = 'm"月"d"日"'
const builtIns: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: era,
  28: eraDay,
  29: eraDay,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: yearMonth,
  35: monthDay,
  36: era,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0;-#,##0;-',
  42: '"¥"#,##0;"¥"-#,##0;"¥"-',
  43: '#,##0.00;-#,##0.00;-',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥"-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: era,
  51: eraDay,
  52: yearMonth,
  53: monthDay,
  54: eraDay,
  55: yearMonth,
  56: monthDay,
  57: era,
  58: eraDay,
}

/** The code of a built-in format. */
export const builtIn = (id: number): string => builtIns[id] ?? 'General'

/** What a format makes of a number: a day, or a time of day or length of time, or neither. */
export type Sort = 'number' | 'day' | 'time'
type Format = { sort: Sort; isElapsed: boolean; code: string; hasEra: boolean }

const formats = new Map<string, Format>()

function known(format: string): Format {
  const found = formats.get(format)
  if (found) return found
  const read = readFormat(format)
  formats.set(format, read)
  return read
}

function readFormat(format: string): Format {
  const code = format
    .replaceAll('G/標準', 'General')
    // The system's own long day and time.
    .replace(/^\[\$-F800\].*/i, 'yyyy"年"m"月"d"日"')
    .replace(/^\[\$-F400\].*/i, 'h:mm:ss')
  try {
    if (!isDateFormat(code)) return { sort: 'number', isElapsed: false, code, hasEra: false }
    const { year, month, day } = getFormatDateInfo(code)
    const bare = code.replace(/"[^"]*"|\\./g, '')
    const hasEra = /[ge]/i.test(bare.replace(/\[[^\]]*\]|general/gi, ''))
    const isElapsed = /\[(?:h+|m+|s+)\]/i.test(bare)
    return { sort: year || month || day || hasEra ? 'day' : 'time', isElapsed, code, hasEra }
  } catch {
    // No program could show it either.
    return { sort: 'number', isElapsed: false, code: 'General', hasEra: false }
  }
}

const day1904 = 1462
const lastDay = 2_958_466

/** What a number means under a format: a number, day or time, and its text. `from1904`: the book counts
 * its days from 1904. */
export function readNumber(
  value: number,
  format: string,
  from1904: boolean,
): { kind: Sort; text: string } {
  const { sort, isElapsed } = known(format)
  if (sort === 'number') return { kind: 'number', text: numberText(value) }
  if (sort === 'time' && isElapsed) return { kind: 'time', text: clock(value) }
  const serial = from1904 ? value + day1904 : value
  const isTime = sort === 'time' ? Math.floor(value) === 0 : serial < 1 && serial > 0
  if (isTime) return { kind: 'time', text: clock(value) }
  if (serial < 1 || serial >= lastDay) return { kind: 'number', text: numberText(value) }
  return { kind: 'day', text: dayText(serial) }
}

/** A number as a person sees it under its format. */
export function showNumber(value: number, format: string, from1904: boolean): string {
  const { sort, isElapsed, code, hasEra } = known(format)
  if (code === 'General') return numberText(value)
  try {
    if (sort === 'number') return formatted(code, value, options).trim()
    const shifted = from1904 && !isElapsed ? value + day1904 : value
    // Half a second more or less is the fraction's, and no part of what was typed.
    const serial = /s\.0/i.test(code) ? shifted : Math.round(shifted * 86_400) / 86_400
    return formatted(hasEra ? withEra(code, serial) : code, serial, options).trim()
  } catch {
    return numberText(value)
  }
}

/** A text as a person sees it under its format. */
export function showText(text: string, format: string): string {
  if (format === 'General' || format === '@') return text
  // Only a fourth section is of texts: an empty one hides them.
  if (!format.includes('@') && sectionsOf(format) < 4) return text
  try {
    return formatted(format, text, options)
  } catch {
    return text
  }
}

const sectionsOf = (format: string): number =>
  format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').split(';').length

const options = { locale: 'ja', throws: true } as const

/** What was typed as 0.1 is told as 0.1, not as the binary fraction beside it. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)))

/** Days since 1900, told as 2024-04-01, with a time of day where there is one. */
function dayText(serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const days = Math.floor(seconds / 86_400)
  const time = seconds % 86_400 === 0 ? '' : ` ${clock((seconds % 86_400) / 86_400)}`
  return isoDay(days) + time
}

// Excel counts a 29 February 1900 that never was.
function isoDay(days: number): string {
  if (days === 60) return '1900-02-29'
  const since = days < 60 ? days : days - 1
  return new Date(Date.UTC(1899, 11, 31 + since)).toISOString().slice(0, 10)
}

/** Hours and minutes, with seconds where there are any. */
function clock(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts.slice(0, seconds % 60 === 0 ? 2 : 3)
  return (days < 0 ? '-' : '') + shown.map((part) => String(part).padStart(2, '0')).join(':')
}

/** The code with its era and year of the era written out: the library knows Western years only. */
function withEra(code: string, serial: number): string {
  const { name, letter, year } = eraOf(isoDay(Math.max(1, Math.floor(serial))))
  const first = /x-gannen/i.test(code) && year === 1 ? '元' : String(year)
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general|g+|e+/gi, (token) => {
    if (/^g+$/i.test(token)) {
      return `"${[letter, name.slice(0, 1)][token.length - 1] ?? name}"`
    }
    if (/^e+$/i.test(token)) return `"${token.length > 1 ? first.padStart(2, '0') : first}"`
    return token
  })
}
