import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deadline as told,
  deadlineEnd,
  formatDeadline,
  hasPassed,
  readDeadline,
} from './deadline.ts'
import { formatDate } from './fiscal-year.ts'

const now = new Date('2026-12-11T10:00:00+09:00')
const read = (typed: string) => {
  const { deadline, errors } = readDeadline(typed, now)
  return deadline ?? errors[0]?.problem
}
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const two = (digits: number) => String(digits).padStart(2, '0')

/** Every way in which offices write a time of day. */
function clocks(hour: number, minute: number): string[] {
  const half = hour < 12 ? '午前' : '午後'
  const ofTwelve = hour % 12
  const minutes = [
    ...(minute === 0 ? [''] : [`${minute}分`]),
    ...(minute === 30 ? ['半'] : []),
    `${two(minute)}分`,
  ]
  const isClear = hour === 0 || hour > 7
  return [
    `${two(hour)}:${two(minute)}`,
    ...(isClear ? [`${hour}:${two(minute)}`] : []),
    `${half}${ofTwelve}:${two(minute)}`,
    ...minutes.flatMap((part) => [
      `${isClear ? hour : two(hour)}時${part}`,
      `${half}${ofTwelve}時${part}`,
    ]),
    ...(hour === 12 && minute === 0 ? ['正午'] : []),
  ]
}

describe('deadlines', () => {
  it('are read however offices write them, and as they are shown', () => {
    const dates = fc.date({
      min: new Date('2026-12-12T00:00:00Z'),
      max: new Date('2117-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    const times = fc.option(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })))
    const blanks = fc.constantFrom('', ' ', '　', ' まで', 'まで')
    const asTyped = fc.record({ day: dates, time: times, isWide: fc.boolean(), end: blanks })
    fc.assert(
      fc.property(asTyped, ({ day: date, time, isWide, end }) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, ofMonth] = day.split('-').map(Number)
        const days = [day, formatDate(day, 'ja'), `${year}/${month}/${ofMonth}`]
        // The next such day is this one.
        if (date.getTime() < now.getTime() + 364 * 86_400_000) {
          days.push(`${month}月${ofMonth}日`, `${month}/${ofMonth}`)
        }
        const deadline = time === null ? day : `${day}T${time.map(two).join(':')}`
        const forms = days.flatMap((one) =>
          time === null
            ? [one]
            : clocks(...time).flatMap((at) => [`${one} ${at}`, `${one}　${at}`]),
        )
        for (const form of [...forms, formatDeadline(deadline, 'ja'), deadline]) {
          expect(read(`${isWide ? wide(form) : form}${end}`)).toBe(deadline)
        }
        expect(told.safeParse(deadline).success).toBe(true)
      }),
    )
  })

  it.each([
    ['2026-12-11', '令和８年12月11日（金）', '11 December 2026 (Fri)'],
    ['2026-12-11T17:00', '令和８年12月11日（金）17時', '11 December 2026 (Fri), 17:00'],
    ['2026-12-12T05:00', '令和８年12月12日（土）午前５時', '12 December 2026 (Sat), 05:00'],
    ['2026-12-12T09:05', '令和８年12月12日（土）９時５分', '12 December 2026 (Sat), 09:05'],
  ])('%s is %s, in English %s', (deadline, japanese, english) => {
    expect(formatDeadline(deadline, 'ja')).toBe(japanese)
    expect(formatDeadline(deadline, 'en')).toBe(english)
  })

  it.each([
    ['12月11日', '2026-12-11'],
    ['１２月１１日（金）１７時３０分必着', '2026-12-11T17:30'],
    ['12月10日', '2027-12-10'],
    ['2/29 正午', '2028-02-29T12:00'],
    ['12月11日24時', '2026-12-11'],
    ['2026-12-11T17:00:00', '2026-12-11T17:00'],
    ['12月11日午後0時半', '2026-12-11T12:30'],
    ['12月11日 午後 5 時', '2026-12-11T17:00'],
  ])('%j is read as %s', (typed, deadline) => {
    expect(read(typed)).toBe(deadline)
  })

  it.each([
    [' ', 'required'],
    ['いつか', 'notDate'],
    ['17時', 'notDate'],
    ['2月30日', 'notDate'],
    ['12月1117時', 'notDate'],
    ['12月11日25時', 'notTime'],
    ['12月11日17時60分', 'notTime'],
    // Noon to some, midnight to others.
    ['12月11日午後12時', 'notTime'],
    ['12月11日5時', 'unclearHour'],
    ['12月11日 5:00', 'unclearHour'],
    ['12月11日（木）17時', 'otherWeekday'],
    ['令和８年12月10日', 'inPast'],
    ['12月11日9:59', 'inPast'],
  ])('%j is told to be %s', (typed, problem) => {
    expect(read(typed)).toBe(problem)
  })

  it('last to the end of their minute, or of their day in Japan', () => {
    expect(deadlineEnd('2026-12-11T17:00')).toBe(Date.parse('2026-12-11T17:01:00+09:00'))
    expect(deadlineEnd('2026-12-11T23:59')).toBe(deadlineEnd('2026-12-11'))
    for (const one of ['2026-12-11', '2026-12-11T17:00']) {
      const end = deadlineEnd(one)
      expect(hasPassed(one, new Date(end - 1))).toBe(false)
      expect(hasPassed(one, new Date(end))).toBe(true)
    }
  })
})
