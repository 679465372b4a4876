import { type Context, Hono } from 'hono'
import type { EvaluationReport } from '@renkei/schema'
import type { ActorOf } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { answers } from '../inquiry/answers.ts'
import { list } from '../opinion/list.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { report } from './report.ts'

/** `/export/inquiries/{id}/report.xlsx`: the council paper as a workbook, and `…/answers.xlsx`: what is answered so
 * far, by municipality; for whoever may read it.
 * Throws Refused. */
export const reportRoutes = (db: Db, actorOf: ActorOf): Hono =>
  new Hono()
    .get('/inquiries/:id/report.xlsx', async (c) => {
      const actor = await actorOf(c)
      const paper = await report(db, actor, idOf(c))
      const { frame } = await frameOf(db, paper.inquiry)
      nameFile(c, `report-${paper.inquiry.fiscalYear}`)
      // As in workbook/download.ts.
      const { reportWorkbook } = await import('./workbook.ts')
      return c.body(await reportWorkbook(paper, frame, await published(db, paper.inquiry)))
    })
    .get('/inquiries/:id/answers.xlsx', async (c) => {
      const actor = await actorOf(c)
      const table = await answers(db, actor, { id: idOf(c) })
      const { frame } = await frameOf(db, table.inquiry)
      nameFile(c, `answers-${table.inquiry.fiscalYear}`)
      const { answersWorkbook } = await import('../inquiry/answers-workbook.ts')
      return c.body(await answersWorkbook(table, frame))
    })

/** What experts said of the year, as everyone reads it. */
export const published = (db: Db, { region, vision, fiscalYear }: EvaluationReport['inquiry']) =>
  list(db, null, { region, vision, fiscalYear })

function idOf(c: Context): number {
  const id = c.req.param('id') ?? ''
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id)
  throw new Refused('inquiryNotFound', { parameter: 'id', value: id.slice(0, 40) })
}

function nameFile(c: Context, name: string): void {
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', `attachment; filename="${name}.xlsx"`)
}
