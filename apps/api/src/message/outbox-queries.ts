import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { Outgoing } from './mail.ts'

/** What a message (alias n) is about: i an inquiry, a an application, v the vision of either, g its region; or of
 * which person (xp) a transfer. */
export const aboutMessage = sql`left join application a on a.id = n.application_id
    left join inquiry i on i.id = n.inquiry_id
    left join municipality t on t.id = n.about_municipality_id
    left join transfer x on x.id = n.transfer_id
    left join person xp on xp.id = x.person_id
    left join webhook wh on wh.id = n.webhook_id
    left join region g on g.id = coalesce(a.region_id, i.region_id)
    left join vision v on v.id = coalesce(a.vision_id, i.vision_id)
    left join department d on d.id = n.from_department_id
    left join municipality m on m.id = d.municipality_id`

/** What it is called. */
export const messageTitle = sql`coalesce(i.title, a.draft ->> 'title', xp.name, wh.name)`

/** Where that stands, from the registry's root. */
export const messagePath = sql`case when x.id is not null then '/people#transfers' when wh.id is not null then concat('/people?municipality=', (select wm.code
        from department wd join municipality wm on wm.id = wd.municipality_id where wd.id = wh.department_id), '#webhooks') else concat('/', g.slug, '/', v.edition, case when n.kind = 'unasked' then '/work'
        when i.id is null then concat('/applications/', a.id)
        else concat('/inquiries/', i.id, '/responses/' || t.code) end) end`

/** Whether a person (alias p, of department o) is one of those whom a message is mailed to. */
export const isMailed = sql`((p.id = n.person_id or o.municipality_id = n.municipality_id) and p.deactivated_at is null
          and not p.demonstration and (n.department_id is null or o.id = n.department_id)
          and (n.kind not in ('submitted', 'inquirySubmitted', 'inquiryAsked')
            or p.role = 'policyOffice'))`

/** Takes up to a hundred messages that still owe their mails, in the transaction that writes them; of
 * several servers, each message is taken by one. What was submitted concerns the policy office alone. Whoever gathers messages
 * is mailed them once a day (subscription/digest.ts). */
export async function takeOutgoing(db: Db): Promise<Outgoing[]> {
  const { rows } = await sql<{ outgoing: Outgoing }>`
    with due as (
      select id from message where mails_due order by id limit 100 for update skip locked
    ), taken as (
      update message set mails_due = false, mails_made_at = now() from due
      where message.id = due.id returning message.*
    )
    select json_build_object('id', n.id, 'at', n.at, 'kind', n.kind, 'title', ${messageTitle},
      'from', concat_ws(' ', m.name, d.name), 'note', n.note,
      'answer', n.answer,
      'path', ${messagePath},
      'to', (select coalesce(json_agg(p.email order by p.email), '[]'::json)
        from person p join department o on o.id = p.department_id
        where ${isMailed} and not exists (select from subscription s
          where s.person_id = p.id and s.notices = 'daily'))) as outgoing
    from taken n
    ${aboutMessage}
    where n.invitation_id is null
    order by n.id
  `.execute(db)
  return rows.map((row) => row.outgoing)
}
