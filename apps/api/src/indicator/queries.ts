import { type Indicator, isComputed, type listIndicators, totalling } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { belongs } from '../member/queries.ts'
import { authorOf } from '../person/author-queries.ts'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { kinOfIndicator } from '../vision/kin-queries.ts'

/** Of what a vision's indicators are wanted. */
type Part = Partial<Omit<z.infer<typeof listIndicators>, 'region' | 'vision'>>

/** The rules of totalling that ask every municipality for its own value. */
export const computed = sql`(${sql.join(totalling.options.filter(isComputed).map((rule) => sql.lit(rule)))})`

/** What an actual (its row) comes of, in order of municipality. */
export const partsOf = (actual: string) => sql`(
  select coalesce(json_agg(json_build_object('municipality', c.code, 'value', s.value::float8)
    order by c.code), '[]'::json)
  from actual_part s join municipality c on c.id = s.municipality_id
  where s.indicator_id = ${sql.ref(`${actual}.indicator_id`)}
    and s.fiscal_year = ${sql.ref(`${actual}.fiscal_year`)}
    and s.revision = ${sql.ref(`${actual}.revision`)})`

/** Of how many municipalities an actual (its row) of an indicator (its row) should come, where that is computed: of
 * those that an inquiry of the year asked for it and that did not answer 該当なし, or else of those that take part, and
 * of those it comes of. Null of any other. */
export const amongOf = (indicator: string, actual: string) => {
  const [of, at] = [
    (column: string) => sql.ref(`${indicator}.${column}`),
    sql.ref(`${actual}.fiscal_year`),
  ]
  return sql`case when ${of('totalling')} in ${computed} then (
    with asked as (
      select w.municipality_id, exists (select from submission u where u.inquiry_id = w.inquiry_id
        and u.municipality_id = w.municipality_id and u.kind = w.kind
        and btrim(coalesce(w.draft ->> 'notApplicable', '')) <> '') as is_none
      from answer w join inquiry q on q.id = w.inquiry_id
      where w.indicator_id = ${of('id')} and q.fiscal_year = ${at}
    ), taking as (
      select s.municipality_id from membership s
      where s.region_id = ${of('region_id')} and ${belongs('s', sql`make_date(${at} + 1, 3, 31)`)}
        and (${of('project_id')} is null or exists (
          select from project j join participation t on t.revision_id = j.current_revision_id
          where j.id = ${of('project_id')} and t.municipality_id = s.municipality_id
            and (t.answer in ('lead', 'participating') or (t.answer = 'unanswered' and t.basis = 'inferred'))))
    )
    select count(*)::int from (
      select municipality_id from asked where not is_none
      union select municipality_id from taking where not exists (select from asked)
      union select s.municipality_id from actual_part s where s.indicator_id = ${of('id')}
        and s.fiscal_year = ${at} and s.revision = ${sql.ref(`${actual}.revision`)}) x) end`
}

/** The indicator that weighs the municipalities of another (its row), with their values, oldest year first. */
export const weightOf = (indicator: string) => sql`(
  select json_build_object('id', w.id, 'title', w.title, 'values', (
    select coalesce(json_agg(json_build_object('fiscalYear', s.fiscal_year, 'municipality', c.code,
      'value', s.value::float8) order by s.fiscal_year, c.code), '[]'::json)
    from actual_part s join municipality c on c.id = s.municipality_id
    where s.indicator_id = w.id and s.revision = (select max(l.revision) from actual l
      where l.indicator_id = w.id and l.fiscal_year = s.fiscal_year)))
  from indicator w where w.id = ${sql.ref(`${indicator}.weight_id`)})`

/** What the target of an indicator (its row) was before, oldest first. */
export const formerTargetsOf = (indicator: string) => sql`(
  select coalesce(json_agg(json_build_object('target', f.target::float8,
    'targetWords', f.target_words, 'targetFiscalYear', f.target_fiscal_year,
    'changedOn', f.changed_on, 'reason', f.reason) order by f.changed_on), '[]'::json)
  from former_target f where f.indicator_id = ${sql.ref(`${indicator}.id`)})`

/** What was corrected of them, newest first. */
const targetCorrectionsOf = (indicator: string, named: boolean) => sql`(
  select coalesce(json_agg(json_build_object('act', k.act, 'was', k.was, 'is', k.becomes,
    'dropped', k.dropped, 'reason', k.reason, 'at', k.at,
    'by', ${authorOf('k.person_id', 'k.department_id', named)}) order by k.version desc), '[]'::json)
  from target_correction k where k.indicator_id = ${sql.ref(`${indicator}.id`)})`

const actualJson = (named: boolean) => sql`json_build_object('fiscalYear', a.fiscal_year,
  'revision', a.revision, 'value', a.value::float8, 'parts', ${partsOf('a')},
  'among', ${amongOf('i', 'a')},
  'source', a.source, 'reason', a.reason,
  'at', a.at, 'by', ${authorOf('a.person_id', 'a.department_id', named)})`

const isReplaced = sql`exists (select from actual l where l.indicator_id = a.indicator_id
  and l.fiscal_year = a.fiscal_year and l.revision > a.revision)`

