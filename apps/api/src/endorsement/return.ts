import { type Endorsement, partIn, type returnEndorsement } from '@renkei/schema'
import type { z } from 'zod'
import { release } from '../application/endorsed.ts'
import { Refused } from '../refusal.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { aboutOf } from './seal.ts'
import { moveOn, permittedEndorsement } from './subject.ts'
import { tellDrafting } from './tell.ts'
import { insertEndorsementEvent } from './write-queries.ts'

/** 差し戻し: sends what waits for one's endorsement back to who drafted it, with what is to be changed.
 * Throws Refused: `fieldsInvalid` without a reason, `forbidden`, `stale`. */
export const sendBack = action(
  'endorsement.return',
  permittedEndorsement,
  async (trx, { endorsement, actor }, input: z.output<typeof returnEndorsement>) => {
    if (partIn(endorsement, actor.me) === null) throw new Refused('forbidden')
    const note = input.reason.trim()
    if (note === '') throw invalid({ field: 'reason', problem: 'required' })
    await insertEndorsementEvent(trx, actor, input.id, { action: 'return', note })
    const after = await moveOn(trx, input, 'returned')
    await release(trx, actor, after)
    const told = { kind: 'endorsementReturned', note } as const
    await tellDrafting(trx, actor, after, told)
    const answer: Endorsement = after
    return { answer, deed: { after: { ...aboutOf(after), reason: note } } }
  },
)

/** 引き戻し: takes what waits for endorsement back to change it. Throws Refused: `stale`. */
export const takeBack = action(
  'endorsement.takeBack',
  permittedEndorsement,
  async (trx, { actor }, input: Read) => {
    await insertEndorsementEvent(trx, actor, input.id, { action: 'takeBack' })
    const after = await moveOn(trx, input, 'takenBack')
    await release(trx, actor, after)
    const answer: Endorsement = after
    return { answer, deed: { after: aboutOf(after) } }
  },
)
