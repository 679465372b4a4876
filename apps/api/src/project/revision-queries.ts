import { type Author, kanaSortKey, type RevisionEvent } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { authorOf } from '../person/author-queries.ts'
import { insertRows, members, pick } from '../db/fields.ts'
import { ints } from '../db/ints.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import {
  groundFields,
  type HeldGrounds,
  type NewRevision,
  type RevisionContent,
  revisionFields,
} from './content.ts'

/** Where a revision goes: the ids are reserved, and the project already names it as its current one. */
export type Place = {
  projectId: number
  visionId: number
  regionId: number
  revisionId: number
  revision: number
  /** ISO date. */
  validFrom: string
}

const nextRevisionId = sql`nextval(pg_get_serial_sequence('project_revision', 'id'))`

/** Makes projects that begin on a day, in order of number; none for a number that is taken. */
export async function beginProjects(
  db: Db,
  { visionId, regionId }: { visionId: number; regionId: number },
  numbers: readonly number[],
  validFrom: string,
): Promise<(Place & { number: number })[]> {
  const { rows } = await sql<{ projectId: number; number: number; revisionId: number }>`
    insert into project (vision_id, number, current_revision_id)
    select ${visionId}::int, number, ${nextRevisionId}
    from (select unnest(${ints(numbers)}) as number order by 1) x
    on conflict (vision_id, number) do nothing
    returning id as "projectId", number, current_revision_id as "revisionId"
  `.execute(db)
  return rows.map((row) => ({ ...row, visionId, regionId, revision: 1, validFrom }))
}

/** Moves a project on to a revision still to be written, valid from `day` or, should that be before
 * it, from the day of the one it replaces; undefined when another one was written meanwhile. */
export async function moveProject(
  db: Db,
  { id, currentRevisionId }: { id: number; currentRevisionId: number },
  day: string,
): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    update project p set current_revision_id = ${nextRevisionId}
    from project_revision r
    where p.id = ${id}::int and p.current_revision_id = ${currentRevisionId}::int
      and r.id = ${currentRevisionId}::int
    returning p.id as "projectId", p.vision_id as "visionId", r.region_id as "regionId",
      p.current_revision_id as "revisionId", r.revision + 1 as revision,
      greatest(r.valid_from, ${day}::date) as "validFrom"
  `.execute(db)
  return rows[0]
}

/** The current revision's number, who wrote it and when. */
export async function selectLatest(
  db: Db,
  projectId: number,
): Promise<{ revision: number; by: Author | null; at: string }> {
  const { rows } = await sql<{ latest: { revision: number; by: Author | null; at: string } }>`
    select json_build_object('revision', r.revision, 'at', r.recorded_at,
      'by', ${authorOf('r.author_id', 'r.author_department_id', true)}) as latest
    from project p join project_revision r on r.id = p.current_revision_id
    where p.id = ${projectId}::int
  `.execute(db)
  return one(rows).latest
}

/** Everything one revision says. */
export async function selectContent(db: Db, revisionId: number): Promise<RevisionContent> {
  return one([...(await selectContents(db, [revisionId])).values()])
}

/** Everything some revisions say, by id. */
export async function selectContents(
  db: Db,
  revisionIds: readonly number[],
): Promise<Map<number, RevisionContent>> {
  const { rows } = await sql<{ id: number; content: RevisionContent }>`
    select r.id, json_build_object(${members('r', revisionFields)},
      'policyArea', json_build_object('id', r.policy_area_id,
        ${members('r', groundFields, 'policy_area_')}),
      'marks', (select coalesce(json_agg(json_build_object('measureId', m.measure_id,
          ${members('m', groundFields)}) order by m.measure_id), '[]'::json)
        from mark m where m.revision_id = r.id),
      'participations', (select coalesce(json_agg(json_build_object(
          'municipalityId', n.municipality_id, 'answer', n.answer, 'condition', n.condition,
          ${members('n', groundFields)})
          order by n.municipality_id), '[]'::json)
        from participation n where n.revision_id = r.id),
      'budget', (select coalesce(json_agg(json_build_object('fiscalYear', b.fiscal_year,
          'amount', b.amount, 'subsidy', b.subsidy, 'unit', b.unit) order by b.fiscal_year), '[]'::json)
        from budget b where b.revision_id = r.id),
      'costShares', (select coalesce(json_agg(json_build_object('fiscalYear', s.fiscal_year,
          'municipalityId', s.municipality_id, 'amount', s.amount, 'unit', s.unit)
          order by s.fiscal_year, s.municipality_id), '[]'::json)
        from cost_share s where s.revision_id = r.id)
    ) as content
    from project_revision r where r.id = any(${ints(revisionIds)})
  `.execute(db)
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** A revision to write where it goes. The catalogue's own has no author. */
export type PlacedRevision = Omit<NewRevision, 'project' | 'event' | 'author'> & {
  place: Place
  event: RevisionEvent
  author: Officer | null
}

// What has no reading comes after all that have one.
const behindAll = (title: string): string => `\uff5e${title}`

const groundsOf = (held: HeldGrounds) => pick(held, groundFields)

const areaColumns = ({ id, ...held }: RevisionContent['policyArea']) => ({
  policyAreaId: id,
  ...Object.fromEntries(
    groundFields.map((field) => [
      `policyArea${field.charAt(0).toUpperCase()}${field.slice(1)}`,
      held[field],
    ]),
  ),
})

function columnsOf({ place, content, author, ...revision }: PlacedRevision) {
  const { revisionId, validFrom, projectId, visionId, regionId } = place
  return {
    ...{ id: revisionId, revision: place.revision, validFrom, projectId, visionId, regionId },
    ...{ note: revision.note, noteEn: revision.noteEn, event: revision.event },
    reason: revision.reason ?? null,
    confirms: revision.confirms,
    applicationId: revision.applicationId,
    inquiryId: revision.inquiryId,
    authorId: author?.me.id,
    authorDepartmentId: author?.departmentId,
    ...pick(content, revisionFields),
    kanaKey: content.kana === '' ? behindAll(content.title) : kanaSortKey(content.kana),
    ...areaColumns(content.policyArea),
  }
}

/** Writes revisions with their marks, participations, budgets and shares of the cost. */
export async function insertRevisions(db: Db, revisions: readonly PlacedRevision[]): Promise<void> {
  const rowsOf = <Row>(rows: (content: RevisionContent, place: Place) => Row[]) =>
    revisions.flatMap(({ content, place }) => rows(content, place))
  await insertRows(db, 'project_revision', revisions.map(columnsOf))
  await insertRows(
    db,
    'mark',
    rowsOf(({ marks }, { revisionId, visionId }) =>
      marks.map((mark) => ({
        ...{ revisionId, visionId, measureId: mark.measureId },
        ...groundsOf(mark),
      })),
    ),
  )
  await insertRows(
    db,
    'participation',
    rowsOf(({ participations }, { revisionId, regionId }) =>
      participations.map((cell) => ({
        ...{ revisionId, regionId, municipalityId: cell.municipalityId, answer: cell.answer },
        condition: cell.condition,
        ...groundsOf(cell),
      })),
    ),
  )
  await insertRows(
    db,
    'budget',
    rowsOf(({ budget }, { revisionId }) => budget.map((row) => ({ revisionId, ...row }))),
  )
  await insertRows(
    db,
    'cost_share',
    rowsOf(({ costShares }, { revisionId, regionId }) =>
      costShares.map((share) => ({ revisionId, regionId, ...share })),
    ),
  )
}
