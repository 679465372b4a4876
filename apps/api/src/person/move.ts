import type { movePersonInput, Person } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import type { Context } from '../trpc.ts'
import { givenPost, knownPerson, permitManaging } from './known.ts'
import { updatePost } from './queries.ts'
import { written } from './written.ts'

/** 異動: gives a person another department, role, or both; what they did stays with the old one.
 * Throws Refused `personNotFound`, `departmentNotFound`, `forbidden`, `fieldsInvalid` or `stale`. */
export async function movePerson(
  { db, actor }: Context,
  input: z.infer<typeof movePersonInput>,
): Promise<Person> {
  const before = await knownPerson(db, input.person)
  permitManaging(actor, 'person.move', before)
  const department = await givenPost(db, actor, 'person.move', input)
  return transaction(db, async (trx) => {
    const versioned = { id: before.id, version: input.version }
    const moved = await updatePost(trx, versioned, input.role, department?.id ?? null)
    const after = await written(trx, before.id, moved)
    await record(trx, actor, {
      action: 'person.move',
      subject: { kind: 'person', id: before.id, name: after.name },
      before: { role: before.role, department: before.department },
      after: { role: after.role, department: after.department },
    })
    return after
  })
}
