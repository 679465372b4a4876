import { currentStep, isEmptyPost, type MessageKind } from '@renkei/schema'
import type { Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { insertInquiryMessages, insertMessages, type Recipient } from '../message/queries.ts'
import { type EndorsementRow, selectManagers } from './queries.ts'

type Told = Extract<MessageKind, `endorsement${string}`>

/** Tells people of an endorsement; call it in the transaction that did it. */
async function tell(
  db: Db,
  from: Writer,
  { applicationId, inquiryId, municipalityId }: EndorsementRow,
  { kind, to, note }: { kind: Told; to: readonly Recipient[]; note?: string },
): Promise<void> {
  const told = { kind, to, ...(note === undefined ? {} : { note }) }
  if (applicationId !== null) await insertMessages(db, from, { applicationId, ...told })
  if (inquiryId !== null) {
    await insertInquiryMessages(db, from, {
      ...{ inquiryId, aboutMunicipalityId: municipalityId, ...told },
    })
  }
}

/** Tells whoever holds the post it waits for now; where nobody does, the others of the chain and who manages the
 * people: they may endorse in their place. */
export async function tellNext(db: Db, from: Writer, endorsement: EndorsementRow): Promise<void> {
  const step = endorsement.steps[currentStep(endorsement)]
  const others = endorsement.steps.flatMap(({ holders }) => holders)
  const called =
    step && isEmptyPost(step)
      ? [...others, ...(await selectManagers(db, endorsement.municipalityId))]
      : (step?.holders ?? others)
  const ids = new Set(called.map(({ id }) => id).filter((id) => id !== from.me.id))
  const to = [...ids].map((personId) => ({ personId }))
  const { note } = endorsement
  await tell(db, from, endorsement, { kind: 'endorsementAsked', to, ...(note ? { note } : {}) })
}

/** Tells who holds a post (its step from 0) that another endorsed for them. */
export const tellProxied = (db: Db, from: Writer, endorsement: EndorsementRow, at: number) =>
  tell(db, from, endorsement, {
    kind: 'endorsementProxied',
    to: (endorsement.steps[at]?.holders ?? []).map(({ id }) => ({ personId: id })),
  })

/** Tells the department that drafted how it ended. */
export const tellDrafting = (
  db: Db,
  from: Writer,
  endorsement: EndorsementRow,
  told: { kind: 'endorsementReturned' | 'endorsementDone'; note?: string },
) => {
  const { municipalityId, department } = endorsement
  const to = [{ municipalityId, departmentId: department.id }]
  return tell(db, from, endorsement, { ...told, to })
}
