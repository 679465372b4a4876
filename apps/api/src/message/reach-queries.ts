import type { Reach } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { belongs } from '../member/queries.ts'

/** Whether somebody of the municipality with that id reads what is sent to it. */
export const hasReader = (municipalityId: ReturnType<typeof sql.ref>) => sql`exists (
  select 1 from person p join department d on d.id = p.department_id
  where d.municipality_id = ${municipalityId} and p.deactivated_at is null)`

/** Whom messages reach in each municipality of a region (slug), in order of code. */
export async function selectReach(db: Db, region: string): Promise<Reach[]> {
  const { rows } = await sql<Reach>`
    select m.code as municipality, count(p.id)::int as people,
      (count(p.id) filter (where not p.demonstration and (select configured from mail_service)))::int
        as mailed,
      (select count(*) from invitation v join department o on o.id = v.department_id
        where o.municipality_id = m.id and v.accepted_at is null and v.cancelled_at is null
          and v.expires_at > now())::int as invited
    from region g
    join membership s on s.region_id = g.id and ${belongs('s')}
    join municipality m on m.id = s.municipality_id
    left join department d on d.municipality_id = m.id
    left join person p on p.department_id = d.id and p.deactivated_at is null
    where g.slug = ${region}
    group by m.id, m.code order by m.code
  `.execute(db)
  return rows
}
