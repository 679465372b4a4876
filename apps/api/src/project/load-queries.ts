import type { Citation, Grounds, ParticipationAnswer, ProjectStatus } from '@renkei/schema'
import { sql } from 'kysely'
import { writeSearchDocuments } from './document.ts'
import { searchTextsOf } from './search-text.ts'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'

/** A project's first revision, its parts named by number and code. */
export type FirstRevision = {
  number: number
  title: string
  titleEn: string | null
  kana: string
  visionPage: number | null
  markCount: number | null
  status: ProjectStatus
  fromFiscalYear: number
  toFiscalYear: number
  basis: 'source' | 'confirmed'
  citation: Citation | null
  policyArea: Grounds & { code: string }
  marks: (Grounds & { measure: number })[]
  participations: (Grounds & { municipality: string; answer: ParticipationAnswer })[]
}

/** Where and when the projects begin: the note and date of their first revision. */
export type Beginning = {
  regionId: number
  visionId: number
  validFrom: string
  note: string
  noteEn: string | null
}

const grounds = 'basis text, reason text, "reasonEn" text, citation json'

const documentOf = (citation: string, regionId: number) => sql`(select id from source_document
  where region_id = ${regionId} and key = ${sql.raw(citation)} ->> 'document')`

/** Writes projects with their first revision and their search documents. */
export async function loadProjects(
  db: Db,
  { regionId, visionId, validFrom, note, noteEn }: Beginning,
  projects: readonly FirstRevision[],
): Promise<void> {
  const rows = projects.map((project) => ({ ...project, ...searchTextsOf(project) }))
  const written = await sql<{ id: number }>`
    insert into project (vision_id, number, current_revision_id)
    select ${visionId}::int, number, nextval(pg_get_serial_sequence('project_revision', 'id'))
    from (select number from ${rowsOf(
      rows.map(({ number }) => ({ number })),
      'number int',
    )} order by number) x
    returning id
  `.execute(db)

  const columns = `number int, title text, "titleEn" text, kana text, "kanaKey" text,
    "searchText" text, "searchTextEn" text, "visionPage" int, "markCount" int, status text, "fromFiscalYear" int,
    "toFiscalYear" int, basis text, citation json, "policyArea" json`
  await sql`
    insert into project_revision (id, project_id, vision_id, region_id, revision, valid_from, note, note_en,
      title, title_en, kana, kana_key, search_text, search_text_en, vision_page, mark_count, status,
      from_fiscal_year, to_fiscal_year, basis, document_id, policy_area_id, policy_area_basis,
      policy_area_reason, policy_area_reason_en, policy_area_document_id, policy_area_page)
    overriding system value
    select p.current_revision_id, p.id, p.vision_id, ${regionId}::int, 1, ${validFrom}::date, ${note}, ${noteEn},
      x.title, x."titleEn", x.kana, x."kanaKey", x."searchText", x."searchTextEn", x."visionPage", x."markCount", x.status,
      x."fromFiscalYear", x."toFiscalYear", x.basis, ${documentOf('x.citation', regionId)},
      a.id, x."policyArea" ->> 'basis', x."policyArea" ->> 'reason', x."policyArea" ->> 'reasonEn',
      ${documentOf(`x."policyArea" -> 'citation'`, regionId)},
      (x."policyArea" -> 'citation' ->> 'page')::int
    from ${rowsOf(rows, columns)}
    join project p on p.vision_id = ${visionId} and p.number = x.number
    left join policy_area a on a.vision_id = ${visionId} and a.code = x."policyArea" ->> 'code'
    order by x.number
  `.execute(db)

  const marks = rows.flatMap(({ number, marks: own }) => own.map((mark) => ({ number, ...mark })))
  await sql`
    insert into mark (revision_id, vision_id, measure_id, basis, reason, reason_en, document_id, page)
    select r.id, r.vision_id, m.id, x.basis, x.reason, x."reasonEn",
      ${documentOf('x.citation', regionId)}, (x.citation ->> 'page')::int
    from ${rowsOf(marks, `number int, measure int, ${grounds}`)}
    join project p on p.vision_id = ${visionId} and p.number = x.number
    join project_revision r on r.project_id = p.id and r.revision = 1
    left join measure m on m.vision_id = ${visionId} and m.number = x.measure
  `.execute(db)

  const participations = rows.flatMap(({ number, participations: own }) =>
    own.map((participation) => ({ number, ...participation })),
  )
  await sql`
    insert into participation (revision_id, region_id, municipality_id, answer, basis, reason,
      reason_en, document_id, page)
    select r.id, ${regionId}::int, m.id, x.answer, x.basis, x.reason, x."reasonEn",
      ${documentOf('x.citation', regionId)}, (x.citation ->> 'page')::int
    from ${rowsOf(participations, `number int, municipality text, answer text, ${grounds}`)}
    join project p on p.vision_id = ${visionId} and p.number = x.number
    join project_revision r on r.project_id = p.id and r.revision = 1
    left join municipality m on m.code = x.municipality
  `.execute(db)

  await writeSearchDocuments(
    db,
    written.rows.map(({ id }) => id),
  )
}
