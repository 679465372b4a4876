import {
  type OpenAlignments,
  type OpenPlans,
  readNumber,
  type VisionDay,
  visionDay,
  type VisionRef,
  visionRef,
} from '@renkei/schema'
import { Hono } from 'hono'
import { alignmentsInPortions } from '../alignment/list.ts'
import { answerTexts, type Texts } from '../answer-texts.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { jsonTexts, jsonType } from './json.ts'
import { openPlans, publishedOf } from './plans.ts'
import { versionOf } from './version.ts'

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

/** The same with `asOf`, the day at whose end to look at it. Throws Refused. */
export function dayIn(region: string, asked: URLSearchParams): VisionDay {
  const params = new URLSearchParams(asked)
  const day = params.get('asOf')
  params.delete('asOf')
  const ref = refIn(region, params)
  if (day === null) return ref
  const read = visionDay.safeParse({ ...ref, asOf: day })
  if (read.success) return read.data
  throw new Refused('filterInvalid', { parameter: 'asOf', value: day })
}

/** `/open/{region}/plans.json` and `alignments.json`: the plans of a region, whole, and which projects serve them.
 * Revalidated by ETag. Throws Refused. */
export const openPlanRoutes = (db: Db): Hono =>
  new Hono().get('/:region/:file{(plans|alignments)\\.json}', async (c) => {
    const { region, file } = c.req.param()
    const framed = await frameOf(db, refIn(region, new URL(c.req.url).searchParams))
    const { frame } = framed
    const version = await versionOf(db, frame)
    const texts = file === 'plans.json' ? await plansText(db, framed) : await linksText(db, framed)
    return answerTexts(c, texts, { type: jsonType, version })
  })

async function plansText(db: Db, framed: FrameRow): Promise<Texts> {
  const head: OpenPlans = { region: framed.frame.region.slug, plans: [] }
  return jsonTexts(head, await openPlans(db, framed))
}

async function linksText(db: Db, framed: FrameRow): Promise<Texts> {
  const { region, vision } = framed.frame
  const head: OpenAlignments = { region: region.slug, vision: vision.edition, alignments: [] }
  const portions = await alignmentsInPortions(db, null, framed)
  return jsonTexts(head, async function* () {
    for await (const found of portions()) yield publishedOf(framed.frame, found)
  })
}
