import type { InquiryQuestion } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectQuestions } from '../response/queries.ts'
import { permittedInquiry } from './subject.ts'

/** The questions about an inquiry that wait for an answer, oldest first. Throws Refused. */
export async function questions(
  db: Db,
  actor: Actor | null,
  input: { id: number },
): Promise<InquiryQuestion[]> {
  const { inquiry } = await permittedInquiry(db, actor, 'inquiry.questions', input)
  return selectQuestions(db, inquiry.id)
}
