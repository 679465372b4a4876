import type {
  Basis,
  ComparedIndicator,
  ComparedProject,
  Grounds,
  ProjectItem,
} from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { printed } from '../project/printed-queries.ts'
import { standing } from '../project/standing-queries.ts'

/** A project or indicator as it stands or stood: `began` sorts it by when it came. */
export type Stood<T> = { id: number; edition: number; began: string; isActive: boolean; item: T }
/** What a project said of its area, of its ● and of who takes part: those who have not answered are left out. */
export type StoodProject = Stood<ComparedProject> & {
  area: Basis
  measures: { number: number; title: string; titleEn: string | null; basis: Basis }[]
  participations: Pick<ProjectItem['participations'][number], 'municipality' | 'answer' | 'basis'>[]
}
/** What (its id) goes on from what. */
export type Link = { own: number; former: number; grounds: Grounds }

/** The projects of a region's vision, as they stand or stood at the end of a day. */
export async function selectStoodProjects(
  db: Db,
  { regionId, edition, asOf }: { regionId: number; edition: number; asOf: string | undefined },
): Promise<StoodProject[]> {
  const { rows } = await sql<StoodProject>`
    select p.id, v.edition, r.status = 'active' as "isActive",
      (select min(valid_from) from project_revision where project_id = p.id)::text as began,
      json_build_object('number', p.number, 'printed', ${printed('p', 'r', 'v')}, 'title', r.title,
        'titleEn', r.title_en, 'policyArea', json_build_object('code', a.code, 'title', a.title,
          'titleEn', a.title_en)) as item,
      r.policy_area_basis as area,
      (select coalesce(json_agg(json_build_object('number', e.number, 'title', e.title,
          'titleEn', e.title_en, 'basis', m.basis) order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id) as measures,
      (select coalesce(json_agg(json_build_object('municipality', c.code, 'answer', n.answer,
          'basis', n.basis) order by c.code), '[]'::json)
        from participation n join municipality c on c.id = n.municipality_id
        where n.revision_id = r.id and n.answer <> 'unanswered') as participations
    from project p join vision v on v.id = p.vision_id
    join project_revision r on r.id = ${standing('p', asOf)}
    join policy_area a on a.id = r.policy_area_id
    where v.region_id = ${regionId}::int and v.edition = ${edition}::smallint
    order by p.number
  `.execute(db)
  return rows
}

/** The indicators of a region's vision, likewise, with the target that they had. */
export async function selectStoodIndicators(
  db: Db,
  { regionId, edition, asOf }: { regionId: number; edition: number; asOf: string | undefined },
): Promise<Stood<ComparedIndicator>[]> {
  const { rows } = await sql<Stood<ComparedIndicator>>`
    select i.id, v.edition, lpad(i.id::text, 10, '0') as began,
      i.ended_at is null or (i.ended_at at time zone 'Asia/Tokyo')::date > ${asOf ?? null}::date
        as "isActive",
      json_build_object('id', i.id, 'title', i.title, 'unit', i.unit, 'kind', i.kind,
        'yearKind', i.year_kind,
        'target', case when f.indicator_id is null then i.target else f.target end::float8,
        'targetWords', case when f.indicator_id is null then i.target_words else f.target_words end,
        'targetFiscalYear', case when f.indicator_id is null then i.target_fiscal_year
          else f.target_fiscal_year end) as item
    from indicator i join vision v on v.id = i.vision_id
    left join lateral (select * from former_target t where t.indicator_id = i.id
      and t.changed_on > ${asOf ?? null}::date order by t.changed_on limit 1) f on true
    where v.region_id = ${regionId}::int and v.edition = ${edition}::smallint
      and (${asOf ?? null}::date is null or i.began_on is null or i.began_on <= ${asOf ?? null}::date)
    order by i.id
  `.execute(db)
  return rows.map((row) => ({ ...row, isActive: row.isActive ?? false }))
}

/** Every 前身 of a region. */
export async function selectLinks(
  db: Db,
  regionId: number,
): Promise<Record<'projects' | 'indicators', Link[]>> {
  const { rows } = await sql<Link & { isProject: boolean }>`
    select k.project_id is not null as "isProject", coalesce(k.project_id, k.indicator_id) as own,
      coalesce(k.former_project_id, k.former_indicator_id) as former,
      json_build_object('basis', k.basis, 'reason', k.reason, 'reasonEn', k.reason_en,
        'citation', case when k.document_id is not null then json_build_object('document',
          (select key from source_document where id = k.document_id), 'page', k.page) end) as grounds
    from predecessor k where k.region_id = ${regionId}::int
    order by own, former
  `.execute(db)
  const of = (isProject: boolean) =>
    rows.flatMap(({ isProject: is, ...link }) => (is === isProject ? [link] : []))
  return { projects: of(true), indicators: of(false) }
}
