import holidays from '@holiday-jp/holiday_jp'

const oneDay = 24 * 60 * 60 * 1000

// Town halls are closed from 29 December to 3 January.
const turnOfYear = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']

/** Whether town halls work on a day (ISO). */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !turnOfYear.includes(day.slice(5)) &&
    !(day in holidays.holidays)
  )
}

const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * oneDay).toISOString().slice(0, 10)

/** The day (ISO) on which the reminder so many days before a deadline (ISO) falls due: where nobody
 * works then, the last working day before it, so that nobody is reminded too late. */
export function dueOn(deadline: string, daysBefore: number): string {
  let day = before(deadline, daysBefore)
  while (!isWorkingDay(day)) day = before(day, 1)
  return day
}
