import type { InquiryKind } from '@renkei/schema'
import { sql } from 'kysely'
import { json } from '../db/json.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { computed } from '../indicator/queries.ts'
import { belongs } from '../member/queries.ts'
import type { InquiryRow } from './queries.ts'

// Participation t of who takes part in a project without leading it, or is presumed to.
const takesPart = sql`(t.answer = 'participating'
  or (t.answer = 'unanswered' and t.basis = 'inferred'))`

/** Asks the chosen municipalities about the chosen projects, or all: one response each of whom something is
 * asked, and one answer for everything asked of it. Who leads a project or, where all participants evaluate,
 * takes part in it or is presumed to, evaluates it; whoever takes part reports those of its indicators whose value
 * is computed, and answers prompts that mean participants. There is nothing to evaluate of a project in a year in
 * which it does not run, nor a value before it begins, but for one that is its indicator's baseline; who takes part, and what
 * prompts ask, may be of what is to come. Once it is open, whoever is asked besides is asked about
 * what there was then. Answers how much is asked. */
export async function insertAsked(
  db: Db,
  {
    id,
    regionId,
    visionId,
    fiscalYear,
    kinds,
    evaluators,
    prompts,
    openedAt,
    ...scope
  }: InquiryRow,
): Promise<{ municipalities: number; answers: number }> {
  const asks = (kind: InquiryRow['kinds'][number]) => sql`${kinds.includes(kind)}::boolean`
  const municipalities = scope.municipalities && json(scope.municipalities)
  const projects = scope.projects && json(scope.projects)
  const { rows } = await sql<{ municipalities: number; answers: number }>`
    with asked as (
      select m.id as municipality_id
      from membership s join municipality m on m.id = s.municipality_id
      where s.region_id = ${regionId}::int and ${belongs('s')}
        and (${municipalities}::jsonb is null or ${municipalities}::jsonb ? m.code)
    ), about as (
      select p.id as project_id, p.current_revision_id as revision_id,
        ${fiscalYear}::int between v.from_fiscal_year and v.to_fiscal_year as ran
      from project p join project_revision v on v.id = p.current_revision_id
      where p.vision_id = ${visionId}::int and v.end_reason is null
        and (${projects}::jsonb is null or ${projects}::jsonb @> to_jsonb(p.number))
        and (${openedAt}::timestamptz is null or ${openedAt}::timestamptz >= (
          select min(recorded_at) from project_revision where project_id = p.id))
    ), wanted as (
      select m.municipality_id, 'participation' as kind, p.project_id, null::int as indicator_id,
        null::smallint as prompt, false as optional
      from asked m cross join about p where ${asks('participation')}
      union all
      select m.municipality_id, 'indicators', n.project_id, n.id, null, false
      from asked m join indicator n on n.municipality_id = m.municipality_id
        or (n.totalling in ${computed} and (n.project_id is null or exists (
          select from project p join participation t on t.revision_id = p.current_revision_id
          where p.id = n.project_id and t.municipality_id = m.municipality_id
            and (t.answer = 'lead' or ${takesPart}))))
      where ${asks('indicators')} and n.vision_id = ${visionId}::int and n.ended_at is null
        and (n.project_id is null or (n.baseline is null and n.baseline_fiscal_year = ${fiscalYear}::int)
          or exists (select from project p join project_revision v on v.id = p.current_revision_id
            where p.id = n.project_id and v.from_fiscal_year <= ${fiscalYear}::int))
        and (${projects}::jsonb is null or n.project_id in (select project_id from about))
        and (${openedAt}::timestamptz is null or n.totalling not in ${computed} or exists (
          select from answer w where w.inquiry_id = ${id}::int and w.indicator_id = n.id))
      union all
      select m.municipality_id, 'selfEvaluation', p.project_id, null, null, false
      from asked m cross join about p
      join participation t on t.revision_id = p.revision_id and t.municipality_id = m.municipality_id
      where ${asks('selfEvaluation')} and p.ran and (t.answer = 'lead' or ${evaluators} = 'participants'
        and ${takesPart})
      union all
      select m.municipality_id, 'prompts', p.project_id, null, x.number, not x.required
      from asked m
      cross join jsonb_to_recordset(${json(prompts)}::jsonb)
        as x(number smallint, about text, respondents text, required boolean)
      left join about p on x.about = 'project' and (x.respondents = 'everyone' or exists (
        select from participation t where t.revision_id = p.revision_id
          and t.municipality_id = m.municipality_id and (t.answer = 'lead' or ${takesPart})))
      where ${asks('prompts')} and (x.about = 'municipality' or p.project_id is not null)
    ), responses as (
      insert into response (inquiry_id, municipality_id)
      select distinct ${id}::int, municipality_id from wanted
      returning municipality_id
    ), answers as (
      insert into answer (inquiry_id, municipality_id, kind, project_id, indicator_id, prompt, optional)
      select ${id}::int, municipality_id, kind, project_id, indicator_id, prompt, optional from wanted
      returning id
    )
    select (select count(*)::int from responses) as municipalities,
      (select count(*)::int from answers) as answers
  `.execute(db)
  return one(rows)
}

/** How much is asked of each municipality, by kind and prompt. */
export async function selectExtent(db: Db, id: number) {
  const { rows } = await sql<{
    municipality: string
    kind: InquiryKind
    prompt: number | null
    answers: number
  }>`
    select m.code as municipality, a.kind, a.prompt, count(*)::int as answers
    from answer a join municipality m on m.id = a.municipality_id
    where a.inquiry_id = ${id}::int group by m.code, a.kind, a.prompt
  `.execute(db)
  return rows
}

/** The municipalities (ids) an inquiry asks. */
export async function selectRespondents(db: Db, id: number): Promise<{ municipalityId: number }[]> {
  const { rows } = await sql<{ municipalityId: number }>`
    select municipality_id as "municipalityId" from response where inquiry_id = ${id}::int
    order by municipality_id
  `.execute(db)
  return rows
}
