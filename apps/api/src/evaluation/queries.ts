import type {
  AnswerDraft,
  Author,
  EvaluationReport,
  InquiryKind,
  Prompt,
  PublishedReport,
} from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { authorOf } from '../person/author-queries.ts'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { computed } from '../indicator/queries.ts'
import { prompt, due, isKindLate, isLate, submitted } from '../inquiry/answer-queries.ts'

/** A project an inquiry asked about, and the policy office's evaluation as typed. */
export type ProjectRow = {
  project: number
  title: string
  titleEn: string | null
  policyArea: string
  measures: number[]
  version: number
  draft: AnswerDraft
  by: Author | null
  updatedAt: string | null
  corrections: Correction[]
  /** Whether it ran in the inquiry's fiscal year, so that there is something to evaluate. */
  ran: boolean
}

/** Why a published evaluation is another than `draft`, which it was until then. */
type Correction = { at: string; reason: string; draft: AnswerDraft }

// As it stood when the inquiry was published: later revisions are no part of it.
const standing = sql`(
  select v.id from project_revision v join inquiry i on i.id = x.inquiry_id
  where v.project_id = p.id and (v.event <> 'correct' or v.recorded_at <= i.published_at)
  order by (v.inquiry_id is not distinct from i.id) desc,
    (v.recorded_at <= coalesce(i.published_at, 'infinity'::timestamptz)) desc,
    case when v.recorded_at <= coalesce(i.published_at, 'infinity'::timestamptz)
      then v.revision else -v.revision end desc
  limit 1)`

/** The projects an inquiry asks about, or those of some numbers, in order of number. */
export async function selectProjects(
  db: Db,
  inquiryId: number,
  projects?: readonly number[],
): Promise<ProjectRow[]> {
  const { rows } = await sql<{ row: ProjectRow }>`
    select json_build_object('project', p.number, 'title', r.title, 'titleEn', r.title_en,
      'policyArea', (select code from policy_area where id = r.policy_area_id),
      'measures', (select coalesce(json_agg(e.number order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id
        where m.revision_id = r.id and e.number is not null),
      'version', coalesce(o.version, 0), 'draft', coalesce(o.draft, '{}'::jsonb),
      'by', ${authorOf('o.updated_by', 'o.updated_department_id', true)},
      'updatedAt', o.updated_at, 'ran', (select fiscal_year from inquiry where id = x.inquiry_id)
        between r.from_fiscal_year and r.to_fiscal_year, 'corrections', (select coalesce(json_agg(json_build_object('at', c.at,
        'reason', c.reason, 'draft', c.draft) order by c.version), '[]'::json)
        from evaluation_correction c where c.inquiry_id = x.inquiry_id and c.project_id = p.id)) as row
    from (select distinct a.inquiry_id, a.project_id from answer a
      where a.inquiry_id = ${inquiryId}::int and a.project_id is not null
        and ${ofProjects(inquiryId, projects)}) x
    join project p on p.id = x.project_id
    join project_revision r on r.id = ${standing}
    left join evaluation o on o.inquiry_id = x.inquiry_id and o.project_id = p.id
    order by p.number
  `.execute(db)
  return rows.map(({ row }) => row)
}

/** One answer of a kind that was submitted. */
export type AnsweredRow = {
  kind: InquiryKind
  municipality: string
  late: boolean
  project: number | null
  /** `corrections`: what this municipality's value became after it was published. */
  indicator: {
    id: number
    title: string
    unit: string
    corrections: EvaluationReport['indicators'][number]['corrections']
  } | null
  prompt: Prompt | null
  draft: AnswerDraft
}

// Of one that is computed, the value of the municipality that answered.
const actualsSince = sql`(
  select coalesce(json_agg(json_build_object('at', c.at, 'reason', coalesce(c.reason, ''), 'to', c.value)
    order by c.revision), '[]'::json)
  from (
    select t.revision, t.inquiry_id, t.at, t.reason, x.value, lag(x.value) over (order by t.revision) as was
    from actual t cross join lateral (select case when n.totalling in ${computed} then (
        select s.value from actual_part s where s.indicator_id = t.indicator_id and s.fiscal_year = t.fiscal_year
          and s.revision = t.revision and s.municipality_id = a.municipality_id)
      else t.value end::float8 as value) x
    where t.indicator_id = n.id and t.fiscal_year = i.fiscal_year
  ) c where c.at > i.published_at and c.inquiry_id is distinct from i.id and c.value is distinct from c.was)`

// Asked for once, so that their answers (a) are found by the index.
const ofProjects = (inquiryId: number, numbers: readonly number[] | undefined) =>
  numbers === undefined
    ? sql`true`
    : sql`a.project_id = any(array(select w.id from project w join inquiry n on n.vision_id = w.vision_id
        where n.id = ${inquiryId}::int and w.number = any(${ints(numbers)})))`

