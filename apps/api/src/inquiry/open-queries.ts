import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { InquiryRow } from './queries.ts'

/** Asks every municipality of the region: one response each, and one answer for everything asked of
 * it. Who takes part in a project, or is presumed to, evaluates it. Answers how much is asked. */
export async function insertAsked(
  db: Db,
  { id, regionId, visionId, kinds }: InquiryRow,
): Promise<{ municipalities: number; answers: number }> {
  const asks = (kind: InquiryRow['kinds'][number]) => sql`${kinds.includes(kind)}::boolean`
  const responses = await sql`
    insert into response (inquiry_id, municipality_id)
    select ${id}::int, municipality_id from membership where region_id = ${regionId}::int
    returning 1
  `.execute(db)
  const answers = await sql`
    insert into answer (inquiry_id, municipality_id, kind, project_id, indicator_id)
    select r.inquiry_id, r.municipality_id, x.kind, x.project_id, x.indicator_id
    from response r
    join lateral (
      select 'participation' as kind, p.id as project_id, null::int as indicator_id
      from project p join project_revision v on v.id = p.current_revision_id
      where ${asks('participation')} and p.vision_id = ${visionId}::int and v.end_reason is null
      union all
      select 'indicators', n.project_id, n.id from indicator n
      where ${asks('indicators')} and n.vision_id = ${visionId}::int
        and n.municipality_id = r.municipality_id and n.ended_at is null
      union all
      select 'selfEvaluation', p.id, null
      from project p
      join project_revision v on v.id = p.current_revision_id
      join participation t on t.revision_id = v.id and t.municipality_id = r.municipality_id
      where ${asks('selfEvaluation')} and p.vision_id = ${visionId}::int and v.end_reason is null
        and (t.answer in ('lead', 'participating')
          or (t.answer = 'unanswered' and t.basis = 'inferred'))
    ) x on true
    where r.inquiry_id = ${id}::int
    returning 1
  `.execute(db)
  return { municipalities: responses.rows.length, answers: answers.rows.length }
}

/** The municipalities (ids) an inquiry asks. */
export async function selectRespondents(db: Db, id: number): Promise<{ municipalityId: number }[]> {
  const { rows } = await sql<{ municipalityId: number }>`
    select municipality_id as "municipalityId" from response where inquiry_id = ${id}::int
    order by municipality_id
  `.execute(db)
  return rows
}
