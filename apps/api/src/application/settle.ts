import type { settleConsent } from '@renkei/schema'
import type { z } from 'zod'
import { insertMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectConsent } from './detail-queries.ts'
import { notFound, permittedApplication } from './subject.ts'
import { holdApplication, insertEvent, replied, updateConsent } from './write-queries.ts'

/** The applicant agrees to the condition on which a municipality (code) takes part, or says why not.
 * Throws Refused: `inputInvalid` where it set none, `fieldsInvalid` without a reason not to agree, `stale`
 * when it answered anew or a colleague replied meanwhile, `stateChanged`. */
export const settle = action(
  'application.settle',
  permittedApplication,
  async (trx, { application, actor }, input: z.output<typeof settleConsent>) => {
    const { id } = application
    const { municipality: code, version, agreed } = input
    const held = await holdApplication(trx, id)
    if (held?.state !== application.state) {
      await permittedApplication(trx, actor, 'application.settle', { id })
    }
    const { ids } = await frameOf(trx, application)
    const municipalityId = ids.municipalities[code]
    const before = await selectConsent(trx, id, code)
    if (!before || municipalityId === undefined) {
      throw new Refused('inputInvalid', { parameter: 'municipality', value: code })
    }
    const last = before.reply ?? { by: before.by, at: before.answeredAt }
    if (before.version !== version) throw stale({ ...last, version: before.version })
    if (before.answer !== 'conditional') {
      throw new Refused('inputInvalid', { parameter: 'municipality', value: code })
    }
    const reply = input.reply.trim()
    if (!agreed && reply === '') throw invalid({ field: 'reply', problem: 'required' })
    const read = { id, version, municipalityId }
    const written = await updateConsent(trx, read, replied(actor, { agreed, reply }))
    const after = await selectConsent(trx, id, code)
    if (!after) throw notFound(id)
    if (!written) throw stale({ ...(after.reply ?? {}), version: after.version })
    const { condition } = before
    const kind = agreed ? 'agree' : 'decline'
    await insertEvent(trx, actor, id, { action: kind, condition, note: reply })
    const told = { kind: agreed ? 'agreed' : 'declined', applicationId: id, note: reply } as const
    await insertMessages(trx, actor, { ...told, to: [{ municipalityId }] })
    return { answer: after, deed: { after: { municipality: code, condition, agreed, reply } } }
  },
)
