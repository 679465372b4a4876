import {
  type createInquiry,
  type InquiryForm,
  type InquiryWritten,
  readInquiryForm,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { frameOf } from '../vision/frame.ts'
import { insertInquiry } from './write-queries.ts'

/** Prepares an inquiry; nobody else knows of it yet. Throws Refused: `fieldsInvalid`. */
export async function create(
  db: Db,
  asking: Actor,
  input: z.infer<typeof createInquiry>,
): Promise<InquiryWritten> {
  permit(asking, 'inquiry.create', { region: input.region })
  const actor = asOfficer(asking)
  const framed = await frameOf(db, input)
  const content = contentOf(input.form, framed.frame.vision)
  return transaction(db, async (trx) => {
    const place = { regionId: framed.region_id, visionId: framed.vision_id }
    const written = await insertInquiry(trx, actor, place, content)
    await record(trx, actor, {
      action: 'inquiry.create',
      subject: { kind: 'inquiry', id: written.id, name: content.title },
      after: content,
    })
    return written
  })
}

/** Reads a form. Throws Refused: `fieldsInvalid`. */
export function contentOf(form: InquiryForm, vision: Parameters<typeof readInquiryForm>[1]) {
  const read = readInquiryForm(form, vision, today())
  if (!read.ok) throw new Refused('fieldsInvalid', { fields: read.errors })
  return read.content
}
