import {
  type Indicator,
  type InquiryAnswer,
  type InquiryKind,
  type InquiryPost,
  type InquiryQuestion,
  isComputed,
  type Response,
  soFar,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { filesOf } from '../attachment/queries.ts'
import { authorOf } from '../person/author-queries.ts'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { computed, formerTargetsOf } from '../indicator/queries.ts'
import { printed } from '../project/printed-queries.ts'
import {
  answerKey,
  answerOrder,
  due,
  isKindLate,
  isLate,
  ownDeadline,
  prompt,
} from '../inquiry/answer-queries.ts'

/** A response without its inquiry, answers and posts; `asked` are the kinds of which something is asked. */
export type ResponseRow = Pick<
  Response,
  | 'municipality'
  | 'state'
  | 'version'
  | 'deadline'
  | 'deadlineReason'
  | 'submittedAt'
  | 'submittedBy'
  | 'late'
  | 'submissions'
  | 'endorsing'
> & { municipalityId: number; asked: InquiryKind[] }

const submissions = sql`(
  select coalesce(json_agg(json_build_object('kind', s.kind, 'at', s.at, 'late', ${isKindLate},
    'by', ${authorOf('s.person_id', 's.department_id', true)}) order by s.at, s.kind), '[]'::json)
  from submission s where s.inquiry_id = r.inquiry_id and s.municipality_id = r.municipality_id)`

const endorsing = sql`coalesce((select e.kinds from endorsement e where e.inquiry_id = r.inquiry_id
  and e.municipality_id = r.municipality_id and e.state = 'open'), '[]')`

/** One municipality's response; undefined where it is not asked. */
export async function selectResponse(
  db: Db,
  inquiryId: number,
  municipality: string,
): Promise<ResponseRow | undefined> {
  const { rows } = await sql<{ response: ResponseRow }>`
    select json_build_object('municipality', m.code, 'municipalityId', m.id, 'state', r.state,
      'version', r.version, 'deadline', ${ownDeadline},
      'deadlineReason', r.deadline_reason, 'submittedAt', r.submitted_at,
      'submittedBy', ${authorOf('r.submitted_by', 'r.submitted_department_id', true)},
      'late', ${isLate}, 'submissions', ${submissions}, 'endorsing', ${endorsing},
      'asked', (select coalesce(json_agg(distinct a.kind), '[]'::json) from answer a
        where a.inquiry_id = r.inquiry_id and a.municipality_id = r.municipality_id)) as response
    from response r
    join inquiry i on i.id = r.inquiry_id
    join municipality m on m.id = r.municipality_id
    where r.inquiry_id = ${inquiryId}::int and m.code = ${municipality}
  `.execute(db)
  return rows[0]?.response
}

/** Holds a response against being submitted or withdrawn until the transaction ends, which several
 * writers may do at once; after its inquiry, before its answers. */
export async function holdResponse(
  db: Db,
  inquiryId: number,
  municipalityId: number,
): Promise<void> {
  await db
    .selectFrom('response')
    .select('version')
    .where('inquiry_id', '=', inquiryId)
    .where('municipality_id', '=', municipalityId)
    .forShare()
    .execute()
}

// What the projects and indicators of the vision of an inquiry go on from, however far back.
const lines = (inquiryId: number) => {
  const line = (of: 'project' | 'indicator') => {
    const [own, former] = [sql.ref(`k.${of}_id`), sql.ref(`k.former_${of}_id`)]
    return sql`(
      select ${own}, ${former}, 1 from predecessor k join ${sql.table(of)} o on o.id = ${own}
      where o.vision_id = (select vision_id from inquiry where id = ${inquiryId}::int)
      union all
      select l.own, ${former}, l.depth + 1 from ${sql.table(`${of}_line`)} l
      join predecessor k on ${own} = l.former where l.depth < 9)`
  }
  return sql`with recursive project_line (own, former, depth) as ${line('project')},
    indicator_line (own, former, depth) as ${line('indicator')}`
}

// Of the latest published inquiry of an earlier year to which it was answered and submitted: about the same, or about
// what that goes on from, the nearest first.
const previous = sql`(
  select json_build_object('fiscalYear', e.fiscal_year, 'draft', b.draft,
    'from', case when l.depth > 0 or e.vision_id <> i.vision_id then json_build_object(
      'edition', ev.edition, 'vision', ev.title, 'visionEn', ev.title_en,
      'printed', case when bp.id is null then '' else ${printed('bp', 'br', 'ev')} end,
      'title', coalesce(bi.title, br.title)) end)
  from (
    select a.project_id, a.indicator_id, 0 as depth
    union all
    select former, null::int, depth from project_line where own = a.project_id and a.indicator_id is null
    union all
    select (select project_id from indicator where id = former), former, depth
    from indicator_line where own = a.indicator_id) l
  join answer b on b.municipality_id = a.municipality_id
    and b.kind = a.kind and b.project_id is not distinct from l.project_id
    and b.indicator_id is not distinct from l.indicator_id
  join inquiry e on e.id = b.inquiry_id
  join vision ev on ev.id = e.vision_id
  left join project bp on bp.id = b.project_id
  left join project_revision br on br.id = bp.current_revision_id
  left join indicator bi on bi.id = b.indicator_id
  join submission s on s.inquiry_id = b.inquiry_id and s.municipality_id = b.municipality_id
    and s.kind = b.kind
  where e.region_id = i.region_id and e.state = 'published' and e.fiscal_year < i.fiscal_year
    and b.state = 'answered'
    and (a.prompt is null or (e.prompts -> (b.prompt - 1) ->> 'title', e.prompts -> (b.prompt - 1) ->> 'type')
      = (i.prompts -> (a.prompt - 1) ->> 'title', i.prompts -> (a.prompt - 1) ->> 'type'))
  order by e.fiscal_year desc, l.depth, e.published_at desc, bp.number, b.id limit 1)`

const current = sql`(
  select json_build_object('answer', t.answer, 'basis', t.basis, 'department',
    case when not exists (select from participation l where l.revision_id = t.revision_id
      and l.answer = 'lead' and l.municipality_id <> t.municipality_id) then v.lead_department end)
  from participation t
  where a.kind = 'participation' and t.revision_id = p.current_revision_id
    and t.municipality_id = a.municipality_id)`

/** What an answer is about, in words: its indicator n, the project of revision v, or the prompt. */
const subject = sql`coalesce(n.title, v.title, ${prompt} ->> 'title')`

// Of the latest inquiry before it of the vision in which a department that is still open had it.
const assignedBefore = sql`(
  select d.id
  from answer b
  join inquiry e on e.id = b.inquiry_id
  join assignment g on g.id = b.assignment_id
  join department d on d.id = g.department_id and d.closed_at is null
  where b.municipality_id = a.municipality_id and b.kind = a.kind
    and b.project_id is not distinct from a.project_id
    and b.indicator_id is not distinct from a.indicator_id
    and e.vision_id = i.vision_id and e.id <> i.id and e.opened_at < i.opened_at
  order by e.opened_at desc limit 1)`

// Of a project p, its revision v, in the vision of inquiry i.
const printedOfAnswer = sql`case when p.id is null then '' else (select ${printed('p', 'v', 'n')}
  from vision n where n.id = i.vision_id) end`

export type Actuals = Pick<Indicator['actuals'][number], 'fiscalYear' | 'value'>[] | null

/** What indicator n came to in each fiscal year, of one that is computed in the municipality of answer a; null
 * where there is no indicator. */
export const actuals = sql`case when n.id is not null then (
  select coalesce(json_agg(json_build_object('fiscalYear', t.fiscal_year,
    'value', coalesce(s.value, t.value)::float8) order by t.fiscal_year), '[]'::json)
  from actual t left join actual_part s on s.indicator_id = t.indicator_id
    and s.fiscal_year = t.fiscal_year and s.revision = t.revision
    and s.municipality_id = a.municipality_id and n.totalling in ${computed}
  where (n.totalling not in ${computed} or s.value is not null) and t.indicator_id = n.id and not exists (select from actual l
    where l.indicator_id = t.indicator_id and l.fiscal_year = t.fiscal_year and l.revision > t.revision)
) end`

/** The indicator n of an answer to inquiry i; `withActuals` adds what it has come to. */
export const indicator = sql`case when n.id is not null then json_build_object('id', n.id,
  'title', n.title, 'unit', n.unit, 'department', n.department, 'direction', n.direction,
  'kind', n.kind, 'yearKind', n.year_kind, 'countedOn', n.counted_on, 'year', i.fiscal_year,
  'baselineWords', n.baseline_words, 'targetWords', n.target_words, 'totalling', n.totalling, 'baseline', n.baseline::float8, 'baselineFiscalYear', n.baseline_fiscal_year,
  'target', n.target::float8, 'targetFiscalYear', n.target_fiscal_year,
  'formerTargets', ${formerTargetsOf('n')}, 'soFar', null, 'latest', null) end`

/** The answer with the sum its indicator has come to before the fiscal year, and the newest actual before it. */
export function withActuals<T extends Pick<InquiryAnswer, 'indicator'>>(
  answer: T,
  held: { fiscalYear: number; actuals: Actuals },
): T {
  if (!answer.indicator || !held.actuals) return answer
  // A baseline is the region's: a municipality's own values are added without.
  const { totalling, baseline } = answer.indicator
  const own = { ...answer.indicator, baseline: isComputed(totalling) ? null : baseline }
  const sum = soFar({ ...own, actuals: held.actuals }, held.fiscalYear)
  const latest = held.actuals.findLast(({ fiscalYear }) => fiscalYear < held.fiscalYear) ?? null
  return { ...answer, indicator: { ...answer.indicator, soFar: sum, latest } }
}

/** The answers of a response, in order of kind, then of project number or indicator; those of `ids` only,
 * where they are given. */
export async function selectAnswers(
  db: Db,
  inquiryId: number,
  municipalityId: number,
  ids?: readonly number[],
): Promise<InquiryAnswer[]> {
  const wanted: RawBuilder<unknown> = ids ? sql`a.id = any(${ints(ids)})` : sql`true`
  const { rows } = await sql<{ answer: InquiryAnswer; fiscalYear: number; actuals: Actuals }>`
    ${lines(inquiryId)}
    select i.fiscal_year as "fiscalYear", ${actuals} as actuals, json_build_object('key', ${answerKey}, 'kind', a.kind, 'project', p.number, 'printed', ${printedOfAnswer},
      'indicator', ${indicator}, 'prompt', ${prompt},
      'title', ${subject}, 'version', a.version, 'state', a.state, 'draft', a.draft,
      'files', ${filesOf('answer')}, 'due', ${due}, 'previous', ${previous}, 'current', ${current}, 'updatedAt', a.updated_at,
      'by', ${authorOf('a.updated_by', 'a.updated_department_id', true)}, 'request', a.request,
      'assigned', (select g.department_id from assignment g where g.id = a.assignment_id),
      'assignedBefore', ${assignedBefore}) as answer
    from answer a
    join inquiry i on i.id = a.inquiry_id
    left join project p on p.id = a.project_id
    left join project_revision v on v.id = p.current_revision_id
    left join indicator n on n.id = a.indicator_id
    where a.inquiry_id = ${inquiryId}::int and a.municipality_id = ${municipalityId}::int
      and ${wanted}
    order by ${answerOrder}
  `.execute(db)
  return rows.map(({ answer, ...row }) => withActuals(answer, row))
}

/** Keys of the answers of a response that somebody wrote last. */
export async function selectOwn(
  db: Db,
  { inquiry, municipality }: { inquiry: number; municipality: string },
  personId: string,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select ${answerKey} as key from answer a left join project p on p.id = a.project_id
    join municipality m on m.id = a.municipality_id
    where a.inquiry_id = ${inquiry}::int and m.code = ${municipality} and a.updated_by = ${personId}
  `.execute(db)
  return rows.map(({ key }) => key)
}

const post = sql`json_build_object('id', q.id, 'key', case when a.id is not null then ${answerKey} end,
  'body', q.body, 'at', q.at, 'office', q.office,
  'by', ${authorOf('q.person_id', 'q.department_id', true)})`

const postsFrom = sql`inquiry_post q
  left join answer a on a.id = q.answer_id
  left join project p on p.id = a.project_id`

/** One answer of an inquiry, of whichever municipality, as typed. */
export type HeldCell = Pick<
  InquiryAnswer,
  'key' | 'kind' | 'project' | 'printed' | 'prompt' | 'title' | 'due' | 'draft' | 'files'
> & {
  municipality: string
  unit: string | null
}

/** Every answer of an inquiry, by what is asked, then by municipality. */
export async function selectCells(db: Db, inquiryId: number): Promise<HeldCell[]> {
  const { rows } = await sql<{ cell: HeldCell }>`
    select json_build_object('key', ${answerKey}, 'kind', a.kind, 'project', p.number, 'printed', ${printedOfAnswer},
      'title', ${subject}, 'unit', n.unit, 'prompt', ${prompt}, 'municipality', m.code, 'due', ${due},
      'draft', a.draft, 'files', ${filesOf('answer')}) as cell
    from answer a
    join inquiry i on i.id = a.inquiry_id
    join municipality m on m.id = a.municipality_id
    left join project p on p.id = a.project_id
    left join project_revision v on v.id = p.current_revision_id
    left join indicator n on n.id = a.indicator_id
    where a.inquiry_id = ${inquiryId}::int
    order by ${answerOrder}, m.code
  `.execute(db)
  return rows.map(({ cell }) => cell)
}

/** The questions about an inquiry that wait for an answer, oldest first. */
export async function selectQuestions(db: Db, inquiryId: number): Promise<InquiryQuestion[]> {
  const { rows } = await sql<{ question: InquiryQuestion }>`
    select json_build_object('municipality', m.code, 'post', ${post},
      'about', case when a.id is not null then json_build_object('kind', a.kind, 'project', p.number,
        'printed', ${printedOfAnswer}, 'title', ${subject}) end) as question
    from (
      select distinct on (municipality_id, answer_id) id, office from inquiry_post
      where inquiry_id = ${inquiryId}::int order by municipality_id, answer_id, id desc
    ) latest
    join inquiry_post q on q.id = latest.id
    join municipality m on m.id = q.municipality_id
    left join answer a on a.id = q.answer_id
    left join inquiry i on i.id = a.inquiry_id
    left join project p on p.id = a.project_id
    left join project_revision v on v.id = p.current_revision_id
    left join indicator n on n.id = a.indicator_id
    where not latest.office order by q.id
  `.execute(db)
  return rows.map((row) => row.question)
}

/** The posts of a response, oldest first. */
export async function selectPosts(
  db: Db,
  inquiryId: number,
  municipalityId: number,
): Promise<InquiryPost[]> {
  const { rows } = await sql<{ post: InquiryPost }>`
    select ${post} as post from ${postsFrom}
    where q.inquiry_id = ${inquiryId}::int and q.municipality_id = ${municipalityId}::int
    order by q.id
  `.execute(db)
  return rows.map((row) => row.post)
}

/** Departments whose people wrote since `since`, besides the own one, and the municipality's open ones. */
export async function selectDesks(
  db: Db,
  {
    inquiryId,
    municipalityId,
    departmentId,
  }: {
    inquiryId: number
    municipalityId: number
    departmentId: number
  },
  since: Date,
): Promise<Pick<Response, 'editors' | 'departments'>> {
  const { rows } = await sql<{ desks: Pick<Response, 'editors' | 'departments'> }>`
    select json_build_object(
      'editors', (select coalesce(json_agg(distinct d.name), '[]'::json)
        from answer a join department d on d.id = a.updated_department_id
        where a.inquiry_id = ${inquiryId}::int and a.municipality_id = ${municipalityId}::int
          and a.updated_at > ${since.toISOString()}::timestamptz
          and d.id <> ${departmentId}::int),
      'departments', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]'::json) from department
        where municipality_id = ${municipalityId}::int and closed_at is null)) as desks
  `.execute(db)
  return rows[0]?.desks ?? { editors: [], departments: [] }
}
