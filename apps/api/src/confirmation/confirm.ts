import type { Confirm } from '@renkei/schema'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { permittedOpenVision } from '../write/permitted.ts'
import { notes } from './notes.ts'
import { settleArea, settleMarks } from './settle.ts'
import { standingProject, subjectOf, audited } from './subject.ts'

/** Confirms the marks of a row, or its policy area, as given: a revision says so. Throws Refused:
 * `stale` when the project moved on since the revision read, and what `settleMarks` and `settleArea`
 * refuse. */
export const confirmProject = action(
  'confirmation.confirm',
  permittedOpenVision,
  async (trx, { actor, framed }, input: Confirm) => {
    if ((input.measures === undefined) === (input.policyArea === undefined)) {
      throw new Refused('inputInvalid', { parameter: 'measures' })
    }
    const of = input.measures ? 'marks' : 'policyArea'
    const project = await standingProject(trx, framed, input)
    if (project.revision !== input.revision) throw await staleRevision(trx, project.id)
    const before = await selectContent(trx, project.currentRevisionId)
    const settle = of === 'marks' ? settleMarks : settleArea
    const content = settle(before, input, actor, framed)
    const how = { event: 'confirm', confirms: of, ...notes[of].confirm, author: actor } as const
    const { revision } = await writeRevision(trx, { project, content, ...how })
    return {
      answer: { project: input.project, revision },
      deed: {
        subject: subjectOf(framed, input),
        before: { revision: project.revision, ...audited(of, before, framed) },
        after: { revision, ...audited(of, content, framed) },
      },
    }
  },
)
