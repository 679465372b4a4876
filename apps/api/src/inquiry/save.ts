import type { InquiryWritten, saveInquiry } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { frameOf } from '../vision/frame.ts'
import { contentOf } from './create.ts'
import { expectState, permittedInquiry, settled } from './subject.ts'
import { updateContent } from './write-queries.ts'

/** Writes what a prepared inquiry asks. Throws Refused: `fieldsInvalid`, `stale`, `stateChanged`. */
export async function save(
  db: Db,
  asking: Actor,
  { id, version, form }: z.infer<typeof saveInquiry>,
): Promise<InquiryWritten> {
  const { inquiry, actor } = await permittedInquiry(db, asking, 'inquiry.save', id)
  expectState(inquiry, ['prepared'])
  const { frame } = await frameOf(db, inquiry)
  const content = contentOf(form, frame.vision)
  return transaction(db, async (trx) => {
    const expected = { id, version, from: ['prepared'] as const }
    const moved = await updateContent(trx, actor, expected, content)
    const written = await settled(trx, expected, moved)
    const { fiscalYear, title, explanation, deadline, kinds, rule } = inquiry
    await record(trx, actor, {
      action: 'inquiry.save',
      subject: { kind: 'inquiry', id, name: content.title },
      before: { fiscalYear, title, explanation, deadline, kinds, rule },
      after: content,
    })
    return written
  })
}
