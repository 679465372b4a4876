import { readAuditQuestion, today } from '@renkei/schema'
import { Hono } from 'hono'
import type { ActorOf } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { csvHead, csvRows } from './csv.ts'
import { selectEntries, type Wanted } from './queries.ts'
import { scopeOf } from './scope.ts'

const batch = 1000

/** `/export/audit.csv`: every entry that the parameters of the page's address leave, newest first,
 * for those who may search them. Read in batches while it is sent. Throws Refused. */
export const exportRoutes = (db: Db, actorOf: ActorOf): Hono =>
  new Hono().get('/audit.csv', async (c) => {
    const actor = await actorOf(c)
    const { question, dropped } = readAuditQuestion(new URL(c.req.url).searchParams)
    const { wanted } = await scopeOf(db, actor, question)
    // The page says what it left out; an export refuses, since nobody would see that more is in it.
    if (dropped[0]) throw new Refused('filterInvalid', dropped[0])
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="audit-${today()}.csv"`)
    return c.body(written(db, wanted))
  })

// A failure on the way breaks the connection: half a file is never taken for a whole one.
function written(db: Db, wanted: Wanted): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before: number | undefined
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(csvHead())),
    pull: async (stream) => {
      const limits = { limit: batch, ...(before === undefined ? {} : { before }) }
      const entries = await selectEntries(db, wanted, limits)
      if (entries.length > 0) stream.enqueue(encoder.encode(csvRows(entries)))
      before = entries.at(-1)?.number
      if (entries.length < batch) stream.close()
    },
  })
}
