import type { AgreementRead } from '@renkei/schema'
import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { overwrite } from '../write/queries.ts'

type Columns = AgreementRead & { documentId: number | null }

const columnsOf = (of: Columns) => ({
  ...{ kind: of.kind, signed_on: of.signedOn, council_on: of.councilOn, ended_on: of.endedOn },
  ...{ document_id: of.documentId, page: of.page, reason: null, reason_en: null },
  basis: of.documentId === null ? ('confirmed' as const) : ('source' as const),
})

/** Writes an agreement, or over the version read, with its parties, cores first, and amendments; returns its id, null
 * where somebody wrote since. */
export async function writeAgreement(
  db: Db,
  { regionId, id, version }: { regionId: number; id: number; version: number },
  of: Columns,
): Promise<number | null> {
  const row =
    id === 0
      ? await db
          .insertInto('agreement')
          .values({ ...columnsOf(of), region_id: regionId })
          .returning('id')
          .executeTakeFirstOrThrow()
      : await overwrite(db, 'agreement', version, columnsOf(of))
          .where('id', '=', id)
          .where('region_id', '=', regionId)
          .returning('id')
          .executeTakeFirst()
  if (!row) return null
  await removeParts(db, row.id)
  const parties = [
    ...of.municipalities.map((code) => ({ code, name: null })),
    ...of.others.map((name) => ({ code: null, name })),
  ].map((party, at) => ({ ...party, position: at + 1 }))
  await sql`
    insert into agreement_party (agreement_id, region_id, position, municipality_id, name, name_en)
    select ${row.id}::int, ${regionId}::int,
      row_number() over (order by s.role is distinct from 'core', x.position), m.id, x.name, x.name
    from ${rowsOf(parties, 'position int, code text, name text')}
    left join municipality m on m.code = x.code
    left join membership s on s.region_id = ${regionId}::int and s.municipality_id = m.id
  `.execute(db)
  await sql`
    insert into agreement_amendment (agreement_id, amended_on, council_on)
    select ${row.id}::int, "amendedOn", "councilOn"
    from ${rowsOf(of.amendments, '"amendedOn" date, "councilOn" date')}
  `.execute(db)
  return row.id
}

/** Deletes an agreement as it was read; false where somebody wrote since. */
export async function deleteAgreement(
  db: Db,
  { regionId, id, version }: { regionId: number; id: number; version: number },
): Promise<boolean> {
  const held = await overwrite(db, 'agreement', version, {})
    .where('id', '=', id)
    .where('region_id', '=', regionId)
    .returning('id')
    .executeTakeFirst()
  if (!held) return false
  await removeParts(db, id)
  await db.deleteFrom('agreement').where('id', '=', id).execute()
  return true
}

async function removeParts(db: Db, id: number): Promise<void> {
  await db.deleteFrom('agreement_party').where('agreement_id', '=', id).execute()
  await db.deleteFrom('agreement_amendment').where('agreement_id', '=', id).execute()
}
