import { action, type Read } from '../write/action.ts'
import { findAgain, permittedIndicator, update } from './subject.ts'

/** Ends an indicator: later inquiries ask for it no more, its history stays. Throws Refused `stale`, or
 * `stateChanged` (ended already). */
export const end = action(
  'indicator.end',
  permittedIndicator,
  async (trx, { actor }, read: Read) => {
    const at = new Date()
    const after = await update(trx, actor, { ...read, at }, { ended_at: at.toISOString() })
    await findAgain(trx, after)
    const { version, endedAt } = after
    return {
      answer: after,
      deed: { before: { version: read.version }, after: { version, endedAt } },
    }
  },
)
