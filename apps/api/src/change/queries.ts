import type { Change, IndicatorChange, ProjectChange } from '@renkei/schema'
import { sql } from 'kysely'
import { ints } from '../db/ints.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { amongOf } from '../indicator/queries.ts'
import { authorOf } from '../person/author-queries.ts'
import { nameJson } from '../plan/queries.ts'
import { happened, type Span } from './happened-queries.ts'

/** A revision still to be compared with the one before it: their ids. */
type RevisionRow = Omit<ProjectChange, 'fields' | 'facts'> & {
  id: number
  before: number | null
}
/** An entry of the trail about an indicator, still to be read. */
type IndicatorRow = Omit<IndicatorChange, 'fields'> & {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
export type ChangeRow =
  | RevisionRow
  | IndicatorRow
  | Exclude<Change, { kind: 'project' | 'indicator' }>

// What was published stands before what it changed, and what was written at once in order of number.
const order = sql`order by day desc, department desc nulls last, (kind <> 'report'), at desc, kind, id, year,
  revision desc`

const revision = sql`(select json_build_object('id', r.id, 'number', p.number, 'label', r.label, 'title', r.title,
    'titleEn', r.title_en, 'revision', r.revision, 'event', r.event, 'note', r.note, 'noteEn', r.note_en,
    'reason', r.reason, 'before', (select b.id from project_revision b
      where b.project_id = r.project_id and b.revision = r.revision - 1))
  from project_revision r join project p on p.id = r.project_id where r.id = h.id)`

const report = sql`(select json_build_object('id', i.id, 'title', i.title, 'fiscalYear', i.fiscal_year)
  from inquiry i where i.id = h.id)`

const coverage = sql`(select case when c.among is not null then json_build_object('made',
    (select count(*) from actual_part s where s.indicator_id = a.indicator_id
      and s.fiscal_year = a.fiscal_year and s.revision = a.revision), 'of', c.among) end
  from (select ${amongOf('i', 'a')} as among) c)`

const actual = sql`(select json_build_object('id', i.id, 'title', i.title, 'unit', i.unit,
    'yearKind', i.year_kind,
    'project', (select number from project where id = i.project_id), 'fiscalYear', h.year,
    'revision', h.revision, 'is', a.value::float8, 'coverage', ${coverage}, 'reason', a.reason,
    'was', (select w.value::float8 from actual w where w.indicator_id = i.id and w.fiscal_year = h.year
      and w.revision = h.revision - 1))
  from actual a join indicator i on i.id = a.indicator_id
  where a.indicator_id = h.id and a.fiscal_year = h.year and a.revision = h.revision)`

const indicator = sql`(select json_build_object('id', i.id, 'yearKind', i.year_kind,
    'project', (select number from project where id = i.project_id),
    'title', coalesce(e.subject_name, i.title), 'event', split_part(e.action, '.', 2), 'entry', e.number,
    'before', e.before, 'after', e.after)
  from audit_entry e join indicator i on e.subject_id = i.id::text where e.number = h.id)`

const alignment = (regionId: number) => sql`(select json_build_object(
    'number', (e.after ->> 'project')::int, 'title', e.subject_name,
    'event', split_part(e.action, '.', 2), 'entry', e.number,
    'item', (select ${nameJson('i', 'p')} from plan_item i join plan p on p.id = i.plan_id
      where p.region_id = ${regionId}::int and concat(p.slug, '/', i.slug) = e.after ->> 'item'),
    'reason', e.after ->> 'reason')
  from audit_entry e where e.number = h.id)`

const plan = sql`(select json_build_object('plan', e.subject_id, 'title', e.subject_name,
    'titleEn', e.after ->> 'titleEn', 'event', case when e.before is null then 'load' else 'reload' end,
    'entry', e.number, 'added', (e.after ->> 'added')::int, 'changed', (e.after ->> 'changed')::int,
    'removed', (e.after ->> 'removed')::int)
  from audit_entry e where e.number = h.id)`

const brought = sql`(select json_build_object('title', e.after ->> 'title', 'titleEn', e.after ->> 'titleEn',
    'event', case e.after ->> 'brings' when 'vision' then 'vision' when 'revision' then 'revise'
      else 'bring' end, 'entry', e.number, 'projects', (e.after ->> 'projects')::int)
  from audit_entry e where e.number = h.id)`

type Part = { key: string; common: Pick<ChangeRow, 'kind' | 'day' | 'at' | 'by'>; own: object }

// What happened (h), told.
const parts = (regionId: number) => sql`
  coalesce(json_agg(json_build_object(
    'key', concat_ws('/', h.kind, h.id, h.year, case when h.kind = 'actual' then h.revision end),
    'common', json_build_object('kind', h.kind, 'day', h.day, 'at', h.at,
      'by', ${authorOf('h.person', 'h.department', false)}),
    'own', case h.kind when 'project' then ${revision} when 'report' then ${report}
      when 'actual' then ${actual} when 'indicator' then ${indicator}
      when 'alignment' then ${alignment(regionId)} when 'region' then ${brought}
      else ${plan} end) ${order}), '[]'::json)`

const rowOf = ({ common, own }: Part) => ({ ...common, ...own }) as ChangeRow

/** A page of what happened in a vision between two days, both included, with the key of each (`entryKey`), and how much
 * there is. */
export async function selectChanges(
  db: Db,
  span: Span,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: ChangeRow[]; keys: string[]; total: number }> {
  const { rows } = await sql<{ total: number; parts: Part[] }>`
    with happened as (${happened(span)}),
      h as (select * from happened ${order} offset ${offset}::int limit ${limit}::int)
    select (select count(*)::int from happened) as total,
      (select ${parts(span.regionId)} from h) as parts
  `.execute(db)
  const { total, parts: found } = one(rows)
  return { total, rows: found.map(rowOf), keys: found.map(({ key }) => key) }
}

/** All that happened, so many a JSON text, to be told by `selectTold`. */
export async function selectHappened(db: Db, span: Span, portion: number): Promise<string[]> {
  const { rows } = await sql<{ some: string }>`
    select json_agg(to_json(h))::text as some
    from (select *, (row_number() over (${order}) - 1) / ${portion}::int as place
      from (${happened(span)}) n) h
    group by place order by place
  `.execute(db)
  return rows.map(({ some }) => some)
}

/** What is in one of these texts. */
export async function selectTold(db: Db, regionId: number, some: string): Promise<ChangeRow[]> {
  const { rows } = await sql<{ parts: Part[] }>`
    select ${parts(regionId)} as parts
    from json_to_recordset(${some}::text::json) as h(kind text, id int, year int, revision int,
      day date, at timestamptz, person text, department int)
  `.execute(db)
  return one(rows).parts.map(rowOf)
}

/** Titles of projects of a vision, by number. */
export async function selectTitles(
  db: Db,
  { region, edition }: { region: string; edition: number },
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; title: string }>`
    select p.number, r.title from project p join project_revision r on r.id = p.current_revision_id
    join vision v on v.id = p.vision_id join region g on g.id = v.region_id
    where g.slug = ${region} and v.edition = ${edition}::int and p.number = any(${ints(numbers)})
  `.execute(db)
  return new Map(rows.map(({ number, title }) => [number, title]))
}
