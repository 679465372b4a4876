import {
  type FieldError,
  type ProjectContent,
  type Written,
  readProjectNumber,
  readSubmission,
  askedBy,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages, selectCore } from '../message/queries.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { type Submitted, submissionOf } from './base.ts'
import type { ApplicationRow } from './queries.ts'
import { expecting, permittedApplication, settled } from './subject.ts'
import { askConsents, insertEvent, updateSubmitted } from './write-queries.ts'

/** Hands an application to the policy office and asks the municipalities it names. One that comes back
 * from the reviewers is put on top of what the project has become meanwhile. Throws Refused:
 * `fieldsInvalid` with everything that is wrong, `stale`, `stateChanged`. */
export async function submit(
  db: Db,
  asking: Actor,
  input: { id: number; version: number },
): Promise<Written> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.submit',
    input.id,
  )
  const expected = expecting('submit', input)
  // What was read is what the version names, or the update below would find nothing.
  if (application.version !== input.version) await settled(db, expected, undefined)
  const { id, state, regionId } = application
  const { ids } = await frameOf(db, application)
  const submission = await submissionOf(db, application)
  const content = await readable(db, application, submission)
  const asked = askedBy(application, content, submission.base).flatMap(
    (code) => ids.municipalities[code] ?? [],
  )
  return transaction(db, async (trx) => {
    const moved = await updateSubmitted(trx, actor, expected, submission)
    const written = await settled(trx, expected, moved)
    const newlyAsked = await askConsents(trx, id, asked)
    const { draft } = submission
    await insertEvent(trx, actor, id, { action: 'submit', draft })
    const to = [await selectCore(trx, regionId)]
    await insertMessages(trx, actor, { kind: 'submitted', applicationId: id, to })
    await insertMessages(trx, actor, {
      kind: 'asked',
      applicationId: id,
      to: newlyAsked.map((municipalityId) => ({ municipalityId })),
    })
    await record(trx, actor, {
      action: 'application.submit',
      subject: { kind: 'application', id },
      before: { state },
      after: { state: written.state, draft },
    })
    return written
  })
}

async function readable(
  db: Db,
  application: ApplicationRow,
  { draft, base }: Submitted,
): Promise<ProjectContent> {
  const { kind, visionId } = application
  const { frame } = await frameOf(db, application)
  const read = readSubmission(draft, { kind, frame, ...(base ? { base } : {}) })
  const errors: FieldError[] = read.ok ? [] : read.errors
  const number = kind === 'register' ? readProjectNumber(draft.number) : null
  if (number !== null && (await projectExists(db, visionId, number))) {
    errors.unshift({ field: 'number', problem: 'taken', value: String(number) })
  }
  if (!read.ok || errors.length > 0) throw new Refused('fieldsInvalid', { fields: errors })
  return read.content
}
