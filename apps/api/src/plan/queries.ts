import type {
  Arrangement,
  PlanItem,
  PlanItemName,
  PlanLink,
  PlanPart,
  PlanSummary,
  PlanTerm,
} from '@renkei/schema'
import type { CataloguePlan, PlanItemContent } from '@renkei/catalogue'
import { type RawBuilder, sql } from 'kysely'
import { isWeak } from '../alignment/shared-words.ts'
import type { Db } from '../db/schema.ts'

/** A `PlanItemName`, from the aliases of an item's row and its plan's. */
export function nameJson(item: string, plan: string): RawBuilder<PlanItemName> {
  const of = (column: string) => sql.ref(`${item}.${column}`)
  const its = (column: string) => sql.ref(`${plan}.${column}`)
  return sql`json_build_object('plan', ${its('slug')}, 'planTitle', ${its('title')},
    'planTitleEn', ${its('title_en')}, 'id', ${of('slug')}, 'kind', ${of('kind')},
    'number', ${of('number')}, 'title', ${of('title')})`
}

/** The items above one (the alias of its row), from the top of its plan down. */
export const ancestorsJson = (item: string, plan: string): RawBuilder<PlanItemName[]> => sql`(
  with recursive above as (
    select a.*, 1 as depth from plan_item a where a.id = ${sql.ref(`${item}.parent_id`)}
    union all
    select b.*, above.depth + 1 from plan_item b join above on b.id = above.parent_id
  )
  select coalesce(json_agg(${nameJson('above', plan)} order by above.depth desc), '[]'::json)
  from above)`

/** An item of the tree, with the numbers of the projects linked to it alone. */
export type NodeRow = {
  plan: string
  id: string
  parent: string | null
  kind: string | null
  number: string | null
  title: string
  relisted: string | null
  inferred: Arrangement[]
  isAlignable: boolean
  indicators: number
  hasRoadmap: boolean
  confirmed: number[]
  proposed: number[]
}

const projectsIn = (state: 'confirmed' | 'proposed', visionId: number) => sql`(
  select coalesce(json_agg(json_build_object('number', j.number, 'words', a.words)
    order by j.number), '[]'::json)
  from alignment a join project j on j.id = a.project_id
  where a.item_id = i.id and a.state = ${state} and j.vision_id = ${visionId}::int)`

/** Every item of a region's plans, or of one of them, in order; weak proposals count for none. */
export async function selectNodes(
  db: Db,
  of: { regionId: number; visionId: number; plan?: string | undefined },
): Promise<NodeRow[]> {
  type Linked = { number: number; words: string[] }
  const { rows } = await sql<{
    node: Omit<NodeRow, 'confirmed' | 'proposed'> & { confirmed: Linked[]; proposed: Linked[] }
  }>`
    select json_build_object('plan', p.slug, 'id', i.slug, 'parent', u.slug, 'kind', i.kind,
      'number', i.number, 'title', i.title, 'relisted', i.content ->> 'relisted',
      'inferred', coalesce(i.content #> '{arranged,what}', '[]'::jsonb), 'isAlignable', i.is_alignable,
      'indicators', (select count(*)::int from indicator n where n.plan_item_id = i.id),
      'hasRoadmap', i.content -> 'roadmap' <> '[]'::jsonb,
      'confirmed', ${projectsIn('confirmed', of.visionId)},
      'proposed', ${projectsIn('proposed', of.visionId)}) as node
    from plan_item i
    join plan p on p.id = i.plan_id
    left join plan_item u on u.id = i.parent_id
    where p.region_id = ${of.regionId}::int
      and (${of.plan ?? null}::text is null or p.slug = ${of.plan ?? null}::text)
    order by p.position, i.position
  `.execute(db)
  const numbers = (linked: readonly Linked[]) => linked.map(({ number }) => number)
  return rows.map(({ node }) => ({
    ...node,
    confirmed: numbers(node.confirmed),
    proposed: numbers(node.proposed.filter(({ words }) => !isWeak(words))),
  }))
}

type Content = Omit<
  CataloguePlan,
  'slug' | 'title' | 'titleEn' | 'kana' | 'issuer' | 'status' | 'items' | 'terms'
>

/** A plan without its items. */
export type PlanRow = Pick<
  PlanSummary,
  'slug' | 'title' | 'titleEn' | 'kana' | 'issuer' | 'status' | 'terms'
> &
  Content

