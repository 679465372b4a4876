import type { Change, ProjectChange } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** A revision still to be compared with the one before it: their ids. */
type RevisionRow = Omit<ProjectChange, 'fields' | 'facts'> & {
  id: number
  before: number | null
}
export type ChangeRow = RevisionRow | Exclude<Change, { kind: 'project' }>

export type Span = { visionId: number; since: string; until: string }

const inJapan = (instant: string) => sql`(${sql.ref(instant)} at time zone 'Asia/Tokyo')::date`

// What happened, by the table that says so; the catalogue's own revisions are what changes begin from.
const happened = ({ visionId, since, until }: Span): RawBuilder<unknown> => sql`
  select 'project' as kind, r.id, null::int as year, r.revision, r.valid_from as day, r.recorded_at as at,
    r.author_id as person, r.author_department_id as department
  from project_revision r
  where r.vision_id = ${visionId}::int and r.event <> 'catalogue'
    and r.valid_from between ${since}::date and ${until}::date
  union all
  select 'report', i.id, null, null, ${inJapan('e.at')}, e.at, e.person_id, e.department_id
  from inquiry i join inquiry_event e on e.inquiry_id = i.id and e.action = 'publish'
  where i.vision_id = ${visionId}::int and i.state = 'published'
    and ${inJapan('e.at')} between ${since}::date and ${until}::date
  union all
  select 'actual', a.indicator_id, a.fiscal_year, a.revision, ${inJapan('a.at')}, a.at, a.person_id,
    a.department_id
  from actual a join indicator i on i.id = a.indicator_id
  where i.vision_id = ${visionId}::int
    and ${inJapan('a.at')} between ${since}::date and ${until}::date`

// What was published stands before what it changed, and what was written at once in order of number.
const order = sql`order by day desc, department desc nulls last, (kind <> 'report'), at desc, kind, id, year,
  revision desc`

const revision = sql`(select json_build_object('id', r.id, 'number', p.number, 'title', r.title,
    'titleEn', r.title_en, 'revision', r.revision, 'event', r.event, 'note', r.note, 'noteEn', r.note_en,
    'reason', r.reason, 'before', (select b.id from project_revision b
      where b.project_id = r.project_id and b.revision = r.revision - 1))
  from project_revision r join project p on p.id = r.project_id where r.id = h.id)`

const report = sql`(select json_build_object('id', i.id, 'title', i.title, 'fiscalYear', i.fiscal_year)
  from inquiry i where i.id = h.id)`

const actual = sql`(select json_build_object('id', i.id, 'title', i.title, 'unit', i.unit,
    'project', (select number from project where id = i.project_id), 'fiscalYear', h.year,
    'revision', h.revision, 'is', a.value::float8, 'reason', a.reason,
    'was', (select w.value::float8 from actual w where w.indicator_id = i.id and w.fiscal_year = h.year
      and w.revision = h.revision - 1))
  from actual a join indicator i on i.id = a.indicator_id
  where a.indicator_id = h.id and a.fiscal_year = h.year and a.revision = h.revision)`

/** A page of what happened in a vision between two days, both included, and how much there is. */
export async function selectChanges(
  db: Db,
  span: Span,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: ChangeRow[]; total: number }> {
  type Part = { common: Pick<ChangeRow, 'kind' | 'day' | 'at' | 'by'>; own: object }
  const { rows } = await sql<{ total: number; parts: Part[] }>`
    with happened as (${happened(span)}),
      h as (select * from happened ${order} offset ${offset}::int limit ${limit}::int)
    select (select count(*)::int from happened) as total,
      (select coalesce(json_agg(json_build_object(
          'common', json_build_object('kind', h.kind, 'day', h.day, 'at', h.at,
            'by', ${authorOf('h.person', 'h.department', false)}),
          'own', case h.kind when 'project' then ${revision} when 'report' then ${report}
            else ${actual} end) ${order}), '[]'::json) from h) as parts
  `.execute(db)
  const { total, parts } = one(rows)
  return { total, rows: parts.map(({ common, own }) => ({ ...common, ...own }) as ChangeRow) }
}
