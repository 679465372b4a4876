import {
  evaluationFields,
  type FieldError,
  readEvaluation,
  type saveEvaluation,
} from '@renkei/schema'
import type { z } from 'zod'
import { hold, permittedInquiry } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectProjects, upsertEvaluation } from './queries.ts'

/** Writes the policy office's own evaluation of a project, until the inquiry is published. Throws
 * Refused: `fieldsInvalid`, `projectNotFound`, `stale`, `stateChanged`. */
export const save = action(
  'evaluation.save',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: z.infer<typeof saveEvaluation>) => {
    const { id, project, version, draft } = input
    await hold(trx, id, 'evaluate')
    const rowOf = async () => (await selectProjects(trx, id)).find((row) => row.project === project)
    const before = await rowOf()
    if (!before) {
      throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
    }
    const known = evaluationFields(inquiry.rule)
    const unknown: FieldError[] = Object.keys(draft)
      .filter((field) => !known.includes(field))
      .map((field) => ({ field, problem: 'unknownCode' }))
    const fields = [...unknown, ...readEvaluation(draft, inquiry.rule).errors]
    if (fields.length > 0) throw invalid(...fields)
    const at = { inquiryId: id, project, version, at: new Date() }
    const written = await upsertEvaluation(trx, actor, at, draft)
    if (written === undefined) {
      const now = await rowOf()
      throw stale({ version: now?.version ?? 0, by: now?.by ?? null, at: now?.updatedAt ?? null })
    }
    return {
      answer: { version: written },
      deed: { before: { project, ...before.draft }, after: { project, ...draft } },
    }
  },
)
