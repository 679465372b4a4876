import {
  type ApplicationItem,
  type ApplicationKind,
  type ApplicationState,
  type Author,
  type Draft,
  type ListApplications,
  type VisionRef,
  applicationState,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { whole } from './stored-queries.ts'
import { authorOf } from '../person/author-queries.ts'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { printed } from '../project/printed-queries.ts'

/** An application as permissions and writes see it. */
export type ApplicationRow = {
  id: number
  kind: ApplicationKind
  state: ApplicationState
  /** It waits for the endorsement of its own town hall. */
  locked: boolean
  version: number
  region: string
  regionId: number
  vision: number
  visionId: number
  /** Id and number of the project it changes or ends. */
  projectId: number | null
  project: number | null
  /** Id and number of the revision it is based on. */
  baseRevisionId: number | null
  baseRevision: number | null
  municipalityId: number
  municipality: string
  departmentId: number
  /** Codes of the municipalities asked for consent. */
  asked: string[]
  /** Without what is said of a person, which is read apart. */
  draft: Draft
  /** ISO instant; null until it is. */
  submittedAt: string | null
  /** Who wrote it last, and when (ISO). */
  by: Author
  at: string
}

const people = sql`${authorOf('a.updated_by', 'a.updated_department_id', true)}`

/** One application; undefined where there is none. */
export async function selectApplication(db: Db, id: number): Promise<ApplicationRow | undefined> {
  const { rows } = await sql<{ application: ApplicationRow }>`
    select json_build_object('id', a.id, 'kind', a.kind, 'state', a.state,
      'locked', a.endorsement_id is not null, 'version', a.version, 'region', g.slug, 'regionId', a.region_id, 'vision', v.edition, 'visionId', a.vision_id,
      'projectId', a.project_id, 'project', p.number,
      'baseRevisionId', a.base_revision_id,
      'baseRevision', (select revision from project_revision where id = a.base_revision_id),
      'municipalityId', a.municipality_id, 'municipality', m.code, 'departmentId', a.department_id,
      'asked', (select coalesce(json_agg(c.code order by c.code), '[]'::json)
        from consent s join municipality c on c.id = s.municipality_id where s.application_id = a.id),
      'draft', ${whole(sql`a.draft`)}, 'submittedAt', a.submitted_at, 'by', ${people}, 'at', a.updated_at) as application
    from application a
    join region g on g.id = a.region_id
    join vision v on v.id = a.vision_id
    join municipality m on m.id = a.municipality_id
    left join project p on p.id = a.project_id
    where a.id = ${id}::int
  `.execute(db)
  return rows[0]?.application
}

// Remarks that came with the latest return.
const remarks = sql`(select count(*) from remark k where k.application_id = a.id and k.sent_at =
  (select max(e.at) from application_event e where e.application_id = a.id and e.action = 'return'))`

// That the reader's own town hall (id) sent it back in 決裁, since it was submitted last.
const sentBack = (reader: number) => sql`case when a.municipality_id = ${reader}::int
    and a.state in ('draft', 'returned') and a.endorsement_id is null then (
  select json_build_object('by', ${authorOf('v.person_id', 'v.department_id', true)}, 'at', v.at, 'note', v.note)
  from endorsement e join endorsement_event v on v.endorsement_id = e.id and v.action = 'return'
  where e.application_id = a.id and v.at > coalesce(a.submitted_at, '-infinity')
    and not exists (select from endorsement l where l.application_id = a.id and l.id > e.id)) end`

const item = (reader: number) => sql`'id', a.id, 'kind', a.kind, 'state', a.state,
  'endorsing', a.endorsement_id is not null, 'version', a.version, 'region', g.slug, 'vision', v.edition, 'project', coalesce(p.number, np.number),
  'printed', coalesce((select ${printed('x', 'y', 'v')} from project x join project_revision y on y.id = x.current_revision_id
    where x.id = coalesce(p.id, np.id)), ''),
  'title', a.draft ->> 'title', 'municipality', m.code, 'department', d.name,
  'createdAt', a.created_at, 'updatedAt', a.updated_at, 'submittedAt', a.submitted_at,
  'submissions', a.submissions,
  'consents', (select json_build_object('asked', count(*), 'answered', count(answer),
      'conditions', count(*) filter (where answer = 'conditional' and agreed is null))
    from consent s where s.application_id = a.id),
  'remarks', ${remarks}, 'sentBack', ${sentBack(reader)}`

const itemsFrom = sql`application a
  join region g on g.id = a.region_id
  join vision v on v.id = a.vision_id
  join municipality m on m.id = a.municipality_id
  join department d on d.id = a.department_id
  left join project p on p.id = a.project_id
  left join project_revision nr on nr.id = a.revision_id
  left join project np on np.id = nr.project_id`

const inVision = ({ region, vision }: VisionRef) => sql`g.slug = ${region} and v.edition = coalesce(
  ${vision ?? null}::smallint, (select max(edition) from vision where region_id = g.id))`

const texts = (values: readonly string[]) => sql`${`{${values.join(',')}}`}::text[]`

const stateOrder = sql`array_position(${texts(applicationState.options)}, a.state)`
const orders: Record<ListApplications['sort'], RawBuilder<unknown>> = {
  age: sql`coalesce(a.submitted_at, a.created_at), a.id`,
  municipality: sql`m.code, coalesce(a.submitted_at, a.created_at), a.id`,
  state: sql`${stateOrder}, coalesce(a.submitted_at, a.created_at), a.id`,
  updated: sql`a.updated_at desc, a.id desc`,
}

async function selectItems(
  db: Db,
  reader: number,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<ApplicationItem[]> {
  const { rows } = await sql<{ item: ApplicationItem }>`
    select json_build_object(${item(reader)}) as item from ${itemsFrom}
    where ${where} order by ${order}
  `.execute(db)
  return rows.map((row) => row.item)
}

/** A reader's municipality (id), and whether they read those of others too. */
type Reader = { municipalityId: number; others: boolean }

const readBy = ({ municipalityId, others }: Reader) =>
  sql`(a.municipality_id = ${municipalityId}::int or (${others}::boolean and a.state <> 'draft'))`

const wanted = (question: ListApplications, reader: Reader) => {
  const { states, municipalities } = question
  return sql`${inVision(question)} and ${readBy(reader)}
    and (${states.length === 0}::boolean or a.state = any(${texts(states)}))
    and (${municipalities.length === 0}::boolean or m.code = any(${texts(municipalities)}))`
}

/** The applications of the reader's municipality, and those of others that left its desk if `others`. */
export const selectApplications = (
  db: Db,
  question: ListApplications,
  reader: Reader,
): Promise<ApplicationItem[]> =>
  selectItems(db, reader.municipalityId, wanted(question, reader), orders[question.sort])

/** Their ids, in this order. */
export async function selectApplicationIds(
  db: Db,
  question: ListApplications,
  reader: Reader,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from ${itemsFrom}
    where ${wanted(question, reader)} order by ${orders[question.sort]}
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of these ids that the reader still may see, in the order of the ids. */
export const selectApplicationsOf = (
  db: Db,
  ids: readonly number[],
  reader: Reader,
): Promise<ApplicationItem[]> =>
  selectItems(
    db,
    reader.municipalityId,
    sql`a.id = any(${ints(ids)}) and ${readBy(reader)}`,
    sql`array_position(${ints(ids)}, a.id)`,
  )

/** A municipality's own applications in one state, oldest first. */
export const selectOwn = (
  db: Db,
  ref: VisionRef,
  municipalityId: number,
  state: ApplicationState,
): Promise<ApplicationItem[]> =>
  selectItems(
    db,
    municipalityId,
    sql`${inVision(ref)} and a.municipality_id = ${municipalityId}::int and a.state = ${state}`,
    sql`a.updated_at, a.id`,
  )

/** Applications that wait for a municipality's consent, or for it anew, longest waiting first. */
export const selectAsking = (
  db: Db,
  ref: VisionRef,
  municipalityId: number,
): Promise<ApplicationItem[]> =>
  selectItems(
    db,
    municipalityId,
    sql`${inVision(ref)} and a.state in ('submitted', 'returned') and exists (
      select 1 from consent s where s.application_id = a.id
        and s.municipality_id = ${municipalityId}::int
        and (s.answer is null or s.submission < a.submissions))`,
    orders.age,
  )

/** Submitted applications of a vision, longest waiting first. */
export const selectSubmitted = (
  db: Db,
  ref: VisionRef,
  reader: number,
): Promise<ApplicationItem[]> =>
  selectItems(db, reader, sql`${inVision(ref)} and a.state = 'submitted'`, orders.age)

/** One application's line in a list, as people of a municipality (`reader`, its id) see it; undefined where there
 * is none. */
export const selectItem = async (
  db: Db,
  id: number,
  reader: number,
): Promise<ApplicationItem | undefined> =>
  (await selectItems(db, reader, sql`a.id = ${id}::int`, sql`a.id`))[0]
