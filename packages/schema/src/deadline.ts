import { z } from 'zod'
import type { FieldError, Problem } from './error.ts'
import { formatDate, wide } from './fiscal-year.ts'
import { evenWidth, readDay, readText } from './reading.ts'
import type { Language } from './terms.ts'
import { today } from './today.ts'

/** A deadline in Japan: a day, `2026-12-11`, which lasts to its end, or a day with a time,
 * `2026-12-11T17:00`, which lasts to the end of that minute. */
export const deadline = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })])

/** The day (ISO) of a deadline. */
export const deadlineDay = (of: string): string => of.slice(0, 10)

/** The time of day of a deadline, `17:00`; null where it is the whole day. */
export const deadlineTime = (of: string): string | null => of.slice(11) || null

const minute = 60_000

/** When a deadline is over: the first instant (ms since 1970) at which something is late. */
export function deadlineEnd(of: string): number {
  const time = deadlineTime(of)
  return time === null
    ? Date.parse(`${of}T00:00+09:00`) + 24 * 60 * minute
    : Date.parse(`${of}+09:00`) + minute
}

/** Whether a deadline is over. */
export const hasPassed = (of: string, now = new Date()): boolean => now.getTime() >= deadlineEnd(of)

const weekdays: Record<Language, string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

/** The day of the week of an ISO day, 0 on Sundays. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

/** 令和８年12月11日（金）17時30分, or 11 December 2026 (Fri), 17:30; without a time where there is none. */
export function formatDeadline(of: string, language: Language): string {
  const day = deadlineDay(of)
  const time = deadlineTime(of)
  const weekday = weekdays[language][weekdayOf(day)]
  const date = formatDate(day, language)
  if (language === 'en') return `${date} (${weekday})${time === null ? '' : `, ${time}`}`
  return `${date}（${weekday}）${time === null ? '' : clockInJapanese(time)}`
}

// 1時 to 7時 alone are taken for the afternoon: the morning is said.
const isUnclear = (hour: number): boolean => hour > 0 && hour < 8

function clockInJapanese(time: string): string {
  const [hour = 0, minutes = 0] = time.split(':').map(Number)
  const hours = `${isUnclear(hour) ? '午前' : ''}${wide(hour)}時`
  return minutes === 0 ? hours : `${hours}${wide(minutes)}分`
}

export type ReadDeadline =
  | { deadline: string; errors: [] }
  | { deadline: null; errors: FieldError[] }

/** Reads a deadline as typed: a day as `readDay` does or `12月11日`, the next such day, and after it a
 * time where there is one: 17時, 17時30分, 17:30, 午後5時, 正午. Refuses what is over by `now`, a day of the
 * week that is another's, and an hour that may be meant for the afternoon. */
export function readDeadline(typed: string, now = new Date()): ReadDeadline {
  const refused = (problem: Problem, value?: string): ReadDeadline => ({
    deadline: null,
    errors: [{ field: 'deadline', problem, value: value ?? typed.slice(0, 40) }],
  })
  if (readText(typed) === '') {
    return { deadline: null, errors: [{ field: 'deadline', problem: 'required' }] }
  }
  const text = evenWidth(typed)
    .replace(/(まで|迄|必着)$/, '')
    .trim()
  const [clock = ''] = clockAtEnd.exec(text) ?? []
  const day = text.slice(0, text.length - clock.length).replace(/[T,、\s]+$/, '')
  const date = readDay(day) ?? readNextDay(day, today(now))
  if (date === null) return refused('notDate')
  const said = /\(([日月火水木金土])\)$/.exec(day)?.[1]
  if (said !== undefined && weekdays.ja[weekdayOf(date)] !== said)
    return refused('otherWeekday', date)
  const time = clock === '' ? null : readClock(clock)
  if (time !== null && typeof time === 'object') return refused(time.problem)
  const read = time === null || time === '24:00' ? date : `${date}T${time}`
  return hasPassed(read, now) ? refused('inPast') : { deadline: read, errors: [] }
}

// As far as it looks like a time: what it says is judged afterwards.
const clockAtEnd =
  /(正午|(午前|午後)?\s*(?<!\d)\d{1,2}(\s*時\s*(半|\d{1,2}\s*分)?|:\d{1,2}(:00)?))$/
const clockParts = /^(午前|午後)?\s*(\d{1,2})(?:時|:)(半|\d{0,2})/

/** A time of day as HH:MM, 24:00 at the end of the day; or why it is none. */
function readClock(text: string): string | { problem: Problem } {
  if (text === '正午') return '12:00'
  const [, half, digits = '', rest = ''] = clockParts.exec(text.replace(/\s/g, '')) ?? []
  const hour = Number(digits)
  const minutes = rest === '半' ? 30 : Number(rest)
  // 午前12時 and 午後12時 mean noon to some, and midnight to others.
  const isClock = half === undefined ? hour * 60 + minutes <= 24 * 60 : hour < 12
  if (!isClock || minutes > 59) return { problem: 'notTime' }
  // 05:00 leaves no doubt.
  if (half === undefined && digits.length === 1 && isUnclear(hour)) {
    return { problem: 'unclearHour' }
  }
  const at = hour + (half === '午後' ? 12 : 0)
  return [at, minutes].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The next day, from today (ISO) on, of a month and a day: 12月11日, 12/11. */
function readNextDay(text: string, from: string): string | null {
  const [, month, day] =
    /^(\d{1,2})[月/](\d{1,2})日?(?:\([日月火水木金土]\))?$/.exec(text.replace(/\s/g, '')) ?? []
  if (month === undefined || day === undefined) return null
  const thisYear = Number(from.slice(0, 4))
  // 29 February comes after eight years at the latest.
  return (
    Array.from({ length: 9 }, (_, at) => readDay(`${thisYear + at}-${month}-${day}`)).find(
      (one) => one !== null && one >= from,
    ) ?? null
  )
}
