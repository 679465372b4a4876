import type { Alignment, AlignmentChain, AlignmentState, PlanItemName } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { authorOf } from '../person/author-queries.ts'
import { ints } from '../db/ints.ts'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'
import { ancestorsJson, nameJson } from '../plan/queries.ts'
import { isWeak } from './shared-words.ts'
import type { Read } from '../write/action.ts'
import { overwrite } from '../write/queries.ts'

/** A link, and the row of its item, from which those above it are found. */
type AlignmentRow = { alignment: Alignment; itemRow: number }

async function select(db: Db, where: RawBuilder<unknown>, named: boolean): Promise<AlignmentRow[]> {
  const { rows } = await sql<AlignmentRow>`
    select i.id as "itemRow", json_build_object('id', a.id, 'version', a.version,
      'project', json_build_object('number', j.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en),
      'policyArea', ar.code, 'item', ${nameJson('i', 'p')}, 'ancestors', ${ancestorsJson('i', 'p')},
      'state', a.state,
      'basis', case when a.state = 'confirmed' then 'confirmed' else 'inferred' end,
      'reason', a.reason, 'reasonEn', a.reason_en, 'words', a.words,
      'decided', case when a.decided_at is not null then json_build_object('at', a.decided_at,
        'by', ${authorOf('a.decided_by', 'a.decided_department_id', named)}) end) as alignment
    ${linksWhere(where)}
  `.execute(db)
  return rows
}

const linksWhere = (where: RawBuilder<unknown>) => sql`from alignment a
    join project j on j.id = a.project_id
    join project_revision r on r.id = j.current_revision_id
    join policy_area ar on ar.id = r.policy_area_id
    join plan_item i on i.id = a.item_id
    join plan p on p.id = i.plan_id
    where ${where}
    order by j.number, p.position, i.position`

export type Asked = {
  visionId: number
  project?: number | undefined
  plan?: string | undefined
  state?: AlignmentState | undefined
  /** Only an item, and those below it, by its row. */
  below?: number
}

/** What someone is told of links: the people who decided only where `named`, rejected ones and weak proposals only where
 * `rejected` and `weak`. */
type Seen = { named: boolean; rejected: boolean; weak: boolean }

const wanted = ({ visionId, project, plan, state, below }: Asked, { rejected }: Seen) => sql`
  j.vision_id = ${visionId}::int
  and (${project ?? null}::int is null or j.number = ${project ?? null}::int)
  and (${plan ?? null}::text is null or p.slug = ${plan ?? null}::text)
  and (${state ?? null}::text is null or a.state = ${state ?? null}::text)
  and (${rejected}::boolean or a.state <> 'rejected')
  and (${below ?? null}::int is null or i.id in (
    with recursive under as (
      select id from plan_item where id = ${below ?? null}::int
      union all select c.id from plan_item c join under on c.parent_id = under.id
    ) select id from under))`

const shown = (rows: readonly AlignmentRow[], { weak }: Seen) =>
  rows.filter(({ alignment: { state, words } }) => weak || state !== 'proposed' || !isWeak(words))

/** Links of a vision's projects by number, then in the order of the plans. */
export const selectAlignments = async (db: Db, asked: Asked, seen: Seen): Promise<AlignmentRow[]> =>
  shown(await select(db, wanted(asked, seen), seen.named), seen)

/** Their ids, in this order; of weak proposals too. */
export async function selectAlignmentIds(db: Db, asked: Asked, seen: Seen): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select a.id ${linksWhere(wanted(asked, seen))}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of these ids. */
export const selectAlignmentsOf = async (
  db: Db,
  ids: readonly number[],
  seen: Seen,
): Promise<Alignment[]> =>
  shown(await select(db, sql`a.id = any(${ints(ids)})`, seen.named), seen).map(
    ({ alignment }) => alignment,
  )

/** One link by its id; undefined where there is none. */
export const selectAlignment = async (db: Db, id: number): Promise<Alignment | undefined> =>
  (await select(db, sql`a.id = ${id}::int`, true))[0]?.alignment

