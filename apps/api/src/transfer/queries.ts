import type { Transfer, TransferRow } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { one } from '../db/one.ts'
import type { Read } from '../write/action.ts'
import { now, overwrite } from '../write/queries.ts'

const noun = sql`json_build_object('id', t.id, 'version', t.version,
  'person', json_build_object('id', p.id, 'name', p.name), 'on', t.on_day::text, 'leaves', t.leaves,
  'department', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
  'role', t.role, 'position', t.position, 'state', t.state, 'problem', t.problem,
  'plannedAt', t.planned_at, 'plannedBy', (select name from person where id = t.planned_by))`

async function select(db: Db, where: RawBuilder<unknown>): Promise<TransferRow[]> {
  const { rows } = await sql<{ transfer: Transfer; municipality: string | null }>`
    select ${noun} as transfer, m.code as municipality
    from transfer t join person p on p.id = t.person_id
    left join department d on d.id = t.department_id
    left join department o on o.id = p.department_id
    left join municipality m on m.id = o.municipality_id
    where ${where} order by t.on_day, t.id
  `.execute(db)
  return rows.map(({ transfer, municipality }) => ({ ...transfer, municipality }))
}

/** What is planned in a municipality, or everywhere, and what failed in the last thirty days; by day. */
export const selectTransfers = (db: Db, municipality: string | undefined): Promise<TransferRow[]> =>
  select(
    db,
    sql`(${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text)
      and (t.state = 'planned' or t.state = 'failed' and t.settled_at > now() - interval '30 days')`,
  )

export const selectTransfer = async (db: Db, id: number): Promise<TransferRow | undefined> =>
  (await select(db, sql`t.id = ${id}::int`))[0]

/** Those that a day (ISO) or one before it has come of, in the order in which they are to be done. */
export const selectDue = (db: Db, on: string): Promise<TransferRow[]> =>
  select(db, sql`t.state = 'planned' and t.on_day <= ${on}::text::date`)

/** Plans a transfer in place of one of the same person and day; answers its id. */
export async function insertTransfer(
  db: Db,
  { me }: Actor,
  {
    person,
    on,
    leaves,
    departmentId,
    role,
    position,
  }: {
    person: string
    on: string
    leaves: boolean
    departmentId: number | null
    role: string
    position: string
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into transfer (person_id, on_day, leaves, department_id, role, position, planned_by)
    values (${person}, ${on}::text::date, ${leaves}::boolean, ${departmentId}::int, ${role},
      ${position}, ${me.id})
    on conflict (person_id, on_day) where state = 'planned' do update set
      leaves = excluded.leaves, department_id = excluded.department_id, role = excluded.role,
      position = excluded.position, planned_by = excluded.planned_by, planned_at = now(),
      version = transfer.version + 1
    returning id
  `.execute(db)
  return one(rows).id
}

/** Ends a planned transfer over the version read; false where somebody else was first. */
export async function settle(
  db: Db,
  { id, version }: Read,
  state: 'done' | 'calledOff' | 'failed',
  problem: string | null = null,
): Promise<boolean> {
  const row = await overwrite(db, 'transfer', version, { state, problem, settled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
