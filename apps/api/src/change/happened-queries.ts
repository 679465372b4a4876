import { type RawBuilder, sql } from 'kysely'
import { ints } from '../db/ints.ts'

/** Ids of what changes are of; of everything where all are empty. */
export type Ids = { projects: number[]; policyAreas: number[]; municipalities: number[] }

/** Changes that are wanted by what they are known by: revisions, inquiries, actuals (an indicator's id), entries of the trail. */
export type Known = { project: number[]; report: number[]; actual: number[]; entry: number[] }

/** In which vision of which region, on which days, and, where they are named, after which instant something was
 * written, and not after which; and, where `known` is given, of these alone. */
export type Span = {
  regionId: number
  visionId: number
  since: string
  until: string
  after?: string
  before?: string
  of: Ids
  known?: Known
}

/** What the trail calls deeds that change what is public of indicators, of alignments, and of whom a region is made of. */
export const deeds = {
  indicator: sql`('indicator.create', 'indicator.save', 'indicator.end', 'indicator.correctTarget')`,
  alignment: sql`('alignment.add', 'alignment.confirm', 'alignment.reject', 'alignment.takeBack')`,
  members: sql`('member.add', 'member.end', 'member.place', 'agreement.save', 'agreement.remove', 'affiliate.save',
    'affiliate.remove', 'region.create', 'region.takeExample', 'region.rename', 'regionBook.take', 'regionBook.undo')`,
}

const inJapan = (instant: string) => sql`(${sql.ref(instant)} at time zone 'Asia/Tokyo')::date`

/** Whether a revision (the alias of its row) is of one of the projects or areas, 再掲 as well, or of a project in which one of the
 * municipalities takes part. */
const concerns = (revision: string, { projects, policyAreas, municipalities }: Ids) => {
  const its = (column: string) => sql.ref(`${revision}.${column}`)
  return sql`(${its('project_id')} = any(${ints(projects)})
    or ${its('policy_area_id')} = any(${ints(policyAreas)})
    or exists (select from policy_area f where f.id = any(${ints(policyAreas)})
      and f.vision_id = ${its('vision_id')} and f.code = any(string_to_array(${its('relisted')}, '、')))
    or exists (select from participation c where c.revision_id = ${its('id')}
      and c.municipality_id = any(${ints(municipalities)})
      and c.answer in ('lead', 'participating', 'considering')))`
}

// A revision is also of what the one before it was of: who left is told. And of whoever answered otherwise.
const revisionConcerns = (ids: Ids) => sql`(${concerns('r', ids)}
  or exists (select from project_revision b where b.project_id = r.project_id
    and b.revision = r.revision - 1 and (${concerns('b', ids)} or exists (
      select from participation was join participation c on c.revision_id = r.id
        and c.municipality_id = was.municipality_id
      where was.revision_id = b.id and was.municipality_id = any(${ints(ids.municipalities)})
        and was.answer <> c.answer))))`

const projectConcerns = (project: RawBuilder<unknown>, ids: Ids) => sql`exists (
  select from project j join project_revision n on n.id = j.current_revision_id
  where j.id = ${project} and ${concerns('n', ids)})`

const anything = sql`true`

// A weak proposal that the office put aside was shown to nobody else.
const wasPublic = sql`(e.before ->> 'state' is not distinct from 'confirmed'
  or e.after ->> 'state' = 'confirmed' or e.after ->> 'isWeak' = 'false')`

// The day of a revision is the vision's own, whenever it was taken over.
const taken = sql`coalesce((e.after ->> 'on')::date, ${inJapan('e.at')})`

// A plan that is merely read otherwise says what it said.
const isTold = sql`(e.before is null or (e.after ->> 'added')::int + (e.after ->> 'changed')::int
  + (e.after ->> 'removed')::int > 0)`

/** What happened, by the table that says so; the catalogue's own revisions are what changes begin from. What has no
 * table of its own is read from the trail: what indicators are, decisions about links to plans, and plans. Whatever
 * concerns the year's result of all projects concerns each. */
