import { closedIn, fiscalYearOf, type TimePoint, type Vision, type VisionRef } from '@renkei/schema'
import { keeper } from '../audit/kept.ts'
import type { Db } from '../db/schema.ts'
import { today } from '../today.ts'
import { frameOf } from './frame.ts'
import { selectOverTime } from './queries.ts'

const keep = keeper<TimePoint[]>(200)

/** Who took part in a region when each of its visions was adopted, at the end of each fiscal year since, and today. A
 * day has one edition, so that what goes on from a former vision (前身) is counted once; `compare` says what became of it.
 * Throws Refused for an unknown region or edition. */
export async function overTime(db: Db, ref: VisionRef): Promise<TimePoint[]> {
  const { region_id: region, frame } = await frameOf(db, ref)
  const days = daysOf(frame.visions, today())
  return keep(db, `${region} ${JSON.stringify(days)}`, () => selectOverTime(db, region, days))
}

/** Those days, each with the edition that people worked by; none of a vision whose adoption is still to come. */
function daysOf(visions: readonly Vision[], until: string): { on: string; edition: number }[] {
  const closed = closedIn(visions, until)
  return visions
    .filter(({ adoptedOn }) => adoptedOn <= until)
    .toSorted((a, b) => a.edition - b.edition)
    .flatMap(({ edition, adoptedOn, fromFiscalYear }) => {
      const first = Math.max(fromFiscalYear, fiscalYearOf(adoptedOn))
      const length = Math.max(0, fiscalYearOf(until) - first + 1)
      const since = closed.get(edition)
      const ends = Array.from({ length }, (_, at) => `${first + at + 1}-03-31`).filter(
        (end) => end > adoptedOn && end < until && (since === undefined || end < since),
      )
      const isOpen = since === undefined && adoptedOn < until
      return [adoptedOn, ...ends, ...(isOpen ? [until] : [])].map((on) => ({ on, edition }))
    })
}
