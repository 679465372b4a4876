import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** How things stand under a key: failures so far, and the seconds until the next attempt is looked
 * at, 0 where it is at once. */
export type Standing = { key: string; failures: number; seconds: number }

const seconds = sql`greatest(0, ceil(extract(epoch from blocked_until - now())))::int`

/** Those of the keys under which somebody has to wait. */
export async function selectWaits(db: Db, keys: readonly string[]): Promise<Standing[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Standing>`
    select key, failures, ${seconds} as seconds from attempt
    where key in (${sql.join(keys)}) and blocked_until > now()
  `.execute(db)
  return rows
}

/** Seconds of the first delay; it doubles with every further failure. */
const firstDelay = 15
/** Seconds that failures are remembered after the last. */
const kept = 86_400

/** Counts a failure to prove who one is. From the `free`-th on it delays the next attempt, at twice as
 * many it locks for `lockSeconds`; a lock is not made longer by knocking, and after it one failure is
 * enough for the next delay. `isLock`: this failure made the lock. */
export async function countFailure(
  db: Db,
  key: string,
  { free, lockSeconds }: { free: number; lockSeconds: number },
): Promise<Standing & { isLock: boolean }> {
  const count = sql`case when a.expires_at <= now() then 1
    when a.failures >= ${2 * free}::int then ${free}::int + 1 else a.failures + 1 end`
  const wait = (failures: ReturnType<typeof sql>) => sql`case
    when ${failures} >= ${2 * free}::int then now() + make_interval(secs => ${lockSeconds}::int)
    when ${failures} >= ${free}::int then now() + make_interval(secs =>
      least(${lockSeconds}::float8, ${firstDelay}::int * power(2::float8, ${failures} - ${free}::int)))
    end`
  const { rows } = await sql<Standing & { isLock: boolean }>`
    insert into attempt as a (key, failures, blocked_until, expires_at)
    values (${key}, 1, ${wait(sql`1`)}, now() + make_interval(secs => ${kept + lockSeconds}::int))
    on conflict (key) do update set failures = ${count}, blocked_until = ${wait(sql`(${count})`)},
      expires_at = excluded.expires_at
    where not (a.failures >= ${2 * free}::int and a.blocked_until > now())
    returning key, failures, ${seconds} as seconds, failures >= ${2 * free}::int as "isLock"
  `.execute(db)
  const [row] = rows
  if (row) return row
  const [standing] = await selectWaits(db, [key])
  return { ...(standing ?? { key, failures: 2 * free, seconds: 1 }), isLock: false }
}

/** Counts what may happen `limit` times within some seconds of the first; beyond, it is refused until
 * they are over. */
export async function countWithin(
  db: Db,
  key: string,
  { limit, within }: { limit: number; within: number },
): Promise<Standing> {
  const ends = sql`now() + make_interval(secs => ${within}::int)`
  const { rows } = await sql<Standing>`
    insert into attempt as a (key, failures, blocked_until, expires_at)
    values (${key}, 1, case when ${limit}::int <= 1 then ${ends} end, ${ends})
    on conflict (key) do update set
      failures = case when a.expires_at <= now() then 1 else a.failures + 1 end,
      blocked_until = case when a.expires_at > now() and a.failures + 1 >= ${limit}::int
        then a.expires_at when ${limit}::int <= 1 then excluded.expires_at end,
      expires_at = case when a.expires_at <= now() then excluded.expires_at else a.expires_at end
    returning key, failures, ${seconds} as seconds
  `.execute(db)
  return one(rows)
}

/** Begins to count anew: whoever it was has proved who they are, or was let in by somebody else.
 * Answers whether anything was counted. */
export async function forgetAttempts(db: Db, key: string): Promise<boolean> {
  const { rows } = await sql`delete from attempt where key = ${key} returning key`.execute(db)
  return rows.length > 0
}

/** Whether to tell the person of a lock: once a day, however often it happens. */
export async function mayTell(db: Db, key: string): Promise<boolean> {
  const { rows } = await sql`
    update attempt set told_at = now()
    where key = ${key} and (told_at is null or told_at < now() - interval '1 day') returning key
  `.execute(db)
  return rows.length > 0
}
