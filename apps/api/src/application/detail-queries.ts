import { filesOf } from '../attachment/queries.ts'
import type {
  ApplicationEvent,
  Attachment,
  Author,
  Consent,
  Contact,
  Draft,
  Remark,
} from '@renkei/schema'
import { sql } from 'kysely'
import { whole } from './stored-queries.ts'
import { authorOf } from '../person/author-queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

export type ApplicationDetail = {
  asked: Consent[]
  remarks: Remark[]
  events: ApplicationEvent[]
  /** What was submitted last, and before that; null where it was not. */
  submitted: Draft | null
  previous: Draft | null
  updatedBy: Author
  /** Number of the revision that its approval made. */
  revision: number | null
  attachments: Attachment[]
  /** Null where nobody is named, or no longer. */
  contact: Contact | null
}

const remark = sql`json_build_object('id', k.id, 'field', k.field, 'body', k.body,
  'writtenAt', k.written_at, 'by', ${authorOf('k.written_by', 'k.department_id', true)},
  'sentAt', k.sent_at)`

// What was submitted when it was answered; null where nothing else was submitted since.
const answeredTo = sql`(select ${whole(sql`e.draft`)} || '{"note": ""}' from application a, application_event e
  where a.id = s.application_id and s.submission < a.submissions
    and e.application_id = a.id and e.action = 'submit'
  order by e.id offset greatest(s.submission - 1, 0) limit 1)`

const consent = sql`json_build_object('municipality', m.code, 'answer', s.answer,
  'condition', s.condition, 'publicCondition', s.public_condition, 'note', s.note,
  'version', s.version, 'askedAt', s.asked_at, 'answeredAt', s.answered_at,
  'by', ${authorOf('s.answered_by', 's.department_id', true)},
  'reply', case when s.agreed is not null then json_build_object('agreed', s.agreed,
    'text', s.reply, 'at', s.replied_at,
    'by', ${authorOf('s.replied_by', 's.replied_department_id', true)}) end,
  'answeredTo', ${answeredTo})`

const contact = sql`(select json_build_object('contactPerson', c.person, 'contactPhone', c.phone,
  'contactExtension', c.extension) from application_contact c where c.application_id = a.id)`

// What was submitted, counted from the last.
const nthLast = (nth: number) => sql`(select ${whole(sql`e.draft`)} from application_event e
  where e.application_id = a.id and e.action = 'submit'
  order by e.id desc offset ${sql.lit(nth)} limit 1)`

/** Everything around an application's draft, oldest first. */
export async function selectDetail(db: Db, id: number): Promise<ApplicationDetail> {
  const { rows } = await sql<{ detail: ApplicationDetail }>`
    select json_build_object(
      'asked', (select coalesce(json_agg(${consent} order by m.code), '[]'::json)
        from consent s join municipality m on m.id = s.municipality_id where s.application_id = a.id),
      'remarks', (select coalesce(json_agg(${remark} order by k.id), '[]'::json)
        from remark k where k.application_id = a.id),
      'events', (select coalesce(json_agg(json_build_object('at', e.at, 'action', e.action,
          'by', ${authorOf('e.person_id', 'e.department_id', true)}, 'note', e.note,
          'answer', e.answer, 'condition', e.condition) order by e.id), '[]'::json)
        from application_event e where e.application_id = a.id),
      'submitted', ${nthLast(0)}, 'previous', ${nthLast(1)},
      'updatedBy', ${authorOf('a.updated_by', 'a.updated_department_id', true)},
      'contact', ${contact}, 'attachments', ${filesOf('application')},
      'revision', (select revision from project_revision where id = a.revision_id)
    ) as detail
    from application a where a.id = ${id}::int
  `.execute(db)
  return one(rows).detail
}

/** One municipality's consent; undefined where it was not asked. */
export async function selectConsent(
  db: Db,
  id: number,
  municipality: string,
): Promise<Consent | undefined> {
  const { rows } = await sql<{ consent: Consent }>`
    select ${consent} as consent from consent s join municipality m on m.id = s.municipality_id
    where s.application_id = ${id}::int and m.code = ${municipality}
  `.execute(db)
  return rows[0]?.consent
}

/** A consent in the database's terms: `at` is an ISO instant. */
export type HeldConsent = {
  municipalityId: number
  answer: Consent['answer']
  publicCondition: string
  agreed: boolean | null
  /** Whether something else was submitted since it was answered. */
  isOutdated: boolean
  at: string | null
  personId: string | null
  departmentId: number | null
}

/** Every consent asked for, answered or not. */
export async function selectConsents(db: Db, id: number): Promise<HeldConsent[]> {
  const { rows } = await sql<{ held: HeldConsent }>`
    select json_build_object('municipalityId', s.municipality_id, 'answer', s.answer,
      'publicCondition', s.public_condition, 'agreed', s.agreed,
      'isOutdated', coalesce(s.submission < a.submissions, false),
      'at', s.answered_at, 'personId', s.answered_by, 'departmentId', s.department_id) as held
    from consent s join application a on a.id = s.application_id
    where s.application_id = ${id}::int
  `.execute(db)
  return rows.map((row) => row.held)
}

/** Who submitted an application last, and when (ISO). */
export async function selectSubmitter(
  db: Db,
  id: number,
): Promise<{ personId: string; departmentId: number; at: string }> {
  const { rows } = await sql<{
    submitter: { personId: string; departmentId: number; at: string }
  }>`
    select json_build_object('personId', person_id, 'departmentId', department_id, 'at', at) as submitter
    from application_event where application_id = ${id}::int and action = 'submit'
    order by id desc limit 1
  `.execute(db)
  return one(rows).submitter
}
