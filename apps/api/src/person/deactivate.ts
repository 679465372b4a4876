import type { personInput } from '@renkei/schema'
import type { z } from 'zod'
import { endSessions } from '../session/queries.ts'
import { action } from '../write/action.ts'
import { permittedPerson, written } from './known.ts'
import { updateActive } from './queries.ts'

type Input = z.infer<typeof personInput>

/** Lets a person in no more, from this moment; their duties stay with the department. Nobody
 * deactivates themselves. Throws Refused `personNotFound`, `forbidden` or `stale`. */
export const deactivatePerson = action(
  'person.deactivate',
  permittedPerson,
  async (trx, _, { person: id, version }: Input) => {
    const after = await written(trx, id, await updateActive(trx, { id, version }, false))
    await endSessions(trx, id)
    return { answer: after, deed: { after: { deactivatedAt: after.deactivatedAt } } }
  },
)

/** Lets a deactivated person in again. Throws Refused `personNotFound`, `forbidden` or `stale`. */
export const reactivatePerson = action(
  'person.reactivate',
  permittedPerson,
  async (trx, { person: { id, deactivatedAt } }, { version }: Input) => {
    const after = await written(trx, id, await updateActive(trx, { id, version }, true))
    return { answer: after, deed: { before: { deactivatedAt } } }
  },
)
