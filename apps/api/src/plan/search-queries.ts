import type { PlanItemContent } from '@renkei/catalogue'
import { formsOf, type PlanItemName } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { nameJson } from './queries.ts'

type Asked = {
  regionId: number
  words: readonly string[]
  plan?: string | undefined
  kind?: string | undefined
  alignable: boolean
  page: number
  size: number
}

const holdsWord = (column: string, word: string) =>
  sql`(${sql.join(
    formsOf(word).map((form) => sql`strpos(${sql.ref(column)}, ${form}) > 0`),
    sql` or `,
  )})`

/** One page of the items that hold every word, those first whose title does, and how many there are. */
export async function selectHits(
  db: Db,
  { regionId, words, plan, kind, alignable, page, size }: Asked,
): Promise<{ items: (PlanItemName & { content: PlanItemContent })[]; total: number }> {
  // A region's plans are a few thousand items at most: looking through them all is quick enough.
  const holds = (column: string) =>
    sql.join([sql`true`, ...words.map((word) => holdsWord(column, word))], sql` and `)
  const { rows } = await sql<{
    items: { name: PlanItemName; content: PlanItemContent }[]
    total: number
  }>`
    with hit as materialized (
      select i.id, row_number() over (order by (${holds('i.title_text')}) desc, p.position, i.position) as place
      from plan_item i join plan p on p.id = i.plan_id
      where p.region_id = ${regionId}::int
        and (${plan ?? null}::text is null or p.slug = ${plan ?? null}::text)
        and (${kind ?? null}::text is null or i.kind = ${kind ?? null}::text)
        and (not ${alignable}::boolean or i.is_alignable)
        and ${holds('i.search_text')}
    )
    select (select count(*)::int from hit) as total,
      (select coalesce(json_agg(json_build_object('name', ${nameJson('i', 'p')},
          'content', i.content) order by h.place), '[]'::json)
        from (select * from hit order by place limit ${size}::int
          offset ${(page - 1) * size}::int) h
        join plan_item i on i.id = h.id join plan p on p.id = i.plan_id) as items
  `.execute(db)
  const { items, total } = one(rows)
  return { items: items.map(({ name, content }) => ({ ...name, content })), total }
}
