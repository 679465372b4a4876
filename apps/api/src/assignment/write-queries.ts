import type { AssignedRow, AssignmentState } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Database, Db } from '../db/schema.ts'
import { ints } from '../db/ints.ts'
import { rowsOf } from '../db/rows.ts'
import { answerKey } from '../inquiry/answer-queries.ts'
import { overwrite } from '../write/queries.ts'
import type { UpdateObject } from 'kysely'
import type { Place } from './queries.ts'

/** Gives a department its assignment, or opens the one it has again; `deadline` (ISO day) and `note` stay
 * where they are not given. */
export async function upsertAssignments(
  db: Db,
  { me, departmentId }: Officer,
  { inquiryId, municipalityId }: Place,
  departments: readonly number[],
  {
    deadline,
    note,
    at,
  }: { deadline: string | null | undefined; note: string | undefined; at: Date },
): Promise<void> {
  const keepsDay = sql`${deadline === undefined}::boolean`
  await sql`
    insert into assignment as g (inquiry_id, municipality_id, department_id, deadline, note,
      assigned_at, assigned_by, assigned_department_id)
    select ${inquiryId}::int, ${municipalityId}::int, id, ${deadline ?? null}::date, ${note ?? ''},
      ${at.toISOString()}::timestamptz, ${me.id}, ${departmentId}::int
    from unnest(${ints(departments)}) as id
    on conflict (inquiry_id, municipality_id, department_id) do update set
      deadline = case when ${keepsDay} then g.deadline else excluded.deadline end,
      note = case when ${note === undefined}::boolean then g.note else excluded.note end,
      state = 'open', reported_at = null, reported_by = null, reported_department_id = null,
      version = g.version + 1, assigned_at = excluded.assigned_at, assigned_by = excluded.assigned_by,
      assigned_department_id = excluded.assigned_department_id
  `.execute(db)
}

/** Writes whose rows are, and forgets assignments that have none left. */
export async function updateRows(
  db: Db,
  { inquiryId, municipalityId }: Place,
  rows: readonly AssignedRow[],
): Promise<void> {
  await sql`
    update answer a set assignment_id = w.assignment_id
    from (
      select x.key, g.id as assignment_id from ${rowsOf(rows, 'key text, department int')}
      left join assignment g on g.inquiry_id = ${inquiryId}::int
        and g.municipality_id = ${municipalityId}::int and g.department_id = x.department
    ) w, answer b left join project p on p.id = b.project_id
    where b.id = a.id and a.inquiry_id = ${inquiryId}::int
      and a.municipality_id = ${municipalityId}::int and ${answerKey} = w.key
  `.execute(db)
  await sql`
    delete from assignment g
    where g.inquiry_id = ${inquiryId}::int and g.municipality_id = ${municipalityId}::int
      and not exists (select from answer a where a.assignment_id = g.id)
  `.execute(db)
}

/** Writes a department's assignment over the version read, in one of the states; undefined when somebody
 * else was first. */
export const updateAssignment = (
  db: Db,
  { inquiryId, municipalityId }: Place,
  { department, version }: { department: number; version: number },
  from: readonly AssignmentState[],
  set: UpdateObject<Database, 'assignment'>,
): Promise<{ state: AssignmentState; version: number } | undefined> =>
  overwrite(db, 'assignment', version, set)
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .where('department_id', '=', department)
    .where('state', 'in', from)
    .returning(['state', 'version'])
    .executeTakeFirst()

/** Notes that a department was reminded on a day (ISO), once; false where it was already, or has reported. */
export async function noteReminder(
  db: Db,
  { inquiryId, municipalityId }: Place,
  departmentId: number,
  on: string,
): Promise<boolean> {
  const row = await db
    .updateTable('assignment')
    .set({ reminded_on: on })
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .where('department_id', '=', departmentId)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('reminded_on', 'is', null), eb('reminded_on', '<>', on)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
