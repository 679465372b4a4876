import { randomUUID } from 'node:crypto'
import type { Catalogue, CataloguePlan } from '@renkei/catalogue'
import { sql } from 'kysely'
import { record } from '../audit/queries.ts'
import { proposeAlignments } from '../alignment/propose.ts'
import { planShape, planTextsOf } from './text-queries.ts'
import type { Db } from '../db/schema.ts'
import { loadDocuments } from '../region/load-queries.ts'
import { rowsOf } from '../db/rows.ts'

type Sources = Pick<Catalogue, 'plans' | 'documents'>

/** Slugs and editions of the plans that a region holds. */
async function heldPlans(db: Db, regionId: number): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ slug: string; edition: string | null }>`
    select slug, content ->> 'edition' as edition from plan where region_id = ${regionId}::int
  `.execute(db)
  return new Map(rows.map(({ slug, edition }) => [slug, edition]))
}

/** Whether a region lacks a plan of the catalogue, or holds another edition of it. */
export async function plansWait(
  db: Db,
  regionId: number,
  plans: Sources['plans'],
): Promise<boolean> {
  const held = await heldPlans(db, regionId)
  return plans.some(({ slug, edition }) => held.get(slug) !== edition)
}

/** Writes the plans of a region that it does not hold, or holds in another edition, with the documents they
 * cite, their items, links and indicators, and proposes which projects serve them. What people decided about
 * items and reported for indicators stays: rows keep their ids. Links into plans that are not held are left
 * out. The trail is told, unless these are what a region begins with. */
export async function loadPlans(
  db: Db,
  regionId: number,
  { plans: sources, documents }: Sources,
  { isBeginning }: { isBeginning: boolean },
): Promise<void> {
  const held = await heldPlans(db, regionId)
  const due = sources.flatMap(({ slug, edition, read }, i) =>
    held.get(slug) === edition ? [] : [{ plan: read(), edition, position: i + 1 }],
  )
  if (due.length === 0) return
  await loadDocuments(db, regionId, documents)
  for (const { plan, ...at } of due) {
    const before = await heldItems(db, regionId, plan.slug)
    await loadPlan(db, regionId, plan, at)
    if (!isBeginning) await recordLoad(db, regionId, plan, before)
  }
  for (const { plan } of due) await loadLinks(db, regionId, plan)
  await proposeAlignments(db, { regionId })
}

/** The items of a plan by slug, each as a text to compare; undefined for a plan that is not held. */
async function heldItems(
  db: Db,
  regionId: number,
  plan: string,
): Promise<Map<string, string> | undefined> {
  const { rows } = await sql<{ slug: string | null; text: string }>`
    select i.slug, concat_ws(' ', i.kind, i.number, i.title, i.content) as text
    from plan p left join plan_item i on i.plan_id = p.id
    where p.region_id = ${regionId}::int and p.slug = ${plan}
  `.execute(db)
  if (rows.length === 0) return undefined
  return new Map(rows.flatMap(({ slug, text }) => (slug === null ? [] : [[slug, text]])))
}

async function recordLoad(
  db: Db,
  regionId: number,
  { slug, title, titleEn }: CataloguePlan,
  before: Map<string, string> | undefined,
): Promise<void> {
  const was = before ?? new Map<string, string>()
  const is = (await heldItems(db, regionId, slug)) ?? new Map<string, string>()
  const items = [...is]
  const counts = {
    added: items.filter(([id]) => !was.has(id)).length,
    changed: items.filter(([id, text]) => was.has(id) && was.get(id) !== text).length,
    removed: [...was.keys()].filter((id) => !is.has(id)).length,
  }
  await record(
    db,
    { requestId: randomUUID() },
    {
      action: 'plan.load',
      subject: { kind: 'plan', id: slug, name: title },
      ...(before ? { before: { items: was.size } } : {}),
      after: { regionId, titleEn, items: is.size, ...counts },
    },
  )
}

