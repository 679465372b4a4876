import { insertMessages, selectAsked } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { now } from '../write/queries.ts'
import { invalid } from '../write/refuse.ts'
import { move, permittedApplication } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Turns an application down for good. Throws Refused: `fieldsInvalid` without a reason, `stale`,
 * `stateChanged`. */
export const reject = action(
  'application.reject',
  permittedApplication,
  async (trx, { application, actor }, { reason, ...read }: Read & { reason: string }) => {
    const note = reason.trim()
    if (note === '') throw invalid({ field: 'reason', problem: 'required' })
    const { id, state, municipalityId, departmentId } = application
    const written = await move(trx, actor, 'reject', read, { decided_at: now })
    await insertEvent(trx, actor, id, { action: 'reject', note })
    const to = [{ municipalityId, departmentId }, ...(await selectAsked(trx, id))]
    await insertMessages(trx, actor, { kind: 'rejected', applicationId: id, to, note })
    return {
      answer: written,
      deed: { before: { state }, after: { state: written.state, reason: note } },
    }
  },
)