async function select(db: Db, where: RawBuilder<unknown>, named: boolean): Promise<Indicator[]> {
  const { rows } = await sql<{ indicator: Indicator }>`
    select json_build_object('id', i.id, 'version', i.version, 'region', r.slug, 'vision', v.edition,
      'stated', i.stated,
      'pillar', l.number, 'policyArea', o.code, 'measure', e.number, 'project', p.number,
      'title', i.title, 'unit', i.unit, 'direction', i.direction, 'kind', i.kind,
      'yearKind', i.year_kind, 'countedOn', i.counted_on,
      'baseline', i.baseline::float8, 'baselineWords', i.baseline_words, 'targetWords', i.target_words,
      'baselineFiscalYear', i.baseline_fiscal_year,
      'target', i.target::float8, 'targetFiscalYear', i.target_fiscal_year, 'source', i.source,
      'formerTargets', ${formerTargetsOf('i')},
      'targetCorrections', ${targetCorrectionsOf('i', named)},
      'municipality', m.code, 'department', i.department,
      'totalling', i.totalling, 'weight', ${weightOf('i')},
      'actuals', (select coalesce(json_agg(${actualJson(named)} order by a.fiscal_year), '[]'::json)
        from actual a where a.indicator_id = i.id and not ${isReplaced}),
      'replaced', (select coalesce(json_agg(${actualJson(named)} order by a.fiscal_year desc,
          a.revision desc), '[]'::json)
        from actual a where a.indicator_id = i.id and ${isReplaced}),
      'proposed', (select json_build_object('municipality', c.code, 'on', to_char(d.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD'))
        from application x join municipality c on c.id = x.municipality_id
        join application_event d on d.application_id = x.id and d.action = 'approve'
        where x.id = i.application_id),
      ${kinOfIndicator(sql`i.id`)}, 'endedAt', i.ended_at) as indicator
    ${indicatorsWhere(where)}
  `.execute(db)
  return rows.map(({ indicator }) => indicator)
}

const indicatorsWhere = (where: RawBuilder<unknown>) => sql`from indicator i
    left join vision v on v.id = i.vision_id
    join region r on r.id = i.region_id
    join municipality m on m.id = i.municipality_id
    left join pillar l on l.id = i.pillar_id
    left join policy_area o on o.id = i.policy_area_id
    left join measure e on e.id = i.measure_id
    left join project p on p.id = i.project_id
    where ${where}
    order by (i.ended_at is not null), p.number nulls first, e.number nulls first,
      o.position nulls first, l.number nulls first, i.id`

/** One indicator with its actuals; people are named only when `named`. */
export const selectIndicator = async (
  db: Db,
  id: number,
  named: boolean,
): Promise<Indicator | undefined> => (await select(db, sql`i.id = ${id}::int`, named))[0]

/** Those of a vision, or of one of its parts: of the vision as a whole first, then of its pillars, policy areas,
 * measures and projects; ended ones last. */
export const selectIndicators = (
  db: Db,
  visionId: number,
  { whole, policyArea, measure, project }: Part,
  named: boolean,
): Promise<Indicator[]> =>
  select(
    db,
    sql`i.vision_id = ${visionId}::int
      and (not ${whole ?? false}::boolean or num_nonnulls(o.id, e.id, p.id) = 0)
      and o.code is not distinct from coalesce(${policyArea ?? null}::text, o.code)
      and e.number is not distinct from coalesce(${measure ?? null}::int, e.number)
      and p.number is not distinct from coalesce(${project ?? null}::int, p.number)`,
    named,
  )

/** Ids of a vision's indicators, in the same order. */
export async function selectIndicatorIds(db: Db, visionId: number): Promise<number[]> {
  const where = sql`i.vision_id = ${visionId}::int`
  const { rows } = await sql<{ id: number }>`select i.id ${indicatorsWhere(where)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The indicators of these ids, in the same order. */
export const selectIndicatorsOf = (
  db: Db,
  ids: readonly number[],
  named: boolean,
): Promise<Indicator[]> => select(db, sql`i.id = any(${ints(ids)})`, named)

/** Those that a plan states under one of its items (its row), in the document's order. */
export const selectPlanIndicators = (
  db: Db,
  itemId: number,
  named: boolean,
): Promise<Indicator[]> => select(db, sql`i.plan_item_id = ${itemId}::int`, named)

/** Every indicator that a region's plans state, or one of them, in the order of the plans. */
export const selectAllPlanIndicators = (
  db: Db,
  regionId: number,
  plan: string | undefined,
): Promise<Indicator[]> =>
  select(
    db,
    sql`i.region_id = ${regionId}::int and i.plan_item_id is not null and (${plan ?? null}::text is null or i.stated ->> 'plan' = ${plan ?? null}::text)`,
    false,
  )

/** Whether a vision, or a plan of its region, has an indicator of this id. */
export async function indicatorExists(db: Db, visionId: number, id: number): Promise<boolean> {
  const { rows } = await sql`
    select from indicator i join vision v on v.id = ${visionId}::int and v.region_id = i.region_id
    where i.id = ${id}::int and (i.vision_id = v.id or i.plan_item_id is not null)
  `.execute(db)
  return rows.length > 0
}

/** Ids of a vision's indicators that their municipalities report, but for one: they may weigh its values. */
export async function selectWeights(db: Db, visionId: number, except: number | undefined) {
  const { rows } = await sql<{ id: number }>`
    select id from indicator where vision_id = ${visionId}::int and totalling <> 'single'
      and id is distinct from ${except ?? null}::int
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Numbers and ids of a vision's projects. */
export async function selectProjectIds(db: Db, visionId: number): Promise<Map<number, number>> {
  const { rows } = await sql<{ number: number; id: number }>`
    select number, id from project where vision_id = ${visionId}::int
  `.execute(db)
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** Ids of the projects of these numbers, of the vision that an indicator is of. */
export async function selectProjectsNamed(
  db: Db,
  indicatorId: number,
  numbers: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select p.id from indicator i join project p on p.vision_id = i.vision_id
    where i.id = ${indicatorId}::int and p.number = any(${ints(numbers)})
  `.execute(db)
  return rows.map(({ id }) => id)
}
