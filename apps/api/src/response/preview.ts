import type { Response } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { rolledBack } from '../db/rolled-back.ts'
import type { Db } from '../db/schema.ts'
import { insertAsked } from '../inquiry/open-queries.ts'
import { expectAllowed, permittedInquiry } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { responseOf } from './get.ts'
import { type Ref } from './subject.ts'

/** What a municipality would be asked, while the inquiry is prepared: it is asked, read and taken back
 * in one transaction, so that the preview is what opening makes. Throws Refused: `inquiryNotFound`, `notAsked`,
 * `stateChanged` once it is open. */
export async function preview(db: Db, asking: Actor, { inquiry: id, municipality }: Ref) {
  const { inquiry, actor } = await permittedInquiry(db, asking, 'response.preview', { id })
  expectAllowed(inquiry, 'open')
  const isMeant = inquiry.municipalities?.includes(municipality) ?? true
  if (!isMeant) throw new Refused('notAsked', { parameter: 'municipality', value: municipality })
  return rolledBack(db, async (trx): Promise<Response> => {
    await insertAsked(trx, { ...inquiry, municipalities: [municipality] })
    return responseOf(trx, actor, inquiry, municipality)
  })
}
