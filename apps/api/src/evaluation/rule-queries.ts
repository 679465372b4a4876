import { defaultEvaluationRule, type EvaluationRule, type HeldRule } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** The rule that a region's inquiries begin with. People are named only when `named`. */
export async function selectRule(db: Db, regionId: number, named: boolean): Promise<HeldRule> {
  const { rows } = await sql<{ held: HeldRule }>`
    select json_build_object('rule', e.rule, 'version', e.version, 'at', e.updated_at,
      'by', ${authorOf('e.updated_by', 'e.updated_department_id', named)}) as held
    from evaluation_rule e where e.region_id = ${regionId}::int
  `.execute(db)
  return rows[0]?.held ?? { rule: defaultEvaluationRule, version: 0, by: null, at: null }
}

/** Writes a rule over the version read (0: the first); false where somebody wrote since. */
export async function upsertRule(
  db: Db,
  { me, departmentId }: Officer,
  of: { regionId: number; version: number },
  rule: EvaluationRule,
): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation_rule as o (region_id, rule, updated_by, updated_department_id)
    select ${of.regionId}::int, ${JSON.stringify(rule)}::text::jsonb, ${me.id}::text, ${departmentId}::int
    where ${of.version}::int = 0 or exists (select from evaluation_rule
      where region_id = ${of.regionId}::int)
    on conflict (region_id) do update set rule = excluded.rule, version = o.version + 1,
      updated_at = now(), updated_by = excluded.updated_by,
      updated_department_id = excluded.updated_department_id
    where o.version = ${of.version}::int
    returning o.version
  `.execute(db)
  return rows.length > 0
}

/** Writes what a region's file or workbook says, in nobody's name; null where it says nothing any more. */
export async function loadRule(
  db: Db,
  regionId: number,
  rule: EvaluationRule | null,
): Promise<void> {
  if (rule === null) {
    await db.deleteFrom('evaluation_rule').where('region_id', '=', regionId).execute()
    return
  }
  await sql`
    insert into evaluation_rule as o (region_id, rule)
    values (${regionId}::int, ${JSON.stringify(rule)}::text::jsonb)
    on conflict (region_id) do update set rule = excluded.rule, version = o.version + 1,
      updated_at = now(), updated_by = null, updated_department_id = null
  `.execute(db)
}
