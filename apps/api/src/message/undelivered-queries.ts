import { sql } from 'kysely'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'

/** Tells whoever sent them that mails were given up: the department behind a message, the person
 * behind an invitation; nobody behind what the registry sends by itself. As long as one about the same
 * thing and department is unread, no other is written. The message itself is not mailed. */
export async function insertUndelivered(db: Db, mailIds: readonly number[]): Promise<void> {
  await sql`
    insert into message (kind, application_id, inquiry_id, about_municipality_id, invitation_id,
      municipality_id, department_id, person_id, from_department_id, note, mails_due)
    select distinct on (lost.application_id, lost.inquiry_id, lost.invitation_id, lost.person_id,
      lost.department_id, lost.from_department_id) 'mailFailed', lost.*, false
    from (
      select n.application_id, n.inquiry_id, n.about_municipality_id, i.id as invitation_id,
        s.municipality_id, s.id as department_id, i.invited_by as person_id,
        coalesce(i.department_id, p.department_id) as from_department_id, x.problem
      from mail x
      left join message n on n.id = x.message_id
      left join department s on s.id = n.from_department_id
      left join person p on p.id = x.person_id
      left join invitation i on i.id = x.invitation_id and i.cancelled_at is null
      where x.id = any(${ints(mailIds)}) and coalesce(s.id::text, i.invited_by) is not null
    ) lost
    where not exists (
      select 1 from message m
      where m.kind = 'mailFailed' and m.read_at is null
        and (m.application_id, m.inquiry_id, m.invitation_id, m.person_id, m.department_id,
            m.from_department_id)
          is not distinct from (lost.application_id, lost.inquiry_id, lost.invitation_id,
            lost.person_id, lost.department_id, lost.from_department_id)
    )
  `.execute(db)
}
