import type { VisionIndicator } from '@renkei/catalogue'
import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { insertFormerTargets } from './write-queries.ts'
import { writeSearchDocuments } from '../project/document.ts'

/** Writes indicators of a vision and of its parts; returns their ids by number. `on`: the day from which they are there;
 * none of those that come with their vision. `held`: those of others, which may
 * weigh them. */
export async function loadIndicators(
  db: Db,
  { regionId, visionId, on }: { regionId: number; visionId: number; on?: string },
  indicators: readonly VisionIndicator[],
  held: ReadonlyMap<number, number> = new Map(),
): Promise<Map<number, number>> {
  if (indicators.length === 0) return new Map()
  const rows = indicators.map((one) => ({ ...one, weight: null }))
  const { rows: made } = await sql<{ id: number; number: number; project: number | null }>`
    with x as (select * from ${rowsOf(
      rows,
      `number int, pillar int, "policyArea" text, measure int, project int, title text, unit text,
       kind text, direction text, "yearKind" text, "countedOn" text, "baselineWords" text,
       "targetWords" text, baseline numeric, "baselineFiscalYear" int, target numeric, "targetFiscalYear" int, source text,
       municipality text, department text, totalling text`,
    )}),
    made as (
      insert into indicator (region_id, vision_id, pillar_id, policy_area_id, measure_id, project_id,
        municipality_id, title, unit, kind, direction, year_kind, counted_on, baseline_words,
        target_words, baseline, baseline_fiscal_year, target,
        target_fiscal_year, source, department, began_on, totalling)
      select ${regionId}::int, ${visionId}::int, l.id, o.id, e.id, p.id, m.id, x.title, x.unit,
        x.kind, x.direction, x."yearKind", x."countedOn", x."baselineWords",
        x."targetWords", x.baseline, x."baselineFiscalYear", x.target, x."targetFiscalYear", x.source, x.department,
        ${on ?? null}::date, case x.totalling when 'weighted' then 'single' else x.totalling end
      from x join municipality m on m.code = x.municipality
      left join pillar l on l.vision_id = ${visionId}::int and l.number = x.pillar
      left join policy_area o on o.vision_id = ${visionId}::int and o.code = x."policyArea"
      left join measure e on e.vision_id = ${visionId}::int and e.number = x.measure
      left join project p on p.vision_id = ${visionId}::int and p.number = x.project
      order by x.number returning id, project_id)
    select id, project_id as project, row_number() over (order by id)::int as number
    from made order by id
  `.execute(db)
  // Numbers are those of the workbook, in whose order the rows were made.
  const ids = new Map<number, number>(
    indicators
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ number }, at) => (made[at] ? [[number, made[at].id]] : [])),
  )
  const weighed = indicators.flatMap(({ number, totalling, weight }) =>
    totalling === 'weighted' && weight !== null
      ? [{ id: ids.get(number), weight: ids.get(weight) ?? held.get(weight) }]
      : [],
  )
  await sql`
    update indicator i set totalling = 'weighted', weight_id = x.weight
    from ${rowsOf(weighed, 'id int, weight int')} where i.id = x.id
  `.execute(db)
  for (const { number, formerTargets = [] } of indicators) {
    const id = ids.get(number)
    if (id !== undefined) await insertFormerTargets(db, id, formerTargets)
  }
  // Projects are found by their indicators.
  await writeSearchDocuments(
    db,
    made.flatMap(({ project }) => project ?? []),
  )
  return ids
}
