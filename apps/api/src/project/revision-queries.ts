import type { Author } from '@renkei/schema'
import { sql } from 'kysely'
import { authorOf } from '../person/author-queries.ts'
import { rowsOf } from '../db/rows.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import type { NewRevision, RevisionContent } from './content.ts'
import { searchTextsOf } from './search-text.ts'

/** Where a revision goes: the ids are reserved, and the project already names it as its current one. */
export type Place = {
  projectId: number
  visionId: number
  regionId: number
  revisionId: number
  revision: number
  /** ISO date. */
  validFrom: string
}

const nextRevisionId = sql`nextval(pg_get_serial_sequence('project_revision', 'id'))`

/** Makes a project that begins on a day; undefined when its number is taken. */
export async function beginProject(
  db: Db,
  project: { visionId: number; regionId: number; number: number },
  validFrom: string,
): Promise<Place | undefined> {
  const { rows } = await sql<{ id: number; revisionId: number }>`
    insert into project (vision_id, number, current_revision_id)
    values (${project.visionId}::int, ${project.number}::int, ${nextRevisionId})
    on conflict (vision_id, number) do nothing
    returning id, current_revision_id as "revisionId"
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { visionId, regionId } = project
  return {
    projectId: row.id,
    revisionId: row.revisionId,
    visionId,
    regionId,
    revision: 1,
    validFrom,
  }
}

/** Moves a project on to a revision still to be written, valid from `day` or, should that be before
 * it, from the day of the one it replaces; undefined when another one was written meanwhile. */
export async function moveProject(
  db: Db,
  { id, currentRevisionId }: { id: number; currentRevisionId: number },
  day: string,
): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    update project p set current_revision_id = ${nextRevisionId}
    from project_revision r
    where p.id = ${id}::int and p.current_revision_id = ${currentRevisionId}::int
      and r.id = ${currentRevisionId}::int
    returning p.id as "projectId", p.vision_id as "visionId", r.region_id as "regionId",
      p.current_revision_id as "revisionId", r.revision + 1 as revision,
      greatest(r.valid_from, ${day}::date) as "validFrom"
  `.execute(db)
  return rows[0]
}

/** The current revision's number, who wrote it and when. */
export async function selectLatest(
  db: Db,
  projectId: number,
): Promise<{ revision: number; by: Author | null; at: string }> {
  const { rows } = await sql<{ latest: { revision: number; by: Author | null; at: string } }>`
    select json_build_object('revision', r.revision, 'at', r.recorded_at,
      'by', ${authorOf('r.author_id', 'r.author_department_id', true)}) as latest
    from project p join project_revision r on r.id = p.current_revision_id
    where p.id = ${projectId}::int
  `.execute(db)
  return one(rows).latest
}

const held = (row: string, prefix = '') => {
  const column = (name: string) => sql.ref(`${row}.${prefix}${name}`)
  return sql`'basis', ${column('basis')}, 'reason', ${column('reason')},
    'reasonEn', ${column('reason_en')}, 'documentId', ${column('document_id')},
    'page', ${column('page')}, 'confirmedAt', ${column('confirmed_at')},
    'confirmedBy', ${column('confirmed_by')},
    'confirmedDepartmentId', ${column('confirmed_department_id')}`
}

/** Everything one revision says. */
export async function selectContent(db: Db, revisionId: number): Promise<RevisionContent> {
  const { rows } = await sql<{ content: RevisionContent }>`
    select json_build_object(
      'title', r.title, 'titleEn', r.title_en, 'kana', r.kana, 'visionPage', r.vision_page,
      'markCount', r.mark_count, 'markCountReason', r.mark_count_reason, 'status', r.status,
      'fromFiscalYear', r.from_fiscal_year, 'toFiscalYear', r.to_fiscal_year, 'basis', r.basis,
      'documentId', r.document_id,
      'policyArea', json_build_object('id', r.policy_area_id, ${held('r', 'policy_area_')}),
      'marks', (select coalesce(json_agg(json_build_object('measureId', m.measure_id, ${held('m')})
          order by m.measure_id), '[]'::json)
        from mark m where m.revision_id = r.id),
      'participations', (select coalesce(json_agg(json_build_object(
          'municipalityId', n.municipality_id, 'answer', n.answer, ${held('n')})
          order by n.municipality_id), '[]'::json)
        from participation n where n.revision_id = r.id),
      'leadDepartment', r.lead_department, 'summary', r.summary, 'coreRole', r.core_role,
      'partnerRole', r.partner_role, 'schedule', r.schedule,
      'agreementArticles', r.agreement_articles, 'endReason', r.end_reason,
      'budget', (select coalesce(json_agg(json_build_object('fiscalYear', b.fiscal_year,
          'amount', b.amount, 'subsidy', b.subsidy) order by b.fiscal_year), '[]'::json)
        from budget b where b.revision_id = r.id)
    ) as content
    from project_revision r where r.id = ${revisionId}::int
  `.execute(db)
  return one(rows).content
}

