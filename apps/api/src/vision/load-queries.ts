import type { CatalogueVision } from '@renkei/catalogue'
import { sql } from 'kysely'
import { json } from '../db/json.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'

const areaShift = 10_000
const titled = 'number int, title text, "titleEn" text'

/** Writes a vision with its pillars, areas, themes and measures; returns its id. */
export async function loadVision(
  db: Db,
  regionId: number,
  catalogue: Omit<
    CatalogueVision,
    'projects' | 'participation' | 'citation' | 'adoptionCitation' | 'indicators'
  >,
): Promise<number> {
  const { vision, arranged, revised } = catalogue
  const { id } = await db
    .insertInto('vision')
    .values({
      region_id: regionId,
      edition: vision.edition,
      edition_name: vision.editionName,
      edition_name_en: vision.editionNameEn,
      title: vision.title,
      title_en: vision.titleEn,
      from_fiscal_year: vision.fromFiscalYear,
      to_fiscal_year: vision.toFiscalYear,
      adopted: vision.adopted,
      measure_label: vision.measureLabel,
      measure_label_en: vision.measureLabelEn,
      projects_stated: vision.projectsStated,
      numbered: vision.numbered,
      adopted_on: vision.adoptedOn,
      arranged: json(arranged),
      document_id: db
        .selectFrom('source_document')
        .select('id')
        .where('region_id', '=', regionId)
        .where('key', '=', vision.document ?? ''),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await loadStructure(db, id, catalogue)
  if (revised) await insertRevision(db, id, { ...revised, revision: 1 })
  return id
}

/** Writes what a vision sorts its projects by: pillars, areas, themes and measures. Those that it has stay. */
async function loadStructure(
  db: Db,
  id: number,
  {
    pillars,
    policyAreas,
    themes,
    measures,
    commonMeasures,
  }: Pick<CatalogueVision, 'pillars' | 'policyAreas' | 'themes' | 'measures' | 'commonMeasures'>,
): Promise<void> {
  await sql`
    insert into pillar (vision_id, number, title, title_en)
    select ${id}::int, number, title, "titleEn" from ${rowsOf(pillars, titled)} order by number
    on conflict (vision_id, number) do nothing
  `.execute(db)

  const groups = pillars.flatMap((pillar) =>
    pillar.groups.map((group) => ({ ...group, pillar: pillar.number })),
  )
  await sql`
    insert into policy_group (pillar_id, number, sign, title, title_en)
    select p.id, x.number, x.sign, x.title, x."titleEn"
    from ${rowsOf(groups, `pillar int, sign text, ${titled}`)}
    join pillar p on p.vision_id = ${id} and p.number = x.pillar
    on conflict (pillar_id, number) do nothing
  `.execute(db)

  const areas = policyAreas.map((area, i) => ({ ...area, position: i + 1 }))
  // No two areas have one place, not even for a moment.
  await sql`update policy_area set position = position + ${areaShift} where vision_id = ${id}::int`.execute(
    db,
  )
  await sql`
    insert into policy_area (vision_id, pillar_id, policy_group_id, position, code, letter, title, title_en)
    select ${id}::int, p.id, g.id, ${2 * areaShift}::int + x.position, x.code, x.letter, x.title, x."titleEn"
    from ${rowsOf(areas, 'pillar int, "group" int, position int, code text, letter text, title text, "titleEn" text')}
    join pillar p on p.vision_id = ${id} and p.number = x.pillar
    left join policy_group g on g.pillar_id = p.id and g.number = x."group"
    order by x.position
    on conflict (vision_id, code) do nothing
  `.execute(db)
  await sql`
    update policy_area a set position = x.position from ${rowsOf(areas, 'position int, code text')}
    where a.vision_id = ${id}::int and a.code = x.code
  `.execute(db)

  await sql`
    insert into theme (vision_id, number, title, title_en)
    select ${id}::int, number, title, "titleEn" from ${rowsOf(themes, titled)} order by number
    on conflict (vision_id, number) do nothing
  `.execute(db)

  const allMeasures = [
    ...measures.map((measure) => ({ ...measure, kind: 'priority' })),
    ...commonMeasures.map((measure) => ({ ...measure, kind: 'common' })),
  ]
  await sql`
    insert into measure (vision_id, kind, number, theme_id, title, title_en)
    select ${id}::int, x.kind, x.number, t.id, x.title, x."titleEn"
    from ${rowsOf(allMeasures, `kind text, theme int, ${titled}`)}
    left join theme t on t.vision_id = ${id} and t.number = x.theme
    where not exists (select from measure m where m.vision_id = ${id} and m.kind = x.kind
      and m.number is not distinct from x.number and (x.kind = 'priority' or m.title = x.title))
    order by x.number nulls last
  `.execute(db)
}

/** Writes what a revision of a vision says of it: what it is called and how long it lasts, and what it sorts projects
 * by besides. What it was before is kept. */
export async function reviseVision(
  db: Db,
  id: number,
  catalogue: Parameters<typeof loadStructure>[2] & Pick<CatalogueVision, 'vision' | 'revised'>,
): Promise<void> {
  const { vision, revised } = catalogue
  if (!revised) throw new Error('A revision has its day')
  const { rows } = await sql<{ held: number }>`
    select count(*)::int as held from vision_revision where vision_id = ${id}::int
  `.execute(db)
  const held = one(rows).held
  // Row 0 says what it was adopted as.
  if (held === 0) await insertRevision(db, id, { on: null, reason: null, revision: 0 })
  await db
    .updateTable('vision')
    .set({
      edition_name: vision.editionName,
      edition_name_en: vision.editionNameEn,
      title: vision.title,
      title_en: vision.titleEn,
      to_fiscal_year: vision.toFiscalYear,
      measure_label: vision.measureLabel,
      measure_label_en: vision.measureLabelEn,
      projects_stated: vision.projectsStated,
      document_id: sql`(select d.id from source_document d where d.region_id = vision.region_id
        and d.key = ${vision.document ?? ''})`,
    })
    .where('id', '=', id)
    .execute()
  await insertRevision(db, id, { ...revised, revision: Math.max(held, 1) })
  await loadStructure(db, id, catalogue)
}

/** Takes down what a vision says of itself now. `on`: null for the day it was adopted. */
async function insertRevision(
  db: Db,
  id: number,
  { on, reason, revision }: { on: string | null; reason: string | null; revision: number },
): Promise<void> {
  await sql`
    insert into vision_revision (vision_id, region_id, revision, revised_on, edition_name,
      edition_name_en, title, title_en, from_fiscal_year, to_fiscal_year, reason, document_id)
    select id, region_id, ${revision}::int, coalesce(${on}::date, adopted_on), edition_name,
      edition_name_en, title, title_en, from_fiscal_year, to_fiscal_year, ${reason}::text, document_id
    from vision where id = ${id}::int
  `.execute(db)
}

/** Writes what of the order of the region's visions was inferred, as the catalogue says it now. */
export async function loadArranged(
  db: Db,
  regionId: number,
  visions: readonly Pick<CatalogueVision, 'vision' | 'arranged'>[],
): Promise<void> {
  const said = visions.map(({ vision: { edition }, arranged }) => ({ edition, arranged }))
  await sql`
    update vision v set arranged = x.arranged
    from ${rowsOf(said, 'edition int, arranged jsonb')}
    where v.region_id = ${regionId}::int and v.edition = x.edition and v.arranged <> x.arranged
  `.execute(db)
}
