import { checkPosition, foldPosition, type movePersonInput } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { givenPost, permittedPerson, written } from './known.ts'
import { updatePost } from './queries.ts'

/** 異動: gives a person another department, role or 役職; what they did stays with the old one.
 * Throws Refused `personNotFound`, `departmentNotFound`, `forbidden`, `fieldsInvalid` or `stale`. */
export const movePerson = action(
  'person.move',
  permittedPerson,
  async (trx, { person, actor }, input: z.infer<typeof movePersonInput>) => {
    const { id, role, position, department } = person
    const fields = checkPosition(input.position)
    if (fields.length > 0) throw invalid(...fields)
    const given = await givenPost(trx, actor, 'person.move', input)
    const moved = {
      role: input.role,
      position: foldPosition(input.position),
      departmentId: given?.id ?? null,
    }
    const after = await written(trx, id, await updatePost(trx, { id, ...input }, moved))
    return {
      answer: after,
      deed: {
        before: { role, position, department },
        after: { role: after.role, position: after.position, department: after.department },
      },
    }
  },
)
