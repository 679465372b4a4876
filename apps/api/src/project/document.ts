import { createHash } from 'node:crypto'
import { spellingTables } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { ints } from '../db/ints.ts'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { searchTextsOf } from './search-text.ts'
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
    union all select f.id from policy_area f where ${only('r.basis')} and f.vision_id = r.vision_id
      and f.code = any(string_to_array(r.relisted, '、'))
    union all select ${choose('r.status', statusTag)}
    union all select generate_series(r.from_fiscal_year::int, r.to_fiscal_year::int)
    union all select unnest(array[m.measure_id, e.theme_id, ${choose('m.basis', basisTag)}])
      from mark m join measure e on e.id = m.measure_id
      where m.revision_id = r.id and ${only('m.basis')}
    union all select unnest(array[${choose('n.answer', answerTag)},
        -(n.municipality_id * ${sql.lit(answersPerMunicipality)} + ${answer})])
      from participation n where n.revision_id = r.id and ${only('n.basis')}
  ) t (tag) where tag is not null order by tag)`

// Another number of ● than the source has, by a change that was approved with its reason.
const isExplained = sql`r.mark_count_reason is not null and exists (select from project_revision h
  where h.project_id = p.id and h.revision <= r.revision and h.event = 'change'
    and h.mark_count_reason = r.mark_count_reason)`

// What few have is put behind the rest, so that the others are no longer by it.
const item = sql`concat(left(json_build_object(
    'number', p.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en, 'kana', r.kana,
    'visionPage', r.vision_page, 'markCount', r.mark_count, 'status', r.status,
    'updatedOn', r.valid_from,
    'policyArea', json_build_object('code', a.code, 'basis', r.policy_area_basis),
    'measures', (select coalesce(json_agg(json_build_object('number', e.number, 'basis', m.basis)
        order by e.number), '[]'::json)
      from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id),
    'participations', (select coalesce(json_agg(case when n.condition is null
          then json_build_object('municipality', c.code, 'answer', n.answer, 'basis', n.basis)
          else json_build_object('municipality', c.code, 'answer', n.answer, 'basis', n.basis,
            'condition', n.condition) end order by c.code), '[]'::json)
      from participation n join municipality c on c.id = n.municipality_id
      where n.revision_id = r.id)
  )::text, -1), case when ${isExplained} then ', "countExplained" : true' end,
  ', "relisted" : ' || to_json(string_to_array(r.relisted, '、'))::text, '}')`

// A document's columns and what is in them, out of a project and one of its revisions.
const rendered = {
  project_id: sql`p.id`,
  vision_id: sql`p.vision_id`,
  number: sql`p.number`,
  kana_key: sql`r.kana_key`,
  vision_page: sql`r.vision_page`,
  updated_on: sql`r.valid_from`,
  search_text: sql`x."searchText"`,
  search_text_en: sql`x."searchTextEn"`,
  tags: tags(() => sql`true`),
  grounded_tags: tags(grounded),
  /** A `ProjectItem`. */
  item,
}
const columns = [...Object.keys(rendered), 'shape']
const content = sql.join(Object.values(rendered))
const replaced = sql.join(
  columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
)

// The search texts of some revisions, which are immutable, as a relation: the database cannot fold.
async function textsOf(db: Db, revisions: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ id: number } & Parameters<typeof searchTextsOf>[0]>`
    select r.id, r.label, r.title, r.title_en as "titleEn", r.kana, r.summary, coalesce((
      select json_agg(i.title order by i.id) from indicator i
      where i.project_id = p.id and i.ended_at is null), '[]'::json) as indicators
    from ${revisions}
  `.execute(db)
  const texts = rows.map(({ id, ...described }) => ({ id, ...searchTextsOf(described) }))
  return sql`join ${rowsOf(texts, 'id int, "searchText" text, "searchTextEn" text')} on x.id = r.id
    join policy_area a on a.id = r.policy_area_id`
}

/** The columns of a search document, in order; past ones have `valid_until` besides. */
export const documentColumns = sql.join(columns.map((column) => sql.ref(column)))

/** How this version renders documents: a hash of the SQL that does and of how text is folded, so that it
 * changes with them. */
let shape: number | undefined
const shapeOf = (db: Db): number =>
  (shape ??= createHash('sha256')
    .update(
      `${content.compile(db).sql}${spellingTables} with labels, summary, indicators and English titles in any spelling`,
    )
    .digest()
    .readInt32BE())

/** Writes the search documents of the current revisions of some projects; call it in the transaction
 * that changed them. */
export async function writeSearchDocuments(db: Db, projects: readonly number[]): Promise<void> {
  const revisions = sql`project p join project_revision r on r.id = p.current_revision_id`
  const asked = sql`where p.id = any(${ints(projects)})`
  const texts = await textsOf(db, sql`${revisions} ${asked}`)
  await sql`
    insert into search_document (${documentColumns})
    select ${content}, ${shapeOf(db)}::int from ${revisions} ${texts} ${asked}
    on conflict (project_id) do update set ${replaced}
  `.execute(db)
}

// A past document is of the last revision of its day.
async function rewritePastDocuments(db: Db, projects: readonly number[]): Promise<void> {
  const revisions = sql`past_search_document d join project p on p.id = d.project_id
    join project_revision r on r.id = (select s.id from project_revision s
      where s.project_id = d.project_id and s.valid_from = d.updated_on
      order by s.revision desc limit 1)`
  const asked = sql`where d.project_id = any(${ints(projects)})`
  const texts = await textsOf(db, sql`${revisions} ${asked}`)
  await sql`
    insert into past_search_document (${documentColumns}, valid_until)
    select ${content}, ${shapeOf(db)}::int, d.valid_until from ${revisions} ${texts} ${asked}
    on conflict (project_id, updated_on) do update set ${replaced}
  `.execute(db)
}

// Projects whose documents are rendered in one transaction.
const batch = 1000

/** Renders anew the search documents, past ones too, that another version rendered otherwise. Who does
 * not own them (`owns`) leaves the past as it is: to others it is history. `onProgress` is told after
 * each batch how many projects are done, of how many. */
export async function refreshSearchDocuments(
  db: Db,
  owns: boolean,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const outdated = sql`shape <> ${shapeOf(db)}::int`
  const past = sql`union select project_id from past_search_document where ${outdated}`
  const { rows } = await sql<{ id: number }>`
    select project_id as id from search_document where ${outdated}
    ${owns ? past : sql``} order by id
  `.execute(db)
  for (let done = 0; done < rows.length;) {
    const ids = rows.slice(done, done + batch).map(({ id }) => id)
    await transaction(db, async (trx) => {
      // Whoever writes one of them meanwhile does so before, or after.
      await sql`select from search_document where project_id = any(${ints(ids)})
        order by project_id for update`.execute(trx)
      await writeSearchDocuments(trx, ids)
      if (owns) await rewritePastDocuments(trx, ids)
    })
    done += ids.length
    onProgress(done, rows.length)
  }
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
  await writeSearchDocuments(db, [projectId])
}
