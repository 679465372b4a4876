import type { PlanItemContent } from '@renkei/catalogue'
import type { PlanCitation, PlanItemName } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { nameJson } from './queries.ts'

/** A duty of a department: an item that names it, in the order of the plans. */
export type DutyRow = {
  department: string
  item: PlanItemName
  words: string
  relisted: string | null
  /** Id of the entry it repeats. */
  relistOf: string | null
  citation: PlanCitation
  others: string[]
}

/** Which departments the items of a region's plans name; of one department where `name` is given. */
export async function selectDuties(db: Db, regionId: number, name?: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select d.name as department, ${nameJson('i', 'p')} as item,
      i.content ->> 'departmentWords' as words, i.content ->> 'relisted' as relisted,
      i.content -> 'citation' as citation,
      (select o.slug from plan_item o where o.id = i.relist_of_id) as "relistOf",
      (select coalesce(json_agg(o.name order by o.position), '[]'::json)
        from plan_item_department o where o.item_id = i.id and o.position <> d.position) as others
    from plan_item_department d
    join plan_item i on i.id = d.item_id
    join plan p on p.id = i.plan_id
    where p.region_id = ${regionId}::int
      and (${name ?? null}::text is null or d.name = ${name ?? null}::text)
    order by p.position, i.position, d.position
  `.execute(db)
  return rows
}

/** Items of a region's plans that hold a council. */
export async function selectCouncils(
  db: Db,
  regionId: number,
): Promise<{ item: PlanItemName; council: NonNullable<PlanItemContent['council']> }[]> {
  const { rows } = await sql<{
    item: PlanItemName
    council: NonNullable<PlanItemContent['council']>
  }>`
    select ${nameJson('i', 'p')} as item, i.content -> 'council' as council
    from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${regionId}::int and i.content ->> 'council' is not null
    order by p.position, i.position
  `.execute(db)
  return rows
}