const heldColumns = `basis text, reason text, "reasonEn" text, "documentId" int, page int,
  "confirmedAt" timestamptz, "confirmedBy" text, "confirmedDepartmentId" int`
const heldNames = sql.raw(
  'basis, reason, reason_en, document_id, page, confirmed_at, confirmed_by, confirmed_department_id',
)
const heldValues = sql.raw(`x.basis, x.reason, x."reasonEn", x."documentId", x.page,
  x."confirmedAt", x."confirmedBy", x."confirmedDepartmentId"`)

/** Writes a revision with its marks, participations and budget. */
export async function insertRevision(
  db: Db,
  { projectId, visionId, regionId, revisionId, revision, validFrom }: Place,
  { content, event, note, noteEn, author, applicationId, inquiryId, confirms }: NewRevision,
): Promise<void> {
  const { policyArea: area, marks, participations, budget } = content
  const { kanaKey, searchText, searchTextEn } = searchTextsOf(content)
  await sql`
    insert into project_revision (id, project_id, vision_id, region_id, revision, valid_from, note,
      note_en, event, confirms, application_id, inquiry_id, author_id, author_department_id, title, title_en, kana,
      kana_key, search_text, search_text_en, vision_page, mark_count, mark_count_reason, status,
      from_fiscal_year, to_fiscal_year, basis, document_id, policy_area_id, policy_area_basis,
      policy_area_reason, policy_area_reason_en, policy_area_document_id, policy_area_page,
      policy_area_confirmed_at, policy_area_confirmed_by, policy_area_confirmed_department_id,
      lead_department, summary, core_role, partner_role, schedule, agreement_articles, end_reason)
    overriding system value
    values (${revisionId}::int, ${projectId}::int, ${visionId}::int, ${regionId}::int,
      ${revision}::int, ${validFrom}::date, ${note}, ${noteEn}, ${event}, ${confirms ?? null}, ${applicationId ?? null}::int,
      ${inquiryId ?? null}::int,
      ${author.me.id}, ${author.departmentId}::int, ${content.title}, ${content.titleEn},
      ${content.kana}, ${kanaKey}, ${searchText}, ${searchTextEn}, ${content.visionPage}::int,
      ${content.markCount}::int, ${content.markCountReason}, ${content.status},
      ${content.fromFiscalYear}::int, ${content.toFiscalYear}::int, ${content.basis},
      ${content.documentId}::int, ${area.id}::int, ${area.basis}, ${area.reason}, ${area.reasonEn},
      ${area.documentId}::int, ${area.page}::int, ${area.confirmedAt}::timestamptz,
      ${area.confirmedBy}, ${area.confirmedDepartmentId}::int, ${content.leadDepartment},
      ${content.summary}, ${content.coreRole}, ${content.partnerRole}, ${content.schedule},
      ${content.agreementArticles}, ${content.endReason})
  `.execute(db)
  await sql`
    insert into mark (revision_id, vision_id, measure_id, ${heldNames})
    select ${revisionId}::int, ${visionId}::int, x."measureId", ${heldValues}
    from ${rowsOf(marks, `"measureId" int, ${heldColumns}`)}
  `.execute(db)
  await sql`
    insert into participation (revision_id, region_id, municipality_id, answer, ${heldNames})
    select ${revisionId}::int, ${regionId}::int, x."municipalityId", x.answer, ${heldValues}
    from ${rowsOf(participations, `"municipalityId" int, answer text, ${heldColumns}`)}
  `.execute(db)
  await sql`
    insert into budget (revision_id, fiscal_year, amount, subsidy)
    select ${revisionId}::int, x."fiscalYear", x.amount, x.subsidy
    from ${rowsOf(budget, '"fiscalYear" int, amount bigint, subsidy bigint')}
  `.execute(db)
}
