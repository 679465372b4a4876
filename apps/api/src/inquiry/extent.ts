import type { InquiryExtent } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { rolledBack } from '../db/rolled-back.ts'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import { insertAsked, selectExtent } from './open-queries.ts'
import { expectAllowed, permittedInquiry } from './subject.ts'

/** How much a prepared inquiry would ask, and of whom: it is opened and taken back, so that this is what opening
 * makes. Throws Refused: `inquiryNotFound`, `stateChanged` once it is open. */
export async function extent(
  db: Db,
  asking: Actor | null,
  input: { id: number },
): Promise<InquiryExtent> {
  const { inquiry } = await permittedInquiry(db, asking, 'inquiry.extent', input)
  expectAllowed(inquiry, 'open')
  const { frame } = await frameOf(db, inquiry)
  const meant = inquiry.municipalities ?? frame.municipalities.map(({ code }) => code)
  return rolledBack(db, async (trx) => {
    await insertAsked(trx, inquiry)
    const asked = await selectExtent(trx, inquiry.id)
    const sum = (some: typeof asked) => some.reduce((all, { answers }) => all + answers, 0)
    const reached = new Set(asked.map(({ municipality }) => municipality))
    return {
      kinds: inquiry.kinds.map((kind) => {
        const of = asked.filter((one) => one.kind === kind)
        const towns = new Set(of.map(({ municipality }) => municipality))
        return { kind, answers: sum(of), municipalities: towns.size }
      }),
      prompts: inquiry.prompts.map(({ number }) => ({
        number,
        answers: sum(asked.filter(({ prompt }) => prompt === number)),
      })),
      unasked: meant.filter((code) => !reached.has(code)),
    }
  })
}
