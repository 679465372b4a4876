import type { Frame, OpenTable } from '@renkei/schema'
import { alignmentsInPortions } from '../alignment/list.ts'
import { changesInPortions } from '../change/list.ts'
import type { Db } from '../db/schema.ts'
import { indicatorsInPortions } from '../indicator/get.ts'
import { projectsInPortions } from '../project/search.ts'
import { type Rows, rowsFrom, rowsOf } from '../table/table.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { askProjects } from './answer.ts'
import { changeRows } from './change-rows.ts'
import { changesAsked } from './change-routes.ts'
import { costRows } from './costs.ts'
import { evaluationRows } from './evaluations.ts'
import { indicatorRowsWith } from './indicator-routes.ts'
import { agreementRows, municipalityRows } from './member-routes.ts'
import { dayIn, refIn } from './plan-routes.ts'
import { openPlans, planItemRows, publishedOf, alignmentRows } from './plans.ts'
import { projectRows } from './project-rows.ts'
import { openQuestion } from './questions.ts'

/** What an address asks of a table: its rows, what its file is called besides, and what it is made from, where something
 * narrower than the trail says it. */
type Found = {
  frame: Frame
  rows: Rows
  of?: string | undefined
  asOf?: string | undefined
  version?: string
}
type Find = (db: Db, region: string, params: URLSearchParams) => Promise<Found>

const whole =
  (rows: (db: Db, framed: FrameRow) => Rows | Promise<Rows>): Find =>
  async (db, region, params) => {
    const framed = await frameOf(db, refIn(region, params))
    return { frame: framed.frame, rows: await rows(db, framed) }
  }

/** The tables of open data, by their parameters. Throws Refused. */
export const openTables: Record<OpenTable, Find> = {
  'projects.csv': async (db, region, params) => {
    const question = openQuestion(region, params)
    const { frame, version } = await askProjects(db, question)
    const rows = rowsFrom(await projectsInPortions(db, question), (items) =>
      projectRows(frame, items),
    )
    const { asOf } = question
    return { frame, rows, version, asOf, of: asOf }
  },
  'indicators.csv': whole(async (db, framed) =>
    rowsFrom(
      await indicatorsInPortions(db, framed.vision_id, false),
      await indicatorRowsWith(db, framed),
    ),
  ),
  'evaluations.csv': whole(evaluationRows),
  'costs.csv': async (db, region, params) => {
    const { asOf, ...ref } = dayIn(region, params)
    const framed = await frameOf(db, ref)
    checkDay(framed.frame.vision, asOf)
    return { frame: framed.frame, rows: await costRows(db, framed, asOf), asOf, of: asOf }
  },
  'municipalities.csv': whole((_db, { frame }) => rowsOf(municipalityRows(frame))),
  'agreements.csv': whole((_db, { frame }) => rowsOf(agreementRows(frame))),
  'plan-items.csv': whole(async (db, framed) =>
    rowsFrom(await openPlans(db, framed), (plans) => plans.flatMap(planItemRows)),
  ),
  'alignments.csv': whole(async (db, framed) =>
    rowsFrom(await alignmentsInPortions(db, null, framed), (found) =>
      alignmentRows(framed.frame, publishedOf(framed.frame, found)),
    ),
  ),
  'changes.csv': async (db, region, params) => {
    const question = await changesAsked(db, region, params)
    const { frame } = await frameOf(db, question)
    const { portions, since, until } = await changesInPortions(db, question)
    const rows = rowsFrom(portions, (changes) => changeRows(frame, changes))
    return { frame, rows, of: `${since}-${until}` }
  },
}
