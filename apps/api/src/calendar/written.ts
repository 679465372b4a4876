import { deadlineTime, formatDeadline, printable } from '@renkei/schema'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Deadline, Reader } from './queries.ts'

const hour = 3600

/** Deadlines as an iCalendar (RFC 5545) in Japanese. A day is an event of the whole day; one with a time begins then. The same deadline keeps its UID, whatever it is moved to. `origin`: where people reach the registry. */
export function calendarOf(reader: Reader, deadlines: readonly Deadline[], origin: string): string {
  const { host } = new URL(origin)
  const whose = [reader.municipality, reader.department].filter(Boolean).join(' ')
  const calendar = ical({
    name: printable(`連携 Renkei 期限　${whose}`.trim()),
    prodId: { company: 'Renkei', product: 'Renkei', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
  })
  for (const one of deadlines) {
    const { inquiry, of, deadline, done, calledOff, title } = one
    const who = of === 'municipality' ? reader.municipality : reader.department
    const doing = of === 'municipality' ? '回答期限' : '庁内照会の期限'
    const sign = done ? '【提出済み】' : calledOff ? '【締切済み】' : ''
    const url = `${origin}/${one.region}/${one.vision}/inquiries/${inquiry}`
    const time = deadlineTime(deadline)
    calendar.createEvent({
      id: `inquiry-${inquiry}-${of}-${of === 'municipality' ? reader.municipalityId : reader.departmentId}@${host}`,
      // A moment is written in UTC, which every calendar shows in its own zone; a day is the same day everywhere.
      start: new Date(time === null ? `${deadline}T00:00Z` : `${deadline}:00+09:00`),
      allDay: time === null,
      stamp: new Date(one.changedAt),
      lastModified: new Date(one.changedAt),
      sequence: one.version,
      summary: printable(`${sign}${doing}：${title}`),
      description: printable(
        [
          `${who ?? ''}　${one.fiscalYear}年度`,
          `期限：${formatDeadline(deadline, 'ja')}`,
          `回答：${one.asked}件のうち${one.answered}件`,
          url,
        ].join('\n'),
      ),
      url,
      status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Nobody is busy for a deadline.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
