import type { ChangeKind } from '@renkei/schema'
import { sql } from 'kysely'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'
import type { Tried } from './send.ts'

/** A webhook that is told: after which entry, what, and which hidden regions its own people see. */
export type Told = { id: number; cursor: string | null; kinds: ChangeKind[]; shown: string[] }

const regionsOf = sql`(select coalesce(json_agg(g.slug), '[]'::json) from membership b
  join region g on g.id = b.region_id where b.municipality_id = d.municipality_id)`

/** The active webhooks that may have something new to be told: those that are not up to where the record ends. */
export async function selectBehind(db: Db, last: string | null): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from webhook where state = 'active' and cursor is distinct from ${last}::text::uuid order by id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Takes one for nobody else to take until the transaction ends; undefined where it is not to be told, or is taken. */
export async function takeTold(db: Db, id: number): Promise<Told | undefined> {
  const { rows } = await sql<Told>`
    select w.id, w.cursor, w.kinds, ${regionsOf} as shown
    from webhook w join department d on d.id = w.department_id
    where w.id = ${id}::int and w.state = 'active' for update of w skip locked
  `.execute(db)
  return rows[0]
}

/** Puts down what is to be told, each event once, and up to where that is. */
export async function insertDeliveries(
  db: Db,
  id: number,
  { events, cursor }: { events: readonly string[]; cursor: string | null },
): Promise<void> {
  await sql`
    insert into webhook_delivery (webhook_id, event)
    select ${id}::int, x.event::uuid
    from json_array_elements_text(${json(events)}::json) with ordinality x (event, place)
    order by x.place on conflict do nothing
  `.execute(db)
  await sql`update webhook set cursor = ${cursor}::text::uuid where id = ${id}::int`.execute(db)
}

/** A delivery that is due, taken for `claim` milliseconds. */
export type Claimed = {
  id: number
  webhook: number
  name: string
  event: string
  tries: number
  url: string
  sealed: string
  former: string | null
  shown: string[]
}

/** Takes what is due first; of one webhook only one is under way. */
export async function claimDelivery(db: Db, claim: number): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    with due as (
      select x.id from webhook_delivery x join webhook w on w.id = x.webhook_id
      where x.state = 'waiting' and w.state = 'active' and x.next_at <= now()
        and (x.claimed_until is null or x.claimed_until < now())
        and not exists (select from webhook_delivery o
          where o.webhook_id = w.id and o.claimed_until > now())
      order by x.next_at, x.id limit 1 for update of x, w skip locked
    )
    update webhook_delivery x set tries = x.tries + 1,
      claimed_until = now() + ${claim / 1000}::float8 * interval '1 second'
    from due, webhook w join department d on d.id = w.department_id
    where x.id = due.id and w.id = x.webhook_id
    returning x.id, w.id as webhook, w.name, x.event, x.tries, w.url, w.sealed,
      case when w.former_until > now() then w.former_sealed end as former, ${regionsOf} as shown
  `.execute(db)
  return rows[0]
}

/** Puts a try that was not made back as it was. */
export async function unclaim(db: Db, id: number): Promise<void> {
  await sql`
    update webhook_delivery set tries = tries - 1, claimed_until = null where id = ${id}::bigint
  `.execute(db)
}

export async function dropDelivery(db: Db, id: number): Promise<void> {
  await sql`delete from webhook_delivery where id = ${id}::bigint`.execute(db)
}

// Tries of a delivery that are kept.
const mostTries = 20

/** Notes what came of a try. `next`: milliseconds until the next one; undefined where there is none. Answers for how many
 * milliseconds nothing was taken. */
export async function noteTry(
  db: Db,
  { id, webhook }: Claimed,
  { ms, status, problem }: Tried,
  next: number | undefined,
): Promise<number> {
  const state = problem === null ? 'taken' : next === undefined ? 'failed' : 'waiting'
  await sql`
    update webhook_delivery set state = ${state}, claimed_until = null,
      tried = (select jsonb_agg(y.one order by y.place) from jsonb_array_elements(jsonb_build_array(
          jsonb_build_object('at', now(), 'status', ${status}::int, 'ms', ${ms}::int,
            'problem', ${problem}::text)) || tried) with ordinality y (one, place)
        where y.place <= ${mostTries}::int),
      next_at = now() + ${(next ?? 0) / 1000}::float8 * interval '1 second'
    where id = ${id}::bigint
  `.execute(db)
  const { rows } = await sql<{ failing: number }>`
    update webhook set
      failing_since = case when ${problem === null}::boolean then null else coalesce(failing_since, now()) end,
      last_taken_at = case when ${problem === null}::boolean then now() else last_taken_at end
    where id = ${webhook}::int
    returning coalesce(extract(epoch from now() - failing_since) * 1000, 0)::float8 as failing
  `.execute(db)
  return rows[0]?.failing ?? 0
}

/** Ends the telling of a webhook; false where it had ended. */
export async function disable(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update webhook set state = 'disabled' where id = ${id}::int and state = 'active' returning id
  `.execute(db)
  return rows.length > 0
}

/** Milliseconds until something is due; undefined where nothing waits. */
export async function untilDue(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ ms: number | null }>`
    select greatest(0, extract(epoch from min(greatest(x.next_at, x.claimed_until)) - now()) * 1000)::float8 as ms
    from webhook_delivery x join webhook w on w.id = x.webhook_id
    where x.state = 'waiting' and w.state = 'active'
  `.execute(db)
  return rows[0]?.ms ?? undefined
}

/** Frees what a process that died had in hand. */
export async function releaseDeliveries(db: Db): Promise<void> {
  await sql`update webhook_delivery set claimed_until = null where claimed_until is not null`.execute(
    db,
  )
}
