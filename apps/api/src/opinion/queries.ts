import type { Opinion, OpinionRead } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'
import { overwrite, writtenBy } from '../write/queries.ts'

type Held = Opinion & { region: string; vision: number }

async function select(db: Db, where: RawBuilder<unknown>, named: boolean): Promise<Held[]> {
  const { rows } = await sql<{ opinion: Held }>`
    select json_build_object('id', o.id, 'version', o.version, 'region', g.slug, 'vision', v.edition,
      'fiscalYear', o.fiscal_year, 'heldOn', o.held_on, 'meeting', o.meeting, 'speaker', o.speaker,
      'text', o.text, 'answer', o.answer, 'outcome', o.outcome, 'outcomeNote', o.outcome_note,
      'source', o.source, 'published', o.published,
      'by', ${authorOf('o.updated_by', 'o.updated_department_id', named)}, 'at', o.updated_at,
      'project', case when p.id is not null then
        json_build_object('number', p.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en) end,
      'indicator', case when i.id is not null then json_build_object('id', i.id, 'title', i.title) end) as opinion
    ${opinionsWhere(where)}
  `.execute(db)
  return rows.map((row) => row.opinion)
}

const opinionsWhere = (where: RawBuilder<unknown>) => sql`from opinion o
    join region g on g.id = o.region_id join vision v on v.id = o.vision_id
    left join project p on p.id = o.project_id
    left join project_revision r on r.id = p.current_revision_id
    left join indicator i on i.id = o.indicator_id
    where ${where} order by o.held_on desc, o.meeting, p.number nulls first, i.id nulls first, o.id`

export type Narrowed = {
  fiscalYear?: number | undefined
  project?: number | undefined
  indicator?: number | undefined
}

/** What someone is told of opinions: those that are not public only where `all`, the people who wrote them down only where
 * `named`. */
type Seen = { all: boolean; named: boolean }

const seenBy = ({ all }: Seen) => sql`(${all}::boolean or o.published)`

const placeless = (found: readonly Held[]): Opinion[] =>
  found.map(({ region: _region, vision: _vision, ...opinion }) => opinion)

/** Opinions of a vision, newest meeting first. */
export const selectOpinions = async (
  db: Db,
  visionId: number,
  { fiscalYear, project, indicator }: Narrowed,
  seen: Seen,
): Promise<Opinion[]> => {
  const found = await select(
    db,
    sql`o.vision_id = ${visionId}::int and ${seenBy(seen)}
      and (${fiscalYear ?? null}::int is null or o.fiscal_year = ${fiscalYear ?? null}::int)
      and (${project ?? null}::int is null or p.number = ${project ?? null}::int)
      and (${indicator ?? null}::int is null or i.id = ${indicator ?? null}::int)`,
    seen.named,
  )
  return placeless(found)
}

/** The ids of all of a vision, in this order. */
export async function selectOpinionIds(db: Db, visionId: number, seen: Seen): Promise<number[]> {
  const where = sql`o.vision_id = ${visionId}::int and ${seenBy(seen)}`
  const { rows } = await sql<{ id: number }>`select o.id ${opinionsWhere(where)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of these ids that are still theirs to see, in this order. */
export const selectOpinionsOf = async (
  db: Db,
  ids: readonly number[],
  seen: Seen,
): Promise<Opinion[]> =>
  placeless(await select(db, sql`o.id = any(${ints(ids)}) and ${seenBy(seen)}`, seen.named))

/** One of them, with where it belongs. */
export const selectOpinion = async (db: Db, id: number): Promise<Held | undefined> =>
  (await select(db, sql`o.id = ${id}::int`, true))[0]

/** The ids of a project (its number) and an indicator of a vision; null where it has none such. */
export async function selectAbout(
  db: Db,
  { visionId, regionId }: { visionId: number; regionId: number },
  { project, indicator }: Pick<OpinionRead, 'project' | 'indicator'>,
): Promise<{ projectId: number | null; indicatorId: number | null }> {
  const { rows } = await sql<{ projectId: number | null; indicatorId: number | null }>`
    select (select id from project where vision_id = ${visionId}::int
        and number = ${project}::int) as "projectId",
      (select id from indicator where region_id = ${regionId}::int
        and id = ${indicator}::int) as "indicatorId"
  `.execute(db)
  return rows[0] ?? { projectId: null, indicatorId: null }
}

export type Columns = Omit<OpinionRead, 'project' | 'indicator'> & {
  projectId: number | null
  indicatorId: number | null
}

const columnsOf = (of: Columns) => ({
  fiscal_year: of.fiscalYear,
  held_on: of.heldOn,
  ...{ meeting: of.meeting, speaker: of.speaker, text: of.text, answer: of.answer },
  ...{ outcome: of.outcome, outcome_note: of.outcomeNote, source: of.source },
  ...{ published: of.published, project_id: of.projectId, indicator_id: of.indicatorId },
})

export async function insertOpinion(
  db: Db,
  actor: Officer,
  { regionId, visionId }: { regionId: number; visionId: number },
  of: Columns,
): Promise<number> {
  const row = await db
    .insertInto('opinion')
    .values({
      ...columnsOf(of),
      ...{ region_id: regionId, vision_id: visionId },
      updated_by: actor.me.id,
      updated_department_id: actor.departmentId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes over the version read; false where somebody wrote since. */
export async function updateOpinion(
  db: Db,
  actor: Officer,
  { id, version }: { id: number; version: number },
  of: Columns,
): Promise<boolean> {
  const row = await overwrite(db, 'opinion', version, { ...columnsOf(of), ...writtenBy(actor) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes what was read; false where somebody wrote since. */
export async function deleteOpinion(
  db: Db,
  { id, version }: { id: number; version: number },
): Promise<boolean> {
  const row = await db
    .deleteFrom('opinion')
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
