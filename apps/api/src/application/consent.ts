import type { Consent, ConsentAnswer } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { selectConsent } from './detail-queries.ts'
import { permittedApplication } from './subject.ts'
import { holdApplication, insertEvent, updateConsent } from './write-queries.ts'

export type Answer = { id: number; version: number; answer: ConsentAnswer; note: string }

/** Answers for the actor's own municipality, or changes its answer, until the application is decided.
 * Throws Refused: `stale` when a colleague answered meanwhile, `stateChanged`. */
export async function answer(db: Db, asking: Actor, input: Answer): Promise<Consent> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.consent',
    input.id,
  )
  const { id, municipalityId, departmentId } = application
  const code = actor.me.municipality?.code ?? ''
  return transaction(db, async (trx) => {
    const held = await holdApplication(trx, id)
    // Decided since it was read above: the same question again tells by whom.
    if (held?.state !== application.state) {
      await permittedApplication(trx, asking, 'application.consent', id)
    }
    const before = await selectConsent(trx, id, code)
    const note = input.note.trim()
    const answered = await updateConsent(trx, actor, { ...input, note })
    const after = await selectConsent(trx, id, code)
    if (!after) throw new Refused('applicationNotFound', { parameter: 'id', value: String(id) })
    if (!answered) {
      const { version, by, answeredAt } = after
      const who = by && answeredAt ? { by, at: answeredAt } : {}
      throw new Refused('stale', { version, ...who })
    }
    await insertEvent(trx, actor, id, { action: 'consent', answer: input.answer, note })
    const to = [{ municipalityId, departmentId }]
    await insertMessages(trx, actor, { kind: 'answered', applicationId: id, to, note })
    await record(trx, actor, {
      action: 'application.consent',
      subject: { kind: 'application', id },
      before: { answer: before?.answer, note: before?.note },
      after: { answer: input.answer, note },
    })
    return after
  })
}
