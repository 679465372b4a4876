import { municipalityIn, type OpenCell, openWords, signOf } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { inPortions } from '../db/portions.ts'
import { type Cost, selectCosts, selectOrdered } from '../project/cost-queries.ts'
import { type Rows, rowsFrom } from '../table/table.ts'
import type { FrameRow } from '../vision/queries.ts'

/** `costs.csv`: what municipalities registered of their projects' costs, an amount a row, 千円 by fiscal year: 事業費,
 * うち補助金 and what each municipality bears; `asOf`: as it was at the end of that day. */
export async function costRows(
  db: Db,
  { frame, vision_id: visionId }: FrameRow,
  asOf?: string,
): Promise<Rows> {
  const projects = await selectOrdered(db, visionId)
  const nameOf = (code: string | null) =>
    (code === null ? undefined : municipalityIn(frame, code)?.name) ?? ''
  const rowOf = ({
    number,
    title,
    fiscalYear,
    of,
    municipality,
    amount,
    unit,
  }: Cost): OpenCell[] => [
    ...[frame.region.slug, frame.vision.edition, number, signOf(frame, number), title, fiscalYear],
    ...[openWords.costOf[of], municipality ?? '', nameOf(municipality)],
    ...[amount, openWords.costUnit[unit]],
  ]
  const portions = () => inPortions(projects, (some) => selectCosts(db, some, asOf))
  return rowsFrom(portions, (costs) => costs.map(rowOf))
}
