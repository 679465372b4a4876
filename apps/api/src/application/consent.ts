import type { ConsentAnswer } from '@renkei/schema'
import { insertMessages } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { stale } from '../write/refuse.ts'
import { selectConsent } from './detail-queries.ts'
import { notFound, permittedApplication } from './subject.ts'
import { holdApplication, insertEvent, updateConsent } from './write-queries.ts'

/** Answers for the actor's own municipality, or changes its answer, until the application is decided.
 * Throws Refused: `stale` when a colleague answered meanwhile, `stateChanged`. */
export const answer = action(
  'application.consent',
  permittedApplication,
  async (trx, { application, actor }, input: Read & { answer: ConsentAnswer; note: string }) => {
    const { id, municipalityId, departmentId } = application
    const code = actor.me.municipality?.code ?? ''
    const held = await holdApplication(trx, id)
    // Decided since it was read above: the same question again tells by whom.
    if (held?.state !== application.state) {
      await permittedApplication(trx, actor, 'application.consent', { id })
    }
    const before = await selectConsent(trx, id, code)
    const note = input.note.trim()
    const answered = await updateConsent(trx, actor, { ...input, note })
    const after = await selectConsent(trx, id, code)
    if (!after) throw notFound(id)
    if (!answered) throw stale({ ...after, at: after.answeredAt })
    await insertEvent(trx, actor, id, { action: 'consent', answer: input.answer, note })
    const to = [{ municipalityId, departmentId }]
    await insertMessages(trx, actor, { kind: 'answered', applicationId: id, to, note })
    return {
      answer: after,
      deed: {
        before: { answer: before?.answer, note: before?.note },
        after: { answer: input.answer, note },
      },
    }
  },
)
