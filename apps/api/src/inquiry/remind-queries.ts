import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { signalMail } from '../mail/signal.ts'
import { hasReader } from '../message/reach-queries.ts'
import { ownDeadline } from './answer-queries.ts'

/** Who reminds: someone, or (with no person) the registry itself for the department that asks. */
export type Reminder = { person: string | null; departmentId: number; at: Date }

/** `due`: of one that fell due by itself, how many days before which deadline (ISO). */
export type NewReminder = {
  municipalityId: number
  due: { daysBefore: number; deadline: string } | null
  note: string
}

/** Reminds municipalities that have not submitted, while the inquiry is open; nobody twice so many
 * days before a deadline, and none where nobody could read it. Notes it on the response and in the history, and sends the messages; call it
 * in a transaction. Answers the codes of those reminded. */
export async function insertReminders(
  db: Db,
  inquiryId: number,
  { person, departmentId, at }: Reminder,
  reminders: readonly NewReminder[],
): Promise<string[]> {
  const wanted = reminders.map(({ due, ...reminder }) => ({ ...due, ...reminder }))
  const columns = '"municipalityId" int, "daysBefore" int, deadline date, note text'
  const { rows } = await sql<{ code: string }>`
    with wanted as (
      select x.* from ${rowsOf(wanted, columns)}
    ), reminded as (
      insert into inquiry_event (inquiry_id, municipality_id, at, action, days_before, deadline,
        person_id, department_id, note)
      select r.inquiry_id, r.municipality_id, ${at}::timestamptz, 'remind', w."daysBefore", w.deadline,
        ${person}::text, ${person === null ? null : departmentId}::int, w.note
      from wanted w
      join response r on r.municipality_id = w."municipalityId" and r.inquiry_id = ${inquiryId}::int
      join inquiry i on i.id = r.inquiry_id
      where r.state = 'draft' and i.state = 'open' and ${hasReader(sql.ref('r.municipality_id'))}
      on conflict (inquiry_id, municipality_id, deadline, days_before)
        where days_before is not null do nothing
      returning municipality_id, note
    ), noted as (
      update response r set reminded_at = ${at}::timestamptz from reminded
      where r.inquiry_id = ${inquiryId}::int and r.municipality_id = reminded.municipality_id
    ), sent as (
      insert into message (kind, inquiry_id, about_municipality_id, municipality_id,
        from_department_id, note)
      select 'inquiryReminded', ${inquiryId}::int, municipality_id, municipality_id,
        ${departmentId}::int, note
      from reminded
    )
    select m.code from reminded join municipality m on m.id = reminded.municipality_id order by m.code
  `.execute(db)
  signalMail(db)
  return rows.map((row) => row.code)
}

/** A response that was not submitted, of an open inquiry. Days are ISO, in Japan. */
export type Outstanding = {
  inquiryId: number
  title: string
  departmentId: number
  municipalityId: number
  municipality: string
  /** The day on which the deadline was set: the inquiry was opened, the municipality asked later, or the
   * deadline moved. */
  setOn: string
  /** The day of its deadline, by which reminders fall due. */
  deadline: string
  /** Its deadline with the time, where it has one. */
  until: string
  /** Of which days before this deadline it was reminded already. */
  reminded: number[]
}

/** Every response that is waited for in a region that is not closed, in order of inquiry; or those of one inquiry (id). */
export async function selectOutstanding(db: Db, inquiryId?: number): Promise<Outstanding[]> {
  const { rows } = await sql<{ outstanding: Outstanding }>`
    select json_build_object('inquiryId', i.id, 'title', i.title, 'departmentId', i.department_id,
      'municipalityId', r.municipality_id, 'municipality', m.code, 'deadline', coalesce(r.deadline, i.deadline),
      'until', ${ownDeadline},
      'setOn', (greatest(i.opened_at, (select max(e.at) from inquiry_event e
        where e.inquiry_id = i.id and e.action in ('ask', 'extend')
          and coalesce(e.municipality_id, r.municipality_id) = r.municipality_id))
        at time zone 'Asia/Tokyo')::date,
      'reminded', (select coalesce(json_agg(e.days_before), '[]'::json) from inquiry_event e
        where e.inquiry_id = i.id and e.municipality_id = r.municipality_id
          and e.deadline = coalesce(r.deadline, i.deadline))) as outstanding
    from inquiry i
    join region g on g.id = i.region_id and g.state <> 'closed'
    join response r on r.inquiry_id = i.id
    join municipality m on m.id = r.municipality_id
    where i.state = 'open' and r.state = 'draft' and i.id = coalesce(${inquiryId ?? null}::int, i.id)
    order by i.id, r.municipality_id
  `.execute(db)
  return rows.map((row) => row.outstanding)
}
