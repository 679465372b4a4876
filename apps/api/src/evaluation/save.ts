import {
  type AnswerDraft,
  evaluationFields,
  type EvaluationRule,
  type FieldError,
  readEvaluation,
  type saveEvaluation,
} from '@renkei/schema'
import type { z } from 'zod'
import { hold, permittedInquiry } from '../inquiry/subject.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { type ProjectRow, selectProjects, upsertEvaluation } from './queries.ts'

/** Writes the policy office's own evaluation of a project, until the inquiry is published. Throws
 * Refused: `fieldsInvalid`, `projectNotFound`, `stale`, `stateChanged`. */
export const save = action(
  'evaluation.save',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: z.infer<typeof saveEvaluation>) => {
    const { id, project, version, draft } = input
    await hold(trx, id, 'evaluate')
    const before = await expectProject(trx, id, project)
    expectReadable(draft, inquiry.rule)
    const at = { inquiryId: id, project, version, at: new Date() }
    const written = await upsertEvaluation(trx, actor, at, draft)
    if (written === undefined) {
      const now = await expectProject(trx, id, project)
      throw stale({ version: now.version, by: now.by, at: now.updatedAt })
    }
    return {
      answer: { version: written },
      deed: { before: { project, ...before.draft }, after: { project, ...draft } },
    }
  },
)

/** A project that an inquiry asked about, with its evaluation. Throws Refused `projectNotFound`. */
export async function expectProject(db: Db, id: number, project: number): Promise<ProjectRow> {
  const [found] = await selectProjects(db, id, [project])
  if (found) return found
  throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
}

/** Refuses an evaluation that cannot be read. Throws Refused `fieldsInvalid`. */
export function expectReadable(draft: AnswerDraft, rule: EvaluationRule): void {
  const known = evaluationFields(rule)
  const unknown: FieldError[] = Object.keys(draft)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field, problem: 'unknownCode' }))
  const fields = [...unknown, ...readEvaluation(draft, rule).errors]
  if (fields.length > 0) throw invalid(...fields)
}
