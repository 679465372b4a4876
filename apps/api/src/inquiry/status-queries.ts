import type { InquiryKind, InquiryStatus } from '@renkei/schema'
import { sql } from 'kysely'
import type { Database, Db } from '../db/schema.ts'
import { printed } from '../project/printed-queries.ts'
import { answerKey, due, isKindLate, isLate, ownDeadline } from './answer-queries.ts'

/** How far one municipality is with one kind. `asked` counts what needs an answer, `begun` what of it
 * somebody typed into; `missing` is still to be answered, in order: its key, and what the vision prints as the number of its project. */
export type Progress = {
  municipalityId: number
  municipality: string
  kind: InquiryKind
  asked: number
  answered: number
  submittedAt: string | null
  late: boolean
  begun: number
  questions: number
  missing: { key: string; printed: string }[]
}

/** How far every municipality asked is with everything it is asked. */
export async function selectProgress(db: Db, inquiryId: number): Promise<Progress[]> {
  const { rows } = await sql<Progress>`
    with asked as (
      select a.id, a.municipality_id, a.kind, a.state, ${due} as due, coalesce(p.number, 0) as number,
        ${answerKey} as key, case when p.id is null then '' else ${printed('p', 'c', 'v')} end as printed
      from answer a left join project p on p.id = a.project_id
      left join project_revision c on c.id = p.current_revision_id
      left join vision v on v.id = p.vision_id
      where a.inquiry_id = ${inquiryId}::int
    ), waiting as (
      select answer_id from (
        select distinct on (answer_id) answer_id, office from inquiry_post
        where inquiry_id = ${inquiryId}::int and answer_id is not null order by answer_id, id desc
      ) latest where not office
    )
    select m.id as "municipalityId", m.code as municipality, c.kind,
      (count(*) filter (where c.due))::int as asked,
      (count(*) filter (where c.due and c.state = 'answered'))::int as answered,
      (count(*) filter (where c.due and c.state <> 'unanswered'))::int as begun,
      count(w.answer_id)::int as questions,
      max(s.at) as "submittedAt", coalesce(bool_or(${isKindLate}), false) as late,
      coalesce(json_agg(json_build_object('key', c.key, 'printed', c.printed) order by c.number, c.id)
        filter (where c.due and c.state <> 'answered'), '[]'::json) as missing
    from asked c
    join municipality m on m.id = c.municipality_id
    join response r on r.inquiry_id = ${inquiryId}::int and r.municipality_id = c.municipality_id
    join inquiry i on i.id = r.inquiry_id
    left join submission s on s.inquiry_id = r.inquiry_id and s.municipality_id = c.municipality_id
      and s.kind = c.kind
    left join waiting w on w.answer_id = c.id
    group by m.id, m.code, c.kind order by m.code, c.kind
  `.execute(db)
  return rows
}

/** A row of the table of responses, without its progress. */
export type ResponseRow = Omit<InquiryStatus['municipalities'][number], 'kinds' | 'missing'>

/** What every municipality asked has sent, in order of code. */
export async function selectResponses(db: Db, inquiryId: number): Promise<ResponseRow[]> {
  const { rows } = await sql<{ response: ResponseRow }>`
    select json_build_object('municipality', m.code, 'state', r.state, 'version', r.version,
      'deadline', ${ownDeadline}, 'extended', r.deadline is not null,
      'submittedAt', r.submitted_at, 'remindedAt', r.reminded_at,
      'late', ${isLate},
      'submitted', (select coalesce(json_agg(s.kind order by s.kind), '[]'::json) from submission s
        where s.inquiry_id = r.inquiry_id and s.municipality_id = r.municipality_id),
      'questions', (select count(*) from (
        select q.office from inquiry_post q where q.inquiry_id = r.inquiry_id
          and q.municipality_id = r.municipality_id and q.answer_id is null
        order by q.id desc limit 1) latest where not latest.office)) as response
    from response r
    join inquiry i on i.id = r.inquiry_id
    join municipality m on m.id = r.municipality_id
    where r.inquiry_id = ${inquiryId}::int order by m.code
  `.execute(db)
  return rows.map((row) => row.response)
}

/** Something that happened to an inquiry or to one response (code), on a day in Japan. */
export type HistoryRow = {
  on: string
  action: Database['inquiry_event']['action']
  daysBefore: number | null
  municipality: string | null
  /** Whether all that is asked was handed in with it. */
  whole: boolean | null
}

/** What happened to an inquiry, oldest first. */
export async function selectHistory(db: Db, inquiryId: number): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select to_char(e.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as on, e.action,
      e.days_before::int as "daysBefore", m.code as municipality, e.whole
    from inquiry_event e left join municipality m on m.id = e.municipality_id
    where e.inquiry_id = ${inquiryId}::int order by e.at, e.id
  `.execute(db)
  return rows
}