/** Numbers of the projects an inquiry asks about, in order. */
export async function selectNumbers(db: Db, inquiryId: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select distinct p.number from answer a join project p on p.id = a.project_id
    where a.inquiry_id = ${inquiryId}::int order by p.number
  `.execute(db)
  return rows.map(({ number }) => number)
}

/** What municipalities submitted where an answer is needed, of everything or of some projects, in order of
 * municipality code. */
export async function selectAnswers(
  db: Db,
  inquiryId: number,
  projects?: readonly number[],
): Promise<AnsweredRow[]> {
  const { rows } = await sql<{ row: AnsweredRow }>`
    select json_build_object('kind', a.kind, 'municipality', m.code, 'late', ${isKindLate},
      'project', p.number, 'indicator', case when n.id is not null then
        json_build_object('id', n.id, 'title', case n.year_kind when 'calendar' then n.title || '（' || i.fiscal_year || '年）'
          else n.title end, 'unit', n.unit, 'corrections', ${actualsSince}) end,
      'prompt', ${prompt}, 'draft', a.draft) as row
    from answer a
    join response r on r.inquiry_id = a.inquiry_id and r.municipality_id = a.municipality_id
    join ${submitted}
    join inquiry i on i.id = a.inquiry_id
    join municipality m on m.id = a.municipality_id
    left join project p on p.id = a.project_id
    left join indicator n on n.id = a.indicator_id
    where a.inquiry_id = ${inquiryId}::int and a.state = 'answered' and ${due}
      and ${ofProjects(inquiryId, projects)}
    order by m.code, n.id
  `.execute(db)
  return rows.map(({ row }) => row)
}

/** What a published inquiry's participation was corrected to, oldest first. */
export async function selectPartsSince(
  db: Db,
  inquiryId: number,
): Promise<
  ({
    project: number
    municipality: string
  } & EvaluationReport['sheets'][number]['participations'][number]['corrections'][number])[]
> {
  const { rows } = await sql<Awaited<ReturnType<typeof selectPartsSince>>[number]>`
    select p.number as project, m.code as municipality, r.recorded_at as at, coalesce(r.reason, '') as reason,
      t.answer as "to"
    from project_revision r
    join project p on p.id = r.project_id
    join project_revision b on b.project_id = r.project_id and b.revision = r.revision - 1
    join participation t on t.revision_id = r.id
    join municipality m on m.id = t.municipality_id
    left join participation w on w.revision_id = b.id and w.municipality_id = t.municipality_id
    where r.inquiry_id = ${inquiryId}::int and r.event = 'correct'
      and (w.answer is distinct from t.answer or w.confirmed_at is distinct from t.confirmed_at
        or (t.answer = 'lead' and r.lead_department is distinct from b.lead_department))
    order by r.recorded_at, r.id, m.code
  `.execute(db)
  return rows
}

/** The published inquiries of a vision, newest fiscal year first. */
export async function selectPublished(db: Db, visionId: number): Promise<PublishedReport[]> {
  const { rows } = await sql<{ report: PublishedReport }>`
    select json_build_object('id', i.id, 'title', i.title, 'fiscalYear', i.fiscal_year, 'kinds', i.kinds,
      'publishedAt', i.published_at) as report
    from inquiry i where i.vision_id = ${visionId}::int and i.state = 'published'
    order by i.fiscal_year desc, i.id desc
  `.execute(db)
  return rows.map(({ report }) => report)
}

/** Everyone an inquiry asks, and who submitted all of it or a part. */
export async function selectAsked(
  db: Db,
  inquiryId: number,
): Promise<EvaluationReport['municipalities']> {
  const { rows } = await sql<EvaluationReport['municipalities'][number]>`
    select m.code as municipality, r.state = 'submitted' as submitted, ${isLate} as late,
      r.state = 'draft' and exists (select from submission s where s.inquiry_id = r.inquiry_id
        and s.municipality_id = r.municipality_id) as partly
    from response r
    join inquiry i on i.id = r.inquiry_id
    join municipality m on m.id = r.municipality_id
    where r.inquiry_id = ${inquiryId}::int
    order by m.code
  `.execute(db)
  return rows
}

/** Writes the policy office's evaluation of a project over the version read (0: the first) and answers
 * the new one; undefined where somebody wrote since. */
export async function upsertEvaluation(
  db: Db,
  { me, departmentId }: Officer,
  at: { inquiryId: number; project: number; version: number; at: Date },
  draft: AnswerDraft,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into evaluation as o (inquiry_id, project_id, draft, updated_at, updated_by,
      updated_department_id)
    select i.id, p.id, ${JSON.stringify(draft)}::text::jsonb, ${at.at.toISOString()}::timestamptz,
      ${me.id}, ${departmentId}::int
    from inquiry i join project p on p.vision_id = i.vision_id
    where i.id = ${at.inquiryId}::int and p.number = ${at.project}::int
      and (${at.version}::int = 0 or exists (select from evaluation e
        where e.inquiry_id = i.id and e.project_id = p.id))
    on conflict (inquiry_id, project_id) do update set draft = excluded.draft,
      version = o.version + 1, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by, updated_department_id = excluded.updated_department_id
    where o.version = ${at.version}::int
    returning o.version
  `.execute(db)
  return rows[0]?.version
}