async function loadPlan(
  db: Db,
  regionId: number,
  { slug, title, titleEn, kana, issuer, status, items, terms, ...content }: CataloguePlan,
  { edition, position }: { edition: string; position: number },
): Promise<void> {
  await sql`
    insert into plan (region_id, slug, position, title, title_en, kana, issuer_id, status, parent,
      content, shape)
    select ${regionId}::int, ${slug}, ${position}::int, ${title}, ${titleEn}, ${kana}, m.id,
      ${status}::text, ${content.parent?.plan ?? null}::text,
      ${JSON.stringify({ ...content, edition })}::text::jsonb, ${planShape}::int
    from municipality m where m.code = ${issuer}
    on conflict (region_id, slug) do update set position = excluded.position,
      title = excluded.title, title_en = excluded.title_en, kana = excluded.kana,
      issuer_id = excluded.issuer_id, status = excluded.status, parent = excluded.parent,
      content = excluded.content, shape = excluded.shape
  `.execute(db)
  await loadItems(db, regionId, slug, items)
  await loadParts(db, regionId, slug, { items, terms })
  await loadIndicators(db, regionId, slug, items)
}

async function loadItems(
  db: Db,
  regionId: number,
  slug: string,
  items: CataloguePlan['items'],
): Promise<void> {
  const rows = items.map((item, i) => ({
    ...item,
    position: i + 1,
    ...planTextsOf(item),
  }))
  // Out of the way of the positions to come; whoever is still there afterwards is gone from the plan.
  await sql`
    update plan_item i set position = -i.position, parent_id = null, relist_of_id = null
    from plan p where p.id = i.plan_id and p.region_id = ${regionId}::int and p.slug = ${slug}
  `.execute(db)
  await sql`
    insert into plan_item (plan_id, slug, position, kind, number, title, is_alignable, content,
      title_text, search_text)
    select p.id, x.id, x.position, x.kind, x.number, x.title, x."isAlignable", x.content,
      x."titleText", x."searchText"
    from ${rowsOf(
      rows,
      `id text, position int, kind text, number text, title text,
      "isAlignable" boolean, content jsonb, "titleText" text, "searchText" text`,
    )}
    join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
    order by x.position
    on conflict (plan_id, slug) do update set position = excluded.position, kind = excluded.kind,
      number = excluded.number, title = excluded.title, is_alignable = excluded.is_alignable,
      content = excluded.content, title_text = excluded.title_text,
      search_text = excluded.search_text
  `.execute(db)
  await sql`
    update plan_item i set parent_id = above.id, relist_of_id = repeated.id
    from ${rowsOf(rows, 'id text, parent text, "relistOf" text')}
    join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
    left join plan_item above on above.plan_id = p.id and above.slug = x.parent
    left join plan_item repeated on repeated.plan_id = p.id and repeated.slug = x."relistOf"
    where i.plan_id = p.id and i.slug = x.id
  `.execute(db)
  await dropGone(db, regionId, slug, rows.length)
}

/** Deletes the items that this edition no longer has; one that somebody decided about, or that has
 * indicators, stays behind the others. */
async function dropGone(db: Db, regionId: number, slug: string, count: number): Promise<void> {
  const gone = sql`plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${regionId}::int and p.slug = ${slug} and i.position < 0`
  await sql`
    update plan_item o set position = ${count}::int + x.nth
    from (select i.id, row_number() over (order by i.position desc)::int as nth from ${gone}
      and (exists (select from alignment a where a.item_id = i.id and a.state <> 'proposed')
        or exists (select from indicator n where n.plan_item_id = i.id))) x
    where o.id = x.id
  `.execute(db)
  const ids = sql`(select i.id from ${gone})`
  await sql`delete from alignment where item_id in ${ids}`.execute(db)
  await sql`delete from plan_item_department where item_id in ${ids}`.execute(db)
  await sql`delete from plan_item_link where item_id in ${ids} or to_item_id in ${ids}`.execute(db)
  await sql`delete from plan_item where id in ${ids}`.execute(db)
}

const ofPlan = (regionId: number, slug: string) => sql`
  join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
  join plan_item i on i.plan_id = p.id and i.slug = x.item`

