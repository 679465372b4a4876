import type { Catalogue } from '@renkei/catalogue'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'

/** The same as `regionIds`. Whoever else loads waits for the transaction to end. */
export async function holdRegions(db: Db): Promise<Map<string, number>> {
  await sql`lock table region in share row exclusive mode`.execute(db)
  return regionIds(db)
}

/** The ids of the regions that the registry holds, by slug. */
export async function regionIds(db: Db): Promise<Map<string, number>> {
  const regions = await db.selectFrom('region').select(['id', 'slug']).execute()
  return new Map(regions.map(({ id, slug }) => [slug, id]))
}

/** Writes a region with its documents and municipalities; returns its id. A municipality that
 * another region already brought keeps its row. */
export async function loadRegion(
  db: Db,
  catalogue: Omit<Catalogue, 'visions' | 'plans'>,
): Promise<number> {
  const { region } = catalogue
  const { id } = await db
    .insertInto('region')
    .values({
      slug: region.slug,
      name: region.name,
      kana: region.kana,
      name_en: region.nameEn,
      short_name: region.shortName,
      short_name_en: region.shortNameEn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  await loadDocuments(db, id, catalogue.documents)

  const municipalities = rowsOf(
    catalogue.municipalities.map(({ tile, ...rest }) => ({ ...rest, ...tile })),
    `code text, name text, kana text, "nameEn" text, kind text, role text, "agreementOn" date,
     "column" int, "row" int`,
  )
  await sql`
    insert into municipality (code, name, kana, name_en, kind)
    select code, name, kana, "nameEn", kind from ${municipalities}
    on conflict (code) do nothing
  `.execute(db)
  await sql`
    insert into membership (region_id, municipality_id, role, agreement_on, tile_column, tile_row)
    select ${id}::int, m.id, x.role, x."agreementOn", x."column", x."row"
    from ${municipalities} join municipality m on m.code = x.code
  `.execute(db)
  return id
}

/** Writes the documents that facts cite, and over those that the region holds already. */
export async function loadDocuments(
  db: Db,
  regionId: number,
  documents: Catalogue['documents'],
): Promise<void> {
  const rows = rowsOf(
    documents.map((document, i) => ({ ...document, position: i + 1 })),
    `key text, position int, title text, "titleEn" text, issuer text, "issuerEn" text,
     "issuedOn" date, note text, "noteEn" text`,
  )
  await sql`
    insert into source_document (region_id, key, position, title, title_en, issuer, issuer_en,
      issued_on, note, note_en)
    select ${regionId}::int, key, position, title, "titleEn", issuer, "issuerEn", "issuedOn", note,
      "noteEn"
    from ${rows}
    on conflict (region_id, key) do update set position = excluded.position,
      title = excluded.title, title_en = excluded.title_en, issuer = excluded.issuer,
      issuer_en = excluded.issuer_en, issued_on = excluded.issued_on, note = excluded.note,
      note_en = excluded.note_en
  `.execute(db)
}