/** The plans of a region, in the order pages show them. */
export async function selectPlans(db: Db, regionId: number): Promise<PlanRow[]> {
  const { rows } = await sql<{ plan: Omit<PlanRow, keyof Content> & { content: Content } }>`
    select json_build_object('slug', p.slug, 'title', p.title, 'titleEn', p.title_en,
      'kana', p.kana, 'issuer', m.code, 'status', p.status, 'content', p.content,
      'terms', (select count(*)::int from plan_term t where t.plan_id = p.id)) as plan
    from plan p join municipality m on m.id = p.issuer_id
    where p.region_id = ${regionId}::int
    order by p.position
  `.execute(db)
  return rows.map(({ plan: { content, ...plan } }) => ({ ...plan, ...content }))
}

/** One item of a plan, without what other tables hold of it. */
export type ItemRow = {
  rowId: number
  name: PlanItemName
  isAlignable: boolean
  content: PlanItemContent
  departments: { name: string; others: boolean }[]
  relistOf: PlanItemName | null
  relistedBy: PlanItemName[]
  roadmapAbove: PlanItem['roadmapAbove']
  ancestors: PlanItemName[]
  children: PlanItemName[]
  previous: PlanItemName | null
  next: PlanItemName | null
  upward: PlanLink[]
  downward: PlanLink[]
  terms: PlanTerm[]
}

const linksJson = (own: string, other: string) => sql`(
  select coalesce(json_agg(json_build_object('item', ${nameJson('o', 'q')}, 'basis', l.basis,
      'words', l.words, 'reason', l.reason, 'reasonEn', l.reason_en)
    order by q.position, o.position), '[]'::json)
  from plan_item_link l
  join plan_item o on o.id = ${sql.ref(`l.${other}`)}
  join plan q on q.id = o.plan_id
  where ${sql.ref(`l.${own}`)} = i.id)`

const neighbour = (where: RawBuilder<unknown>, order: 'asc' | 'desc') => sql`(
  select ${nameJson('n', 'p')} from plan_item n where n.plan_id = i.plan_id and n.position ${where}
  order by n.position ${sql.raw(order)} limit 1)`

/** A term with its plan, from the aliases of their rows. */
const termJson = sql<PlanTerm>`json_build_object('plan', p.slug, 'mark', t.mark,
  'term', t.term, 'note', t.note, 'citation', t.citation - 'asRead',
  'asRead', t.citation -> 'asRead')`

// The notes marked in an item's words.
const termsJson = sql<PlanTerm[]>`(
  select coalesce(json_agg(${termJson} order by t.position), '[]'::json)
  from plan_term t where t.plan_id = p.id and i.content -> 'marks' ? t.mark)`

/** What the items below one (its row) say, in order; none where they are more than `most`. */
export async function selectBelow(db: Db, itemId: number, most: number): Promise<PlanPart[]> {
  const { rows } = await sql<{ name: PlanItemName; content: PlanItemContent; terms: PlanTerm[] }>`
    with recursive under as (
      select id from plan_item where parent_id = ${itemId}::int
      union all select c.id from plan_item c join under on c.parent_id = under.id
    )
    select ${nameJson('i', 'p')} as name, i.content, ${termsJson} as terms
    from plan_item i join plan p on p.id = i.plan_id
    where i.id in (select id from under) and (select count(*) from under) <= ${most}::int
    order by i.position
  `.execute(db)
  return rows.map(({ name, terms, content }) => {
    const { marked, body, closing, arranged, asRead, departmentWords, citation, roadmap } = content
    return {
      ...{ ...name, terms, marked, body, closing, arranged, asRead, departmentWords },
      ...{ citation, roadmap },
    }
  })
}

/** An item by its plan's slug and its id there; undefined where there is none. */
export async function selectItem(
  db: Db,
  of: { regionId: number; plan: string; item: string },
): Promise<ItemRow | undefined> {
  const { rows } = await sql<{ item: ItemRow }>`
    select json_build_object('rowId', i.id, 'name', ${nameJson('i', 'p')},
      'isAlignable', i.is_alignable, 'content', i.content,
      'departments', (select coalesce(json_agg(json_build_object('name', d.name,
          'others', d.others) order by d.position), '[]'::json)
        from plan_item_department d where d.item_id = i.id),
      'relistOf', (select ${nameJson('o', 'p')} from plan_item o where o.id = i.relist_of_id),
      'relistedBy', (select coalesce(json_agg(${nameJson('o', 'p')} order by o.position), '[]'::json)
        from plan_item o where o.relist_of_id = i.id),
      'roadmapAbove', (select json_build_object('item', ${nameJson('o', 'p')},
          'rows', o.content -> 'roadmap')
        from plan_item o where o.id = i.parent_id and i.content -> 'roadmap' = '[]'
          and o.content -> 'roadmap' <> '[]'),
      'ancestors', ${ancestorsJson('i', 'p')},
      'children', (select coalesce(json_agg(${nameJson('o', 'p')} order by o.position), '[]'::json)
        from plan_item o where o.parent_id = i.id),
      'previous', ${neighbour(sql`< i.position`, 'desc')},
      'next', ${neighbour(sql`> i.position`, 'asc')},
      'upward', ${linksJson('item_id', 'to_item_id')},
      'downward', ${linksJson('to_item_id', 'item_id')},
      'terms', ${termsJson}) as item
    from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${of.regionId}::int and p.slug = ${of.plan} and i.slug = ${of.item}
  `.execute(db)
  return rows[0]?.item
}

