import type { movePersonInput } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { givenPost, permittedPerson, written } from './known.ts'
import { updatePost } from './queries.ts'

/** 異動: gives a person another department, role, or both; what they did stays with the old one.
 * Throws Refused `personNotFound`, `departmentNotFound`, `forbidden`, `fieldsInvalid` or `stale`. */
export const movePerson = action(
  'person.move',
  permittedPerson,
  async (trx, { person, actor }, input: z.infer<typeof movePersonInput>) => {
    const { id, role, department } = person
    const given = await givenPost(trx, actor, 'person.move', input)
    const moved = { role: input.role, departmentId: given?.id ?? null }
    const after = await written(trx, id, await updatePost(trx, { id, ...input }, moved))
    return {
      answer: after,
      deed: {
        before: { role, department },
        after: { role: after.role, department: after.department },
      },
    }
  },
)
