import { checkSummary, readText, type saveDescription } from '@renkei/schema'
import type { z } from 'zod'
import { standingProject, subjectOf } from '../confirmation/subject.ts'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { action } from '../write/action.ts'
import { permittedOpenVision } from '../write/permitted.ts'
import { invalid } from '../write/refuse.ts'

/** Writes what a project does, as the policy office says it: a revision of its own. Throws Refused:
 * `fieldsInvalid`, `projectNotFound`, or `stale` when the project moved on since the revision read. */
export const save = action(
  'description.save',
  permittedOpenVision,
  async (trx, { actor, framed }, input: z.infer<typeof saveDescription>) => {
    const fields = checkSummary(input.summary)
    if (fields.length > 0) throw invalid(...fields)
    const summary = readText(input.summary)
    const project = await standingProject(trx, framed, input)
    if (project.revision !== input.revision) throw await staleRevision(trx, project.id)
    const before = await selectContent(trx, project.currentRevisionId)
    if (before.summary === summary) throw invalid({ field: 'summary', problem: 'unchanged' })
    const { revision } = await writeRevision(trx, {
      project,
      content: { ...before, summary },
      event: 'describe',
      note: '概要の登録',
      noteEn: 'Summary written',
      author: actor,
    })
    return {
      answer: { project: input.project, revision },
      deed: {
        subject: subjectOf(framed, input),
        before: { revision: project.revision, summary: before.summary },
        after: { revision, summary },
      },
    }
  },
)
