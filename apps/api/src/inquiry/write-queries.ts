import type { InquiryContent, InquiryState, InquiryWritten } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { one } from '../db/one.ts'
import type { Database, Db } from '../db/schema.ts'

const json = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`
const written = sql`json_build_object('id', id, 'version', version, 'state', state) as written`

export async function insertInquiry(
  db: Db,
  { me, departmentId }: Officer,
  { regionId, visionId }: { regionId: number; visionId: number },
  content: InquiryContent,
): Promise<InquiryWritten> {
  const { fiscalYear, title, explanation, kinds, rule, deadline } = content
  const { rows } = await sql<{ written: InquiryWritten }>`
    insert into inquiry (region_id, vision_id, fiscal_year, title, explanation, kinds, rule, deadline,
      department_id, updated_by, updated_department_id)
    values (${regionId}::int, ${visionId}::int, ${fiscalYear}::int, ${title}, ${explanation},
      ${json(kinds)}, ${json(rule)}, ${deadline}::date, ${departmentId}::int, ${me.id},
      ${departmentId}::int)
    returning ${written}
  `.execute(db)
  return one(rows).written
}

/** What a write found: the version it read, and the states it may start from. */
export type Expected = { id: number; version: number; from: readonly InquiryState[] }

async function update(
  db: Db,
  { me, departmentId }: Officer,
  { id, version, from }: Expected,
  set: RawBuilder<unknown>,
): Promise<InquiryWritten | undefined> {
  const { rows } = await sql<{ written: InquiryWritten }>`
    update inquiry set version = version + 1, updated_at = ${new Date().toISOString()}::timestamptz,
      updated_by = ${me.id}, updated_department_id = ${departmentId}::int, ${set}
    where id = ${id}::int and version = ${version}::int
      and state in (${sql.join(from.map((state) => sql.lit(state)))})
    returning ${written}
  `.execute(db)
  return rows[0]?.written
}

/** Writes what a prepared inquiry asks; undefined when somebody else was first. */
export const updateContent = (
  db: Db,
  author: Officer,
  expected: Expected,
  { fiscalYear, title, explanation, kinds, rule, deadline }: InquiryContent,
) =>
  update(
    db,
    author,
    expected,
    sql`fiscal_year = ${fiscalYear}::int, title = ${title}, explanation = ${explanation},
      kinds = ${json(kinds)}, rule = ${json(rule)}, deadline = ${deadline}::date`,
  )

/** Moves the deadline of all; undefined when somebody else was first. */
export const updateDeadline = (db: Db, author: Officer, expected: Expected, deadline: string) =>
  update(db, author, expected, sql`deadline = ${deadline}::date`)

/** Claims an inquiry for what is written beside it; undefined when somebody else was first. */
export const claimInquiry = (db: Db, author: Officer, expected: Expected) =>
  update(db, author, expected, sql`title = title`)

const since: Record<Exclude<InquiryState, 'prepared'>, string> = {
  open: 'opened_at',
  closed: 'closed_at',
  published: 'published_at',
}

/** Moves an inquiry to another state at `at`; undefined when somebody else was first. */
export const updateState = (
  db: Db,
  author: Officer,
  expected: Expected,
  to: Exclude<InquiryState, 'prepared'>,
  at: Date,
) =>
  update(
    db,
    author,
    expected,
    // Opened again, it began when it first did.
    sql`state = ${to}, ${sql.ref(since[to])} = ${
      to === 'open'
        ? sql`coalesce(opened_at, ${at.toISOString()}::timestamptz)`
        : sql`${at.toISOString()}::timestamptz`
    }`,
  )

/** Takes back the own deadlines that a new one of all has overtaken. */
export async function clearOwnDeadlines(db: Db, id: number, deadline: string): Promise<void> {
  await sql`
    update response set deadline = null, deadline_reason = null
    where inquiry_id = ${id}::int and deadline <= ${deadline}::date
  `.execute(db)
}

/** Gives one municipality (id) its own deadline; nobody's when it is not asked. */
export async function updateOwnDeadline(
  db: Db,
  id: number,
  municipalityId: number,
  { deadline, reason }: { deadline: string; reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    update response set deadline = ${deadline}::date, deadline_reason = ${reason || null},
      version = version + 1
    where inquiry_id = ${id}::int and municipality_id = ${municipalityId}::int returning 1
  `.execute(db)
  return rows.length > 0
}

/** Removes an inquiry nobody was asked yet; undefined when somebody else was first. */
export async function deleteInquiry(
  db: Db,
  id: number,
  version: number,
): Promise<{ id: number } | undefined> {
  const { rows } = await sql<{ id: number }>`
    delete from inquiry where id = ${id}::int and version = ${version}::int and state = 'prepared'
    returning id
  `.execute(db)
  return rows[0]
}

export type NewEvent = {
  action: Database['inquiry_event']['action']
  municipalityId?: number
  note?: string
}

/** Notes what happened to an inquiry, or to one municipality's response, at `at`. */
export async function insertEvent(
  db: Db,
  author: Officer | null,
  id: number,
  { action, municipalityId, note }: NewEvent,
  at: Date,
): Promise<void> {
  await sql`
    insert into inquiry_event (inquiry_id, municipality_id, at, action, person_id,
      department_id, note)
    values (${id}::int, ${municipalityId ?? null}::int, ${at.toISOString()}::timestamptz, ${action},
      ${author?.me.id ?? null}, ${author?.departmentId ?? null}::int,
      ${note || null})
  `.execute(db)
}
