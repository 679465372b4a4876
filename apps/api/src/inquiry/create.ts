import { type createInquiry, type InquiryForm, readInquiryForm } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { permittedVision } from '../write/permitted.ts'
import { invalid } from '../write/refuse.ts'
import { insertInquiry } from './write-queries.ts'

/** Prepares an inquiry; nobody else knows of it yet. Throws Refused: `fieldsInvalid`. */
export const create = action(
  'inquiry.create',
  permittedVision,
  async (trx, { actor, framed }, { form }: z.infer<typeof createInquiry>) => {
    const content = contentOf(form, framed.frame)
    const place = { regionId: framed.region_id, visionId: framed.vision_id }
    const written = await insertInquiry(trx, actor, place, content)
    const subject = { kind: 'inquiry', id: written.id, name: content.title }
    return { answer: written, deed: { subject, after: content } }
  },
)

/** Reads a form. Throws Refused: `fieldsInvalid`. */
export function contentOf(form: InquiryForm, frame: Parameters<typeof readInquiryForm>[1]) {
  const read = readInquiryForm(form, frame)
  if (!read.ok) throw invalid(...read.errors)
  return read.content
}
