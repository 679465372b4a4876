import type { Confirm, Confirmed } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { notes } from './notes.ts'
import { selectStanding } from './queries.ts'
import { settleArea, settleMarks } from './settle.ts'
import { told } from './told.ts'

/** Confirms the marks of a row, or its policy area, as given: a revision says so. Throws Refused:
 * `stale` when the project moved on since the revision read, and what `settleMarks` and `settleArea`
 * refuse. */
export async function confirmProject(
  db: Db,
  actor: Actor | null,
  input: Confirm,
): Promise<Confirmed> {
  permit(actor, 'confirmation.confirm', { region: input.region })
  const author = asOfficer(actor)
  const framed = await frameOf(db, input)
  if ((input.measures === undefined) === (input.policyArea === undefined)) {
    throw new Refused('inputInvalid', { parameter: 'measures' })
  }
  const of = input.measures ? 'marks' : 'policyArea'

  return transaction(db, async (trx) => {
    const project = await selectStanding(trx, framed.vision_id, input.project)
    if (!project) {
      throw new Refused('projectNotFound', { parameter: 'project', value: String(input.project) })
    }
    if (project.revision !== input.revision) throw await staleRevision(trx, project.id)
    const before = await selectContent(trx, project.currentRevisionId)
    const settle = of === 'marks' ? settleMarks : settleArea
    const content = settle(before, input, author, framed)
    const { revision } = await writeRevision(trx, {
      project,
      content,
      event: 'confirm',
      confirms: of,
      ...notes[of].confirm,
      author,
    })
    await record(trx, author, {
      action: 'confirmation.confirm',
      subject: {
        kind: 'project',
        id: `${input.region}/${framed.frame.vision.edition}/${input.project}`,
      },
      before: { revision: project.revision, ...told(of, before, framed) },
      after: { revision, ...told(of, content, framed) },
    })
    return { project: input.project, revision }
  })
}
