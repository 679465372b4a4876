import { insertMessages } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { move, permittedApplication } from './subject.ts'
import { insertEvent, sendRemarks } from './write-queries.ts'

/** Sends an application back with the remarks written so far, a reason, or both. Throws Refused:
 * `fieldsInvalid` when there is neither, `stale`, `stateChanged`. */
export const returnToApplicant = action(
  'application.return',
  permittedApplication,
  async (trx, { application, actor }, { reason, ...read }: Read & { reason: string }) => {
    const { id, state, municipalityId, departmentId } = application
    const written = await move(trx, actor, 'return', read)
    const note = reason.trim()
    const remarks = await sendRemarks(trx, id)
    if (note === '' && remarks === 0) throw invalid({ field: 'reason', problem: 'required' })
    await insertEvent(trx, actor, id, { action: 'return', note })
    const to = [{ municipalityId, departmentId }]
    await insertMessages(trx, actor, { kind: 'returned', applicationId: id, to, note })
    return {
      answer: written,
      deed: { before: { state }, after: { state: written.state, reason: note, remarks } },
    }
  },
)
