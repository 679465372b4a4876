import {
  type ApplicationEvent,
  type ApplicationKind,
  type ApplicationState,
  type ConsentAnswer,
  type Draft,
  type Written,
} from '@renkei/schema'
import { sql, type UpdateObject } from 'kysely'
import type { Officer, Writer } from '../actor.ts'
import { ints } from '../db/ints.ts'
import { json } from '../db/json.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Read } from '../write/action.ts'
import { now, overwrite, writtenBy } from '../write/queries.ts'

const written = sql<Written>`json_build_object('id', id, 'version', version, 'state', state,
  'updatedAt', updated_at)`.as('written')

export type NewApplication = {
  kind: ApplicationKind
  regionId: number
  visionId: number
  draft: Draft
  /** The project it changes or ends, as it is now. */
  base: { projectId: number; revisionId: number } | null
}

export async function insertApplication(
  db: Db,
  { me, municipalityId, departmentId }: Officer,
  { kind, regionId, visionId, draft, base }: NewApplication,
): Promise<Written> {
  const row = await db
    .insertInto('application')
    .values({
      ...{ region_id: regionId, vision_id: visionId, kind, draft: json(draft) },
      project_id: base?.projectId ?? null,
      base_revision_id: base?.revisionId ?? null,
      municipality_id: municipalityId,
      department_id: departmentId,
      created_by: me.id,
      updated_by: me.id,
      updated_department_id: departmentId,
    })
    .returning(written)
    .executeTakeFirstOrThrow()
  return row.written
}

/** What the same person began with the same words and did not go on with: the same, sent once more. */
export async function selectSame(
  db: Db,
  { me, departmentId }: Officer,
  { kind, visionId, base, draft }: NewApplication,
): Promise<Written | undefined> {
  const row = await db
    .selectFrom('application')
    .select(written)
    .where('vision_id', '=', visionId)
    .where('kind', '=', kind)
    .where('state', '=', 'draft')
    .where('version', '=', 1)
    .where(sql<boolean>`not exists (select from attachment where application_id = application.id)`)
    .where('created_by', '=', me.id)
    .where('department_id', '=', departmentId)
    .where(sql<boolean>`base_revision_id is not distinct from ${base?.revisionId ?? null}::int`)
    .where(sql<boolean>`draft = ${json(draft)}`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.written
}

export type Columns = UpdateObject<Database, 'application'>

/** Writes an application over the version read, in one of the states; undefined when somebody else was
 * first. */
export async function updateApplication(
  db: Db,
  author: Writer,
  { id, version }: Read,
  from: readonly ApplicationState[],
  set: Columns,
): Promise<Written | undefined> {
  const row = await overwrite(db, 'application', version, { ...writtenBy(author), ...set })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning(written)
    .executeTakeFirst()
  return row?.written
}

/** What a submission writes: the draft, on top of a revision (id) of the project it changes or ends. */
export const submitted = (draft: Draft, baseRevisionId: number | null): Columns => ({
  submissions: sql<number>`submissions + 1`,
  submitted_at: now,
  draft: json(draft),
  base_revision_id: baseRevisionId,
})

/** Says which revision the approval made, of an application claimed before. */
export async function finishApproval(db: Db, id: number, revisionId: number): Promise<Written> {
  const row = await db
    .updateTable('application')
    .set({ state: 'approved', decided_at: now, revision_id: revisionId })
    .where('id', '=', id)
    .returning(written)
    .executeTakeFirstOrThrow()
  return row.written
}

export type NewEvent = {
  action: ApplicationEvent['action']
  note?: string
  answer?: ConsentAnswer
  condition?: string
  draft?: Draft
}

/** Notes what happened to an application. */
export async function insertEvent(
  db: Db,
  { me, departmentId }: Writer,
  id: number,
  { action, note, answer, condition, draft }: NewEvent,
): Promise<void> {
  await db
    .insertInto('application_event')
    .values({
      ...{ application_id: id, action, person_id: me.id, department_id: departmentId },
      note: note || null,
      answer: answer ?? null,
      condition: condition || null,
      draft: draft ? json(draft) : null,
    })
    .execute()
}

/** Notes that something else was submitted than what was answered to: every municipality reads it before
 * it answers (anew). Answers the ids of those that had answered. */
export async function outdateConsents(db: Db, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number; answer: string | null }>`
    update consent set version = version + 1 where application_id = ${id}::int
    returning municipality_id as id, answer
  `.execute(db)
  return rows.filter(({ answer }) => answer !== null).map((row) => row.id)
}

