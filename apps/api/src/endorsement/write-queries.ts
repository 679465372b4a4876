import type { Endorsement } from '@renkei/schema'
import { sql } from 'kysely'
import type { Actor, Officer, Writer } from '../actor.ts'
import { json } from '../db/json.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { now, overwrite } from '../write/queries.ts'
import type { Read } from '../write/action.ts'

type StoredStep = { department: number | null; position: string }

/** Sets a municipality's order of endorsement over the version read, 0 where there was none; false where
 * somebody else was first. */
export async function writeChain(
  db: Db,
  { me }: Actor,
  { municipality, version, steps }: { municipality: string; version: number; steps: StoredStep[] },
): Promise<boolean> {
  if (version === 0) {
    const { rows } = await sql`
      insert into endorsement_chain (municipality_id, steps, updated_by)
      select id, ${JSON.stringify(steps)}::text::jsonb, ${me.id} from municipality where code = ${municipality}
      on conflict (municipality_id) do nothing returning version
    `.execute(db)
    return rows.length > 0
  }
  const set = { steps: json(steps), updated_at: now, updated_by: me.id }
  const row = await overwrite(db, 'endorsement_chain', version, set)
    .where(
      'municipality_id',
      '=',
      sql<number>`(select id from municipality where code = ${municipality})`,
    )
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** What an endorsement is about: one of the two. */
export type About = { applicationId: number } | { inquiryId: number; kinds: readonly string[] }

/** Begins an endorsement for a department, with the steps of the chain as it is; answers its id. */
export async function insertEndorsement(
  db: Db,
  { me, municipalityId }: Officer,
  {
    about,
    departmentId,
    steps,
    note,
  }: {
    about: About
    departmentId: number
    steps: readonly { department: { id: number } | null; position: string }[]
    note: string
  },
): Promise<number> {
  const stored = steps.map(({ department, position }) => ({
    department: department?.id ?? null,
    position,
  }))
  const rows = await db
    .insertInto('endorsement')
    .values({
      municipality_id: municipalityId,
      department_id: departmentId,
      application_id: 'applicationId' in about ? about.applicationId : null,
      inquiry_id: 'inquiryId' in about ? about.inquiryId : null,
      kinds: 'kinds' in about ? json(about.kinds) : null,
      steps: json(stored),
      note: note || null,
      begun_by: me.id,
    })
    .returning('id')
    .execute()
  return one(rows).id
}

/** Moves an open endorsement on over the version read; false where somebody else was first. */
export async function updateEndorsement(
  db: Db,
  { id, version }: Read,
  state: Endorsement['state'],
): Promise<boolean> {
  const row = await overwrite(db, 'endorsement', version, { state })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes what somebody did at an endorsement; `step` is counted from 1. */
export async function insertEndorsementEvent(
  db: Db,
  { me, departmentId }: Writer,
  id: number,
  done: {
    action: 'seal' | 'see' | 'return' | 'takeBack'
    step?: number
    proxy?: boolean
    note?: string
  },
): Promise<void> {
  const { action, step = null, proxy = false, note = '' } = done
  await sql`
    insert into endorsement_event (endorsement_id, action, step, proxy, note, person_id, department_id)
    values (${id}::int, ${action}, ${step}::int, ${proxy}::boolean, ${note || null}, ${me.id},
      ${departmentId}::int)
    on conflict (endorsement_id, action, step) do nothing
  `.execute(db)
}
