import {
  evaluationFields,
  type EvaluationWritten,
  type FieldError,
  readEvaluation,
  type saveEvaluation,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { expectState, holdInState, permittedInquiry } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { selectProjects, upsertEvaluation } from './queries.ts'

const writable = ['open', 'closed'] as const

/** Writes the policy office's own evaluation of a project, until the inquiry is published. Throws
 * Refused: `fieldsInvalid`, `projectNotFound`, `stale`, `stateChanged`. */
export async function save(
  db: Db,
  asking: Actor,
  { id, project, version, draft }: z.infer<typeof saveEvaluation>,
): Promise<EvaluationWritten> {
  const { inquiry, actor } = await permittedInquiry(db, asking, 'evaluation.save', id)
  expectState(inquiry, writable)
  const before = (await selectProjects(db, id)).find((one) => one.project === project)
  if (!before) {
    throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
  }
  const known = evaluationFields(inquiry.rule)
  const unknown: FieldError[] = Object.keys(draft)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field, problem: 'unknownCode' }))
  const fields = [...unknown, ...readEvaluation(draft, inquiry.rule).errors]
  if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
  return transaction(db, async (trx) => {
    await holdInState(trx, id, writable)
    const at = { inquiryId: id, project, version, at: new Date() }
    const written = await upsertEvaluation(trx, actor, at, draft)
    if (written === undefined) throw await stale(trx, id, project)
    await record(trx, actor, {
      action: 'evaluation.save',
      subject: { kind: 'inquiry', id, name: inquiry.title },
      before: { project, ...before.draft },
      after: { project, ...draft },
    })
    return { version: written }
  })
}

async function stale(db: Db, id: number, project: number): Promise<Refused> {
  const now = (await selectProjects(db, id)).find((one) => one.project === project)
  const wrote = now?.by && now.updatedAt ? { by: now.by, at: now.updatedAt } : {}
  return new Refused('stale', { version: now?.version ?? 0, ...wrote })
}
