import {
  currentStep,
  type Endorsement,
  isEmptyPost,
  partIn,
  type sealEndorsement,
} from '@renkei/schema'
import type { z } from 'zod'
import { leave } from '../application/endorsed.ts'
import { leaveResponse } from '../response/endorsed.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { moveOn, permittedEndorsement } from './subject.ts'
import { tellDrafting, tellNext, tellProxied } from './tell.ts'
import { insertEndorsementEvent } from './write-queries.ts'

/** 決裁 of the step it waits for, or 代決 for who holds its post, who is told and says afterwards that they
 * saw it. With the last one it leaves the town hall, submitted by who drafted it. Throws Refused:
 * `forbidden` to who holds none of the posts, `stale`, `fieldsInvalid` (`note`) where a post that nobody holds is
 * passed without a reason, and what submitting throws. */
export const seal = action(
  'endorsement.seal',
  permittedEndorsement,
  async (trx, { endorsement, actor }, input: z.output<typeof sealEndorsement>) => {
    const { id, proxy } = input
    if (partIn(endorsement, actor.me) !== (proxy ? 'proxy' : 'seal')) throw new Refused('forbidden')
    const at = currentStep(endorsement)
    const isLast = at === endorsement.steps.length - 1
    const note = input.note.trim()
    const isEmpty = isEmptyPost(endorsement.steps[at] ?? { holders: [] })
    if (proxy && isEmpty && note === '') throw invalid({ field: 'note', problem: 'required' })
    await insertEndorsementEvent(trx, actor, id, { action: 'seal', step: at + 1, proxy, note })
    const after = await moveOn(trx, input, isLast ? 'done' : 'open')
    if (proxy) await tellProxied(trx, actor, after, at)
    const left = isLast
      ? { ...(await leave(trx, actor, after)), ...(await leaveResponse(trx, after)) }
      : undefined
    if (isLast) await tellDrafting(trx, actor, after, { kind: 'endorsementDone' })
    else await tellNext(trx, actor, after)
    const { position } = endorsement.steps[at] ?? { position: '' }
    const answer: Endorsement = after
    return { answer, deed: { after: { position, proxy, ...aboutOf(after), ...left } } }
  },
)

/** What an endorsement is about, for the trail. */
export const aboutOf = ({
  applicationId,
  inquiryId,
}: {
  applicationId: number | null
  inquiryId: number | null
}) => ({
  ...(applicationId === null ? {} : { application: applicationId }),
  ...(inquiryId === null ? {} : { inquiry: inquiryId }),
})
