import { createHash } from 'node:crypto'
import { searchable, spellingTables } from '@renkei/schema'
import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { itemWords, type WordedItem } from './words.ts'

/** How this version folds what items are searched by: a hash of the tables it folds with. */
export const planShape = createHash('sha256').update(spellingTables).digest().readInt32BE()

/** What search looks through: an item's title, and everything it says. */
export const planTextsOf = (item: WordedItem) => ({
  titleText: searchable(item.title),
  searchText: searchable(itemWords(item)),
})

/** Folds anew the items of plans that another version folded otherwise. */
export async function refreshPlanTexts(db: Db): Promise<void> {
  const outdated = sql`plan p on p.id = i.plan_id and p.shape <> ${planShape}::int`
  const { rows } = await sql<WordedItem & { id: number }>`
    select i.id, i.number, i.title, i.content, coalesce((select
        json_agg(json_build_object('title', n.title, 'stated', n.stated) order by n.id)
      from indicator n where n.plan_item_id = i.id), '[]'::json) as indicators
    from plan_item i join ${outdated}
  `.execute(db)
  if (rows.length === 0) return
  await sql`
    update plan_item i set title_text = x."titleText", search_text = x."searchText"
    from ${rowsOf(
      rows.map((item) => ({ id: item.id, ...planTextsOf(item) })),
      'id int, "titleText" text, "searchText" text',
    )} where i.id = x.id
  `.execute(db)
  await sql`update plan set shape = ${planShape}::int`.execute(db)
}
