import { type ChangeKind, newest, type Webhook, type WebhookDelivery } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'

const noun = sql`json_build_object('id', w.id, 'name', w.name,
  'department', json_build_object('id', d.id, 'name', d.name, 'closed', d.closed_at is not null),
  'municipality', json_build_object('code', m.code, 'name', m.name), 'url', w.url, 'kinds', w.kinds,
  'state', w.state, 'madeAt', w.made_at, 'madeBy', p.name, 'failingSince', w.failing_since,
  'lastTakenAt', w.last_taken_at,
  'lastTry', (select json_build_object('problem', y.last -> 'problem', 'status', y.last -> 'status')
    from webhook_delivery x cross join lateral (select x.tried -> 0 as last) y
    where x.webhook_id = w.id and y.last is not null order by (y.last ->> 'at')::timestamptz desc limit 1),
  'formerUntil', case when w.former_until > now() then w.former_until end,
  'waiting', (select count(*) from webhook_delivery x where x.webhook_id = w.id and x.state = 'waiting'))`

async function select(db: Db, where: RawBuilder<unknown>): Promise<Webhook[]> {
  const { rows } = await sql<{ webhook: Webhook }>`
    select ${noun} as webhook from webhook w join department d on d.id = w.department_id
    join municipality m on m.id = d.municipality_id join person p on p.id = w.made_by
    where ${where} order by m.code, d.name, w.made_at, w.id
  `.execute(db)
  return rows.map(({ webhook }) => webhook)
}

/** Webhooks of a municipality, or all. */
export const selectWebhooks = (db: Db, municipality: string | undefined): Promise<Webhook[]> =>
  select(db, sql`${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text`)

export const selectWebhook = async (db: Db, id: number): Promise<Webhook | undefined> =>
  (await select(db, sql`w.id = ${id}::int`))[0]

type NewWebhook = {
  name: string
  department: number
  url: string
  kinds: readonly ChangeKind[]
  sealed: string
  /** After which it is told what changes. */
  cursor: string | null
}

/** Writes a webhook and answers its id; undefined where the department is closed. */
export async function insertWebhook(
  db: Db,
  { me }: Actor,
  { name, department, url, kinds, sealed, cursor }: NewWebhook,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into webhook (name, department_id, url, kinds, sealed, made_by, cursor)
    select ${name}, id, ${url}, ${json(kinds)}, ${sealed}, ${me.id}, ${cursor}::text::uuid
    from (select id from department where id = ${department}::int and closed_at is null for share) d
    returning id
  `.execute(db)
  return rows[0]?.id
}

/** Signs by another secret from now on, and for a day by the one before as well. */
export async function updateSecret(db: Db, id: number, sealed: string): Promise<void> {
  await sql`
    update webhook set former_sealed = sealed, former_until = now() + interval '1 day', sealed = ${sealed}
    where id = ${id}::int
  `.execute(db)
}

/** Whether it was in another state. Who goes on is tried anew, and told what came meanwhile. */
export async function updateState(
  db: Db,
  id: number,
  state: 'active' | 'paused',
): Promise<boolean> {
  const { rows } = await sql`
    update webhook set state = ${state},
      failing_since = case when ${state === 'active'}::boolean then null else failing_since end
    where id = ${id}::int and state <> ${state} and (${state === 'paused'}::boolean
      or exists (select from department d where d.id = department_id and d.closed_at is null for share))
    returning id
  `.execute(db)
  return rows.length > 0
}

/** Pauses the webhooks of a department, and answers which: not those that are told nothing already. */
export async function pauseOf(db: Db, department: number): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    update webhook set state = 'paused'
    where department_id = ${department}::int and state = 'active' returning id, name
  `.execute(db)
  return rows
}

/** False where it is gone. */
export async function deleteWebhook(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    delete from webhook where id = ${id}::int returning id`.execute(db)
  return rows.length > 0
}

const delivery = sql`json_build_object('id', x.id, 'event', x.event, 'madeAt', x.made_at, 'state', x.state,
  'tries', x.tries, 'lastAt', x.tried -> 0 -> 'at', 'status', x.tried -> 0 -> 'status', 'ms', x.tried -> 0 -> 'ms',
  'problem', x.tried -> 0 -> 'problem',
  'tried', x.tried, 'nextAt', case when x.state = 'waiting' then x.next_at end)`

/** The newest; one more than are shown where there are more. */
export async function selectDeliveries(db: Db, id: number): Promise<WebhookDelivery[]> {
  const { rows } = await sql<{ delivery: WebhookDelivery }>`
    select ${delivery} as delivery from webhook_delivery x where x.webhook_id = ${id}::int
    order by x.id desc limit ${newest + 1}::int
  `.execute(db)
  return rows.map((row) => row.delivery)
}

/** A delivery and whose it is. */
export async function selectDelivery(
  db: Db,
  id: number,
): Promise<{ webhook: number; delivery: WebhookDelivery } | undefined> {
  const { rows } = await sql<{ webhook: number; delivery: WebhookDelivery }>`
    select x.webhook_id as webhook, ${delivery} as delivery from webhook_delivery x
    where x.id = ${id}::bigint
  `.execute(db)
  return rows[0]
}

/** Has it told once more, from the first try on; not while that is under way. */
export async function tellAgain(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update webhook_delivery set state = 'waiting', tries = 0, next_at = now(), claimed_until = null
    where id = ${id}::bigint and (claimed_until is null or claimed_until < now()) returning id
  `.execute(db)
  return rows.length > 0
}
