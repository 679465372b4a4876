import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOn, isWorkingDay } from './remind-day.ts'
import { missingWords } from './remind-missing.ts'
import { waitingReminder } from './remind-due.ts'

const oneDay = 24 * 60 * 60 * 1000
const first = Date.parse('2024-01-01')
const last = Date.parse('2030-12-31')
const days = Array.from({ length: (last - first) / oneDay + 1 }, (_, at) =>
  new Date(first + at * oneDay).toISOString().slice(0, 10),
)

describe('the day on which a reminder falls due', () => {
  it('is a day on which people work, never after the nominal one, and the nearest such', () => {
    expect(days).toHaveLength(2557)
    for (const deadline of days) {
      for (const daysBefore of [14, 7, 1]) {
        const due = dueOn(deadline, daysBefore)
        const nominal = new Date(Date.parse(deadline) - daysBefore * oneDay)
          .toISOString()
          .slice(0, 10)
        expect(isWorkingDay(due), `${deadline} ${daysBefore}`).toBe(true)
        expect(due <= nominal).toBe(true)
        const between = days.filter((day) => due < day && day <= nominal)
        expect(between.filter(isWorkingDay)).toEqual([])
      }
    }
  })

  it.each([
    ['2026-05-07', 1, '2026-05-01'],
    ['2026-05-07', 7, '2026-04-30'],
    ['2026-06-01', 1, '2026-05-29'],
    ['2027-01-05', 1, '2027-01-04'],
    ['2027-01-04', 1, '2026-12-28'],
    // 2026-09-22 is a day off only because it lies between two holidays.
    ['2026-09-24', 1, '2026-09-18'],
    ['2024-08-13', 1, '2024-08-09'],
  ])('of a deadline on %s, %i days before, is %s', (deadline, daysBefore, due) => {
    expect(dueOn(deadline, daysBefore)).toBe(due)
  })

  it('weekends, holidays and the turn of the year are nobody’s working days', () => {
    const off = ['2026-05-02', '2026-05-03', '2026-05-06', '2026-11-03', '2026-12-29', '2027-01-03']
    expect(off.filter(isWorkingDay)).toEqual([])
    expect(
      ['2026-05-01', '2026-05-07', '2026-12-28', '2027-01-04'].filter(isWorkingDay),
    ).toHaveLength(4)
  })
})

describe('the reminder a response waits for', () => {
  it('is sent at most once each, whichever days the server runs on', () => {
    fc.assert(
      fc.property(
        fc.nat(days.length - 100),
        fc.nat(60),
        fc.uniqueArray(fc.nat(90), { maxLength: 40 }),
        (opened, length, running) => {
          const setOn = days[opened] ?? ''
          const deadline = days[opened + length] ?? ''
          const reminded: number[] = []
          for (const at of running.toSorted((one, other) => one - other)) {
            const on = days[opened + at] ?? ''
            const due = waitingReminder({ setOn, deadline, reminded }, on)
            if (due === undefined) continue
            expect(on <= deadline && dueOn(deadline, due) <= on).toBe(true)
            expect(setOn < dueOn(deadline, due)).toBe(true)
            // Each is nearer to the deadline than the one before, and so another.
            expect(due).toBeLessThan(reminded.at(-1) ?? 15)
            reminded.push(due)
            expect(waitingReminder({ setOn, deadline, reminded }, on)).toBeUndefined()
          }
        },
      ),
    )
  })
})

describe('what a reminder names as missing', () => {
  it('is every kind with its count, and the first numbers of projects', () => {
    const missing = (kind: string, numbers: (number | string)[]) =>
      numbers.map((number) => ({ key: `${kind}.${number}`, printed: String(number) }))
    expect(
      missingWords([
        ...missing('participation', [3, 5, 8, 9, 12, 17]),
        ...missing('indicators', [4]),
        ...missing('selfEvaluation', [5]),
      ]),
    ).toBe(
      '未回答：参加状況6件（No.3、No.5、No.8、No.9、No.12ほか）、成果指標1件、自己評価1件（No.5）',
    )
  })
  it('calls projects as their vision does, and those by nothing to which it gives no number', () => {
    const missing = ['3-A-4-1', ''].map((printed, at) => ({ key: `participation.${at}`, printed }))
    expect(missingWords(missing)).toBe('未回答：参加状況2件（3-A-4-1ほか）')
    expect(missingWords(missing.slice(1))).toBe('未回答：参加状況1件')
  })
  it('is only that nothing was submitted, when everything is answered', () => {
    expect(missingWords([])).toBe('未提出（未回答の項目はありません）')
  })
})
