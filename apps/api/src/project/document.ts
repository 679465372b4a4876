import { type RawBuilder, sql } from 'kysely'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { answersPerMunicipality, answerTag, basisTag, presumed, statusTag } from './tags.ts'

const choose = (column: string, tags: Record<string, number>): RawBuilder<number> =>
  sql`case ${sql.ref(column)} ${sql.join(
    Object.entries(tags).map(([value, tag]) => sql`when ${sql.lit(value)} then ${sql.lit(tag)}`),
    sql` `,
  )} end`

const grounded = (column: string) => sql<boolean>`${sql.ref(column)} <> 'inferred'`

// An unanswered cell whose basis is inferred is a presumed participant.
const answer = sql`case when n.answer = 'unanswered' and n.basis = 'inferred' then ${sql.lit(presumed)}
  else ${choose('n.answer', answerTag)} end`

const tags = (only: (basisColumn: string) => RawBuilder<boolean>) => sql`array(
  select distinct tag from (
    select unnest(array[a.id, a.pillar_id]) where ${only('r.policy_area_basis')}
    union all select ${choose('r.status', statusTag)}
    union all select generate_series(r.from_fiscal_year::int, r.to_fiscal_year::int)
    union all select unnest(array[m.measure_id, e.theme_id, ${choose('m.basis', basisTag)}])
      from mark m join measure e on e.id = m.measure_id
      where m.revision_id = r.id and ${only('m.basis')}
    union all select unnest(array[${choose('n.answer', answerTag)},
        -(n.municipality_id * ${sql.lit(answersPerMunicipality)} + ${answer})])
      from participation n where n.revision_id = r.id and ${only('n.basis')}
  ) t (tag) order by tag)`

/** The columns of a search document, in order; past ones have `valid_until` besides. */
export const documentColumns = sql.raw(`project_id, vision_id, number, kana_key, vision_page,
  updated_on, search_text, search_text_en, tags, grounded_tags, item`)

/** Writes the search documents of the current revisions of some projects, or of a whole vision;
 * call it in the transaction that changed them. The item is a `ProjectItem`, rendered. */
export async function writeSearchDocuments(
  db: Db,
  of: { projects: readonly number[] } | { vision: number },
): Promise<void> {
  const scope =
    'vision' in of ? sql`p.vision_id = ${of.vision}` : sql`p.id = any(${ints(of.projects)})`
  await sql`
    insert into search_document (${documentColumns})
    select p.id, p.vision_id, p.number, r.kana_key, r.vision_page, r.valid_from, r.search_text,
      r.search_text_en,
      ${tags(() => sql`true`)}, ${tags(grounded)},
      json_build_object(
        'number', p.number, 'title', r.title, 'titleEn', r.title_en, 'kana', r.kana,
        'visionPage', r.vision_page, 'markCount', r.mark_count, 'status', r.status,
        'updatedOn', r.valid_from,
        'policyArea', json_build_object('code', a.code, 'basis', r.policy_area_basis),
        'measures', (select coalesce(json_agg(json_build_object('number', e.number, 'basis', m.basis)
            order by e.number), '[]'::json)
          from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id),
        'participations', (select coalesce(json_agg(json_build_object('municipality', c.code,
            'answer', n.answer, 'basis', n.basis) order by c.code), '[]'::json)
          from participation n join municipality c on c.id = n.municipality_id
          where n.revision_id = r.id)
      )::text
    from project p
    join project_revision r on r.id = p.current_revision_id
    join policy_area a on a.id = r.policy_area_id
    where ${scope}
    on conflict (project_id) do update set
      kana_key = excluded.kana_key, vision_page = excluded.vision_page,
      updated_on = excluded.updated_on, search_text = excluded.search_text,
      search_text_en = excluded.search_text_en,
      tags = excluded.tags, grounded_tags = excluded.grounded_tags, item = excluded.item
  `.execute(db)
}

/** Puts the search document of a project's new current revision in place of the one before, which is
 * kept for `asOf` unless it is of the same day: the last revision of a day is what stands. */
export async function replaceSearchDocument(
  db: Db,
  { projectId, validFrom }: { projectId: number; validFrom: string },
): Promise<void> {
  await sql`
    insert into past_search_document (${documentColumns}, valid_until)
    select ${documentColumns}, ${validFrom}::date from search_document
    where project_id = ${projectId}::int and updated_on < ${validFrom}::date
  `.execute(db)
  await writeSearchDocuments(db, { projects: [projectId] })
}
