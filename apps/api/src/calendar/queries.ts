import type { Calendar } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { due, ownDeadline } from '../inquiry/answer-queries.ts'

const noun = sql`json_build_object('madeAt', made_at, 'lastUsedAt', last_used_at)`

export async function selectCalendar(db: Db, personId: string): Promise<Calendar | null> {
  const { rows } = await sql<{ calendar: Calendar }>`
    select ${noun} as calendar from calendar where person_id = ${personId}
  `.execute(db)
  return rows[0]?.calendar ?? null
}

/** Sets the address, in place of the one before. */
export async function renewCalendar(db: Db, personId: string, hash: string): Promise<Calendar> {
  const { rows } = await sql<{ calendar: Calendar }>`
    insert into calendar (person_id, hash) values (${personId}, ${hash})
    on conflict (person_id) do update set hash = ${hash}, made_at = now(), last_used_at = null
    returning ${noun} as calendar
  `.execute(db)
  return one(rows).calendar
}

/** Whether there was one. */
export async function deleteCalendar(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from calendar where person_id = ${personId} returning person_id`.execute(db)
  return rows.length > 0
}

/** For whom an address is: what they see is what they may see today. */
export type Reader = {
  personId: string
  municipalityId: number | null
  municipality: string | null
  departmentId: number | null
  department: string | null
}

/** Whose address this is, noted as read at most once an hour. Undefined for one that is not known, or whose owner is
 * deactivated; and for the demonstration's people once it is over (`demo`: it is open to everybody). */
export async function takeCalendar(
  db: Db,
  hash: string,
  demo: boolean,
): Promise<Reader | undefined> {
  const { rows } = await sql<Reader & { isUnnoted: boolean }>`
    select p.id as "personId", m.id as "municipalityId", m.name as municipality,
      d.id as "departmentId", d.name as department,
      coalesce(c.last_used_at < now() - interval '1 hour', true) as "isUnnoted"
    from calendar c join person p on p.id = c.person_id
      left join department d on d.id = p.department_id
      left join municipality m on m.id = d.municipality_id
    where c.hash = ${hash} and p.deactivated_at is null and (${demo}::boolean or not p.demonstration)
  `.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { isUnnoted, ...reader } = found
  if (isUnnoted) {
    await sql`update calendar set last_used_at = now() where person_id = ${reader.personId}`.execute(
      db,
    )
  }
  return reader
}

/** A day by which a municipality, or a department of it, has something to do. */
export type Deadline = {
  inquiry: number
  region: string
  vision: number
  fiscalYear: number
  title: string
  /** Of the whole municipality; or of the reader's department within it. */
  of: 'municipality' | 'department'
  deadline: string
  /** Handed in, or reported. */
  done: boolean
  /** Ended before its day. */
  calledOff: boolean
  asked: number
  answered: number
  version: number
  changedAt: string
}

const joined = sql`response r join inquiry i on i.id = r.inquiry_id and i.state <> 'prepared'
  join region g on g.id = i.region_id join vision v on v.id = i.vision_id`
const named = sql`'inquiry', i.id, 'region', g.slug, 'vision', v.edition, 'fiscalYear', i.fiscal_year,
  'title', i.title`
const ended = (day: ReturnType<typeof sql>) =>
  sql`i.closed_at is not null and (i.closed_at at time zone 'Asia/Tokyo')::date < ${day}`
const count = (where: ReturnType<typeof sql>) => sql`(select count(*) from answer a where ${where})`
const ofResponse = sql`a.inquiry_id = r.inquiry_id and a.municipality_id = r.municipality_id and ${due}`
const ofAssignment = sql`a.assignment_id = s.id and ${due}`

/** What a reader's municipality and department have to do, of this year and the last. */
export async function selectDeadlines(db: Db, reader: Reader): Promise<Deadline[]> {
  const { rows } = await sql<{ deadline: Deadline }>`
    select json_build_object(${named}, 'of', 'municipality', 'deadline', ${ownDeadline},
      'done', r.state = 'submitted',
      'calledOff', r.state <> 'submitted' and ${ended(sql`coalesce(r.deadline, i.deadline)`)},
      'asked', ${count(ofResponse)},
      'answered', ${count(sql`${ofResponse} and a.state = 'answered'`)},
      'version', i.version + r.version,
      'changedAt', greatest(i.updated_at, r.submitted_at)) as deadline
    from ${joined}
    where r.municipality_id = ${reader.municipalityId}::int
      and coalesce(r.deadline, i.deadline) > current_date - 366
    union all
    select json_build_object(${named}, 'of', 'department',
      'deadline', to_char(s.deadline, 'YYYY-MM-DD'), 'done', s.state = 'reported',
      'calledOff', s.state <> 'reported' and ${ended(sql`s.deadline`)},
      'asked', ${count(ofAssignment)},
      'answered', ${count(sql`${ofAssignment} and a.state = 'answered'`)},
      'version', i.version + s.version,
      'changedAt', greatest(i.updated_at, s.assigned_at, s.reported_at)) as deadline
    from ${joined} join assignment s on s.inquiry_id = r.inquiry_id
      and s.municipality_id = r.municipality_id
    where s.department_id = ${reader.departmentId}::int and s.deadline is not null
      and s.deadline > current_date - 366
  `.execute(db)
  return rows.map(({ deadline }) => deadline)
}
