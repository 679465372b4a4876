import type { Handover, handoverQuestion } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { today } from '../today.ts'
import { selectHandover } from './handover-queries.ts'
import { permittedPerson } from './known.ts'

/** What is open with a person before they are moved or deactivated, and who would be left. Throws
 * Refused `personNotFound`, `signInRequired` or `forbidden`, as the acts themselves do. */
export async function readHandover(
  db: Db,
  actor: Actor | null,
  input: z.infer<typeof handoverQuestion>,
): Promise<Handover> {
  const { subject } = await permittedPerson(db, actor, 'person.handover', input)
  return selectHandover(db, subject.id, input.on ?? today())
}
