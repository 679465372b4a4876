import { type Endorsement, type EndorsementChain, permissions } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

const roles = sql`${`{${permissions['endorsement.seal'].flatMap((grant) => grant.roles).join(',')}}`}::text[]`

// Of a step as it is stored: its department, and who holds its post now. The post of the department that
// drafts is that of `drafting`; without one, of any of the municipality's.
const department = sql`(select json_build_object('id', d.id, 'name', d.name) from department d
  where d.id = (s.step ->> 'department')::int)`
const holders = (municipality: RawBuilder<unknown>, drafting: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', h.id, 'name', h.name,
    'department', json_build_object('id', o.id, 'name', o.name)) order by h.name, h.id), '[]'::json)
  from person h join department o on o.id = h.department_id
  where h.deactivated_at is null and h.position = s.step ->> 'position' and h.role = any(${roles})
    and o.municipality_id = ${municipality}
    and o.id = coalesce((s.step ->> 'department')::int, ${drafting}, o.id))`
const step = (municipality: RawBuilder<unknown>, drafting: RawBuilder<unknown>) =>
  sql`'department', ${department}, 'position', s.step ->> 'position',
    'holders', ${holders(municipality, drafting)}`

/** The order in which a municipality (code) endorses what leaves it; empty where none is set, or unknown. */
export async function selectChain(db: Db, municipality: string): Promise<EndorsementChain> {
  const { rows } = await sql<{ chain: EndorsementChain }>`
    select json_build_object('version', coalesce(c.version, 0), 'steps', coalesce((
      select json_agg(json_build_object(${step(sql`m.id`, sql`null::int`)}) order by s.n)
      from jsonb_array_elements(c.steps) with ordinality s (step, n)), '[]'::json)) as chain
    from (select 1) always left join municipality m on m.code = ${municipality}
    left join endorsement_chain c on c.municipality_id = m.id
  `.execute(db)
  return one(rows).chain
}

const done = (by: string) => sql`'by', ${authorOf(`${by}.person_id`, `${by}.department_id`, true)},
  'at', ${sql.ref(`${by}.at`)}`

const seal = sql`(select json_build_object(${done('v')}, 'proxy', v.proxy, 'note', v.note,
    'seen', (select json_build_object(${done('w')}) from endorsement_event w
      where w.endorsement_id = e.id and w.action = 'see' and w.step = s.n))
  from endorsement_event v where v.endorsement_id = e.id and v.action = 'seal' and v.step = s.n)`

const noun = sql`json_build_object('id', e.id, 'version', e.version, 'state', e.state,
  'municipality', m.code, 'department', json_build_object('id', d.id, 'name', d.name),
  'begun', json_build_object('by', ${authorOf('e.begun_by', 'e.department_id', true)},
    'at', e.begun_at), 'drafter', e.begun_by, 'note', e.note,
  'kinds', coalesce(e.kinds, '[]'),
  'steps', (select json_agg(json_build_object(
      ${step(sql`e.municipality_id`, sql`e.department_id`)}, 'seal', ${seal}) order by s.n)
    from jsonb_array_elements(e.steps) with ordinality s (step, n)),
  'ended', (select json_build_object(${done('v')}, 'note', v.note) from endorsement_event v
    where v.endorsement_id = e.id and v.action in ('return', 'takeBack')))`

const from = sql`endorsement e join municipality m on m.id = e.municipality_id
  join department d on d.id = e.department_id`

/** An endorsement with the ids of what it is about. */
export type EndorsementRow = Endorsement & {
  municipalityId: number
  applicationId: number | null
  inquiryId: number | null
}

/** One endorsement; undefined where there is none. */
export async function selectEndorsement(db: Db, id: number): Promise<EndorsementRow | undefined> {
  const { rows } = await sql<
    { endorsement: Endorsement } & Omit<EndorsementRow, keyof Endorsement>
  >`
    select ${noun} as endorsement, e.municipality_id as "municipalityId",
      e.application_id as "applicationId", e.inquiry_id as "inquiryId"
    from ${from} where e.id = ${id}::int
  `.execute(db)
  return rows.map(({ endorsement, ...about }) => ({ ...endorsement, ...about }))[0]
}

/** The latest endorsement of an application, or of a municipality's response; null where there was none. */
export async function selectLatest(
  db: Db,
  about: { applicationId: number } | { inquiryId: number; municipalityId: number },
): Promise<Endorsement | null> {
  const where =
    'applicationId' in about
      ? sql`e.application_id = ${about.applicationId}::int`
      : sql`e.inquiry_id = ${about.inquiryId}::int and e.municipality_id = ${about.municipalityId}::int`
  const { rows } = await sql<{ endorsement: Endorsement }>`
    select ${noun} as endorsement from ${from}
    where ${where} order by e.id desc limit 1
  `.execute(db)
  return rows[0]?.endorsement ?? null
}

/** What a municipality (id) endorses now in a vision (id), and what somebody endorsed for another who has
 * not seen it; longest waiting first, with the title of what it is about. */
export async function selectPending(
  db: Db,
  { municipalityId, visionId }: { municipalityId: number; visionId: number },
): Promise<(EndorsementRow & { title: string })[]> {
  const { rows } = await sql<{ endorsement: EndorsementRow & { title: string } }>`
    select ${noun}::jsonb || jsonb_build_object('applicationId', e.application_id,
      'municipalityId', e.municipality_id, 'inquiryId', e.inquiry_id, 'title', coalesce(i.title, a.draft ->> 'title')) as endorsement
    from ${from}
    left join application a on a.id = e.application_id
    left join inquiry i on i.id = e.inquiry_id
    where e.municipality_id = ${municipalityId}::int
      and coalesce(a.vision_id, i.vision_id) = ${visionId}::int and (e.state = 'open' or exists (
        select 1 from endorsement_event v where v.endorsement_id = e.id and v.proxy
          and not exists (select 1 from endorsement_event w where w.endorsement_id = e.id
            and w.action = 'see' and w.step = v.step)))
    order by e.begun_at, e.id
  `.execute(db)
  return rows.map(({ endorsement }) => endorsement)
}

/** Who manages the people of a municipality (id), by id. */
export const selectManagers = (db: Db, municipalityId: number): Promise<{ id: string }[]> =>
  db
    .selectFrom('person')
    .innerJoin('department', 'department.id', 'person.department_id')
    .select('person.id')
    .where('department.municipality_id', '=', municipalityId)
    .where('person.role', '=', 'municipalityAdmin')
    .where('person.deactivated_at', 'is', null)
    .execute()
