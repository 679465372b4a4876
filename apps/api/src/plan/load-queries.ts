import type { Catalogue, CataloguePlan } from '@renkei/catalogue'
import { sql } from 'kysely'
import { proposeAlignments } from '../alignment/propose.ts'
import { planShape, planTextsOf } from './text-queries.ts'
import type { Db } from '../db/schema.ts'
import { loadDocuments } from '../region/load-queries.ts'
import { rowsOf } from '../db/rows.ts'

/** Writes the plans of a region that it does not hold yet with the documents they cite, their items, links
 * and indicators, and proposes which projects serve them. Links into plans that are not held are left
 * out. */
export async function loadPlans(
  db: Db,
  regionId: number,
  { plans: sources, documents }: Pick<Catalogue, 'plans' | 'documents'>,
): Promise<void> {
  const { rows: held } = await sql<{ slug: string }>`
    select slug from plan where region_id = ${regionId}::int
  `.execute(db)
  const missing = sources.flatMap(({ slug, read }, i) =>
    held.some((plan) => plan.slug === slug) ? [] : [{ plan: read(), position: i + 1 }],
  )
  if (missing.length === 0) return
  await loadDocuments(db, regionId, documents)
  for (const { plan, position } of missing) await loadPlan(db, regionId, plan, position)
  for (const { plan } of missing) await loadLinks(db, regionId, plan)
  await proposeAlignments(db, { regionId })
}

async function loadPlan(
  db: Db,
  regionId: number,
  { slug, title, titleEn, kana, issuer, status, items, terms, ...plan }: CataloguePlan,
  position: number,
): Promise<void> {
  const { period, parent, relations, documents } = plan
  const content = JSON.stringify({ period, parent, relations, documents })
  await sql`
    insert into plan (region_id, slug, position, title, title_en, kana, issuer_id, status, parent,
      content, shape)
    select ${regionId}::int, ${slug}, ${position}::int, ${title}, ${titleEn}, ${kana}, m.id,
      ${status}::text, ${parent?.plan ?? null}::text, ${content}::text::jsonb, ${planShape}::int
    from municipality m where m.code = ${issuer}
  `.execute(db)

  const rows = items.map((item, i) => ({
    ...item,
    position: i + 1,
    ...planTextsOf(item),
  }))
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
  `.execute(db)
  await sql`
    update plan_item i set parent_id = above.id, relist_of_id = repeated.id
    from ${rowsOf(rows, 'id text, parent text, "relistOf" text')}
    join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
    left join plan_item above on above.plan_id = p.id and above.slug = x.parent
    left join plan_item repeated on repeated.plan_id = p.id and repeated.slug = x."relistOf"
    where i.plan_id = p.id and i.slug = x.id
  `.execute(db)
  await loadParts(db, regionId, slug, { items, terms })
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
  await sql`
    insert into plan_item_department (item_id, position, name, others)
    select i.id, x.position, x.name, x.others
    from ${rowsOf(departments, 'item text, position int, name text, others boolean')}
    ${ofPlan(regionId, slug)}
  `.execute(db)

  await sql`
    insert into plan_term (plan_id, mark, position, term, note, citation)
    select p.id, x.mark, x.position, x.term, x.note, x.citation
    from ${rowsOf(
      terms.map((term, n) => ({ ...term, position: n + 1 })),
      'mark text, position int, term text, note text, citation jsonb',
    )}
    join plan p on p.region_id = ${regionId}::int and p.slug = ${slug}
  `.execute(db)

  const indicators = items.flatMap(({ id, content, indicators: some }) =>
    some.map((indicator) => ({ item: id, document: content.citation.document, ...indicator })),
  )
  await sql`
    insert into indicator (region_id, plan_item_id, municipality_id, title, unit, direction, kind,
      baseline, baseline_fiscal_year, target, target_fiscal_year, source, stated)
    select ${regionId}::int, i.id, p.issuer_id, x.title, x.unit, x.direction, x.kind, x.baseline,
      x."baselineFiscalYear", x.target, x."targetFiscalYear", d.title, x.stated
    from ${rowsOf(
      indicators,
      `item text, document text, title text, unit text, direction text,
      kind text, baseline numeric, "baselineFiscalYear" int, target numeric,
      "targetFiscalYear" int, stated jsonb`,
    )}
    ${ofPlan(regionId, slug)}
    left join source_document d on d.region_id = p.region_id and d.key = x.document
  `.execute(db)
}

async function loadLinks(db: Db, regionId: number, { slug, items }: CataloguePlan): Promise<void> {
  const links = items.flatMap(({ id, links: some }) =>
    some.map(({ plan: to, item: toItem, ...link }) => ({ item: id, to, toItem, ...link })),
  )
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
