import { type Frame, type OpenCell, type OpenTable } from '@renkei/schema'
import { changesIn } from '../change/list.ts'
import type { Db } from '../db/schema.ts'
import { selectIndicators } from '../indicator/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { checkDay } from '../vision/as-of.ts'
import type { FrameRow } from '../vision/queries.ts'
import { changeRows } from './change-rows.ts'
import { changesAsked } from './change-routes.ts'
import { costRows } from './costs.ts'
import { evaluationRows } from './evaluations.ts'
import { indicatorRows } from './indicator-routes.ts'
import { agreementRows, municipalityRows } from './member-routes.ts'
import { dayIn, refIn } from './plan-routes.ts'
import { alignmentRows, openAlignmentsOf, openPlansOf, planItemRows } from './plans.ts'

/** What an address asks of a table: its rows, and what its file is called besides. */
type Found = { frame: Frame; rows: OpenCell[][]; of?: string; asOf?: string | undefined }
type Find = (db: Db, region: string, params: URLSearchParams) => Promise<Found>

const whole =
  (rowsOf: (db: Db, framed: FrameRow) => OpenCell[][] | Promise<OpenCell[][]>): Find =>
  async (db, region, params) => {
    const framed = await frameOf(db, refIn(region, params))
    return { frame: framed.frame, rows: await rowsOf(db, framed) }
  }

// A file holds everything.
const everything = { offset: 0, limit: 2_000_000_000 }

/** The tables of open data that are not searched for, by their parameters. Throws Refused. */
export const openTables: Record<Exclude<OpenTable, 'projects.csv'>, Find> = {
  'indicators.csv': whole(async (db, framed) =>
    indicatorRows(db, framed, await selectIndicators(db, framed.vision_id, {}, false)),
  ),
  'evaluations.csv': whole(evaluationRows),
  'costs.csv': async (db, region, params) => {
    const { asOf, ...ref } = dayIn(region, params)
    const framed = await frameOf(db, ref)
    checkDay(framed.frame.vision, asOf)
    const rows = await costRows(db, framed, asOf)
    return { frame: framed.frame, rows, asOf, ...(asOf === undefined ? {} : { of: asOf }) }
  },
  'municipalities.csv': whole((_db, { frame }) => municipalityRows(frame)),
  'agreements.csv': whole((_db, { frame }) => agreementRows(frame)),
  'plan-items.csv': whole(async (db, framed) => planItemRows(await openPlansOf(db, framed))),
  'alignments.csv': whole(async (db, framed) => alignmentRows(await openAlignmentsOf(db, framed))),
  'changes.csv': async (db, region, params) => {
    const question = await changesAsked(db, region, params)
    const { frame } = await frameOf(db, question)
    const { items, since, until } = await changesIn(db, question, everything)
    return { frame, rows: changeRows(frame, items), of: `${since}-${until}` }
  },
}
