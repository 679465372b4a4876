import type { Author, CorrectionContent, IndicatorContent } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { authorOf } from '../person/author-queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** An indicator's content in the database's terms. */
export type Columns = Omit<IndicatorContent, 'project' | 'municipality'> & {
  projectId: number | null
  municipalityId: number
}

const values = (content: Columns) => sql`${content.projectId}::int, ${content.municipalityId}::int,
  ${content.department}::text, ${content.title}, ${content.unit}, ${content.direction},
  ${content.kind}, ${content.baseline}::float8::numeric, ${content.baselineFiscalYear}::int,
  ${content.target}::float8::numeric, ${content.targetFiscalYear}::int, ${content.source}`

const columns = sql`project_id, municipality_id, department, title, unit, direction, kind, baseline,
  baseline_fiscal_year, target, target_fiscal_year, source`

/** Registers an indicator and answers its id. */
export async function insertIndicator(
  db: Db,
  { me, departmentId }: Officer,
  of: { regionId: number; visionId: number; at: Date },
  content: Columns,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into indicator (region_id, vision_id, ${columns}, updated_at, updated_by,
      updated_department_id)
    values (${of.regionId}::int, ${of.visionId}::int, ${values(content)},
      ${of.at.toISOString()}::text::timestamptz, ${me.id}, ${departmentId}::int)
    returning id
  `.execute(db)
  return one(rows).id
}

export type Expected = { id: number; version: number; at: Date }

const written = (at: Date, { me, departmentId }: Officer) => sql`version = version + 1,
  updated_at = ${at.toISOString()}::text::timestamptz, updated_by = ${me.id},
  updated_department_id = ${departmentId}::int`

/** Writes an indicator over the version read; false where that is not current, or it was ended. */
export async function updateIndicator(
  db: Db,
  author: Officer,
  { id, version, at }: Expected,
  content: Columns,
): Promise<boolean> {
  const { rows } = await sql`
    update indicator set (${columns}) = row(${values(content)}), ${written(at, author)}
    where id = ${id}::int and version = ${version}::int and ended_at is null returning id
  `.execute(db)
  return rows.length > 0
}

/** Ends an indicator at the version read; false where that is not current, or it was ended. */
export async function endIndicator(
  db: Db,
  author: Officer,
  { id, version, at }: Expected,
): Promise<boolean> {
  const { rows } = await sql`
    update indicator set ended_at = ${at.toISOString()}::text::timestamptz, ${written(at, author)}
    where id = ${id}::int and version = ${version}::int and ended_at is null returning id
  `.execute(db)
  return rows.length > 0
}

/** Who wrote an indicator last, and when. */
export async function selectWritten(db: Db, id: number): Promise<{ by: Author; at: string }> {
  const { rows } = await sql<{ written: { by: Author; at: string } }>`
    select json_build_object('by', ${authorOf('updated_by', 'updated_department_id', true)},
      'at', updated_at) as written
    from indicator where id = ${id}::int
  `.execute(db)
  return one(rows).written
}

/** Writes the revision after the one read (0 for a year without any); false where somebody else wrote
 * one meanwhile: the primary key lets only one of two in. */
export async function insertActual(
  db: Db,
  { me, departmentId }: Officer,
  of: { id: number; fiscalYear: number; revision: number; at: Date },
  { value, source, reason }: CorrectionContent,
): Promise<boolean> {
  const { rows } = await sql`
    insert into actual (indicator_id, fiscal_year, revision, value, source, reason, at, person_id,
      department_id)
    select ${of.id}::int, ${of.fiscalYear}::int, ${of.revision}::int + 1, ${value}::float8::numeric,
      ${source}::text, ${reason}::text, ${of.at.toISOString()}::text::timestamptz, ${me.id}::text,
      ${departmentId}::int
    where ${of.revision}::int = (select coalesce(max(revision), 0) from actual
      where indicator_id = ${of.id}::int and fiscal_year = ${of.fiscalYear}::int)
    on conflict do nothing returning revision
  `.execute(db)
  return rows.length > 0
}
