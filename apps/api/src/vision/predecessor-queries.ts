import type { CatalogueVision } from '@renkei/catalogue'
import type { Grounds } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { rowsOf } from '../db/rows.ts'

type Of = { regionId: number; visionId: number }

const grounded = (
  one: Omit<Grounds, 'citation'> & { citation?: Grounds['citation'] | undefined },
) => ({
  ...{ basis: one.basis, reason: one.reason, reasonEn: one.reasonEn },
  ...{ document: one.citation?.document ?? null, page: one.citation?.page ?? null },
})
const groundColumns = 'basis text, reason text, "reasonEn" text, document text, page int'

/** Writes what projects and indicators of a vision go on from; `indicators`: their ids by number. What is written
 * already stays. */
export async function loadPredecessors(
  db: Db,
  { regionId, visionId }: Of,
  edition: Pick<CatalogueVision, 'projects' | 'indicators'>,
  indicators: ReadonlyMap<number, number>,
): Promise<void> {
  const projects = edition.projects.flatMap(({ number: own, predecessors }) =>
    predecessors.map(({ edition: former, number, ...one }) => ({
      ...{ own, former, number, ...grounded(one) },
    })),
  )
  await sql`
    insert into predecessor (region_id, project_id, former_project_id, basis, reason, reason_en,
      document_id, page)
    select ${regionId}::int, p.id, f.id, x.basis, x.reason, x."reasonEn", d.id, x.page
    from ${rowsOf(projects, `own int, former int, number int, ${groundColumns}`)}
    join project p on p.vision_id = ${visionId}::int and p.number = x.own
    join vision v on v.region_id = ${regionId}::int and v.edition = x.former
    join project f on f.vision_id = v.id and f.number = x.number
    left join source_document d on d.region_id = ${regionId}::int and d.key = x.document
    on conflict do nothing
  `.execute(db)
  const followed = edition.indicators.flatMap(({ number, predecessors = [] }) =>
    predecessors.map(({ registered: former, ...one }) => ({
      ...{ own: indicators.get(number), former, ...grounded(one) },
    })),
  )
  await sql`
    insert into predecessor (region_id, indicator_id, former_indicator_id, basis, reason, reason_en,
      document_id, page)
    select ${regionId}::int, i.id, f.id, x.basis, x.reason, x."reasonEn", d.id, x.page
    from ${rowsOf(followed, `own int, former int, ${groundColumns}`)}
    join indicator i on i.id = x.own and i.region_id = ${regionId}::int
    join indicator f on f.id = x.former and f.region_id = ${regionId}::int
    left join source_document d on d.region_id = ${regionId}::int and d.key = x.document
    on conflict do nothing
  `.execute(db)
}

/** What a vision's projects and indicators go on from, as its workbook says it. */
export async function selectPredecessors(db: Db, visionId: number) {
  type Row = {
    project: number | null
    indicator: number | null
    former: { edition: number; number: number | null; registered: number | null; title: string }
    grounds: Grounds
  }
  const { rows } = await sql<Row>`
    select p.number as project, x.indicator_id as indicator,
      json_build_object('edition', v.edition, 'number', f.number, 'registered', j.id,
        'title', coalesce(r.title, j.title)) as former,
      json_build_object('basis', x.basis, 'reason', x.reason, 'reasonEn', x.reason_en,
        'citation', case when d.id is not null
          then json_build_object('document', d.key, 'page', x.page) end) as grounds
    from predecessor x
    left join source_document d on d.id = x.document_id
    left join project p on p.id = x.project_id
    left join indicator i on i.id = x.indicator_id
    left join project f on f.id = x.former_project_id
    left join project_revision r on r.id = f.current_revision_id
    left join indicator j on j.id = x.former_indicator_id
    join vision v on v.id = coalesce(f.vision_id, j.vision_id)
    where coalesce(p.vision_id, i.vision_id) = ${visionId}::int
    order by p.number, x.indicator_id, v.edition, f.number, j.id
  `.execute(db)
  return rows
}

/** What may be gone on from: projects of a region's visions by number, and indicators by key, with their titles. */
export async function selectFormers(db: Db, region: string | undefined) {
  const { rows } = await sql<{
    edition: number
    projects: Record<string, string>
    indicators: Record<string, string>
  }>`
    select v.edition,
      (select coalesce(json_object_agg(p.number, r.title), '{}'::json) from project p
        join project_revision r on r.id = p.current_revision_id where p.vision_id = v.id) as projects,
      (select coalesce(json_object_agg(i.id, i.title), '{}'::json) from indicator i
        where i.vision_id = v.id) as indicators
    from vision v join region g on g.id = v.region_id where g.slug = ${region ?? ''}
  `.execute(db)
  return new Map(rows.map(({ edition, ...formers }) => [edition, formers]))
}
