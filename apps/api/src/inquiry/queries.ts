import type { IndicatorGrades, Inquiry, InquiryItem, VisionRef } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { authorOf } from '../person/author-queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { deadline, due, ownDeadline } from './answer-queries.ts'

/** An inquiry with the ids behind its names. */
export type InquiryRow = Inquiry & {
  regionId: number
  visionId: number
  departmentId: number
  /** What was published of indicators; null before, and where its rule grades none. */
  indicatorGrades: IndicatorGrades | null
}

const columns = sql`'id', i.id, 'region', g.slug, 'vision', v.edition, 'state', i.state,
  'version', i.version, 'fiscalYear', i.fiscal_year, 'title', i.title, 'deadline', ${deadline},
  'kinds', i.kinds, 'from', json_build_object(
    'municipality', json_build_object('code', m.code, 'name', m.name), 'department', d.name,
    'person', null),
  'createdAt', i.created_at, 'updatedAt', i.updated_at,
  'updatedBy', ${authorOf('i.updated_by', 'i.updated_department_id', true)},
  'openedAt', i.opened_at, 'closedAt', i.closed_at, 'publishedAt', i.published_at`

const rows = sql`inquiry i
  join region g on g.id = i.region_id
  join vision v on v.id = i.vision_id
  join department d on d.id = i.department_id
  join municipality m on m.id = d.municipality_id`

/** One inquiry; undefined where there is none. */
export async function selectInquiry(db: Db, id: number): Promise<InquiryRow | undefined> {
  const found = await sql<{ inquiry: InquiryRow }>`
    select json_build_object(${columns}, 'explanation', i.explanation, 'rule', i.rule, 'prompts', i.prompts,
      'municipalities', i.municipalities, 'projects', i.projects, 'evaluators', i.evaluators,
      'regionId', i.region_id, 'visionId', i.vision_id, 'departmentId', i.department_id,
      'indicatorGrades', i.indicator_grades) as inquiry
    from ${rows} where i.id = ${id}::int
  `.execute(db)
  return found.rows[0]?.inquiry
}

/** Holds an inquiry against changing its state or deadline until the transaction ends, which several
 * writers may do at once. Every write locks the inquiry first, then responses, then answers. */
export async function holdInquiry(db: Db, id: number): Promise<void> {
  await db.selectFrom('inquiry').select('id').where('id', '=', id).forShare().execute()
}

/** Threads (of one response, on one answer or on the whole) whose last post is not the office's. */
const openQuestions = (where: RawBuilder<unknown>): RawBuilder<number> => sql`(
  select count(*)::int from (
    select distinct on (q.inquiry_id, q.municipality_id, q.answer_id) q.office from inquiry_post q
    where ${where} order by q.inquiry_id, q.municipality_id, q.answer_id, q.id desc
  ) latest where not latest.office)`

// The latest that happened to each kind of response r, while that is that it was sent back.
const sentBack = sql`(
  select coalesce(json_agg(json_build_object('by', ${authorOf('b.person_id', 'b.department_id', true)},
    'at', b.at, 'note', b.note, 'kinds', b.kinds, 'endorsing', b.endorsing) order by b.at), '[]'::json)
  from (
    select l.at, l.note, l.person_id, l.department_id, l.endorsing, json_agg(l.kind) as kinds
    from (
      select distinct on (k.kind) k.kind, h.* from (
        select e.at, e.action, e.note, e.person_id, e.department_id, e.kinds, false as endorsing
        from inquiry_event e where e.inquiry_id = r.inquiry_id and e.municipality_id = r.municipality_id
          and e.action in ('submit', 'withdraw', 'return')
        union all
        select n.begun_at, 'raise', null, n.begun_by, n.department_id, n.kinds, true from endorsement n
        where n.inquiry_id = r.inquiry_id and n.municipality_id = r.municipality_id
        union all
        select v.at, v.action, v.note, v.person_id, v.department_id, n.kinds, true
        from endorsement n join endorsement_event v on v.endorsement_id = n.id
          and v.action in ('return', 'takeBack')
        where n.inquiry_id = r.inquiry_id and n.municipality_id = r.municipality_id
      ) h cross join jsonb_array_elements_text(coalesce(h.kinds, i.kinds)) k (kind)
      order by k.kind, h.at desc
    ) l where l.action = 'return' group by l.at, l.note, l.person_id, l.department_id, l.endorsing
  ) b)`

const own = (municipalityId: number | null) => sql`(
  select json_build_object('state', r.state, 'deadline', ${ownDeadline},
    'asked', (select count(*) from answer a where a.inquiry_id = r.inquiry_id
      and a.municipality_id = r.municipality_id and ${due}),
    'answered', (select count(*) from answer a where a.inquiry_id = r.inquiry_id
      and a.municipality_id = r.municipality_id and a.state = 'answered' and ${due}),
    'sentBack', ${sentBack})
  from response r
  where r.inquiry_id = i.id and r.municipality_id = ${municipalityId}::int)`

/** The inquiries of a vision, newest fiscal year first; prepared ones only if `prepared`. `own` is
 * what is asked of a municipality (id). */
export async function selectInquiries(
  db: Db,
  { region, vision }: VisionRef,
  { municipalityId, prepared }: { municipalityId: number | null; prepared: boolean },
): Promise<InquiryItem[]> {
  const found = await sql<{ item: InquiryItem }>`
    select json_build_object(${columns},
      'asked', (select count(*) from response r where r.inquiry_id = i.id),
      'submitted', (select count(*) from response r
        where r.inquiry_id = i.id and r.state = 'submitted'),
      'questions', ${openQuestions(sql`q.inquiry_id = i.id`)},
      'own', ${own(municipalityId)}) as item
    from ${rows}
    where g.slug = ${region} and v.edition = coalesce(${vision ?? null}::smallint,
        (select max(edition) from vision where region_id = g.id))
      and (${prepared}::boolean or i.state <> 'prepared')
    order by i.fiscal_year desc, i.id desc
  `.execute(db)
  return found.rows.map((row) => row.item)
}

/** Questions about the inquiries of a vision that wait for the policy office. */
export async function countQuestions(db: Db, visionId: number): Promise<number> {
  const asked = sql`q.inquiry_id in (select id from inquiry
    where vision_id = ${visionId}::int and state in ('open', 'closed'))`
  const found = await sql<{ questions: number }>`
    select ${openQuestions(asked)} as questions
  `.execute(db)
  return one(found.rows).questions
}
