import type { removeOpinion } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { stale } from '../write/refuse.ts'
import { deleteOpinion } from './queries.ts'
import { told } from './save.ts'
import { known, permittedOpinion } from './subject.ts'

/** Deletes an opinion; the trail keeps what it said. Throws Refused `opinionNotFound` or `stale`. */
export const remove = action(
  'opinion.remove',
  permittedOpinion,
  async (trx, { opinion }, input: z.infer<typeof removeOpinion>) => {
    if (!(await deleteOpinion(trx, input))) throw stale(await known(trx, input.id))
    return { answer: { id: input.id }, deed: { before: told(opinion), after: null } }
  },
)
