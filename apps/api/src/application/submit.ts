import {
  type Draft,
  type FieldError,
  type ProjectContent,
  readProjectNumber,
  readSubmission,
  askedBy,
  changedSinceAsked,
} from '@renkei/schema'
import type { Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectChain } from '../endorsement/queries.ts'
import { attachmentsChanged } from '../attachment/queries.ts'
import { insertMessages, selectCores } from '../message/queries.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf, refuseClosed } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { type Submitted, submissionOf } from './base.ts'
import type { ApplicationRow } from './queries.ts'
import { move, overtakenBy, permittedApplication } from './subject.ts'
import { selectDetail } from './detail-queries.ts'
import {
  askConsents,
  carryConsents,
  insertEvent,
  outdateConsents,
  submitted,
} from './write-queries.ts'

/** Hands an application to the policy office and asks the municipalities it names. One that comes back
 * from the reviewers is put on top of what the project has become meanwhile, and what it says otherwise
 * than before is asked about again. Throws Refused: `endorsementNeeded` where its own town hall endorses
 * it first, `fieldsInvalid` with everything that is wrong, `stale`, `stateChanged`. */
export const submit = action(
  'application.submit',
  permittedApplication,
  async (trx, { application, actor }, read: Read) => {
    const { steps } = await selectChain(trx, application.municipality)
    if (steps.length > 0) throw new Refused('endorsementNeeded')
    return handIn(trx, application, actor, read)
  },
)

/** Submits it as an author's, over the version read; throws Refused as above. */
export async function handIn(trx: Db, application: ApplicationRow, author: Writer, read: Read) {
  // What was read is what the version names, or the update below would find nothing.
  if (application.version !== read.version) throw await overtakenBy(trx, 'submit', read)
  const { id, state, regionId } = application
  const { framed, submission, content, before } = await readSubmitted(trx, application)
  const asked = askedBy(application, content, submission.base).flatMap(
    (code) => framed.ids.municipalities[code] ?? [],
  )
  const { draft, baseRevisionId } = submission
  const hasOtherFiles = await attachmentsChanged(trx, id)
  const written = await move(trx, author, 'submit', read, submitted(draft, baseRevisionId))
  const { newlyAsked, unasked } = await askConsents(trx, id, asked)
  const outdated = await askAgain(trx, id, { before, now: draft, hasOtherFiles })
  // Who is not asked any more is told that, and not to answer anew.
  const askedAgain = outdated.filter((one) => asked.includes(one))
  await insertEvent(trx, author, id, { action: 'submit', draft })
  const to = await selectCores(trx, regionId)
  await insertMessages(trx, author, { kind: 'submitted', applicationId: id, to })
  await insertMessages(trx, author, {
    kind: 'asked',
    applicationId: id,
    to: newlyAsked.map((municipalityId) => ({ municipalityId })),
  })
  await insertMessages(trx, author, {
    kind: 'askedAgain',
    applicationId: id,
    to: askedAgain.map((municipalityId) => ({ municipalityId })),
  })
  await insertMessages(trx, author, {
    kind: 'unasked',
    applicationId: id,
    to: unasked.map((municipalityId) => ({ municipalityId })),
  })
  return {
    answer: written,
    deed: { before: { state }, after: { state: written.state, draft } },
  }
}

/** What would be submitted now, read against the frame of its vision, and what was before. Throws Refused:
 * `fieldsInvalid`. */
export async function readSubmitted(db: Db, application: ApplicationRow) {
  const framed = await frameOf(db, application)
  refuseClosed(framed)
  const submission = await submissionOf(db, application)
  const { submitted: before, contact } = await selectDetail(db, application.id)
  const content = await readable(db, application, framed, {
    ...submission,
    draft: { ...submission.draft, ...contact },
  })
  return { framed, submission, content, before }
}

/** Tells whether answers so far count for what is submitted now; those (ids) that have to answer anew. */
async function askAgain(
  db: Db,
  id: number,
  { before, now, hasOtherFiles }: { before: Draft | null; now: Draft; hasOtherFiles: boolean },
): Promise<number[]> {
  if (before === null) return []
  if (hasOtherFiles || changedSinceAsked(before, now).length > 0) return outdateConsents(db, id)
  await carryConsents(db, id)
  return []
}

async function readable(
  db: Db,
  application: ApplicationRow,
  { frame }: FrameRow,
  { draft, base }: Submitted,
): Promise<ProjectContent> {
  const { kind, visionId } = application
  const read = readSubmission(draft, { kind, frame, ...(base ? { base } : {}) })
  const errors: FieldError[] = read.ok ? [] : read.errors
  const number = kind === 'register' ? readProjectNumber(draft.number) : null
  if (number !== null && (await projectExists(db, visionId, number))) {
    errors.unshift({ field: 'number', problem: 'taken', value: String(number) })
  }
  if (!read.ok || errors.length > 0) throw invalid(...errors)
  return read.content
}