/** Items of a region's plans, or of one of them, that have a roadmap or an indicator of their own, in order. */
export async function selectMeasured(
  db: Db,
  of: { regionId: number; plan?: string | undefined },
): Promise<(PlanItemName & Pick<PlanItemContent, 'citation' | 'roadmap'>)[]> {
  type Found = { name: PlanItemName; content: Pick<PlanItemContent, 'citation' | 'roadmap'> }
  const { rows } = await sql<Found>`
    select ${nameJson('i', 'p')} as name, json_build_object('citation', i.content -> 'citation',
      'roadmap', i.content -> 'roadmap') as content
    from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${of.regionId}::int
      and (${of.plan ?? null}::text is null or p.slug = ${of.plan ?? null}::text)
      and (i.content -> 'roadmap' <> '[]'::jsonb
        or exists (select from indicator n where n.plan_item_id = i.id))
    order by p.position, i.position
  `.execute(db)
  return rows.map(({ name, content }) => ({ ...name, ...content }))
}

/** Whether a region has the plan, or the item of the plan. */
export async function planExists(
  db: Db,
  regionId: number,
  plan: string,
  item?: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from plan p where p.region_id = ${regionId}::int and p.slug = ${plan}
      and (${item ?? null}::text is null or exists (select from plan_item i
        where i.plan_id = p.id and i.slug = ${item ?? null}::text))
  `.execute(db)
  return rows.length > 0
}

/** Terms of a region's plans with the items in whose words they are marked. */
export async function selectTerms(
  db: Db,
  regionId: number,
): Promise<(PlanTerm & { planTitle: string; items: PlanItemName[] })[]> {
  const { rows } = await sql<{ term: PlanTerm; planTitle: string; items: PlanItemName[] }>`
    select ${termJson} as term, p.title as "planTitle",
      (select coalesce(json_agg(${nameJson('i', 'p')} order by i.position), '[]'::json)
        from plan_item i where i.plan_id = p.id and i.content -> 'marks' ? t.mark) as items
    from plan_term t join plan p on p.id = t.plan_id
    where p.region_id = ${regionId}::int
    order by p.position, t.position
  `.execute(db)
  return rows.map(({ term, ...rest }) => ({ ...term, ...rest }))
}

/** An item with what it says, and the slugs that place it in its plan. */
export type FullItemRow = {
  plan: string
  id: string
  parent: string | null
  relistOf: string | null
  kind: string | null
  number: string | null
  title: string
  content: PlanItemContent
  departments: { name: string; others: boolean }[]
  links: (Omit<PlanLink, 'item'> & { plan: string; item: string })[]
}

/** Every item of a plan of a region, whole, in order. */
export async function selectItems(db: Db, regionId: number, plan: string): Promise<FullItemRow[]> {
  const { rows } = await sql<FullItemRow>`
    select p.slug as plan, i.slug as id, u.slug as parent, o.slug as "relistOf", i.kind, i.number,
      i.title, i.content,
      (select coalesce(json_agg(json_build_object('name', d.name, 'others', d.others)
          order by d.position), '[]'::json)
        from plan_item_department d where d.item_id = i.id) as departments,
      (select coalesce(json_agg(json_build_object('plan', q.slug, 'item', t.slug, 'basis', l.basis,
          'words', l.words, 'reason', l.reason, 'reasonEn', l.reason_en)
          order by q.position, t.position), '[]'::json)
        from plan_item_link l join plan_item t on t.id = l.to_item_id join plan q on q.id = t.plan_id
        where l.item_id = i.id) as links
    from plan_item i
    join plan p on p.id = i.plan_id
    left join plan_item u on u.id = i.parent_id
    left join plan_item o on o.id = i.relist_of_id
    where p.region_id = ${regionId}::int and p.slug = ${plan}
    order by i.position
  `.execute(db)
  return rows
}
