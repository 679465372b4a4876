import { isDeepStrictEqual } from 'node:util'
import type { ConfirmationOf, Confirmed, TakeBack } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import type { RevisionContent } from '../project/content.ts'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { notes } from './notes.ts'
import { selectNewest, selectStanding } from './queries.ts'
import { told } from './told.ts'

const partOf = (of: ConfirmationOf, content: RevisionContent): Partial<RevisionContent> =>
  of === 'marks'
    ? { marks: content.marks, markCountReason: content.markCountReason }
    : { policyArea: content.policyArea }

/** Takes back the confirmation that a revision made: its marks, or its area, are again those before
 * it. Throws Refused: `stale` unless that is the newest one and nothing changed them since. */
export async function takeBackConfirmation(
  db: Db,
  actor: Actor | null,
  input: TakeBack,
): Promise<Confirmed> {
  permit(actor, 'confirmation.takeBack', { region: input.region })
  const author = asOfficer(actor)
  const framed = await frameOf(db, input)
  const { of } = input

  return transaction(db, async (trx) => {
    const project = await selectStanding(trx, framed.vision_id, input.project)
    if (!project) {
      throw new Refused('projectNotFound', { parameter: 'project', value: String(input.project) })
    }
    const newest = await selectNewest(trx, project.id, of)
    if (newest?.event !== 'confirm' || newest.revision !== input.revision) {
      throw await staleRevision(trx, project.id)
    }
    const current = await selectContent(trx, project.currentRevisionId)
    const confirmed = await selectContent(trx, newest.id)
    if (!isDeepStrictEqual(partOf(of, current), partOf(of, confirmed))) {
      throw await staleRevision(trx, project.id)
    }
    const before = await selectContent(trx, newest.previousId)
    const content = { ...current, ...partOf(of, before) }
    const { revision } = await writeRevision(trx, {
      project,
      content,
      event: 'takeBack',
      confirms: of,
      ...notes[of].takeBack,
      author,
    })
    await record(trx, author, {
      action: 'confirmation.takeBack',
      subject: {
        kind: 'project',
        id: `${input.region}/${framed.frame.vision.edition}/${input.project}`,
      },
      before: { revision: project.revision, ...told(of, current, framed) },
      after: { revision, ...told(of, content, framed) },
    })
    return { project: input.project, revision }
  })
}
