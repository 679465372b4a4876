import type { FeedbackPage, listFeedback } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permittedVision } from '../write/permitted.ts'
import { countFeedback, selectFeedback } from './queries.ts'

const size = 50

/** A page of what was written to a region's policy office. Throws Refused. */
export async function list(
  db: Db,
  actor: Actor | null,
  { page: asked, ...ref }: z.infer<typeof listFeedback>,
): Promise<FeedbackPage> {
  const { framed } = await permittedVision(db, actor, 'feedback.list', ref)
  const { open, settled } = await countFeedback(db, framed.region_id)
  const page = Math.min(asked, Math.max(1, Math.ceil((open + settled) / size)))
  const limits = { skip: (page - 1) * size, limit: size }
  return { feedback: await selectFeedback(db, framed.region_id, limits), open, settled, page, size }
}
