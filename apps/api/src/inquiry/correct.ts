import { type correctFact, readFactCorrection } from '@renkei/schema'
import type { z } from 'zod'
import type { Officer } from '../actor.ts'
import { standingProject } from '../confirmation/subject.ts'
import type { Db } from '../db/schema.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { selectContent, staleRevision, writeRevision } from '../project/revise.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { answeredContent } from './answered-content.ts'
import type { InquiryRow } from './queries.ts'
import { expectAllowed, permittedInquiry } from './subject.ts'

type Correction = z.infer<typeof correctFact>

/** Corrects what a published inquiry made of a municipality's part in a project: another revision, whose reason
 * stands in the project's history, and the municipality is told. What was answered stays as it was answered.
 * Throws Refused: `fieldsInvalid`, `projectNotFound`, `stale` when the project moved on since the revision read,
 * `stateChanged` before the inquiry is published. */
export const correct = action(
  'inquiry.correct',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: Correction) => {
    expectAllowed(inquiry, 'correct')
    const framed = await frameOf(trx, inquiry)
    const { content, errors } = readFactCorrection(input)
    if (!content) throw invalid(...errors)
    const municipalityId = framed.ids.municipalities[input.municipality]
    if (municipalityId === undefined) {
      throw invalid({ field: 'municipality', problem: 'unknownCode', value: input.municipality })
    }
    const { region } = inquiry
    const project = await standingProject(trx, framed, { region, project: input.project })
    if (project.revision !== input.revision) throw await staleRevision(trx, project.id)
    const before = await selectContent(trx, project.currentRevisionId)
    const after = answeredContent(before, [
      {
        ...{ municipalityId, municipality: input.municipality },
        ...{ answer: content.answer, department: content.department },
        ...{ submittedAt: new Date().toISOString(), submittedBy: actor.me.id },
        submittedDepartmentId: actor.departmentId,
      },
    ])
    if (!after) throw invalid({ field: 'answer', problem: 'unchanged' })
    const named = framed.frame.municipalities.find(({ code }) => code === input.municipality)
    const { revision } = await writeRevision(trx, {
      ...{ project, content: after, event: 'correct', reason: content.reason, author: actor },
      inquiryId: inquiry.id,
      note: `参加状況の訂正：${named?.name ?? ''}`,
      noteEn: `Participation of ${named?.nameEn ?? ''} corrected`,
    })
    await tell(trx, actor, inquiry, { municipalityId, title: after.title, reason: content.reason })
    const was = before.participations.find((one) => one.municipalityId === municipalityId)
    const { municipality } = input
    return {
      answer: { project: input.project, revision },
      deed: {
        subject: {
          kind: 'project',
          id: `${region}/${framed.frame.vision.edition}/${input.project}`,
        },
        before: { revision: project.revision, municipality, answer: was?.answer ?? null },
        after: { revision, municipality, ...content },
      },
    }
  },
)

const tell = (
  trx: Db,
  actor: Officer,
  { id: inquiryId }: InquiryRow,
  of: { municipalityId: number; title: string; reason: string },
): Promise<void> =>
  insertInquiryMessages(trx, actor, {
    kind: 'inquiryCorrected',
    inquiryId,
    to: [{ municipalityId: of.municipalityId }],
    aboutMunicipalityId: of.municipalityId,
    note: `${of.title}\n${of.reason}`,
  })
