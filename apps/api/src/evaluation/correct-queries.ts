import type { AnswerDraft } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'

/** Keeps what an evaluation was before a correction of `version`, and why it is another. */
export async function insertCorrection(
  db: Db,
  { me, departmentId }: Officer,
  of: { inquiryId: number; project: number; version: number; at: Date },
  { draft, reason }: { draft: AnswerDraft; reason: string },
): Promise<void> {
  await sql`
    insert into evaluation_correction (inquiry_id, project_id, version, draft, reason, at, person_id,
      department_id)
    select i.id, p.id, ${of.version}::int, ${json(draft)}, ${reason},
      ${of.at.toISOString()}::timestamptz, ${me.id}, ${departmentId}::int
    from inquiry i join project p on p.vision_id = i.vision_id
    where i.id = ${of.inquiryId}::int and p.number = ${of.project}::int
  `.execute(db)
}
