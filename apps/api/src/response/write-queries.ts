import type {
  AnswerDraft,
  AnswerState,
  InquiryAnswer,
  InquiryKind,
  ResponseState,
} from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer, Writer } from '../actor.ts'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { answerKey, prompt } from '../inquiry/answer-queries.ts'
import { overwrite } from '../write/queries.ts'
import { type Actuals, actuals, indicator, withActuals } from './queries.ts'

/** An answer to write over the version read. */
export type AnswerWrite = { id: number; version: number; draft: AnswerDraft; state: AnswerState }

/** An answer as it is held: what was typed, and what it takes to read it. */
export type HeldAnswer = Pick<
  InquiryAnswer,
  'key' | 'kind' | 'version' | 'draft' | 'indicator' | 'prompt'
> & { id: number }

type Place = { inquiryId: number; municipalityId: number }

/** Holds answers until the transaction ends, always in the same order, so that who writes the same ones
 * in another order waits instead of blocking; answers them. */
export async function holdAnswers(
  db: Db,
  { inquiryId, municipalityId }: Place,
  keys: readonly string[],
): Promise<HeldAnswer[]> {
  const asked = keys.map((key) => ({ key }))
  const { rows } = await sql<HeldAnswer & { fiscalYear: number; actuals: Actuals }>`
    select a.id, ${answerKey} as key, a.kind, a.version, a.draft, ${indicator} as indicator, ${prompt} as prompt,
      i.fiscal_year as "fiscalYear", ${actuals} as actuals
    from answer a
    join inquiry i on i.id = a.inquiry_id
    left join project p on p.id = a.project_id
    left join indicator n on n.id = a.indicator_id
    where a.inquiry_id = ${inquiryId}::int and a.municipality_id = ${municipalityId}::int
      and ${answerKey} in (select key from ${rowsOf(asked, 'key text')})
    order by a.id for no key update of a
  `.execute(db)
  return rows.map(({ fiscalYear, actuals: came, ...answer }) =>
    withActuals(answer, { fiscalYear, actuals: came }),
  )
}

/** Writes answers, each unless somebody wrote it since the version read; answers the ids written. */
export async function updateAnswers(
  db: Db,
  { me, departmentId }: Officer,
  answers: readonly AnswerWrite[],
  { at, request }: { at: Date; request: string | null },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update answer a set draft = x.draft, state = x.state, version = a.version + 1,
      updated_at = ${at.toISOString()}::timestamptz, updated_by = ${me.id},
      updated_department_id = ${departmentId}::int, request = ${request}
    from ${rowsOf(answers, 'id int, version int, draft jsonb, state text')}
    where a.id = x.id and a.version = x.version
    returning a.id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Submits kinds of a response or takes them back; `whole`: all that is asked is submitted then. False when
 * somebody moved the response since the version read, which every move counts up. */
export async function updateState(
  db: Db,
  { me, departmentId }: Writer,
  { inquiryId, municipalityId }: Place,
  move: {
    version: number
    to: ResponseState
    wanted: ReadonlySet<InquiryKind>
    whole: boolean
    at: Date
    request: string | null
  },
): Promise<boolean> {
  const { version, to, wanted, whole, request } = move
  const at = move.at.toISOString()
  const row = await overwrite(db, 'response', version, {
    state: whole ? 'submitted' : 'draft',
    request,
    submitted_at: whole ? at : null,
    submitted_by: whole ? me.id : null,
    submitted_department_id: whole ? departmentId : null,
  })
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .returning('version')
    .executeTakeFirst()
  if (!row) return false
  const place = { inquiry_id: inquiryId, municipality_id: municipalityId }
  if (wanted.size === 0) return true
  if (to === 'submitted') {
    const by = { at, person_id: me.id, department_id: departmentId, request }
    await db
      .insertInto('submission')
      .values([...wanted].map((kind) => ({ ...place, ...by, kind })))
      .execute()
  } else {
    await db
      .deleteFrom('submission')
      .where('inquiry_id', '=', inquiryId)
      .where('municipality_id', '=', municipalityId)
      .where('kind', 'in', [...wanted])
      .execute()
  }
  return true
}

/** Writes a post; `key` names the answer, null the whole. Answers its id, undefined for an answer that is
 * not asked. */
export async function insertPost(
  db: Db,
  { me, departmentId }: Officer,
  { inquiryId, municipalityId }: Place,
  { key, body, office, at }: { key: string | null; body: string; office: boolean; at: Date },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into inquiry_post (inquiry_id, municipality_id, answer_id, body, office, at, person_id,
      department_id)
    select r.inquiry_id, r.municipality_id, a.id, ${body}, ${office}::boolean,
      ${at.toISOString()}::timestamptz, ${me.id}, ${departmentId}::int
    from response r
    left join (answer a left join project p on p.id = a.project_id)
      on a.inquiry_id = r.inquiry_id and a.municipality_id = r.municipality_id
      and ${answerKey} = ${key}::text
    where r.inquiry_id = ${inquiryId}::int and r.municipality_id = ${municipalityId}::int
      and (${key}::text is null or a.id is not null)
    returning id
  `.execute(db)
  return rows[0]?.id
}

/** Takes hold of a response over the version read; false where somebody moved it since. */
export async function touchResponse(
  db: Db,
  { inquiryId, municipalityId }: Place,
  version: number,
): Promise<boolean> {
  const row = await overwrite(db, 'response', version, {})
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}
