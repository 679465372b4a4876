import { checkFeedback, readText, type sendFeedback } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { countWithin } from '../session/attempt-queries.ts'
import { frameOf } from '../vision/frame.ts'
import { invalid } from '../write/refuse.ts'
import { insertFeedback } from './queries.ts'

/** How many a network address may send in an hour: offices and schools share one. */
const limit = 20
const within = 3600

/** Keeps what anybody writes to the policy office. The trail tells of people, and who wrote is not asked: it is
 * told nothing. Throws Refused `fieldsInvalid`, `projectNotFound`, or `tooManyRequests` with the seconds to wait. */
export async function send(
  db: Db,
  { actor, address }: { actor: Actor | null; address: string | undefined },
  { project, text, ...ref }: z.infer<typeof sendFeedback>,
): Promise<{ received: true }> {
  permit(actor, 'feedback.send', { region: ref.region })
  const fields = checkFeedback(text)
  if (fields.length > 0) throw invalid(...fields)
  const framed = await frameOf(db, ref)
  const { failures, seconds } = await countWithin(db, `feedback ${address ?? ''}`, {
    limit,
    within,
  })
  if (failures > limit) throw new Refused('tooManyRequests', { value: String(seconds) })
  const of = { regionId: framed.region_id, visionId: framed.vision_id, project }
  if (!(await insertFeedback(db, of, readText(text)))) {
    throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
  }
  return { received: true }
}
