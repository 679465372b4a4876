import { action, type Read } from '../write/action.ts'
import { permittedInquiry, remove } from './subject.ts'

/** Removes an inquiry that was never opened. Throws Refused: `stale`, `stateChanged`. */
export const discard = action(
  'inquiry.discard',
  permittedInquiry,
  async (trx, { inquiry }, read: Read) => {
    await remove(trx, 'discard', read)
    const { fiscalYear, title, explanation, deadline, kinds } = inquiry
    return {
      answer: { id: inquiry.id },
      deed: { before: { fiscalYear, title, explanation, deadline, kinds } },
    }
  },
)
