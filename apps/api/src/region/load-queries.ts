import type { Catalogue } from '@renkei/catalogue'
import { sql } from 'kysely'
import { loadAffiliates } from '../affiliate/queries.ts'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'
import { loadRule } from '../evaluation/rule-queries.ts'

/** The same as `regionIds`. Whoever else loads waits for the transaction to end. */
export async function holdRegions(db: Db): Promise<Map<string, number>> {
  // Whoever serves may not lock the table: it may write some of its columns alone.
  await sql`select pg_advisory_xact_lock(7352004)`.execute(db)
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
      nickname: region.nickname,
      nickname_en: region.nicknameEn,
      scheme: region.scheme,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  await loadDocuments(db, id, catalogue.documents)

  const municipalities = rowsOf(
    catalogue.municipalities.map(({ tile, ...rest }) => ({ ...rest, ...tile })),
    `code text, name text, kana text, "nameEn" text, kind text, role text, since date, until date,
     "column" int, "row" int`,
  )
  await sql`
    insert into municipality (code, name, kana, name_en, kind)
    select code, name, kana, "nameEn", kind from ${municipalities}
    on conflict (code) do nothing
  `.execute(db)
  await sql`
    insert into membership (region_id, municipality_id, role, since, until, is_joined, tile_column, tile_row)
    select ${id}::int, m.id, x.role, x.since, x.until, x.since is null, x."column", x."row"
    from ${municipalities} join municipality m on m.code = x.code
  `.execute(db)
  const former = catalogue.municipalities.flatMap(({ code, earlier }) =>
    earlier.map((time) => ({ code, ...time })),
  )
  await sql`
    insert into former_membership (region_id, municipality_id, since, until, is_joined, is_left)
    select ${id}::int, m.id, x.since, x.until, x.since is null, false
    from ${rowsOf(former, 'code text, since date, until date')} join municipality m on m.code = x.code
  `.execute(db)
  await loadAffiliates(db, id, catalogue.affiliates)
  await loadAgreements(db, id, catalogue.agreements)
  if (catalogue.evaluationRule) await loadRule(db, id, catalogue.evaluationRule)
  return id
}

/** Writes agreements with their parties and amendments. */
export async function loadAgreements(
  db: Db,
  regionId: number,
  agreements: Catalogue['agreements'],
): Promise<void> {
  for (const { parties, amendments, citation, ...agreement } of agreements) {
    const { id } = await db
      .insertInto('agreement')
      .values({
        region_id: regionId,
        kind: agreement.kind,
        signed_on: agreement.signedOn,
        council_on: agreement.councilOn,
        ended_on: agreement.endedOn,
        basis: agreement.basis,
        reason: agreement.reason,
        reason_en: agreement.reasonEn,
        document_id: db
          .selectFrom('source_document')
          .select('id')
          .where('region_id', '=', regionId)
          .where('key', '=', citation?.document ?? ''),
        page: citation?.page ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const named = parties.map((party, i) => ({ ...party, position: i + 1 }))
    await sql`
      insert into agreement_party (agreement_id, region_id, position, municipality_id, name, name_en)
      select ${id}::int, ${regionId}::int, x.position, m.id,
        case when m.id is null then coalesce(x.name, x.municipality) end, x."nameEn"
      from ${rowsOf(named, 'position int, municipality text, name text, "nameEn" text')}
      left join municipality m on m.code = x.municipality
    `.execute(db)
    await sql`
      insert into agreement_amendment (agreement_id, amended_on, council_on)
      select ${id}::int, "amendedOn", "councilOn"
      from ${rowsOf(amendments, '"amendedOn" date, "councilOn" date')}
    `.execute(db)
  }
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
