import { action, type Read } from '../write/action.ts'
import { overtakenBy, permittedInquiry } from './subject.ts'
import { deleteInquiry } from './write-queries.ts'

/** Removes an inquiry that was never opened. Throws Refused: `stale`, `stateChanged`. */
export const discard = action(
  'inquiry.discard',
  permittedInquiry,
  async (trx, { inquiry }, read: Read) => {
    if (!(await deleteInquiry(trx, read))) throw await overtakenBy(trx, 'discard', read)
    const { fiscalYear, title, explanation, deadline, kinds } = inquiry
    return {
      answer: { id: inquiry.id },
      deed: { before: { fiscalYear, title, explanation, deadline, kinds } },
    }
  },
)
