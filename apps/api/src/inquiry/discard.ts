import type { inquiryStep } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { permittedInquiry, settled } from './subject.ts'
import { deleteInquiry } from './write-queries.ts'

/** Removes an inquiry that was never opened. Throws Refused: `stale`, `stateChanged`. */
export async function discard(
  db: Db,
  asking: Actor,
  { id, version }: z.infer<typeof inquiryStep>,
): Promise<{ id: number }> {
  const { inquiry, actor } = await permittedInquiry(db, asking, 'inquiry.discard', id)
  return transaction(db, async (trx) => {
    const gone = await deleteInquiry(trx, id, version)
    await settled(trx, { id, from: ['prepared'] }, gone)
    const { fiscalYear, title, explanation, deadline, kinds } = inquiry
    await record(trx, actor, {
      action: 'inquiry.discard',
      subject: { kind: 'inquiry', id, name: title },
      before: { fiscalYear, title, explanation, deadline, kinds },
    })
    return { id }
  })
}
