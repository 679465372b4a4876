import type { CatalogueVision } from '@renkei/catalogue'
import { sql } from 'kysely'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'

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
  const { vision, pillars, policyAreas, themes, measures, arranged, commonMeasures } = catalogue
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

  await sql`
    insert into pillar (vision_id, number, title, title_en)
    select ${id}::int, number, title, "titleEn" from ${rowsOf(pillars, titled)} order by number
  `.execute(db)

  const groups = pillars.flatMap((pillar) =>
    pillar.groups.map((group) => ({ ...group, pillar: pillar.number })),
  )
  await sql`
    insert into policy_group (pillar_id, number, sign, title, title_en)
    select p.id, x.number, x.sign, x.title, x."titleEn"
    from ${rowsOf(groups, `pillar int, sign text, ${titled}`)}
    join pillar p on p.vision_id = ${id} and p.number = x.pillar
  `.execute(db)

  const areas = policyAreas.map((area, i) => ({ ...area, position: i + 1 }))
  await sql`
    insert into policy_area (vision_id, pillar_id, policy_group_id, position, code, letter, title, title_en)
    select ${id}::int, p.id, g.id, x.position, x.code, x.letter, x.title, x."titleEn"
    from ${rowsOf(areas, 'pillar int, "group" int, position int, code text, letter text, title text, "titleEn" text')}
    join pillar p on p.vision_id = ${id} and p.number = x.pillar
    left join policy_group g on g.pillar_id = p.id and g.number = x."group"
    order by x.position
  `.execute(db)

  await sql`
    insert into theme (vision_id, number, title, title_en)
    select ${id}::int, number, title, "titleEn" from ${rowsOf(themes, titled)} order by number
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
    order by x.number nulls last
  `.execute(db)
  return id
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
