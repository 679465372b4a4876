import type { raiseApplication } from '@renkei/schema'
import type { z } from 'zod'
import { selectChain } from '../endorsement/queries.ts'
import { knownEndorsement } from '../endorsement/subject.ts'
import { tellNext } from '../endorsement/tell.ts'
import { insertEndorsement } from '../endorsement/write-queries.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { overtakenBy, permittedApplication, update } from './subject.ts'
import { readSubmitted } from './submit.ts'

/** 起案: asks the own town hall to endorse an application, in the order it has set; until that ends nothing
 * in it can be changed. What could not be submitted is not asked for. Throws Refused: `fieldsInvalid`,
 * `inputInvalid` where the municipality has no order, `stale`, `stateChanged`. */
export const raise = action(
  'application.raise',
  permittedApplication,
  async (trx, { application, actor }, { note, ...read }: z.output<typeof raiseApplication>) => {
    if (application.version !== read.version) throw await overtakenBy(trx, 'raise', read)
    const { id, municipality, departmentId } = application
    const { steps } = await selectChain(trx, municipality)
    if (steps.length === 0) throw new Refused('inputInvalid', { parameter: 'steps' })
    await readSubmitted(trx, application)
    const begun = { about: { applicationId: id }, departmentId, steps, note: note.trim() }
    const endorsement = await insertEndorsement(trx, actor, begun)
    const written = await update(trx, actor, 'raise', read, { endorsement_id: endorsement })
    await tellNext(trx, actor, await knownEndorsement(trx, endorsement))
    return { answer: written, deed: { after: { endorsement } } }
  },
)
