import { type Endorsement, hasToSee } from '@renkei/schema'
import { Refused } from '../refusal.ts'
import { action, type Read } from '../write/action.ts'
import { aboutOf } from './seal.ts'
import { knownEndorsement, permittedEndorsement } from './subject.ts'
import { insertEndorsementEvent } from './write-queries.ts'

/** 後閲: who holds a post says that they saw what another endorsed for them. Throws Refused: `forbidden` to
 * whom nobody endorsed for, `stale`. */
export const see = action(
  'endorsement.see',
  permittedEndorsement,
  async (trx, { endorsement, actor }, { id }: Read) => {
    if (!hasToSee(endorsement, actor.me)) throw new Refused('forbidden')
    for (const [at, step] of endorsement.steps.entries()) {
      if (!hasToSee({ steps: [step] }, actor.me)) continue
      await insertEndorsementEvent(trx, actor, id, { action: 'see', step: at + 1 })
    }
    const answer: Endorsement = await knownEndorsement(trx, id)
    return { answer, deed: { after: aboutOf(endorsement) } }
  },
)