/** Notes that the same was submitted again: what was answered to the last is answered to this. */
export async function carryConsents(db: Db, id: number): Promise<void> {
  await sql`
    update consent s set submission = a.submissions from application a
    where a.id = s.application_id and a.id = ${id}::int and s.submission = a.submissions - 1
  `.execute(db)
}

/** Asks municipalities (ids) for consent, keeps what the asked ones answered, and takes the question
 * back where it is neither repeated nor answered. Answers the ids asked for the first time, and those asked no
 * more, unless they were told so since they were asked last. */
export async function askConsents(
  db: Db,
  id: number,
  municipalityIds: readonly number[],
): Promise<{ newlyAsked: number[]; unasked: number[] }> {
  const left = await sql<{ id: number }>`
    select c.municipality_id as id from consent c
    where c.application_id = ${id}::int and c.municipality_id <> all(${ints(municipalityIds)})
      and not exists (select from message n where n.application_id = c.application_id
        and n.municipality_id = c.municipality_id and n.kind = 'unasked'
        and n.id > (select coalesce(max(m.id), 0) from message m
          where m.application_id = c.application_id and m.municipality_id = c.municipality_id
            and m.kind in ('asked', 'askedAgain')))
    order by id
  `.execute(db)
  await sql`
    delete from consent where application_id = ${id}::int and answer is null
      and municipality_id <> all(${ints(municipalityIds)})
  `.execute(db)
  const { rows } = await sql<{ id: number }>`
    insert into consent (application_id, municipality_id)
    select ${id}::int, unnest(${ints(municipalityIds)})
    on conflict (application_id, municipality_id) do nothing returning municipality_id as id
  `.execute(db)
  return { newlyAsked: rows.map((row) => row.id), unasked: left.rows.map((row) => row.id) }
}

/** Keeps an application as it is until the transaction ends; its state. */
export const holdApplication = (
  db: Db,
  id: number,
): Promise<{ state: ApplicationState; submissions: number; locked: boolean } | undefined> =>
  db
    .selectFrom('application')
    .select(['state', 'submissions', sql<boolean>`endorsement_id is not null`.as('locked')])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()

export type ConsentColumns = UpdateObject<Database, 'consent'>

/** Writes a municipality's consent over the version read; false when that is not the current one. */
export async function updateConsent(
  db: Db,
  { id, version, municipalityId }: Read & { municipalityId: number },
  set: ConsentColumns,
): Promise<boolean> {
  const row = await overwrite(db, 'consent', version, set)
    .where('application_id', '=', id)
    .where('municipality_id', '=', municipalityId)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** What a municipality answers to what was submitted last. */
export const answered = ({ me, departmentId }: Officer): ConsentColumns => ({
  answered_at: now,
  answered_by: me.id,
  department_id: departmentId,
})

/** Nobody has replied to a condition. */
export const noReply: ConsentColumns = {
  agreed: null,
  reply: '',
  replied_at: null,
  replied_by: null,
  replied_department_id: null,
}

/** What the applicant says to a condition. */
export const replied = (
  { me, departmentId }: Officer,
  { agreed, reply }: { agreed: boolean; reply: string },
): ConsentColumns => ({
  agreed,
  reply,
  replied_at: now,
  replied_by: me.id,
  replied_department_id: departmentId,
})

/** Writes what a reviewer remarks about a field; nothing removes it. */
export async function writeUnsentRemark(
  db: Db,
  { me, departmentId }: Officer,
  { id, field, body }: { id: number; field: string; body: string },
): Promise<void> {
  if (body === '') {
    await db
      .deleteFrom('remark')
      .where('application_id', '=', id)
      .where('field', '=', field)
      .where('sent_at', 'is', null)
      .execute()
    return
  }
  const wrote = { body, written_by: me.id, department_id: departmentId }
  await db
    .insertInto('remark')
    .values({ application_id: id, field, ...wrote })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'field'])
        .where('sent_at', 'is', null)
        .doUpdateSet({ ...wrote, written_at: now }),
    )
    .execute()
}

/** Sends the remarks that wait; answers how many. */
export async function sendRemarks(db: Db, id: number): Promise<number> {
  const sent = await db
    .updateTable('remark')
    .set({ sent_at: now })
    .where('application_id', '=', id)
    .where('sent_at', 'is', null)
    .returning('id')
    .execute()
  return sent.length
}
