import type { ConfirmationOf, ConfirmationRow, RevisionEvent } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { authorOf } from '../person/author-queries.ts'
import type { Db } from '../db/schema.ts'
import { grounds, policyArea } from '../project/queries.ts'

/** Whether a row without marks is settled, by an officer or in its registration. `revision` is the
 * alias of a revision's row. */
export const settledWithoutMarks = (revision: string): RawBuilder<boolean> =>
  sql`coalesce((select last.event in ('confirm', 'register') from project_revision last
    where last.project_id = ${sql.ref(`${revision}.project_id`)}
      and last.revision <= ${sql.ref(`${revision}.revision`)}
      and (last.confirms = 'marks' or last.event = 'register')
    order by last.revision desc limit 1), false)`

/** Whether a revision (the alias of its row) has marks or an area for the policy office to confirm. */
export const waits = {
  marks: (revision: string) => sql<boolean>`(
    exists (select from mark m where m.revision_id = ${sql.ref(`${revision}.id`)} and m.basis = 'inferred')
    or not exists (select from mark m where m.revision_id = ${sql.ref(`${revision}.id`)})
      and exists (select from measure e where e.vision_id = ${sql.ref(`${revision}.vision_id`)}
        and e.kind = 'priority')
      and not ${settledWithoutMarks(revision)})`,
  policyArea: (revision: string) =>
    sql<boolean>`(${sql.ref(`${revision}.policy_area_basis`)} = 'inferred')`,
} satisfies Record<ConfirmationOf, (revision: string) => RawBuilder<boolean>>

// Who vouches for a fact that no confirmation settled but, say, an approved application.
const vouched = {
  marks: sql`(select json_build_object('by', ${authorOf('m.confirmed_by', 'm.confirmed_department_id', true)},
      'at', m.confirmed_at, 'revision', r.revision, 'reason', r.mark_count_reason,
      'canTakeBack', false)
    from mark m where m.revision_id = r.id and m.confirmed_by is not null
    order by m.confirmed_at desc limit 1)`,
  policyArea: sql`case when r.policy_area_confirmed_by is not null then json_build_object(
    'by', ${authorOf('r.policy_area_confirmed_by', 'r.policy_area_confirmed_department_id', true)},
    'at', r.policy_area_confirmed_at, 'revision', r.revision, 'reason', null, 'canTakeBack', false) end`,
}

/** The projects of a vision whose marks or area wait to be confirmed, or once did, in order of number. */
export async function selectQueue(
  db: Db,
  visionId: number,
  of: ConfirmationOf,
): Promise<ConfirmationRow[]> {
  const { rows } = await sql<{ row: ConfirmationRow }>`
    select json_build_object(
      'project', json_build_object('number', p.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en,
        'visionPage', r.vision_page, 'markCount', r.mark_count, 'revision', r.revision,
        'policyArea', ${policyArea('r', true)},
        'measures', (select coalesce(json_agg(json_build_object('number', e.number,
            ${grounds('m', true)}) order by e.number), '[]'::json)
          from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id)),
      'proposed', json_build_object(
        'measures', (select coalesce(json_agg(e.number order by e.number), '[]'::json)
          from mark m join measure e on e.id = m.measure_id where m.revision_id = f.id),
        'policyArea', (select code from policy_area where id = f.policy_area_id)),
      'state', case when ${waits[of]('r')} then 'waiting' else 'confirmed' end,
      'confirmed', case when not ${waits[of]('r')} then coalesce(
        (select json_build_object('by', ${authorOf('c.author_id', 'c.author_department_id', true)},
            'at', c.recorded_at, 'revision', c.revision, 'reason', c.mark_count_reason, 'canTakeBack', true)
          from (select * from project_revision where project_id = p.id and confirms = ${of}
            order by revision desc limit 1) c where c.event = 'confirm'),
        ${vouched[of]}) end
    ) as row
    from project p
    join project_revision r on r.id = p.current_revision_id
    join project_revision f on f.project_id = p.id and f.revision = 1
    where p.vision_id = ${visionId} and (${waits[of]('r')} or ${waits[of]('f')})
    order by p.number
  `.execute(db)
  return rows.map(({ row }) => row)
}

/** A project by number, with the revision that stands; undefined for an unknown number. */
export const selectStanding = (
  db: Db,
  visionId: number,
  number: number,
): Promise<{ id: number; currentRevisionId: number; revision: number } | undefined> =>
  db
    .selectFrom('project as p')
    .innerJoin('project_revision as r', 'r.id', 'p.current_revision_id')
    .select(['p.id', 'p.current_revision_id as currentRevisionId', 'r.revision'])
    .where('p.vision_id', '=', visionId)
    .where('p.number', '=', number)
    .executeTakeFirst()

/** The newest confirmation, or its taking back, of a project's marks or area, with the id of the
 * revision before it; undefined when there was none. */
export const selectNewest = (
  db: Db,
  projectId: number,
  of: ConfirmationOf,
): Promise<
  { id: number; revision: number; event: RevisionEvent; previousId: number } | undefined
> =>
  db
    .selectFrom('project_revision as c')
    .innerJoin('project_revision as b', (join) =>
      join
        .onRef('b.project_id', '=', 'c.project_id')
        .on('b.revision', '=', sql<number>`c.revision - 1`),
    )
    .select(['c.id', 'c.revision', 'c.event', 'b.id as previousId'])
    .where('c.project_id', '=', projectId)
    .where('c.confirms', '=', of)
    .orderBy('c.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
