import type { Contact } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'

/** Writes whom to call about an application; an empty one is forgotten. */
export async function writeContact(db: Db, id: number, contact: Contact): Promise<void> {
  const { contactPerson: person, contactPhone: phone, contactExtension: extension } = contact
  if (person === '' && phone === '' && extension === '') {
    await db.deleteFrom('application_contact').where('application_id', '=', id).execute()
    return
  }
  await db
    .insertInto('application_contact')
    .values({ application_id: id, person, phone, extension })
    .onConflict((row) => row.column('application_id').doUpdateSet({ person, phone, extension }))
    .execute()
}

/** How somebody's department was called last, if it still is known. */
export async function selectLastPhone(
  db: Db,
  { departmentId }: Officer,
): Promise<{ phone: string; extension: string } | undefined> {
  const { rows } = await sql<{ phone: string; extension: string }>`
    select c.phone, c.extension from application_contact c
    join application a on a.id = c.application_id
    where a.department_id = ${departmentId}::int order by a.id desc limit 1
  `.execute(db)
  return rows[0]
}
