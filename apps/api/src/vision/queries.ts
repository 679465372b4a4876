import {
  type Basis,
  basis as bases,
  type Frame,
  participationAnswer,
  type Summary,
  type TimePoint,
  synonymsBy,
  type VisionRef,
  usualSynonyms,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { settledWithoutMarks } from '../confirmation/queries.ts'
import { ints } from '../db/ints.ts'
import { one } from '../db/one.ts'
import { affiliatesJson } from '../affiliate/queries.ts'
import { agreementsJson, belongs } from '../member/queries.ts'
import { documentJson } from '../document/queries.ts'
import type { Db } from '../db/schema.ts'
import { standing } from '../project/standing-queries.ts'

/** A frame with the ids behind it: the tags that search documents carry. */
export type FrameRow = {
  region_id: number
  vision_id: number
  frame: Frame
  /** What a word is looked for as besides, by how search looks it up. */
  synonyms: ReadonlyMap<string, readonly string[]>
  ids: {
    measures: Record<string, number>
    policyAreas: Record<string, number>
    pillars: Record<string, number>
    themes: Record<string, number>
    municipalities: Record<string, number>
    documents: Record<string, number>
  }
}

const visionJson = sql`json_build_object('edition', v.edition, 'editionName', v.edition_name,
  'editionNameEn', v.edition_name_en, 'title', v.title, 'titleEn', v.title_en, 'adopted', v.adopted,
  'measureLabel', v.measure_label, 'measureLabelEn', v.measure_label_en,
  'projectsStated', v.projects_stated, 'numbered', v.numbered,
  'fromFiscalYear', v.from_fiscal_year, 'toFiscalYear', v.to_fiscal_year, 'adoptedOn', v.adopted_on,
  'document', (select key from source_document where id = v.document_id))`

const idsJson = sql`json_build_object(
  'measures', (select coalesce(json_object_agg(number, id), '{}'::json)
    from measure where vision_id = v.id and number is not null),
  'policyAreas', (select coalesce(json_object_agg(code, id), '{}'::json)
    from policy_area where vision_id = v.id),
  'pillars', (select coalesce(json_object_agg(number, id), '{}'::json)
    from pillar where vision_id = v.id),
  'themes', (select coalesce(json_object_agg(number, id), '{}'::json)
    from theme where vision_id = v.id),
  'municipalities', (select coalesce(json_object_agg(m.code, m.id), '{}'::json)
    from membership s join municipality m on m.id = s.municipality_id
    where s.region_id = v.region_id),
  'documents', (select coalesce(json_object_agg(key, id), '{}'::json)
    from source_document where region_id = v.region_id))`

/** The ids behind what a vision's facts are named by. */
export async function selectIds(db: Db, visionId: number): Promise<FrameRow['ids']> {
  const { rows } = await sql<Pick<FrameRow, 'ids'>>`
    select ${idsJson} as ids from vision v where v.id = ${visionId}::int
  `.execute(db)
  return one(rows).ids
}

const municipalitiesJson = (
  which: RawBuilder<unknown>,
) => sql`(select coalesce(json_agg(json_build_object(
    'code', m.code, 'name', m.name, 'kana', m.kana, 'nameEn', m.name_en, 'kind', m.kind, 'role', s.role,
    'since', s.since, 'until', s.until, 'earlier', (select coalesce(json_agg(json_build_object(
        'since', f.since, 'until', f.until) order by f.until), '[]'::json)
      from former_membership f where f.region_id = s.region_id and f.municipality_id = s.municipality_id),
    'tile', case when s.tile_column is null then null
      else json_build_object('column', s.tile_column, 'row', s.tile_row) end) order by m.code), '[]'::json)
  from membership s join municipality m on m.id = s.municipality_id
  where s.region_id = r.id and ${which})`

/** One vision and everything that names its parts; undefined where the region or edition is unknown. */
export async function selectFrame(db: Db, ref: VisionRef): Promise<FrameRow | undefined> {
  const { rows } = await sql<Omit<FrameRow, 'synonyms'> & { own: typeof usualSynonyms }>`
    select r.id as region_id, v.id as vision_id,
      json_build_object(
        'region', json_build_object('slug', r.slug, 'name', r.name, 'kana', r.kana, 'nameEn', r.name_en,
          'shortName', r.short_name, 'shortNameEn', r.short_name_en, 'nickname', r.nickname,
          'nicknameEn', r.nickname_en, 'scheme', r.scheme, 'state', r.state),
        'vision', ${visionJson},
        'visions', (select json_agg(${visionJson} order by v.edition desc) from vision v where v.region_id = r.id),
        'revisions', (select coalesce(json_agg(json_build_object('revision', x.revision, 'on', x.revised_on,
            'editionName', x.edition_name, 'editionNameEn', x.edition_name_en, 'title', x.title,
            'titleEn', x.title_en, 'fromFiscalYear', x.from_fiscal_year, 'toFiscalYear', x.to_fiscal_year,
            'reason', x.reason, 'document', (select key from source_document where id = x.document_id))
            order by x.revision desc), '[]'::json)
          from vision_revision x where x.vision_id = v.id),
        'pillars', (select coalesce(json_agg(json_build_object(
            'number', p.number, 'title', p.title, 'titleEn', p.title_en,
            'groups', (select coalesce(json_agg(json_build_object('number', g.number, 'sign', g.sign, 'title', g.title,
                'titleEn', g.title_en) order by g.number), '[]'::json)
              from policy_group g where g.pillar_id = p.id)) order by p.number), '[]'::json)
          from pillar p where p.vision_id = v.id),
        'policyAreas', (select coalesce(json_agg(json_build_object('code', a.code, 'pillar', p.number,
            'group', g.number, 'letter', a.letter, 'title', a.title, 'titleEn', a.title_en)
            order by a.position), '[]'::json)
          from policy_area a join pillar p on p.id = a.pillar_id
          left join policy_group g on g.id = a.policy_group_id where a.vision_id = v.id),
        'themes', (select coalesce(json_agg(json_build_object('number', t.number, 'title', t.title,
            'titleEn', t.title_en) order by t.number), '[]'::json) from theme t where t.vision_id = v.id),
        'measures', (select coalesce(json_agg(json_build_object('number', m.number, 'theme', t.number,
            'title', m.title, 'titleEn', m.title_en) order by m.number), '[]'::json)
          from measure m left join theme t on t.id = m.theme_id
          where m.vision_id = v.id and m.kind = 'priority'),
        'arranged', v.arranged,
        'commonMeasures', (select coalesce(json_agg(json_build_object('title', m.title, 'titleEn', m.title_en)
            order by m.id), '[]'::json) from measure m where m.vision_id = v.id and m.kind = 'common'),
        'called', (select coalesce(json_agg(json_build_object('number', p.number, 'label', c.label,
            'title', c.title, 'titleEn', c.title_en) order by p.number), '[]'::json)
          from project p join project_revision c on c.id = p.current_revision_id
          where p.vision_id = v.id and (not v.numbered or c.label is not null)),
        'municipalities', ${municipalitiesJson(belongs('s'))},
        'otherMunicipalities', ${municipalitiesJson(sql`not ${belongs('s')}`)},
        'elsewhere', (select coalesce(json_agg(json_build_object('municipality', m.code, 'role', o.role,
            'region', json_build_object('slug', g.slug, 'name', g.name, 'nameEn', g.name_en, 'scheme', g.scheme))
            order by m.code, g.id), '[]'::json)
          from membership s join membership o on o.municipality_id = s.municipality_id
            and o.region_id <> s.region_id and ${belongs('o')}
          join municipality m on m.id = s.municipality_id join region g on g.id = o.region_id
            and g.state <> 'hidden'
          where s.region_id = r.id),
        'affiliates', ${affiliatesJson},
        'agreements', ${agreementsJson(sql`a.region_id = r.id`)},
        'documents', (select coalesce(json_agg(${documentJson} order by d.position), '[]'::json)
          from source_document d left join document_file f on f.document_id = d.id
          where d.region_id = r.id)
      ) as frame,
      ${idsJson} as ids,
      (select coalesce(json_agg(json_build_object('word', s.word, 'sought', s.sought)), '[]'::json)
        from synonym s where s.region_id = r.id) as own
    from region r join vision v on v.region_id = r.id
    where r.slug = ${ref.region}
      and v.edition = coalesce(${ref.vision ?? null}::smallint,
        (select max(edition) from vision where region_id = r.id))
  `.execute(db)
  const [row] = rows
  return row && { ...row, synonyms: synonymsBy([...usualSynonyms, ...row.own]) }
}

/** Whether the region exists, to tell an unknown region from an unknown edition. */
export async function regionExists(db: Db, slug: string): Promise<boolean> {
  const row = await db.selectFrom('region').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}

const counted = (basis: Basis) => sql`count(*) filter (where basis = ${sql.lit(basis)})`
const byBasis = sql`'source', ${counted('source')}, 'confirmed', ${counted('confirmed')}, 'inferred', ${counted('inferred')}`

const cells = (which: RawBuilder<unknown>) => sql`coalesce(sum(cells) filter (where ${which}), 0)`

const answered = (which: RawBuilder<unknown>) =>
  sql`json_build_object(${sql.join(
    bases.options.map(
      (basis) => sql`${sql.lit(basis)}, ${cells(sql`${which} and basis = ${sql.lit(basis)}`)}`,
    ),
  )})`

/** `AnswerCounts`, as parts of an object, of groups of `cellsIn`. */
const answerCounts = sql.join([
  ...participationAnswer.options.map(
    (answer) => sql`${sql.lit(answer)}, ${answered(sql`answer = ${sql.lit(answer)}`)}`,
  ),
  sql`'conditional', ${answered(sql`answer = 'participating' and conditional`)}`,
])

/** How many cells of some revisions say the same: there are far fewer groups than cells to count by everything. */
const cellsIn = (revisions: RawBuilder<unknown>, by: RawBuilder<unknown>) => sql`
  select ${by}, n.answer, n.basis, n.condition is not null as conditional, count(*) as cells
  from ${revisions} c join participation n on n.revision_id = c.id
  group by ${by}, n.answer, n.basis, conditional`

/** Counts over the current revisions of one vision, or those that stood at the end of a day. */
export async function selectSummary(db: Db, visionId: number, asOf?: string): Promise<Summary> {
  const { rows } = await sql<{ summary: Summary }>`
    with current as materialized (
      select r.id, r.project_id, r.revision, p.number, r.basis, r.vision_page, r.mark_count,
        r.policy_area_id, r.policy_area_basis, r.valid_from
      from project p join project_revision r on r.id = ${standing('p', asOf)}
      where p.vision_id = ${visionId}
    ), marks as materialized (
      select m.revision_id, m.measure_id, m.basis from mark m join current c on c.id = m.revision_id
    ), answers as materialized (${cellsIn(sql`current`, sql`n.municipality_id`)}), rows as (
      select number, mark_count, marks, coalesce(waiting, not settled) as waiting,
        coalesce(any_confirmed, settled) as any_confirmed
      from (
        select c.number, c.mark_count, coalesce(m.marks, 0) as marks, m.waiting, m.any_confirmed,
          case when m.marks is null then ${settledWithoutMarks('c')} end as settled
        from current c left join (
          select revision_id, count(*) as marks, bool_or(basis = 'inferred') as waiting,
            bool_or(basis = 'confirmed') as any_confirmed
          from marks group by revision_id) m on m.revision_id = c.id
        where exists (select from measure e where e.vision_id = ${visionId} and e.kind = 'priority')) c
    )
    select json_build_object(
      'projects', (select count(*) from current),
      'names', (select json_build_object(${byBasis}) from current),
      'paged', (select count(vision_page) from current),
      'counted', (select count(mark_count) from current),
      'marks', (select json_build_object(${byBasis}) from marks),
      'measures', (select coalesce(json_agg(x.o order by x.number), '[]'::json) from (
        select e.number, json_build_object('number', e.number, ${byBasis}) o
        from measure e left join marks m on m.measure_id = e.id
        where e.vision_id = ${visionId} and e.number is not null group by e.number) x),
      'pillars', (select coalesce(json_agg(json_build_object('number', x.number, 'projects', x.n)
          order by x.number), '[]'::json) from (
        select l.number, count(c.id) n from pillar l
        left join policy_area a on a.pillar_id = l.id left join current c on c.policy_area_id = a.id
        where l.vision_id = ${visionId} group by l.number) x),
      'policyAreas', (select coalesce(json_agg(x.o order by x.position), '[]'::json) from (
        select a.position, json_build_object('code', a.code, ${byBasis}) o
        from policy_area a left join (select policy_area_id, policy_area_basis as basis from current) c
          on c.policy_area_id = a.id
        where a.vision_id = ${visionId} group by a.position, a.code) x),
      'assignments', (select json_build_object(${byBasis})
        from (select policy_area_basis as basis from current) c),
      'participations', (select ${answered(sql`true`)} from answers),
      'municipalities', (select coalesce(json_agg(x.o order by x.code), '[]'::json) from (
        select m.code, json_build_object('code', m.code,
          ${answerCounts},
          'grounded', ${cells(sql`basis <> 'inferred'`)}) o
        from vision v join membership s on s.region_id = v.region_id and ${belongs('s', asOf)}
        join municipality m on m.id = s.municipality_id
        left join answers a on a.municipality_id = m.id
        where v.id = ${visionId} group by m.code) x),
      'rows', (select json_build_object(
          'source', count(*) filter (where not waiting and not any_confirmed),
          'confirmed', count(*) filter (where not waiting and any_confirmed),
          'waiting', count(*) filter (where waiting)) from rows),
      'mismatches', (select coalesce(json_agg(number order by number), '[]'::json)
        from rows where mark_count is not null and mark_count <> marks),
      'updatedOn', (select max(valid_from) from current)
    ) as summary
  `.execute(db)
  return one(rows).summary
}

/** Who took part at the ends of some days (ISO), each in one edition of the region. */
export async function selectOverTime(
  db: Db,
  regionId: number,
  at: readonly { on: string; edition: number }[],
): Promise<TimePoint[]> {
  const { rows } = await sql<{ point: TimePoint }>`
    with asked as (
      select * from unnest(${`{${at.map(({ on }) => on).join(',')}}`}::date[],
        ${ints(at.map(({ edition }) => edition))}) with ordinality a(day, edition, place)
    ), stood as materialized (
      select a.place, a.day, r.id
      from asked a join vision v on v.region_id = ${regionId}::int and v.edition = a.edition
      join project p on p.vision_id = v.id
      join lateral (select x.id from project_revision x where x.project_id = p.id and x.valid_from <= a.day
        order by x.revision desc limit 1) r on true
    ), answers as (${cellsIn(sql`stood`, sql`c.place, c.day, n.municipality_id`)})
    select json_build_object('on', a.day, 'edition', a.edition,
      'projects', (select count(*) from stood s where s.place = a.place),
      'municipalities', count(distinct n.municipality_id) filter (where answer in ('lead', 'participating')),
      ${answerCounts}) as point
    from asked a left join answers n on n.place = a.place and exists (select from membership m
      where m.region_id = ${regionId}::int and m.municipality_id = n.municipality_id
        and ${belongs('m', sql`n.day`)})
    group by a.place, a.day, a.edition order by a.place
  `.execute(db)
  return rows.map(({ point }) => point)
}
