import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { Outgoing } from './mail.ts'

/** Takes up to a hundred messages of the last three days that nobody has mailed yet; of several
 * servers, each message is taken by one. What was submitted concerns the policy office alone. */
export async function takeOutgoing(db: Db): Promise<Outgoing[]> {
  const { rows } = await sql<{ outgoing: Outgoing }>`
    with due as (
      select id from message where emailed_at is null and at > now() - interval '3 days'
      order by id limit 100 for update skip locked
    ), taken as (
      update message set emailed_at = now() from due where message.id = due.id returning message.*
    )
    select json_build_object('kind', n.kind, 'title', a.draft ->> 'title',
      'from', concat(m.name, ' ', d.name), 'note', n.note,
      'path', concat('/', g.slug, '/', v.edition, '/applications/', a.id),
      'to', (select coalesce(json_agg(p.email order by p.email), '[]'::json)
        from person p join department o on o.id = p.department_id
        where o.municipality_id = n.municipality_id and p.deactivated_at is null
          and not p.demonstration and (n.department_id is null or o.id = n.department_id)
          and (n.kind <> 'submitted' or p.role = 'policyOffice'))) as outgoing
    from taken n
    join application a on a.id = n.application_id
    join region g on g.id = a.region_id
    join vision v on v.id = a.vision_id
    join department d on d.id = n.from_department_id
    join municipality m on m.id = d.municipality_id
    order by n.id
  `.execute(db)
  return rows.map((row) => row.outgoing)
}
