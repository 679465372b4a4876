import { type Frame, today } from '@renkei/schema'
import { unseen } from '../audit/kept.ts'
import { selectDeeds } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'

/** What a file of a vision is made from, where nothing narrower is known: whatever is told of the registry stays the same
 * until the trail tells of a deed that everyone sees, or the day ends. Plans are loaded at a start, with their deed. */
export async function versionOf(db: Db, frame: Frame): Promise<string> {
  const { shown } = await selectDeeds(db, 0, unseen)
  return JSON.stringify([today(), shown, frame])
}
