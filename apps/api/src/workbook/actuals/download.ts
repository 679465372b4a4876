import { fiscalYearOf } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import type { Db } from '../../db/schema.ts'
import { selectIndicators } from '../../indicator/queries.ts'
import { today } from '../../today.ts'
import type { FrameRow } from '../../vision/queries.ts'
import { inThread } from '../in-thread.ts'
import type { ActualsGiven } from './build.ts'
import type { AgainstActuals } from './lines.ts'

const turn = new Mutex()

/** The indicators of a vision that are still followed. */
const heldOf = async (db: Db, { vision_id }: FrameRow) =>
  (await selectIndicators(db, vision_id, {}, false)).filter(({ endedAt }) => endedAt === null)

/** The workbook of the actuals of a vision, for the years that have begun: built in a thread, one at a time. */
export async function actualsFile(db: Db, framed: FrameRow): Promise<Uint8Array<ArrayBuffer>> {
  const { vision, municipalities } = framed.frame
  const last = Math.min(fiscalYearOf(today()), vision.toFiscalYear)
  const first = Math.min(vision.fromFiscalYear, last)
  const given: ActualsGiven = {
    title: vision.title,
    indicators: await heldOf(db, framed),
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  }
  return turn.runExclusive(() => inThread(new URL('./builder.ts', import.meta.url), given))
}

/** What such a workbook is read against. */
export const actualsAgainst = async (db: Db, framed: FrameRow): Promise<AgainstActuals> => ({
  indicators: await heldOf(db, framed),
  municipalities: framed.frame.municipalities.map(({ code }) => code),
  lastYear: fiscalYearOf(today()),
})
