import type {
  ApplicationEvent,
  ApplicationKind,
  ApplicationState,
  ConsentAnswer,
  Draft,
  Written,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { ints } from '../db/ints.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

const json = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`

const written = sql`json_build_object('id', id, 'version', version, 'state', state,
  'updatedAt', updated_at) as written`

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
  const { rows } = await sql<{ written: Written }>`
    insert into application (region_id, vision_id, kind, project_id, base_revision_id,
      municipality_id, department_id, draft, created_by, updated_by, updated_department_id)
    values (${regionId}::int, ${visionId}::int, ${kind}, ${base?.projectId ?? null}::int,
      ${base?.revisionId ?? null}::int, ${municipalityId}::int, ${departmentId}::int,
      ${json(draft)}, ${me.id}, ${me.id}, ${departmentId}::int)
    returning ${written}
  `.execute(db)
  return one(rows).written
}

/** What a write found: the version it read, and the states it may start from. */
export type Expected = { id: number; version: number; from: readonly ApplicationState[] }

async function update(
  db: Db,
  { me, departmentId }: Officer,
  { id, version, from }: Expected,
  set: RawBuilder<unknown>,
): Promise<Written | undefined> {
  const { rows } = await sql<{ written: Written }>`
    update application set version = version + 1, updated_at = now(), updated_by = ${me.id},
      updated_department_id = ${departmentId}::int, ${set}
    where id = ${id}::int and version = ${version}::int
      and state in (${sql.join(from.map((state) => sql.lit(state)))})
    returning ${written}
  `.execute(db)
  return rows[0]?.written
}

/** Writes a draft over the version read; undefined when that is not the current one. */
export const updateDraft = (db: Db, author: Officer, expected: Expected, draft: Draft) =>
  update(db, author, expected, sql`draft = ${json(draft)}`)

/** Submits a draft, on top of a revision (id) of the project it changes or ends; undefined when
 * somebody else was first. */
export const updateSubmitted = (
  db: Db,
  author: Officer,
  expected: Expected,
  { draft, baseRevisionId }: { draft: Draft; baseRevisionId: number | null },
) =>
  update(
    db,
    author,
    expected,
    sql`state = 'submitted', submissions = submissions + 1, submitted_at = now(),
      draft = ${json(draft)}, base_revision_id = ${baseRevisionId}::int`,
  )

/** Moves an application to another state; undefined when somebody else was first. */
export const updateState = (
  db: Db,
  author: Officer,
  expected: Expected,
  to: Exclude<ApplicationState, 'draft' | 'submitted' | 'approved'>,
) =>
  update(
    db,
    author,
    expected,
    sql`state = ${to}, decided_at = case when ${to} = 'rejected' then now() end`,
  )

/** Takes hold of an application until the transaction ends, for what is written beside it: nobody else
 * can write it. Undefined when somebody else was first. */
export const claimApplication = (db: Db, author: Officer, expected: Expected) =>
  update(db, author, expected, sql`draft = draft`)

/** Says which revision the approval made, of an application claimed before. */
export async function finishApproval(db: Db, id: number, revisionId: number): Promise<Written> {
  const { rows } = await sql<{ written: Written }>`
    update application set state = 'approved', decided_at = now(), revision_id = ${revisionId}::int
    where id = ${id}::int returning ${written}
  `.execute(db)
  return one(rows).written
}

/** Removes a draft; false when the version read is not the current one or it is a draft no longer. */
export async function deleteDraft(db: Db, id: number, version: number): Promise<boolean> {
  const { rows } = await sql`
    delete from application where id = ${id}::int and version = ${version}::int and state = 'draft'
    returning id
  `.execute(db)
  return rows.length > 0
}

export type NewEvent = {
  action: ApplicationEvent['action']
  note?: string
  answer?: ConsentAnswer
  draft?: Draft
}

/** Notes what happened to an application. */
export async function insertEvent(
  db: Db,
  { me, departmentId }: Officer,
  id: number,
  { action, note, answer, draft }: NewEvent,
): Promise<void> {
  await sql`
    insert into application_event (application_id, action, person_id, department_id, note, answer, draft)
    values (${id}::int, ${action}, ${me.id}, ${departmentId}::int, ${note || null},
      ${answer ?? null}, ${draft ? json(draft) : null})
  `.execute(db)
}

/** Asks municipalities (ids) for consent, keeps what the asked ones answered, and takes the question
 * back where it is neither repeated nor answered. Answers the ids asked for the first time. */
export async function askConsents(
  db: Db,
  id: number,
  municipalityIds: readonly number[],
): Promise<number[]> {
  await sql`
    delete from consent where application_id = ${id}::int and answer is null
      and municipality_id <> all(${ints(municipalityIds)})
  `.execute(db)
  const { rows } = await sql<{ id: number }>`
    insert into consent (application_id, municipality_id)
    select ${id}::int, unnest(${ints(municipalityIds)})
    on conflict (application_id, municipality_id) do nothing returning municipality_id as id
  `.execute(db)
  return rows.map((row) => row.id)
}

/** Keeps an application as it is until the transaction ends; its version and state. */
export async function holdApplication(
  db: Db,
  id: number,
): Promise<{ version: number; state: ApplicationState } | undefined> {
  const { rows } = await sql<{ version: number; state: ApplicationState }>`
    select version, state from application where id = ${id}::int for share
  `.execute(db)
  return rows[0]
}

/** Writes a municipality's answer; false when the version read is not the current one. */
export async function updateConsent(
  db: Db,
  { me, municipalityId, departmentId }: Officer,
  consent: { id: number; version: number; answer: ConsentAnswer; note: string },
): Promise<boolean> {
  const { rows } = await sql`
    update consent set answer = ${consent.answer}, note = ${consent.note}, version = version + 1,
      answered_at = now(), answered_by = ${me.id}, department_id = ${departmentId}::int
    where application_id = ${consent.id}::int and municipality_id = ${municipalityId}::int
      and version = ${consent.version}::int
    returning version
  `.execute(db)
  return rows.length > 0
}

/** Writes what a reviewer remarks about a field; nothing removes it. */
export async function writeUnsentRemark(
  db: Db,
  { me, departmentId }: Officer,
  { id, field, body }: { id: number; field: string; body: string },
): Promise<void> {
  if (body === '') {
    await sql`
      delete from remark where application_id = ${id}::int and field = ${field} and sent_at is null
    `.execute(db)
    return
  }
  await sql`
    insert into remark (application_id, field, body, written_by, department_id)
    values (${id}::int, ${field}, ${body}, ${me.id}, ${departmentId}::int)
    on conflict (application_id, field) where sent_at is null do update
      set body = excluded.body, written_at = now(), written_by = excluded.written_by,
        department_id = excluded.department_id
  `.execute(db)
}

/** Sends the remarks that wait; answers how many. */
export async function sendRemarks(db: Db, id: number): Promise<number> {
  const { rows } = await sql`
    update remark set sent_at = now() where application_id = ${id}::int and sent_at is null
    returning id
  `.execute(db)
  return rows.length
}
