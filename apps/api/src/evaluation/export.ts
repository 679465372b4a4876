import { Hono } from 'hono'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { report } from './report.ts'

/** `/export/inquiries/{id}/report.xlsx`: the council paper as a workbook, for whoever may read it.
 * Throws Refused. */
export const reportRoutes = (
  db: Db,
  actorOf: (headers: Headers, requestId: string) => Promise<Actor | null>,
): Hono =>
  new Hono().get('/inquiries/:id/report.xlsx', async (c) => {
    const id = c.req.param('id')
    if (!/^[1-9]\d{0,8}$/.test(id)) {
      throw new Refused('inquiryNotFound', { parameter: 'id', value: id.slice(0, 40) })
    }
    const actor = await actorOf(c.req.raw.headers, c.get('requestId'))
    const paper = await report(db, actor, Number(id))
    const { frame } = await frameOf(db, paper.inquiry)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    c.header('content-type', type)
    c.header(
      'content-disposition',
      `attachment; filename="report-${paper.inquiry.fiscalYear}.xlsx"`,
    )
    // As in workbook/download.ts.
    const { reportWorkbook } = await import('./workbook.ts')
    return c.body(await reportWorkbook(paper, frame))
  })
