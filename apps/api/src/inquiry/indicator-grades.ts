import { type IndicatorGrades, indicatorGradeOf, isComputed } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectIndicators } from '../indicator/queries.ts'
import { amongOf, readActuals } from './outcome.ts'
import type { InquiryRow } from './queries.ts'

/** What an inquiry's rule makes of the indicators that its submitted responses report, as far as they can be read; null
 * where it grades none. */
export async function indicatorGradesBy(
  db: Db,
  inquiry: InquiryRow,
): Promise<IndicatorGrades | null> {
  const { fiscalYear, visionId } = inquiry
  const { indicators: scale } = inquiry.rule
  if (scale === null) return null
  const { actuals } = await readActuals(db, inquiry)
  const held = new Map(
    (await selectIndicators(db, visionId, {}, false)).map((one) => [one.id, one]),
  )
  return Object.fromEntries(
    actuals.flatMap(({ indicatorId, value, parts, totalling, asked }) => {
      const indicator = held.get(indicatorId)
      if (!indicator) return []
      const among = isComputed(totalling) ? amongOf({ asked, parts }) : null
      const before = indicator.actuals.filter((one) => one.fiscalYear < fiscalYear)
      const facts = { ...indicator, actuals: [...before, { fiscalYear, value, parts, among }] }
      return [[indicatorId, indicatorGradeOf(facts, fiscalYear, scale)]]
    }),
  )
}
