import { currentStep, type EndorsementTask, hasToSee, partIn } from '@renkei/schema'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectPending } from './queries.ts'

/** What waits in a vision (id) for somebody's endorsement, or to be seen after another gave it. */
export async function tasksOf(
  db: Db,
  { me, municipalityId }: Officer,
  visionId: number,
): Promise<EndorsementTask[]> {
  const pending = await selectPending(db, { municipalityId, visionId })
  return pending.flatMap((endorsement) => {
    const { id, applicationId, inquiryId, title, steps, begun } = endorsement
    const about = { id, application: applicationId, inquiry: inquiryId, title, by: begun.by }
    const part = partIn(endorsement, me)
    const at = currentStep(endorsement)
    const since = steps[at - 1]?.seal?.at ?? begun.at
    const { position = '' } = steps[at] ?? {}
    const missed = steps.find((step) => hasToSee({ steps: [step] }, me))
    return [
      ...(part ? [{ ...about, part, position, since }] : []),
      ...(missed?.seal
        ? [{ ...about, part: 'see' as const, position: missed.position, since: missed.seal.at }]
        : []),
    ]
  })
}
