import type { Closing, closingQuestion } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectClosing } from './closing-queries.ts'
import { permittedDepartment } from './known.ts'

/** What is open with a department before it is closed. Throws Refused `departmentNotFound`, `signInRequired` or
 * `forbidden`, as closing it does. */
export async function readClosing(
  db: Db,
  actor: Actor | null,
  input: z.infer<typeof closingQuestion>,
): Promise<Closing> {
  const { subject } = await permittedDepartment(db, actor, 'department.closing', input)
  return selectClosing(db, subject.id)
}
