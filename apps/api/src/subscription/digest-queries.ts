import type { MessageKind } from '@renkei/schema'
import { sql } from 'kysely'
import type { Ids } from '../change/happened-queries.ts'
import type { Db } from '../db/schema.ts'
import { aboutMessage, isMailed, messagePath, messageTitle } from '../message/outbox-queries.ts'

/** What of one vision somebody follows: all of it where `whole`. */
export type Followed = { region: string; vision: number; whole: boolean; of: Ids }

/** A digest that is due. `toldUntil` and `noticedUntil` are null where that part is not. */
export type Due = {
  id: number
  key: string
  address: string
  personId: string | null
  toldUntil: string | null
  noticedUntil: string | null
  followed: Followed[]
}

const agg = (column: string) =>
  sql`coalesce(json_agg(${sql.ref(`x.${column}`)}) filter (where ${sql.ref(`x.${column}`)} is not null),
    '[]'::json)`

// Whoever follows a region or a municipality follows its newest vision; a hidden one tells its own people alone.
const followed = sql`(
  select coalesce(json_agg(json_build_object('region', y.slug, 'vision', y.edition, 'whole', y.whole,
    'of', json_build_object('projects', y.projects, 'policyAreas', y.areas,
      'municipalities', y.municipalities))), '[]'::json)
  from (
    select g.slug, v.edition, bool_or(num_nonnulls(x.project_id, x.policy_area_id, x.municipality_id) = 0)
        as whole, ${agg('project_id')} as projects, ${agg('policy_area_id')} as areas,
      ${agg('municipality_id')} as municipalities
    from follow x
    join region g on g.id = x.region_id and (g.state <> 'hidden' or exists (
      select from person o join department d on d.id = o.department_id
      join membership b on b.municipality_id = d.municipality_id and b.region_id = g.id
      where o.id = s.person_id))
    left join project p on p.id = x.project_id
    left join policy_area a on a.id = x.policy_area_id
    join vision v on v.id = coalesce(p.vision_id, a.vision_id, (select n.id from vision n
      where n.region_id = g.id order by n.edition desc limit 1))
    where x.subscription_id = s.id and not x.waiting
    group by g.slug, v.edition order by g.slug, v.edition
  ) y)`

/** Takes one digest that is due at these times (instants at which daily and weekly ones last fell due), for nobody
 * else to take until the transaction ends; undefined where none is. */
export async function takeDue(
  db: Db,
  { daily, weekly }: { daily: Date; weekly: Date },
): Promise<Due | undefined> {
  const [day, week] = [daily.toISOString(), weekly.toISOString()]
  const isTold = sql`(s.frequency <> 'never' and exists (select from follow f
      where f.subscription_id = s.id and not f.waiting)
    and s.told_until < case s.frequency when 'weekly' then ${week}::text::timestamptz
      else ${day}::text::timestamptz end)`
  const isNoticed = sql`(s.notices = 'daily' and s.noticed_until < ${day}::text::timestamptz)`
  const { rows } = await sql<Due>`
    select s.id, s.key::text, coalesce(p.email, s.address) as address, p.id as "personId",
      case when ${isTold} then to_json(s.told_until) #>> '{}' end as "toldUntil",
      case when ${isNoticed} then to_json(s.noticed_until) #>> '{}' end as "noticedUntil",
      ${followed} as followed
    from subscription s left join person p on p.id = s.person_id
    where s.confirmed_at is not null
      and (p.id is null or p.deactivated_at is null and not p.demonstration)
      and (${isTold} or ${isNoticed})
    order by s.id limit 1 for update of s skip locked
  `.execute(db)
  return rows[0]
}

/** Notes until when the parts of a digest that were due are told. */
export async function markTold(
  db: Db,
  { id, toldUntil, noticedUntil }: Due,
  until: Date,
): Promise<void> {
  const now = sql`${until.toISOString()}::text::timestamptz`
  await sql`
    update subscription set
      told_until = case when ${toldUntil !== null}::boolean then ${now} else told_until end,
      noticed_until = case when ${noticedUntil !== null}::boolean then ${now} else noticed_until end
    where id = ${id}::int
  `.execute(db)
}

/** An お知らせ as a digest tells it. `path` is below the registry's root. */
export type Notice = {
  kind: Exclude<MessageKind, 'mailFailed'>
  title: string
  from: string
  path: string
}

/** What a person's department was told after an instant, and nobody there has read. */
export async function selectNotices(
  db: Db,
  personId: string,
  { after, until }: { after: string; until: Date },
): Promise<Notice[]> {
  const { rows } = await sql<{ notice: Notice }>`
    select json_build_object('kind', n.kind, 'title', ${messageTitle},
      'from', concat_ws(' ', m.name, d.name), 'path', ${messagePath}) as notice
    from message n
    join person p on p.id = ${personId}
    join department o on o.id = p.department_id
    ${aboutMessage}
    where n.at > ${after}::text::timestamptz
      and n.at <= ${until.toISOString()}::text::timestamptz and n.read_at is null and n.kind <> 'mailFailed'
      and ${isMailed}
    order by n.id
  `.execute(db)
  return rows.map(({ notice }) => notice)
}
