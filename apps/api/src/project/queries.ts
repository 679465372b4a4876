import type { Project, ProjectRef } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

const grounds = (row: string) => sql`
  'basis', ${sql.ref(`${row}.basis`)}, 'reason', ${sql.ref(`${row}.reason`)},
  'reasonEn', ${sql.ref(`${row}.reason_en`)},
  'citation', case when ${sql.ref(`${row}.document_id`)} is not null then json_build_object(
    'document', (select key from source_document where id = ${sql.ref(`${row}.document_id`)}),
    'page', ${sql.ref(`${row}.page`)}) end`

const named = sql`json_build_object('number', number, 'title', title, 'titleEn', title_en)`

/** A project with every fact's basis; undefined where region, edition or number is unknown. */
export async function selectProject(db: Db, ref: ProjectRef): Promise<Project | undefined> {
  const { rows } = await sql<{ project: Project }>`
    select json_build_object(
      'number', p.number, 'title', r.title, 'titleEn', r.title_en, 'kana', r.kana,
      'visionPage', r.vision_page, 'markCount', r.mark_count, 'status', r.status,
      'fromFiscalYear', r.from_fiscal_year, 'toFiscalYear', r.to_fiscal_year, 'basis', r.basis,
      'citation', case when r.document_id is not null then json_build_object('document',
        (select key from source_document where id = r.document_id), 'page', r.vision_page) end,
      'policyArea', (select json_build_object('code', a.code, ${grounds('g')})
        from policy_area a, lateral (select r.policy_area_basis as basis, r.policy_area_reason as reason,
          r.policy_area_reason_en as reason_en, r.policy_area_document_id as document_id,
          r.policy_area_page as page) g
        where a.id = r.policy_area_id),
      'measures', (select coalesce(json_agg(json_build_object('number', e.number, ${grounds('m')})
          order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id),
      'participations', (select coalesce(json_agg(json_build_object('municipality', c.code,
          'answer', n.answer, ${grounds('n')}) order by c.code), '[]'::json)
        from participation n join municipality c on c.id = n.municipality_id where n.revision_id = r.id),
      'revisions', (select json_agg(json_build_object('revision', h.revision, 'validFrom', h.valid_from,
          'note', h.note, 'noteEn', h.note_en) order by h.revision desc)
        from project_revision h where h.project_id = p.id),
      'previous', (select ${named} from (select o.number, h.title, h.title_en from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number < p.number order by o.number desc limit 1) o),
      'next', (select ${named} from (select o.number, h.title, h.title_en from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number > p.number order by o.number limit 1) o),
      'sameArea', (select coalesce(json_agg(${named} order by number), '[]'::json)
        from (select o.number, h.title, h.title_en from project_revision h
          join project o on o.current_revision_id = h.id
          where h.policy_area_id = r.policy_area_id and o.id <> p.id order by o.number limit 50) o)
    ) as project
    from region g
    join vision v on v.region_id = g.id
    join project p on p.vision_id = v.id
    join project_revision r on r.id = p.current_revision_id
    where g.slug = ${ref.region} and p.number = ${ref.number}
      and v.edition = coalesce(${ref.vision ?? null}::smallint,
        (select max(edition) from vision where region_id = g.id))
  `.execute(db)
  return rows[0]?.project
}

/** Changes whenever any project of the vision does. */
export async function selectVersion(db: Db, visionId: number): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat(max(id), ' ', count(*)) as version from project_revision where vision_id = ${visionId}
  `.execute(db)
  return one(rows).version
}

/** Whether a vision has a project of this number. */
export async function projectExists(db: Db, visionId: number, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('id')
    .where('vision_id', '=', visionId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}
