import {
  deadlineDay,
  deadlineTime,
  type InquiryContent,
  type InquiryKind,
  type InquiryState,
  type InquiryWritten,
} from '@renkei/schema'
import { sql, type UpdateObject } from 'kysely'
import type { Officer, Writer } from '../actor.ts'
import { json } from '../db/json.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Read } from '../write/action.ts'
import { overwrite, writtenBy } from '../write/queries.ts'

export type Columns = UpdateObject<Database, 'inquiry'>

const written = ['id', 'version', 'state'] as const

/** What an inquiry asks, as its columns. */
export const columnsOf = ({
  fiscalYear,
  deadline,
  kinds,
  rule,
  prompts,
  municipalities,
  projects,
  ...content
}: InquiryContent) => ({
  ...{ ...content, fiscal_year: fiscalYear, kinds: json(kinds), rule: json(rule) },
  prompts: json(prompts),
  municipalities: municipalities && json(municipalities),
  projects: projects && json(projects),
  ...deadlineColumns(deadline),
})

/** A deadline as its columns. */
export const deadlineColumns = (deadline: string) => ({
  ...{ deadline: deadlineDay(deadline), deadline_time: deadlineTime(deadline) },
})

export const insertInquiry = (
  db: Db,
  { me, departmentId }: Officer,
  { regionId, visionId }: { regionId: number; visionId: number },
  content: InquiryContent,
): Promise<InquiryWritten> =>
  db
    .insertInto('inquiry')
    .values({
      ...{ region_id: regionId, vision_id: visionId, department_id: departmentId },
      ...{ updated_by: me.id, updated_department_id: departmentId },
      ...columnsOf(content),
    })
    .returning(written)
    .executeTakeFirstOrThrow()

/** Writes an inquiry over the version read, in one of the states; undefined when somebody else was
 * first. */
export const updateInquiry = (
  db: Db,
  author: Writer,
  { id, version }: Read,
  from: readonly InquiryState[],
  set: Columns,
): Promise<InquiryWritten | undefined> =>
  overwrite(db, 'inquiry', version, { ...writtenBy(author, new Date()), ...set })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning(written)
    .executeTakeFirst()

/** What moving an inquiry to another state at `at` writes. Opened again, it began when it first did. */
export function movedTo(state: Exclude<InquiryState, 'prepared'>, at: Date): Columns {
  const since = at.toISOString()
  if (state === 'closed') return { state, closed_at: since }
  if (state === 'published') return { state, published_at: since }
  return { state, opened_at: sql<Date>`coalesce(opened_at, ${since}::timestamptz)` }
}

/** Takes back the own deadlines that a new one of all has overtaken. */
export async function clearOwnDeadlines(db: Db, id: number, deadline: string): Promise<void> {
  await db
    .updateTable('response')
    .set({ deadline: null, deadline_time: null, deadline_reason: null })
    .where('inquiry_id', '=', id)
    .where(
      sql<boolean>`(deadline, coalesce(deadline_time, '24:00')) <= (${deadlineDay(deadline)}::date,
        ${deadlineTime(deadline) ?? '24:00'}::time)`,
    )
    .execute()
}

/** Gives one municipality (id) its own deadline; nobody's when it is not asked. */
export async function updateOwnDeadline(
  db: Db,
  id: number,
  municipalityId: number,
  { deadline, reason }: { deadline: string; reason: string },
): Promise<boolean> {
  const given = await db
    .updateTable('response')
    .set({
      ...deadlineColumns(deadline),
      ...{ deadline_reason: reason || null, version: sql<number>`version + 1` },
    })
    .where('inquiry_id', '=', id)
    .where('municipality_id', '=', municipalityId)
    .returning('version')
    .executeTakeFirst()
  return given !== undefined
}

export type NewEvent = {
  action: Database['inquiry_event']['action']
  municipalityId?: number
  note?: string
  /** Which kinds were moved, and whether all that is asked is submitted with it. */
  kinds?: readonly InquiryKind[]
  whole?: boolean
}

/** Notes what happened to an inquiry, or to one municipality's response, at `at`. */
export async function insertEvent(
  db: Db,
  author: Writer | null,
  id: number,
  { action, municipalityId, note, kinds, whole }: NewEvent,
  at: Date,
): Promise<void> {
  await db
    .insertInto('inquiry_event')
    .values({
      ...{ inquiry_id: id, municipality_id: municipalityId ?? null, at: at.toISOString(), action },
      person_id: author?.me.id ?? null,
      department_id: author?.departmentId ?? null,
      note: note || null,
      kinds: kinds ? json(kinds) : null,
      whole: whole ?? null,
    })
    .execute()
}
