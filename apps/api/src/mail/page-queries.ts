import {
  type Mail,
  type MailQuestion,
  mailServerProblems,
  type MailService,
  type MailState,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

const isFree = sql`(x.claimed_until is null or x.claimed_until <= now())`
const isRetriable = sql`x.state = 'failed' and x.sealed is not null and x.expires_at > now()`

const noun = sql`json_build_object('id', x.id, 'kind', x.kind, 'address', x.address, 'name', p.name,
  'municipality', case when m.id is not null
    then json_build_object('code', m.code, 'name', m.name) end,
  'department', d.name, 'title', coalesce(q.title, a.draft ->> 'title'),
  'from', coalesce((select concat_ws(' ', sm.name, sd.name) from department sd
      join municipality sm on sm.id = sd.municipality_id where sd.id = n.from_department_id),
    (select name from person where id = i.invited_by)),
  'state', x.state, 'sending', x.state = 'waiting' and not ${isFree}, 'tries', x.tries,
  'problem', x.problem, 'answer', x.answer, 'createdAt', x.created_at, 'triedAt', x.tried_at,
  'nextTryAt', case when x.state = 'waiting' then x.next_try_at end, 'settledAt', x.settled_at,
  'retriable', ${isRetriable})`

const joined = sql`mail x
  left join municipality m on m.id = x.municipality_id
  left join person p on p.id = x.person_id
  left join message n on n.id = x.message_id
  left join application a on a.id = n.application_id
  left join inquiry q on q.id = n.inquiry_id
  left join invitation i on i.id = x.invitation_id
  left join department d on d.id = coalesce(i.department_id, p.department_id)`

/** Which mails. `municipality` undefined: all, those of nobody's municipality too. */
type Wanted = Pick<MailQuestion, 'state' | 'text' | 'municipality'>

function conditions({ state, text, municipality }: Wanted): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (state) all.push(sql`x.state = ${state}`)
  if (municipality !== undefined) all.push(sql`m.code = ${municipality}`)
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  for (const word of words) {
    all.push(sql`(strpos(lower(x.address), ${word}) > 0 or strpos(lower(p.name), ${word}) > 0)`)
  }
  return sql.join(all, sql` and `)
}

/** Newest first. */
export async function selectMails(
  db: Db,
  wanted: Wanted,
  { skip, limit }: { skip: number; limit: number },
): Promise<Mail[]> {
  const { rows } = await sql<{ mail: Mail }>`
    select ${noun} as mail from ${joined} where ${conditions(wanted)}
    order by x.id desc limit ${limit}::int offset ${skip}::bigint
  `.execute(db)
  return rows.map(({ mail }) => mail)
}

export async function selectMail(db: Db, id: number): Promise<Mail | undefined> {
  const { rows } = await sql<{ mail: Mail }>`
    select ${noun} as mail from ${joined} where x.id = ${id}::int
  `.execute(db)
  return rows[0]?.mail
}

/** How many there are in each state, whatever state is asked for. */
export async function countMails(
  db: Db,
  { text, municipality }: Wanted,
): Promise<Record<MailState, number>> {
  const { rows } = await sql<{ state: MailState; count: number }>`
    select x.state, count(*)::int as count from mail x
    left join municipality m on m.id = x.municipality_id
    left join person p on p.id = x.person_id
    where ${conditions({ text, ...(municipality === undefined ? {} : { municipality }) })}
    group by x.state
  `.execute(db)
  const none = { waiting: 0, sent: 0, failed: 0, cancelled: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** Whether the server took the newest mail that was tried. */
export async function selectService(db: Db): Promise<Omit<MailService, 'configured'>> {
  const { rows } = await sql<{ service: Omit<MailService, 'configured'> }>`
    select json_build_object('lastSentAt', (select max(settled_at) from mail where state = 'sent'),
      'trouble', (select case when t.problem in (${sql.join([...mailServerProblems])})
          then json_build_object('problem', t.problem, 'answer', t.answer, 'at', t.tried_at) end
        from (select * from mail where tried_at is not null order by tried_at desc, id desc limit 1) t))
      as service
  `.execute(db)
  return one(rows).service
}

/** Has a mail tried at once: one that waits, or one that failed and is still of use. False where it is
 * in another state, or being sent. */
export async function retryNow(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update mail x set next_try_at = now(), state = 'waiting', settled_at = null,
      try_until = case when state = 'failed' then least(now() + interval '3 days', expires_at)
        else try_until end
    where id = ${id}::int and (state = 'waiting' and ${isFree} or ${isRetriable}) returning id
  `.execute(db)
  return rows.length > 0
}

/** Cancels a mail that waits. False where it is in another state, or being sent. */
export async function cancelWaiting(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update mail x set state = 'cancelled', settled_at = now(), sealed = null, problem = null, answer = null
    where id = ${id}::int and state = 'waiting' and ${isFree} returning id
  `.execute(db)
  return rows.length > 0
}
