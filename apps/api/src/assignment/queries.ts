import type { AssignedRow, Assignment, AssignmentItem, AssignmentState } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'
import { answerKey, due, ownDeadline } from '../inquiry/answer-queries.ts'
import { authorOf } from '../person/author-queries.ts'

export type Place = { inquiryId: number; municipalityId: number }

const day = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

// Of assignment g: how many of its rows need an answer, and so on.
const rowsWhere = (condition: ReturnType<typeof sql>) => sql`(
  select count(*)::int from answer a where a.assignment_id = g.id and ${condition})`
const asked = rowsWhere(sql`${due}`)
const answered = rowsWhere(sql`${due} and a.state = 'answered'`)

/** What the departments of a municipality are to answer of an inquiry, in order of name. */
export async function selectAssignments(
  db: Db,
  { inquiryId, municipalityId }: Place,
): Promise<Assignment[]> {
  const { rows } = await sql<{ assignment: Assignment }>`
    select json_build_object('department', json_build_object('id', d.id, 'name', d.name),
      'people', (select count(*) from person p
        where p.department_id = d.id and p.deactivated_at is null),
      'deadline', ${day('g.deadline')}, 'note', g.note, 'state', g.state, 'version', g.version,
      'remark', g.remark, 'by', ${authorOf('g.assigned_by', 'g.assigned_department_id', true)},
      'reportedAt', g.reported_at,
      'reportedBy', ${authorOf('g.reported_by', 'g.reported_department_id', true)},
      'remindedOn', ${day('g.reminded_on')}, 'asked', ${asked}, 'answered', ${answered},
      'changed', ${rowsWhere(sql`a.updated_at > g.reported_at`)}) as assignment
    from assignment g join department d on d.id = g.department_id
    where g.inquiry_id = ${inquiryId}::int and g.municipality_id = ${municipalityId}::int
    order by d.name, d.id
  `.execute(db)
  return rows.map(({ assignment }) => assignment)
}

/** A department's assignment with the ids behind its names; undefined where it has none. */
export async function selectAssignment(
  db: Db,
  { inquiryId, municipalityId }: Place,
  departmentId: number,
): Promise<{ state: AssignmentState; version: number; assignedBy: number } | undefined> {
  return db
    .selectFrom('assignment')
    .select(['state', 'version', 'assigned_department_id as assignedBy'])
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .where('department_id', '=', departmentId)
    .executeTakeFirst()
}

/** Whose rows (keys) of a response are; a key that nothing is asked by is left out. */
export async function selectRows(
  db: Db,
  { inquiryId, municipalityId }: Place,
  keys: readonly string[],
): Promise<AssignedRow[]> {
  const wanted = keys.map((key) => ({ key }))
  const { rows } = await sql<AssignedRow>`
    select x.key, g.department_id as department
    from ${rowsOf(wanted, 'key text')}
    join (answer a left join project p on p.id = a.project_id)
      on a.inquiry_id = ${inquiryId}::int and a.municipality_id = ${municipalityId}::int
      and ${answerKey} = x.key
    left join assignment g on g.id = a.assignment_id
  `.execute(db)
  return rows
}

/** The open departments (ids) of a municipality. */
export async function selectOpenDepartments(db: Db, municipalityId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('department')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

// Of assignment g: that it is not reported, and still can be.
const isOpen = sql`g.state = 'open' and i.state = 'open' and r.state = 'draft'`
const withResponse = sql`assignment g join inquiry i on i.id = g.inquiry_id
    join response r on r.inquiry_id = g.inquiry_id and r.municipality_id = g.municipality_id`

/** What a department has yet to report, of all visions, as JSON. */
export const openAssignments = (departmentId: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'region', s.slug,
    'vision', v.edition, 'asked', ${asked}, 'answered', ${answered}) order by i.deadline, i.id), '[]'::json)
  from ${withResponse} join region s on s.id = i.region_id join vision v on v.id = i.vision_id
  where g.department_id = ${departmentId} and ${isOpen})`

/** What waits for a department (id) in the open inquiries of a vision (id), by deadline. */
export async function selectWaiting(
  db: Db,
  visionId: number,
  departmentId: number,
): Promise<AssignmentItem[]> {
  const { rows } = await sql<{ item: AssignmentItem }>`
    select json_build_object('id', i.id, 'title', i.title,
      'deadline', coalesce(${day('g.deadline')}, ${ownDeadline}), 'asked', ${asked},
      'answered', ${answered}, 'remark', g.remark) as item
    from ${withResponse}
    where g.department_id = ${departmentId}::int and ${isOpen} and i.vision_id = ${visionId}::int
    order by coalesce(${day('g.deadline')}, ${ownDeadline}), i.id
  `.execute(db)
  return rows.map(({ item }) => item)
}

/** An open assignment with a deadline of its own that was not met yet. Days are ISO, in Japan. */
export type Outstanding = Place & {
  municipality: string
  departmentId: number
  assignedBy: number
  deadline: string
  setOn: string
  remindedOn: string | null
  asked: number
  answered: number
}

/** Every department that is waited for, with a deadline of its own. */
export async function selectOutstanding(db: Db): Promise<Outstanding[]> {
  const { rows } = await sql<{ outstanding: Outstanding }>`
    select json_build_object('inquiryId', g.inquiry_id, 'municipalityId', g.municipality_id,
      'municipality', m.code, 'departmentId', g.department_id,
      'assignedBy', g.assigned_department_id, 'deadline', ${day('g.deadline')},
      'setOn', to_char(g.assigned_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD'),
      'remindedOn', ${day('g.reminded_on')}, 'asked', ${asked}, 'answered', ${answered})
      as outstanding
    from assignment g
    join inquiry i on i.id = g.inquiry_id
    join response r on r.inquiry_id = g.inquiry_id and r.municipality_id = g.municipality_id
    join municipality m on m.id = g.municipality_id
    where g.state = 'open' and g.deadline is not null and i.state = 'open' and r.state = 'draft'
    order by g.id
  `.execute(db)
  return rows.map(({ outstanding }) => outstanding)
}
