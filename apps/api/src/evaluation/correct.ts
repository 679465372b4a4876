import {
  type correctEvaluation,
  gradingFields,
  inquiryLimits,
  isPrintable,
  readText,
  sameAnswer,
} from '@renkei/schema'
import type { z } from 'zod'
import { expectAllowed, permittedInquiry } from '../inquiry/subject.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { insertCorrection } from './correct-queries.ts'
import { upsertEvaluation } from './queries.ts'
import { expectProject, expectReadable } from './save.ts'

/** Corrects the policy office's evaluation of a project after it was published; what it was stays with the reason,
 * and the report tells it. Throws Refused: `fieldsInvalid`, `projectNotFound`, `stale`, `stateChanged` before. */
export const correct = action(
  'evaluation.correct',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: z.infer<typeof correctEvaluation>) => {
    expectAllowed(inquiry, 'correct')
    const { id, project, version, draft } = input
    const before = await expectProject(trx, id, project)
    const reason = readText(input.reason)
    const limit = inquiryLimits.reason
    if (reason === '') throw invalid({ field: 'reason', problem: 'required' })
    if (!isPrintable(reason)) throw invalid({ field: 'reason', problem: 'controlCharacters' })
    if ([...reason].length > limit) throw invalid({ field: 'reason', problem: 'tooLong', limit })
    expectReadable(draft, inquiry.rule)
    const after = { ...before.draft, ...draft }
    const [field = ''] = gradingFields(inquiry.rule)
    if (sameAnswer(before.draft, after)) throw invalid({ field, problem: 'unchanged' })
    const at = new Date()
    const place = { inquiryId: id, project, version, at }
    const written = await upsertEvaluation(trx, actor, place, after)
    if (written === undefined) {
      const now = await expectProject(trx, id, project)
      throw stale({ version: now.version, by: now.by, at: now.updatedAt })
    }
    await insertCorrection(trx, actor, place, { draft: before.draft, reason })
    return {
      answer: { version: written },
      deed: { before: { project, ...before.draft }, after: { project, ...draft, reason } },
    }
  },
)