/** The project that a link is about, and its region; undefined for an unknown id. */
export async function selectOf(
  db: Db,
  id: number,
): Promise<{ region: string; projectId: number } | undefined> {
  const { rows } = await sql<{ region: string; projectId: number }>`
    select g.slug as region, j.id as "projectId" from alignment a join project j on j.id = a.project_id
    join vision v on v.id = j.vision_id join region g on g.id = v.region_id
    where a.id = ${id}::int
  `.execute(db)
  return rows[0]
}

const decidedBy = ({ me, departmentId }: Officer) => ({
  decided_at: new Date().toISOString(),
  decided_by: me.id,
  decided_department_id: departmentId,
})
const undecided = { decided_at: null, decided_by: null, decided_department_id: null }

/** Decides over the version read, in one of the states; false when somebody else was first. */
export async function updateState(
  db: Db,
  author: Officer,
  { id, version }: Read,
  from: readonly AlignmentState[],
  state: AlignmentState,
): Promise<boolean> {
  const by = state === 'proposed' ? undecided : decidedBy(author)
  const row = await overwrite(db, 'alignment', version, { state, ...by })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Links a project to an item, confirmed; the id, or undefined where they are linked already. */
export async function insertConfirmed(
  db: Db,
  author: Officer,
  { projectId, itemId, reason }: { projectId: number; itemId: number; reason: string },
): Promise<number | undefined> {
  const ends = { project_id: projectId, item_id: itemId }
  const row = await db
    .insertInto('alignment')
    .values({ ...ends, state: 'confirmed', words: json([]), reason, ...decidedBy(author) })
    .onConflict((conflict) => conflict.columns(['project_id', 'item_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** A project and an item by what people call them, for a new link. */
export async function selectEnds(
  db: Db,
  of: { visionId: number; regionId: number; project: number; plan: string; item: string },
): Promise<{ projectId: number | null; itemId: number | null; isAlignable: boolean | null }> {
  const { rows } = await sql<{
    projectId: number | null
    itemId: number | null
    isAlignable: boolean | null
  }>`
    select (select id from project where vision_id = ${of.visionId}::int
        and number = ${of.project}::int) as "projectId", i.id as "itemId",
      i.is_alignable as "isAlignable"
    from (select 1) one left join (
      select i.id, i.is_alignable from plan_item i join plan p on p.id = i.plan_id
      where p.region_id = ${of.regionId}::int and p.slug = ${of.plan} and i.slug = ${of.item}
    ) i on true
  `.execute(db)
  return rows[0] ?? { projectId: null, itemId: null, isAlignable: null }
}

type Upward = { step: AlignmentChain['upward'][number]; fromRow: number; toRow: number }

/** The links from some items, and from those above them, to items of other plans. */
export async function selectUpward(db: Db, items: readonly number[]): Promise<Upward[]> {
  const { rows } = await sql<Upward>`
    with recursive own as (
      select id as start, id, parent_id from plan_item where id = any(${ints(items)})
      union all
      select own.start, a.id, a.parent_id from plan_item a join own on a.id = own.parent_id
    )
    select own.start as "fromRow", o.id as "toRow", json_build_object('from', ${nameJson('f', 'fp')},
      'item', ${nameJson('o', 'q')}, 'ancestors', ${ancestorsJson('o', 'q')}, 'basis', l.basis,
      'words', l.words, 'reason', l.reason, 'reasonEn', l.reason_en) as step
    from own
    join plan_item_link l on l.item_id = own.id
    join plan_item f on f.id = own.id join plan fp on fp.id = f.plan_id
    join plan_item o on o.id = l.to_item_id join plan q on q.id = o.plan_id
    order by f.position desc, q.position, o.position
  `.execute(db)
  return rows
}

/** Items that projects may serve, with those above them, in the order of the plans. */
export async function selectAlignable(
  db: Db,
  of: { regionId: number; plan?: string | undefined },
): Promise<(PlanItemName & { ancestors: PlanItemName[] })[]> {
  const { rows } = await sql<{ item: PlanItemName; ancestors: PlanItemName[] }>`
    select ${nameJson('i', 'p')} as item, ${ancestorsJson('i', 'p')} as ancestors
    from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${of.regionId}::int and i.is_alignable
      and (${of.plan ?? null}::text is null or p.slug = ${of.plan ?? null}::text)
    order by p.position, i.position
  `.execute(db)
  return rows.map(({ item, ancestors }) => ({ ...item, ancestors }))
}
