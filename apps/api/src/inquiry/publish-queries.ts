import type {
  Actual,
  AnswerDraft,
  Indicator,
  IndicatorGrades,
  Part,
  Totalling,
} from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { partsOf, weightOf } from '../indicator/queries.ts'
import { insertParts } from '../indicator/write-queries.ts'
import { one } from '../db/one.ts'
import { submitted } from './answer-queries.ts'

/** What a municipality typed about a project, and who vouches for it. */
export type SubmittedAnswer = {
  municipalityId: number
  municipality: string
  draft: AnswerDraft
  submittedAt: string
  submittedBy: string
  submittedDepartmentId: number
}

export type SubmittedProject = {
  id: number
  number: number
  title: string
  currentRevisionId: number
  answers: SubmittedAnswer[]
}

/** The participation answers that were submitted, by project, in order of number. */
export async function selectAnswered(db: Db, inquiryId: number): Promise<SubmittedProject[]> {
  const { rows } = await sql<{ project: SubmittedProject }>`
    select json_build_object('id', p.id, 'number', p.number, 'title', v.title,
      'currentRevisionId', p.current_revision_id,
      'answers', json_agg(json_build_object('municipalityId', a.municipality_id, 'municipality', m.name,
        'draft', a.draft, 'submittedAt', s.at, 'submittedBy', s.person_id,
        'submittedDepartmentId', s.department_id) order by a.municipality_id)) as project
    from answer a
    join ${submitted}
    join municipality m on m.id = a.municipality_id
    join project p on p.id = a.project_id
    join project_revision v on v.id = p.current_revision_id
    where a.inquiry_id = ${inquiryId}::int and a.kind = 'participation' and a.state = 'answered'
    group by p.id, v.title order by p.number
  `.execute(db)
  return rows.map((row) => row.project)
}

/** An actual as typed, and the one that is held of the year. */
export type HeldActual = {
  indicatorId: number
  title: string
  unit: string
  municipality: string
  code: string
  totalling: Totalling
  weight: Indicator['weight']
  draft: AnswerDraft
  held: Pick<Actual, 'value' | 'source' | 'parts'> | null
  /** Codes of those that the inquiry asks for it, without those that answered 該当なし. */
  asked: string[]
}

/** The indicators' actuals that were submitted, as typed, beside those held of a fiscal year. */
export async function selectActuals(
  db: Db,
  inquiryId: number,
  fiscalYear: number,
): Promise<HeldActual[]> {
  const { rows } = await sql<HeldActual>`
    select a.indicator_id as "indicatorId", n.title, n.unit, m.name as municipality, m.code,
      n.totalling, ${weightOf('n')} as weight, a.draft,
      (select json_agg(y.code) from answer w join municipality y on y.id = w.municipality_id
        left join submission u on u.inquiry_id = w.inquiry_id and u.municipality_id = w.municipality_id
          and u.kind = w.kind
        where w.inquiry_id = a.inquiry_id and w.indicator_id = a.indicator_id and (u.kind is null
          or btrim(coalesce(w.draft ->> 'notApplicable', '')) = '')) as asked,
      (select json_build_object('value', t.value::float8, 'source', t.source, 'parts', ${partsOf('t')})
        from actual t
        where t.indicator_id = n.id and t.fiscal_year = ${fiscalYear}::int
        order by t.revision desc limit 1) as held
    from answer a
    join municipality m on m.id = a.municipality_id
    join indicator n on n.id = a.indicator_id
    join ${submitted}
    where a.inquiry_id = ${inquiryId}::int and a.kind = 'indicators' and a.state = 'answered'
    order by a.indicator_id, m.code
  `.execute(db)
  return rows
}

/** Keeps what a report says of indicators. */
export async function keepIndicatorGrades(
  db: Db,
  inquiryId: number,
  grades: IndicatorGrades | null,
): Promise<void> {
  await sql`
    update inquiry set indicator_grades = ${grades && JSON.stringify(grades)}::text::jsonb
    where id = ${inquiryId}::int
  `.execute(db)
}

export type PublishedActual = {
  indicatorId: number
  value: number
  source: string
  parts: Part[]
  /** Whether it says what is held already. */
  isSame: boolean
}

/** Writes an actual of a fiscal year unless it stands so already; what stood stays readable, and
 * `reason` says why it is replaced. */
export async function insertActual(
  db: Db,
  { me, departmentId }: Officer,
  { indicatorId, value, source, parts, isSame }: PublishedActual,
  { id, fiscalYear, reason }: { id: number; fiscalYear: number; reason: string },
): Promise<boolean> {
  if (isSame) return false
  const { rows } = await sql<{ revision: number }>`
    with newest as (
      select revision from actual
      where indicator_id = ${indicatorId}::int and fiscal_year = ${fiscalYear}::int
      order by revision desc limit 1
    )
    insert into actual (indicator_id, fiscal_year, revision, value, source, reason, inquiry_id,
      person_id, department_id)
    select ${indicatorId}::int, ${fiscalYear}::int, coalesce((select revision from newest), 0) + 1,
      ${String(value)}::numeric, ${source},
      case when exists (select 1 from newest) then ${reason} end, ${id}::int, ${me.id},
      ${departmentId}::int
    returning revision
  `.execute(db)
  const { revision } = one(rows)
  await insertParts(db, { id: indicatorId, fiscalYear, revision }, parts)
  return true
}
