import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** Whether a number is taken, and the lowest one that is not. */
export async function selectNumbers(
  db: Db,
  visionId: number,
  number = 0,
): Promise<{ numberTaken: boolean; nextNumber: number }> {
  const { rows } = await sql<{ numberTaken: boolean; nextNumber: number }>`
    select exists (select 1 from project where vision_id = ${visionId}::int
        and number = ${number}::int) as "numberTaken",
      (select min(n) from (select 1 as n union all
          select number + 1 from project where vision_id = ${visionId}::int) x
        where not exists (select 1 from project
          where vision_id = ${visionId}::int and number = n)) as "nextNumber"
  `.execute(db)
  return one(rows)
}

/** Every project of a vision with its title. */
export async function selectTitles(
  db: Db,
  visionId: number,
): Promise<{ number: number; label: string | null; title: string }[]> {
  const { rows } = await sql<{ number: number; label: string | null; title: string }>`
    select p.number, r.label, r.title from project p join project_revision r on r.id = p.current_revision_id
    where p.vision_id = ${visionId}::int order by p.number
  `.execute(db)
  return rows
}
