import {
  participationAnswer,
  type ProjectItem,
  type ProjectRef,
  type Question,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { ints } from '../db/ints.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import { documentColumns } from './document.ts'
import type { Conditions, Group, Word } from './groups.ts'
import { type Place, placeOf, placing } from './queries.ts'
import { textBreak } from './search-text.ts'
import { answersMatching, participationTag } from './tags.ts'

/** `items` is the page as one JSON array, rendered by the database. */
export type Found = { total: number; items: string }

/** `counts` are triples: the one group the documents fail (-1: none), a tag, how many documents.
 * `answers` are in the order of `participationAnswer`, for the municipalities asked about. */
export type FacetCounts = { counts: [number, number, number][]; answers: number[] }

const holds = (column: RawBuilder<unknown>, { tags, match }: Group): RawBuilder<boolean> =>
  match === 'all' ? sql`${column} @> ${ints(tags)}` : sql`${column} && ${ints(tags)}`

// Single characters and neighbouring pairs, as the function search_grams of the database cuts them.
function gramsOf(word: string): string[] {
  const characters = [...word]
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

const textColumn = ({ language }: Question) =>
  language === 'en' ? sql`search_text_en` : sql`search_text`

const contains = (column: RawBuilder<unknown>, forms: readonly string[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    forms.map((form) => sql`strpos(${column}, ${form}) > 0`),
    sql` or `,
  )})`

// The index is asked for all of a form's grams, and the text whether they stand side by side.
function textConditions({ question, words }: Conditions): RawBuilder<boolean>[] {
  const column = textColumn(question)
  const mayContain = (forms: readonly string[]) => {
    const grams = JSON.stringify([...new Set(forms.flatMap(gramsOf))])
    return sql<boolean>`search_grams(${column}) @> array(select json_array_elements_text(${grams}::text::json))`
  }
  const isPlain = ({ forms, tags }: Word) => forms.length === 1 && tags.length === 0
  const plain = words.filter(isPlain).flatMap(({ forms }) => forms)
  const others = words.filter((word) => !isPlain(word))
  return [
    ...(plain.length > 0
      ? [mayContain(plain), ...plain.map((form) => contains(column, [form]))]
      : []),
    ...others.map(({ forms, tags }) => {
      const either = [
        ...forms.map((form) => sql`(${mayContain([form])} and ${contains(column, [form])})`),
        ...(tags.length > 0 ? [sql`${tagsColumn(question)} && ${ints(tags)}`] : []),
      ]
      return sql<boolean>`(${sql.join(either, sql` or `)})`
    }),
  ]
}

// What fits best stands first: a word in the name of a project, then what stands for it there, then its policy
// area, its other texts, its measures, and last where it only takes part.
function distanceOf({ question, words }: Conditions, tags: RawBuilder<unknown>) {
  const column = textColumn(question)
  const named = sql`split_part(${column}, ${textBreak}, 1)`
  const of = ({ own, forms, tags: tagged, areaTags, measureTags }: Word) => {
    const carries = (some: readonly number[]) =>
      some.length === 0 ? sql`false` : sql`${tags} && ${ints(some)}`
    const others = forms.filter((form) => !own.includes(form))
    // Without tags or other forms a word that is not in the name is in the other texts.
    if (others.length === 0 && tagged.length === 0)
      return sql`case when ${contains(named, own)} then 0 else 3 end`
    return sql`case when ${contains(named, own)} then 0 when ${contains(named, forms)} then 1
      when ${carries(areaTags)} then 2 when ${contains(column, forms)} then 3
      when ${carries(measureTags)} then 4 else 5 end`
  }
  return sql<number>`${sql.join(words.map(of), sql` + `)}`
}

// Of every project the one document that stood at the end of the day asked about.
const documentsOf = ({ asOf }: Question): RawBuilder<unknown> =>
  asOf === undefined
    ? sql`search_document`
    : sql`(select ${documentColumns} from search_document where updated_on <= ${asOf}::date
        union all
        select ${documentColumns} from past_search_document
        where updated_on <= ${asOf}::date and valid_until > ${asOf}::date)`

// The document of one that was found, by its key: joined to all documents of the day, every region's would be read.
const documentOf = ({ asOf }: Pick<Question, 'asOf'>): RawBuilder<unknown> =>
  asOf === undefined
    ? sql`search_document d on d.project_id = h.project_id`
    : sql`lateral (select item from search_document
        where project_id = h.project_id and updated_on <= ${asOf}::date
        union all
        select item from past_search_document
        where project_id = h.project_id and updated_on <= ${asOf}::date
          and valid_until > ${asOf}::date) d on true`

const tagsColumn = ({ confirmed }: Question) => (confirmed ? sql`grounded_tags` : sql`tags`)

const and = (conditions: readonly RawBuilder<boolean>[]) => sql.join(conditions, sql` and `)

const sortColumns = {
  best: sql`distance, number`,
  number: sql`number`,
  kana: sql`kana_key, number`,
  page: sql`vision_page nulls last, number`,
  updated: sql`updated_on desc, number`,
}

// Without words all fit alike, and no distance is asked for.
const ranks = ({ question, words }: Conditions): boolean =>
  question.sort === 'best' && words.length > 0
const orderOf = (asked: Conditions): RawBuilder<unknown> =>
  ranks(asked)
    ? sortColumns.best
    : sortColumns[asked.question.sort === 'best' ? 'number' : asked.question.sort]

// `hit` is what matches; the rest renders one page of it, joining its documents by key.
const pageOf = (asked: Conditions) => sql`
  (select count(*)::int from hit) as total, ${itemsOf(asked, sql`hit`)}`

// Places are given to those of the page alone, so that no more need be sorted than stand on it or before.
const itemsOf = (asked: Conditions, hit: RawBuilder<unknown>) => sql`
  (select '[' || coalesce(string_agg(d.item, ',' order by h.place), '') || ']'
    from (select project_id, row_number() over (order by ${orderOf(asked)}) as place
      from (select * from ${hit} order by ${orderOf(asked)}
        limit ${asked.question.size} offset ${(asked.question.page - 1) * asked.question.size}) h) h
    join ${documentOf(asked.question)}) as items`

const sortable = sql`project_id, number, kana_key, vision_page, updated_on`
const withDistance = (asked: Conditions, tags: RawBuilder<unknown>) =>
  ranks(asked) ? sql`${sortable}, ${distanceOf(asked, tags)} as distance` : sortable

// What matches, with what it is sorted by.
function hitOf(asked: Conditions) {
  const { question, vision, groups } = asked
  const conditions = [
    sql<boolean>`vision_id = ${vision}`,
    ...groups.map((group) => holds(tagsColumn(question), group)),
    ...textConditions(asked),
  ]
  return sql`select ${withDistance(asked, tagsColumn(question))}
    from ${documentsOf(question)} d where ${and(conditions)}`
}

/** One page of a vision's projects, and how many match. */
export async function selectPage(db: Db, asked: Conditions): Promise<Found> {
  const { rows } = await sql<Found>`
    with hit as materialized (${hitOf(asked)}) select ${pageOf(asked)}
  `.execute(db)
  return one(rows)
}

/** The projects of all pages, in order: as many ids a string as `selectItems` is asked for at once. */
export async function selectIds(db: Db, asked: Conditions, portion: number): Promise<string[]> {
  const { rows } = await sql<{ ids: string }>`
    with hit as materialized (${hitOf(asked)})
    select string_agg(project_id::text, ',' order by place) as ids
    from (select project_id, place, (place - 1) / ${portion}::int as portion
      from (select project_id, row_number() over (order by ${orderOf(asked)}) as place from hit) h) h
    group by portion order by portion
  `.execute(db)
  return rows.map(({ ids }) => ids)
}

/** Items of the projects with these ids, in their order; they are as they stood on the day. Each is a row: as one text they
 * would be a large object, which the memory keeps long after it is of no use. */
export async function selectItems(
  db: Db,
  day: Pick<Question, 'asOf'>,
  ids: string,
): Promise<ProjectItem[]> {
  const { rows } = await sql<{ item: string }>`
    select d.item from unnest(${`{${ids}}`}::int[]) with ordinality h(project_id, place)
    join ${documentOf(day)} order by h.place
  `.execute(db)
  return rows.map(({ item }) => JSON.parse(item) as ProjectItem)
}

const itemAt = ({ region, number, vision }: Place, day: Pick<ProjectRef, 'asOf'>) =>
  sql<{ item: string }>`
    select d.item from region g
    join vision v on v.region_id = g.id
    join project p on p.vision_id = v.id
    join lateral (select p.id as project_id) h on true
    join ${documentOf(day)}
    where g.slug = ${region} and p.number = ${number}
      and v.edition = coalesce(${vision}::smallint,
        (select max(edition) from vision where region_id = g.id))
  `

const presentItem = statement(placing, (place) => itemAt(place, {}))

/** One project as lists show it; undefined where region, edition or number is unknown, or it did not exist yet on the
 * day asked about. */
export async function selectItem(db: Db, ref: ProjectRef): Promise<ProjectItem | undefined> {
  const place = placeOf(ref)
  const [row] =
    ref.asOf === undefined
      ? await presentItem(db, place)
      : (await itemAt(place, ref).execute(db)).rows
  return row && (JSON.parse(row.item) as ProjectItem)
}

/** A page and the counts its facets are made of. */
export type Counted = Found & { facetCounts: FacetCounts }

/** The same, with the counts its facets are made of, in one pass over the documents that fail at
 * most one of the groups. */
export async function selectFacets(db: Db, asked: Conditions): Promise<Counted> {
  const { rows } = await countedOf(asked).execute(db)
  return one(rows)
}

/** The page alone, where it is known how many match: as far as an index is in its order, no more is read. */
export async function selectItemsOfPage(db: Db, asked: Conditions): Promise<string> {
  const { rows } = await sql<{ items: string }>`
    select ${itemsOf(asked, sql`(${hitOf(asked)}) hit`)}
  `.execute(db)
  return one(rows).items
}

/** The same of several questions at once, in their order. */
export async function selectFacetsOfEach(db: Db, asked: readonly Conditions[]): Promise<Counted[]> {
  if (asked.length === 0) return []
  const each = asked.map(
    (conditions, at) => sql`select ${sql.lit(at)} as at, f.* from (${countedOf(conditions)}) f`,
  )
  const { rows } = await sql<Counted>`${sql.join(each, sql` union all `)} order by at`.execute(db)
  return rows
}

function countedOf(asked: Conditions): RawBuilder<Counted> {
  const { question, vision, groups } = asked
  const conditions = [sql<boolean>`vision_id = ${vision}`, ...textConditions(asked)]
  return sql<Counted>`
    with scope as (
      select ${withDistance(asked, tagsColumn(question))}, ${tagsColumn(question)} as tags
      from ${documentsOf(question)} d where ${and(conditions)}
    ), base as materialized (select *, ${failedOf(groups)} as failed from scope),
    hit as (select ${sortable}${ranks(asked) ? sql`, distance` : sql``} from base where failed = -1)
    select ${pageOf(asked)}, json_build_object(
      'counts', (select coalesce(json_agg(json_build_array(failed, tag, n)), '[]'::json)
        from (${countsOf(groups)}) c),
      'answers', ${answersOf(asked)}) as "facetCounts"
  `
}

// The one group that a document fails; -1 for none, -2 for several. Each group is looked at once.
function failedOf(groups: readonly Group[], from = 0): RawBuilder<number> {
  const [group, ...others] = groups
  if (!group) return sql<number>`-1`
  const rest = others.map((other) => holds(sql`tags`, other))
  const alone = rest.length === 0 ? sql`true` : and(rest)
  return sql<number>`case when ${holds(sql`tags`, group)} then ${failedOf(others, from + 1)}
    when ${alone} then ${sql.lit(from)} else -2 end`
}

// Documents that match count for all their tags. Those that fail one group count for that group's
// own values only, of which there are few: looking for each is quicker than unfolding all tags.
function countsOf(groups: readonly Group[]): RawBuilder<unknown> {
  const unfolded = [-1, ...groups.flatMap(({ values }, i) => (values === null ? [i] : []))]
  const looked = groups.map(({ values }, i) =>
    values === null
      ? sql``
      : sql`union all select ${sql.lit(i)}, value.tag,
          (select count(*) from base where failed = ${sql.lit(i)} and value.tag = any(tags))
        from unnest(${ints(values)}) as value (tag)`,
  )
  return sql`select failed, tag, count(*) as n from base, unnest(tags) as tag
    where failed in (${sql.join(unfolded.map((group) => sql.lit(group)))}) group by failed, tag
    ${sql.join(looked, sql` `)}`
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