export function happened({ regionId, visionId, since, until, after, before, of, known }: Span) {
  const isAll = [of.projects, of.policyAreas, of.municipalities].every((ids) => ids.length === 0)
  const only = (condition: RawBuilder<unknown>) => (isAll ? anything : condition)
  const when = (
    day: RawBuilder<unknown>,
    at: string,
  ) => sql`${day} between ${since}::date and ${until}::date
    and (${after ?? null}::text is null or ${sql.ref(at)} > ${after ?? null}::text::timestamptz)
    and (${before ?? null}::text is null or ${sql.ref(at)} <= ${before ?? null}::text::timestamptz)`
  const among = (ids: keyof Known, column: string) =>
    known ? sql`${sql.ref(column)} = any(${ints(known[ids])})` : anything
  const indicator = sql`(i.vision_id = ${visionId}::int
    or i.vision_id is null and i.region_id = ${regionId}::int)
    and ${only(sql`(i.municipality_id = any(${ints(of.municipalities)})
      or i.policy_area_id = any(${ints(of.policyAreas)})
      or ${projectConcerns(sql`i.project_id`, of)})`)}`
  return sql`
    select 'project' as kind, r.id, null::int as year, r.revision, r.valid_from as day,
      r.recorded_at as at, r.author_id as person, r.author_department_id as department
    from project_revision r
    where r.vision_id = ${visionId}::int and r.event <> 'catalogue'
      and ${among('project', 'r.id')}
      and ${when(sql`r.valid_from`, 'r.recorded_at')} and ${only(revisionConcerns(of))}
    union all
    select 'report', i.id, null, null, ${inJapan('e.at')}, e.at, e.person_id, e.department_id
    from inquiry i join inquiry_event e on e.inquiry_id = i.id and e.action = 'publish'
    where i.vision_id = ${visionId}::int and i.state = 'published'
      and ${among('report', 'i.id')} and ${when(inJapan('e.at'), 'e.at')}
    union all
    select 'actual', a.indicator_id, a.fiscal_year, a.revision, ${inJapan('a.at')}, a.at, a.person_id,
      a.department_id
    from actual a join indicator i on i.id = a.indicator_id
    where ${indicator} and ${among('actual', 'i.id')} and ${when(inJapan('a.at'), 'a.at')}
    union all
    select 'indicator', e.number, null, null, ${inJapan('e.at')}, e.at, e.person_id, e.department_id
    from audit_entry e join indicator i on e.subject_id = i.id::text
    where e.action in ${deeds.indicator} and ${among('entry', 'e.number')}
      and not exists (select from region_book b
        where b.state = 'undone' and b.request_id = e.request_id)
      and ${indicator} and ${when(inJapan('e.at'), 'e.at')}
    union all
    select 'alignment', e.number, null, null, ${inJapan('e.at')}, e.at, e.person_id, e.department_id
    from audit_entry e left join alignment l on e.subject_id = l.id::text
    join project p on p.vision_id = ${visionId}::int
      and p.id = coalesce((e.after ->> 'projectId')::int, l.project_id)
    where e.action in ${deeds.alignment} and ${among('entry', 'e.number')}
      and ${wasPublic} and ${when(inJapan('e.at'), 'e.at')} and ${only(projectConcerns(sql`p.id`, of))}
    union all
    select 'plan', e.number, null, null, ${inJapan('e.at')}, e.at, null, null
    from audit_entry e join plan p on p.region_id = ${regionId}::int and p.slug = e.subject_id
    where e.action = 'plan.load' and ${among('entry', 'e.number')} and (e.after ->> 'regionId')::int = p.region_id and ${isTold}
      and ${when(inJapan('e.at'), 'e.at')}
      and ${only(sql`p.issuer_id = any(${ints(of.municipalities)})`)}
    union all
    select 'region', e.number, null, null, ${taken}, e.at,
      case when e.department_id is not null then e.person_id end, e.department_id
    from audit_entry e join region g on g.id = ${regionId}::int and g.slug = e.subject_id
    join vision v on v.id = ${visionId}::int and v.edition = (e.after ->> 'edition')::int
    where e.action in ('regionBook.take', 'region.create') and ${among('entry', 'e.number')}
      and not exists (select from region_book b
        where b.id = (e.after ->> 'book')::int and b.state = 'undone') and ${when(taken, 'e.at')} and ${only(sql`false`)}`
}
