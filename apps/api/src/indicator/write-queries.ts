import {
  type Author,
  type CorrectionContent,
  type FormerTarget,
  type IndicatorContent,
  type IndicatorOwner,
  type Part,
  type TargetCorrectionContent,
  today,
} from '@renkei/schema'
import { sql, type UpdateObject } from 'kysely'
import type { Actor, Officer } from '../actor.ts'
import { authorOf } from '../person/author-queries.ts'
import { one } from '../db/one.ts'
import { rowsOf } from '../db/rows.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Read } from '../write/action.ts'
import { now, overwrite, writtenBy } from '../write/queries.ts'

/** An indicator's content with the ids behind its names. */
export type Content = Omit<IndicatorContent, IndicatorOwner | 'municipality'> & {
  pillarId: number | null
  policyAreaId: number | null
  measureId: number | null
  projectId: number | null
  municipalityId: number
}

// A number in the notation that is shown.
const numeric = (value: number | null) => sql<string | null>`${value}::float8::numeric`

/** An indicator's content, as its columns. */
export function columnsOf(content: Content) {
  const {
    pillarId,
    policyAreaId,
    measureId,
    projectId,
    municipalityId,
    baseline,
    baselineFiscalYear,
    ...rest
  } = content
  const { target, targetFiscalYear, weight, yearKind, countedOn, ...others } = rest
  const { baselineWords, targetWords, ...named } = others
  return {
    ...named,
    pillar_id: pillarId,
    policy_area_id: policyAreaId,
    measure_id: measureId,
    project_id: projectId,
    municipality_id: municipalityId,
    weight_id: weight,
    year_kind: yearKind,
    counted_on: countedOn,
    baseline_words: baselineWords,
    target_words: targetWords,
    baseline: numeric(baseline),
    baseline_fiscal_year: baselineFiscalYear,
    target: numeric(target),
    target_fiscal_year: targetFiscalYear,
  }
}

/** A target, as its columns. */
export const targetColumns = (
  of: Pick<Content, 'target' | 'targetWords' | 'targetFiscalYear'>,
) => ({
  target: numeric(of.target),
  target_words: of.targetWords,
  target_fiscal_year: of.targetFiscalYear,
})

/** Where an indicator is registered, when, and which application proposed it, if one did. */
type Registered = { regionId: number; visionId: number; applicationId?: number; at: Date }

/** Registers an indicator and answers its id. */
export async function insertIndicator(
  db: Db,
  author: Officer,
  { regionId, visionId, applicationId, at }: Registered,
  content: Content,
): Promise<number> {
  const place = { region_id: regionId, vision_id: visionId, application_id: applicationId ?? null }
  const { id } = await db
    .insertInto('indicator')
    .values({
      ...{ ...place, ...columnsOf(content), ...writtenBy(author, at) },
      began_on: today(at),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps what was the target until it was changed. */
export async function insertFormerTargets(
  db: Db,
  indicatorId: number,
  targets: readonly FormerTarget[],
): Promise<void> {
  if (targets.length === 0) return
  await db
    .insertInto('former_target')
    .values(
      targets.map(({ target, targetWords, targetFiscalYear, changedOn, reason }) => ({
        ...{ indicator_id: indicatorId, changed_on: changedOn, target: numeric(target), reason },
        ...{ target_words: targetWords, target_fiscal_year: targetFiscalYear },
      })),
    )
    .execute()
}

/** Writes what were the targets of an indicator anew, and keeps what was corrected of them by the version that says so. */
export async function rewriteFormerTargets(
  db: Db,
  { me, departmentId }: Officer,
  of: { id: number; version: number; at: Date },
  { formers, ...corrected }: TargetCorrectionContent,
): Promise<void> {
  await db.deleteFrom('former_target').where('indicator_id', '=', of.id).execute()
  await insertFormerTargets(db, of.id, formers)
  const { act, was, is, dropped, reason } = corrected
  const json = (value: object | null) =>
    sql<string>`${value === null ? null : JSON.stringify(value)}::text::jsonb`
  await db
    .insertInto('target_correction')
    .values({
      ...{ indicator_id: of.id, version: of.version, act, reason, at: of.at.toISOString() },
      ...{ was: json(was), becomes: json(is), dropped: json(dropped) },
      ...{ person_id: me.id, department_id: departmentId },
    })
    .execute()
}

/** Writes an indicator over the version read; false where that is not current, or it was ended. */
export async function updateIndicator(
  db: Db,
  author: Officer,
  { id, version, at }: Read & { at: Date },
  set: UpdateObject<Database, 'indicator'>,
): Promise<boolean> {
  const row = await overwrite(db, 'indicator', version, { ...writtenBy(author, at), ...set })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes an indicator over the version read, whoever does; false where somebody else was first. */
export async function updateHeld(
  db: Db,
  { me, departmentId }: Pick<Actor, 'me' | 'departmentId'>,
  { id, version }: Read,
  set: UpdateObject<Database, 'indicator'>,
): Promise<boolean> {
  const written = { updated_at: now, updated_by: me.id, updated_department_id: departmentId }
  const row = await overwrite(db, 'indicator', version, { ...written, ...set })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
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
  { value, parts, source, reason }: CorrectionContent,
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
  if (rows.length === 0) return false
  await insertParts(db, { ...of, revision: of.revision + 1 }, parts)
  return true
}

/** Writes what a revision of an actual comes of. */
export async function insertParts(
  db: Db,
  of: { id: number; fiscalYear: number; revision: number },
  parts: readonly Part[],
): Promise<void> {
  if (parts.length === 0) return
  await sql`
    insert into actual_part (indicator_id, fiscal_year, revision, municipality_id, value)
    select ${of.id}::int, ${of.fiscalYear}::int, ${of.revision}::int, c.id, x.value::float8::numeric
    from ${rowsOf(parts, 'municipality text, value float8')} join municipality c on c.code = x.municipality
  `.execute(db)
}
