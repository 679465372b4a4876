import { type Frame, today } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectDeeds } from '../web/queries.ts'

/** What a file of a vision is made from, where nothing narrower is known: whatever is told of the registry stays the same
 * until the trail grows or the day ends. Plans are loaded at a start, with their deed. */
export const versionOf = async (db: Db, frame: Frame): Promise<string> =>
  JSON.stringify([today(), await selectDeeds(db), frame])
