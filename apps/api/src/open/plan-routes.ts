import { readNumber, type VisionRef, visionRef } from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { alignmentsCsv, openAlignmentsOf, openPlansOf, planItemsCsv } from './plans.ts'

/** The vision an address names; plans need none. Throws Refused for any other parameter. */
export function refIn(region: string, params: URLSearchParams): VisionRef {
  for (const [parameter, value] of params) {
    if (parameter !== 'vision') throw new Refused('filterInvalid', { parameter, value })
  }
  const edition = params.get('vision')
  const ref = visionRef.safeParse({
    region,
    ...(edition === null ? {} : { vision: readNumber(edition) }),
  })
  if (ref.success) return ref.data
  throw new Refused('filterInvalid', { parameter: 'vision', value: edition ?? '' })
}

const files = '/:region/:file{(plans\\.json|alignments\\.json|plan-items\\.csv|alignments\\.csv)}'

/** `/open/{region}/plans.json`, `plan-items.csv`, `alignments.json` and `.csv`: the plans of a region,
 * whole, and which projects serve them. Revalidated by ETag. Throws Refused. */
export const openPlanRoutes = (db: Db): Hono =>
  new Hono().get(files, etag({ weak: true }), async (c) => {
    const { region, file } = c.req.param()
    const framed = await frameOf(db, refIn(region, new URL(c.req.url).searchParams))
    c.header('cache-control', 'public, max-age=0, must-revalidate')
    if (file === 'plans.json') return c.json(await openPlansOf(db, framed))
    if (file === 'alignments.json') return c.json(await openAlignmentsOf(db, framed))
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${framed.frame.region.slug}-${file}"`)
    return c.body(
      file === 'plan-items.csv'
        ? planItemsCsv(await openPlansOf(db, framed), framed.frame)
        : alignmentsCsv(await openAlignmentsOf(db, framed), framed.frame),
    )
  })
