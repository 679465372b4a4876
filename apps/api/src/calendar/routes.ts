import { type Context, Hono } from 'hono'
import { hashOf } from '../api-key/secret.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectDeadlines, takeCalendar } from './queries.ts'
import { calendarOf } from './written.ts'

type Means = { origin: (c: Context) => string; isDemo: boolean }

/** `/calendar/{secret}.ics`: the deadlines of whose address it is, for programs of calendars. Throws Refused `notFound`
 * for any address that is nobody's. */
export const calendarFiles = (db: Db, { origin, isDemo }: Means): Hono =>
  new Hono().get('/calendar/:file{.+\\.ics}', async (c) => {
    const secret = c.req.param('file').slice(0, -'.ics'.length)
    const reader = await takeCalendar(db, hashOf(secret), isDemo)
    if (!reader) throw new Refused('notFound')
    const text = calendarOf(reader, await selectDeadlines(db, reader), origin(c))
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="renkei.ics"',
      'x-robots-tag': 'noindex',
    })
  })
