import { isDeepStrictEqual } from 'node:util'
import type { ConfirmationOf, TakeBack } from '@renkei/schema'
import type { RevisionContent } from '../project/content.ts'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { action } from '../write/action.ts'
import { permittedOpenVision } from '../write/permitted.ts'
import { notes } from './notes.ts'
import { selectNewest } from './queries.ts'
import { standingProject, subjectOf, audited } from './subject.ts'

const partOf = (of: ConfirmationOf, content: RevisionContent): Partial<RevisionContent> =>
  of === 'marks'
    ? { marks: content.marks, markCountReason: content.markCountReason }
    : { policyArea: content.policyArea }

/** Takes back the confirmation that a revision made: its marks, or its area, are again those before
 * it. Throws Refused: `stale` unless that is the newest one and nothing changed them since. */
export const takeBackConfirmation = action(
  'confirmation.takeBack',
  permittedOpenVision,
  async (trx, { actor, framed }, input: TakeBack) => {
    const { of } = input
    const project = await standingProject(trx, framed, input)
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
    const how = { event: 'takeBack', confirms: of, ...notes[of].takeBack, author: actor } as const
    const { revision } = await writeRevision(trx, { project, content, ...how })
    return {
      answer: { project: input.project, revision },
      deed: {
        subject: subjectOf(framed, input),
        before: { revision: project.revision, ...audited(of, current, framed) },
        after: { revision, ...audited(of, content, framed) },
      },
    }
  },
)
