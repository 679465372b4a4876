import { mostSameArea, type Project, type ProjectRef } from '@renkei/schema'
import { sql } from 'kysely'
import { authorOf } from '../person/author-queries.ts'
import { members, unprefixed } from '../db/fields.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import { kinOfProject } from '../vision/kin-queries.ts'
import { standing } from './standing-queries.ts'
import { groundFields, revisionFields } from './content.ts'

/** The `Grounds` of a fact, with who confirmed it, from the columns of `row`; people only if `named`. */
export const grounds = (row: string, named: boolean) => sql`
  'basis', ${sql.ref(`${row}.basis`)}, 'reason', ${sql.ref(`${row}.reason`)},
  'reasonEn', ${sql.ref(`${row}.reason_en`)},
  'citation', case when ${sql.ref(`${row}.document_id`)} is not null then json_build_object(
    'document', (select key from source_document where id = ${sql.ref(`${row}.document_id`)}),
    'page', ${sql.ref(`${row}.page`)}) end,
  'confirmed', case when ${sql.ref(`${row}.confirmed_by`)} is not null then json_build_object(
    'by', ${authorOf(`${row}.confirmed_by`, `${row}.confirmed_department_id`, named)},
    'at', ${sql.ref(`${row}.confirmed_at`)}) end`

/** The policy area of a revision (the alias of its row) with its `Grounds`; people only if `named`. */
export const policyArea = (revision: string, named: boolean) => sql`(
  select json_build_object('code', a.code, ${grounds('g', named)})
  from policy_area a, lateral (select ${unprefixed(revision, groundFields, 'policy_area_')}) g
  where a.id = ${sql.ref(`${revision}.policy_area_id`)})`

// What a document id stands for is told as a citation.
const shown = revisionFields.filter((field) => field !== 'documentId')

const naming = sql`json_build_object('number', number, 'label', label, 'title', title, 'titleEn', title_en)`

type Asked = Pick<ProjectRef, 'asOf'> & { revision?: number | undefined }

/** What names a project, as statements take it: the newest vision is meant where none is named. */
export const placing = ['region', 'number', 'vision'] as const
export type Place = Record<(typeof placing)[number], unknown>
export const placeOf = ({ region, number, vision }: ProjectRef): Place => ({
  region,
  number,
  vision: vision ?? null,
})

/** The statement of a project with every fact's basis; only with `named` are people named. */
function projectAt({ region, number, vision }: Place, { asOf, revision }: Asked, named: boolean) {
  const chosen =
    revision === undefined
      ? sql`r.id = ${standing('p', asOf)}`
      : sql`r.project_id = p.id and r.revision = ${revision}::int`
  const known = asOf === undefined ? sql`` : sql`and h.valid_from <= ${asOf}::date`
  return sql<{ project: Project }>`
    select json_build_object(
      'number', p.number, 'revision', r.revision, ${members('r', shown)},
      'citation', case when r.document_id is not null then json_build_object('document',
        (select key from source_document where id = r.document_id), 'page', r.vision_page) end,
      'policyArea', ${policyArea('r', named)},
      'measures', (select coalesce(json_agg(json_build_object('number', e.number, ${grounds('m', named)})
          order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id),
      'participations', (select coalesce(json_agg(json_build_object('municipality', c.code,
          'answer', n.answer, 'condition', n.condition, ${grounds('n', named)}) order by c.code), '[]'::json)
        from participation n join municipality c on c.id = n.municipality_id where n.revision_id = r.id),
      'budget', (select coalesce(json_agg(json_build_object('fiscalYear', b.fiscal_year,
          'amount', b.amount, 'subsidy', b.subsidy, 'unit', b.unit) order by b.fiscal_year), '[]'::json)
        from budget b where b.revision_id = r.id),
      'costShares', (select coalesce(json_agg(json_build_object('fiscalYear', s.fiscal_year,
          'municipality', c.code, 'amount', s.amount, 'unit', s.unit) order by s.fiscal_year, c.code), '[]'::json)
        from cost_share s join municipality c on c.id = s.municipality_id where s.revision_id = r.id),
      'revisions', (select json_agg(json_build_object('revision', h.revision, 'validFrom', h.valid_from,
          'recordedAt', h.recorded_at, 'event', h.event, 'note', h.note, 'noteEn', h.note_en, 'reason', h.reason,
          'by', ${authorOf('h.author_id', 'h.author_department_id', named)}) order by h.revision desc)
        from project_revision h where h.project_id = p.id ${known}),
      ${kinOfProject(sql`p.id`)},
      'previous', (select ${naming} from (select o.number, h.label, h.title, h.title_en from project o
          join project_revision h on h.id = ${standing('o', asOf)}
          where o.vision_id = p.vision_id and o.number < p.number order by o.number desc limit 1) o),
      'next', (select ${naming} from (select o.number, h.label, h.title, h.title_en from project o
          join project_revision h on h.id = ${standing('o', asOf)}
          where o.vision_id = p.vision_id and o.number > p.number order by o.number limit 1) o),
      'sameArea', (select coalesce(json_agg(${naming} order by number), '[]'::json)
        from (select o.number, h.label, h.title, h.title_en from project_revision h
          join project o on o.id = h.project_id and h.id = ${standing('o', asOf)}
          where h.policy_area_id = r.policy_area_id and o.id <> p.id order by o.number limit ${sql.lit(mostSameArea)}) o)
    ) as project
    from region g
    join vision v on v.region_id = g.id
    join project p on p.vision_id = v.id
    join project_revision r on ${chosen}
    where g.slug = ${region} and p.number = ${number}
      and v.edition = coalesce(${vision}::smallint,
        (select max(edition) from vision where region_id = g.id))
  `
}

const present = (named: boolean) => statement(placing, (place) => projectAt(place, {}, named))
const [presentNamed, presentUnnamed] = [present(true), present(false)]

/** A project with every fact's basis; undefined where region, edition, number or revision is unknown,
 * or it did not exist yet on the day asked about. Only with `named` are people named. */
export async function selectProject(
  db: Db,
  ref: ProjectRef & { revision?: number },
  named: boolean,
): Promise<Project | undefined> {
  const place = placeOf(ref)
  const isPresent = ref.asOf === undefined && ref.revision === undefined
  const [row] = isPresent
    ? await (named ? presentNamed : presentUnnamed)(db, place)
    : (await projectAt(place, ref, named).execute(db)).rows
  return row?.project
}

/** Changes whenever any project of the vision does. */
export async function selectVersion(
  db: Db,
  visionId: number,
  asOf?: string,
): Promise<{ version: string; recordedAt: string | null }> {
  const { rows } = await sql<{ version: string; recordedAt: string | null }>`
    select concat(max(id), ' ', count(*)) as version, max(recorded_at)
      filter (where ${asOf ?? null}::date is null or valid_from <= ${asOf ?? null}::date) as "recordedAt"
    from project_revision where vision_id = ${visionId}
  `.execute(db)
  return one(rows)
}

/** Whether a vision has a project of this number, or had it at the end of a day. */
export async function projectExists(
  db: Db,
  visionId: number,
  number: number,
  asOf?: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from project p
    where vision_id = ${visionId} and number = ${number} and ${standing('p', asOf)} is not null
  `.execute(db)
  return rows.length > 0
}