async function loadParts(
  db: Db,
  regionId: number,
  slug: string,
  { items, terms }: Pick<CataloguePlan, 'items' | 'terms'>,
): Promise<void> {
  const departments = items.flatMap(({ id, departments: some }) =>
    some.map((department, n) => ({ item: id, position: n + 1, ...department })),
  )
  const own = sql`(select i.id from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${regionId}::int and p.slug = ${slug})`
  await sql`delete from plan_item_department where item_id in ${own}`.execute(db)
  await sql`
    insert into plan_item_department (item_id, position, name, others)
    select i.id, x.position, x.name, x.others
    from ${rowsOf(departments, 'item text, position int, name text, others boolean')}
    ${ofPlan(regionId, slug)}
  `.execute(db)

  await sql`
    delete from plan_term t using plan p
    where p.id = t.plan_id and p.region_id = ${regionId}::int and p.slug = ${slug}
  `.execute(db)
  await sql`
    insert into plan_term (plan_id, mark, position, term, note, citation)
    select p.id, x.mark, x.position, x.term, x.note, x.citation
    from ${rowsOf(
      terms.map(({ citation, asRead, ...term }, n) => ({
        ...term,
        position: n + 1,
        citation: { ...citation, asRead },
      })),
      'mark text, position int, term text, note text, citation jsonb',
    )}
    join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
  `.execute(db)
}

/** An item's indicators are those it had, in their order; further ones are added. */
async function loadIndicators(
  db: Db,
  regionId: number,
  slug: string,
  items: CataloguePlan['items'],
): Promise<void> {
  const rows = items.flatMap(({ id, content, indicators: some }) =>
    some.map((indicator, n) => ({
      ...{ item: id, nth: n + 1, document: content.citation.document },
      ...indicator,
    })),
  )
  const stated = sql`(
    select i.id as item_id, p.issuer_id, d.title as source, x.*
    from ${rowsOf(
      rows,
      `item text, nth int, document text, title text, unit text, direction text,
      kind text, baseline numeric, "baselineFiscalYear" int, target numeric,
      "targetFiscalYear" int, stated jsonb`,
    )}
    ${ofPlan(regionId, slug)}
    left join source_document d on d.region_id = p.region_id and d.key = x.document) s`
  const held = sql`(
    select id, plan_item_id, row_number() over (partition by plan_item_id order by id) as nth
    from indicator where region_id = ${regionId}::int and plan_item_id is not null) h`
  await sql`
    update indicator n set title = s.title, unit = s.unit, direction = s.direction, kind = s.kind,
      baseline = s.baseline, baseline_fiscal_year = s."baselineFiscalYear", target = s.target,
      target_fiscal_year = s."targetFiscalYear", source = s.source, stated = s.stated
    from ${stated} join ${held} on h.plan_item_id = s.item_id and h.nth = s.nth
    where n.id = h.id
  `.execute(db)
  await sql`
    insert into indicator (region_id, plan_item_id, municipality_id, title, unit, direction, kind,
      baseline, baseline_fiscal_year, target, target_fiscal_year, source, stated)
    select ${regionId}::int, s.item_id, s.issuer_id, s.title, s.unit, s.direction, s.kind,
      s.baseline, s."baselineFiscalYear", s.target, s."targetFiscalYear", s.source, s.stated
    from ${stated} left join ${held} on h.plan_item_id = s.item_id and h.nth = s.nth
    where h.id is null order by s.item_id, s.nth
  `.execute(db)
}

async function loadLinks(db: Db, regionId: number, { slug, items }: CataloguePlan): Promise<void> {
  const links = items.flatMap(({ id, links: some }) =>
    some.map(({ plan: to, item: toItem, ...link }) => ({ item: id, to, toItem, ...link })),
  )
  await sql`
    delete from plan_item_link l using plan_item i, plan p
    where i.id = l.item_id and p.id = i.plan_id
      and p.region_id = ${regionId}::int and p.slug = ${slug}
  `.execute(db)
  await sql`
    insert into plan_item_link (item_id, to_item_id, basis, words, reason, reason_en)
    select i.id, t.id, x.basis, x.words, x.reason, x."reasonEn"
    from ${rowsOf(
      links,
      `item text, "to" text, "toItem" text, basis text, words text, reason text,
      "reasonEn" text`,
    )}
    ${ofPlan(regionId, slug)}
    join plan q on q.region_id = p.region_id and q.slug = x."to"
    join plan_item t on t.plan_id = q.id and t.slug = x."toItem"
  `.execute(db)
}
