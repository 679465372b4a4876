import { municipalityIn, openHeadings, openWords, signOf } from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { csvText } from '../csv.ts'
import type { Db } from '../db/schema.ts'
import { selectCosts } from '../project/cost-queries.ts'
import { frameOf } from '../vision/frame.ts'
import { refIn } from './plan-routes.ts'

/** `/open/{region}/costs.csv`: what municipalities registered of their projects' costs, an amount a row, 千円 by
 * fiscal year: 事業費, うち補助金 and what each municipality bears. Throws Refused. */
export const openCostRoutes = (db: Db): Hono =>
  new Hono().get('/:region/costs.csv', etag({ weak: true }), async (c) => {
    const ref = refIn(c.req.param('region'), new URL(c.req.url).searchParams)
    const { frame, vision_id: visionId } = await frameOf(db, ref)
    const rows = await selectCosts(db, visionId)
    const nameOf = (code: string | null) =>
      (code === null ? undefined : municipalityIn(frame, code)?.name) ?? ''
    const name = `${frame.region.slug}-${frame.vision.edition}-costs.csv`
    c.header('cache-control', 'public, max-age=0, must-revalidate')
    c.header('content-disposition', `attachment; filename="${name}"`)
    const table = rows.map(({ number, title, fiscalYear, of, municipality, amount, unit }) => [
      ...[
        frame.region.slug,
        frame.vision.edition,
        number,
        signOf(frame, number),
        title,
        fiscalYear,
        openWords.costOf[of],
      ],
      ...[municipality ?? '', nameOf(municipality), amount, openWords.costUnit[unit]],
    ])
    return c.body(csvText([openHeadings('costs.csv', frame), ...table]), 200, {
      'content-type': 'text/csv; charset=utf-8',
    })
  })
