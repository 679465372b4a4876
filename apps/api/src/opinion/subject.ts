import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectOpinion } from './queries.ts'

export const nameOf = (id: number) => ({ kind: 'opinion', id, name: `懇談会の意見${id}` })

/** An opinion as it is now. Throws Refused: `opinionNotFound`. */
export async function known(db: Db, id: number) {
  const found = await selectOpinion(db, id)
  if (!found) throw new Refused('opinionNotFound', { parameter: 'id', value: String(id) })
  return found
}

/** One that somebody may write. */
export async function permittedOpinion(
  db: Db,
  asking: Actor | null,
  procedure: 'opinion.save' | 'opinion.remove',
  { id }: { id: number },
) {
  // Whoever is nobody's policy office is not told which there are.
  if (asking === null) permit(asking, procedure, {})
  const opinion = await known(db, id)
  permit(asking, procedure, { region: opinion.region })
  return { actor: asOfficer(asking), opinion, subject: nameOf(id) }
}
