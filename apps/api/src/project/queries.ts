import {
  participationAnswer,
  type Project,
  type ProjectRef,
  type Question,
  wordsOf,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { Conditions, Group } from './groups.ts'
import { answersMatching, participationTag } from './tags.ts'

/** `items` is the page as one JSON array, rendered by the database. */
export type Found = { total: number; items: string }

/** `counts` are triples: the one group the documents fail (-1: none), a tag, how many documents.
 * `answers` are in the order of `participationAnswer`, for the municipalities asked about. */
export type FacetCounts = { counts: [number, number, number][]; answers: number[] }

// Arrays travel as text: both drivers agree on it, and one statement serves every length.
const ints = (values: readonly number[]) => sql<number[]>`${`{${values.join(',')}}`}::int[]`

const holds = (column: RawBuilder<unknown>, { tags, match }: Group): RawBuilder<boolean> =>
  match === 'all' ? sql`${column} @> ${ints(tags)}` : sql`${column} && ${ints(tags)}`

// Single characters and neighbouring pairs, as the function search_grams of the database cuts them.
function gramsOf(word: string): string[] {
  const characters = [...word]
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

function textConditions({ text, language }: Question): RawBuilder<boolean>[] {
  const words = wordsOf(text)
  const column = language === 'en' ? sql`search_text_en` : sql`search_text`
  if (words.length === 0) return []
  const grams = JSON.stringify([...new Set(words.flatMap(gramsOf))])
  return [
    sql<boolean>`search_grams(${column}) @> array(select json_array_elements_text(${grams}::text::json))`,
    ...words.map((word) => sql<boolean>`strpos(${column}, ${word}) > 0`),
  ]
}

const tagsColumn = ({ confirmed }: Question) => (confirmed ? sql`grounded_tags` : sql`tags`)

const and = (conditions: readonly RawBuilder<boolean>[]) => sql.join(conditions, sql` and `)

const sortColumns = {
  number: sql`number`,
  kana: sql`kana_key, number`,
  page: sql`vision_page nulls last, number`,
  updated: sql`updated_on desc, number`,
}

// `hit` is what matches; the rest renders one page of it, joining its documents by key.
const pageOf = ({ question }: Conditions) => sql`
  (select count(*)::int from hit) as total,
  (select '[' || coalesce(string_agg(d.item, ',' order by h.place), '') || ']'
    from (select project_id, row_number() over (order by ${sortColumns[question.sort]}) as place
      from hit order by ${sortColumns[question.sort]}
      limit ${question.size} offset ${(question.page - 1) * question.size}) h
    join search_document d on d.project_id = h.project_id) as items`

const sortable = sql`project_id, number, kana_key, vision_page, updated_on`

/** One page of a vision's projects, and how many match. */
export async function selectPage(db: Db, asked: Conditions): Promise<Found> {
  const { question, vision, groups } = asked
  const conditions = [
    sql<boolean>`vision_id = ${vision}`,
    ...groups.map((group) => holds(tagsColumn(question), group)),
    ...textConditions(question),
  ]
  const { rows } = await sql<Found>`
    with hit as materialized (select ${sortable} from search_document where ${and(conditions)})
    select ${pageOf(asked)}
  `.execute(db)
  return one(rows)
}

/** The same, with the counts its facets are made of, in one pass over the documents that fail at
 * most one of the groups. */
export async function selectFacets(
  db: Db,
  asked: Conditions,
): Promise<Found & { facetCounts: FacetCounts }> {
  const { question, vision, groups } = asked
  const fails = groups.map((group) => sql<boolean>`not (${holds(sql`tags`, group)})`)
  const failed =
    fails.length === 0
      ? sql`-1`
      : sql`case ${sql.join(
          fails.map((fail, i) => sql`when ${fail} then ${sql.lit(i)}`),
          sql` `,
        )} else -1 end`
  const failures = sql.join(
    fails.map((fail) => sql`(${fail})::int`),
    sql` + `,
  )
  const conditions = [sql<boolean>`vision_id = ${vision}`, ...textConditions(question)]
  const { rows } = await sql<Found & { facetCounts: FacetCounts }>`
    with scope as (
      select ${sortable}, ${tagsColumn(question)} as tags from search_document where ${and(conditions)}
    ), base as materialized (
      select *, ${failed} as failed from scope ${fails.length < 2 ? sql`` : sql`where ${failures} < 2`}
    ), hit as (select ${sortable} from base where failed = -1)
    select ${pageOf(asked)}, json_build_object(
      'counts', (select coalesce(json_agg(json_build_array(failed, tag, n)), '[]'::json)
        from (select failed, tag, count(*) as n from base, unnest(tags) as tag group by failed, tag) c),
      'answers', ${answersOf(asked)}) as "facetCounts"
  `.execute(db)
  return one(rows)
}

// Several municipalities may give one project the same answer, so these are counted by document.
function answersOf({ groups, municipalities }: Conditions): RawBuilder<unknown> {
  if (municipalities.length === 0) return sql`'[]'::json`
  const own = groups.findIndex(({ name }) => name === 'who')
  const counts = participationAnswer.options.map((answer) => {
    const tags = municipalities.flatMap((id) =>
      answersMatching([answer]).map((tag) => participationTag(id, tag)),
    )
    return sql`count(*) filter (where tags && ${ints(tags)})`
  })
  return sql`(select json_build_array(${sql.join(counts)}) from base where failed in (-1, ${sql.lit(own)}))`
}

function one<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('A row was expected')
  return row
}

const grounds = (row: string) => sql`
  'basis', ${sql.ref(`${row}.basis`)}, 'reason', ${sql.ref(`${row}.reason`)},
  'reasonEn', ${sql.ref(`${row}.reason_en`)},
  'citation', case when ${sql.ref(`${row}.document_id`)} is not null then json_build_object(
    'document', (select key from source_document where id = ${sql.ref(`${row}.document_id`)}),
    'page', ${sql.ref(`${row}.page`)}) end`

const named = sql`json_build_object('number', number, 'title', title, 'titleEn', title_en)`

/** A project with every fact's basis; undefined where region, edition or number is unknown. */
export async function selectProject(db: Db, ref: ProjectRef): Promise<Project | undefined> {
  const { rows } = await sql<{ project: Project }>`
    select json_build_object(
      'number', p.number, 'title', r.title, 'titleEn', r.title_en, 'kana', r.kana,
      'visionPage', r.vision_page, 'markCount', r.mark_count, 'status', r.status,
      'fromFiscalYear', r.from_fiscal_year, 'toFiscalYear', r.to_fiscal_year, 'basis', r.basis,
      'citation', case when r.document_id is not null then json_build_object('document',
        (select key from source_document where id = r.document_id), 'page', r.vision_page) end,
      'policyArea', (select json_build_object('code', a.code, ${grounds('g')})
        from policy_area a, lateral (select r.policy_area_basis as basis, r.policy_area_reason as reason,
          r.policy_area_reason_en as reason_en, r.policy_area_document_id as document_id,
          r.policy_area_page as page) g
        where a.id = r.policy_area_id),
      'measures', (select coalesce(json_agg(json_build_object('number', e.number, ${grounds('m')})
          order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id),
      'participations', (select coalesce(json_agg(json_build_object('municipality', c.code,
          'answer', n.answer, ${grounds('n')}) order by c.code), '[]'::json)
        from participation n join municipality c on c.id = n.municipality_id where n.revision_id = r.id),
      'revisions', (select json_agg(json_build_object('revision', h.revision, 'validFrom', h.valid_from,
          'note', h.note, 'noteEn', h.note_en) order by h.revision desc)
        from project_revision h where h.project_id = p.id),
      'previous', (select ${named} from (select o.number, h.title, h.title_en from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number < p.number order by o.number desc limit 1) o),
      'next', (select ${named} from (select o.number, h.title, h.title_en from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number > p.number order by o.number limit 1) o),
      'sameArea', (select coalesce(json_agg(${named} order by number), '[]'::json)
        from (select o.number, h.title, h.title_en from project_revision h
          join project o on o.current_revision_id = h.id
          where h.policy_area_id = r.policy_area_id and o.id <> p.id order by o.number limit 50) o)
    ) as project
    from region g
    join vision v on v.region_id = g.id
    join project p on p.vision_id = v.id
    join project_revision r on r.id = p.current_revision_id
    where g.slug = ${ref.region} and p.number = ${ref.number}
      and v.edition = coalesce(${ref.vision ?? null}::smallint,
        (select max(edition) from vision where region_id = g.id))
  `.execute(db)
  return rows[0]?.project
}

/** Changes whenever any project of the vision does. */
export async function selectVersion(db: Db, visionId: number): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat(max(id), ' ', count(*)) as version from project_revision where vision_id = ${visionId}
  `.execute(db)
  return one(rows).version
}

/** Whether a vision has a project of this number. */
export async function projectExists(db: Db, visionId: number, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('id')
    .where('vision_id', '=', visionId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}
