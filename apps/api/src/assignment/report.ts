import { type assignmentStep, inquiryLimits, readText, type returnAssignment } from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { selectAnswers } from '../response/queries.ts'
import { permittedResponse } from '../response/subject.ts'
import { missing } from '../response/submit.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { knownAssignment, update } from './subject.ts'

/** Says that a department has answered all that it was given, to the department that gave it. Throws Refused:
 * `fieldsInvalid` naming every field that is missing or cannot be read, `stale`, `stateChanged`. */
export const report = action(
  'assignment.report',
  permittedResponse,
  async (trx, { inquiry, place, actor }, input: z.infer<typeof assignmentStep>) => {
    const { inquiryId, municipalityId } = place
    const { department } = input
    await hold(trx, inquiryId, 'answer')
    const written = await update(trx, 'report', place, input, {
      ...{ state: 'reported', remark: null, reported_at: new Date().toISOString() },
      ...{ reported_by: actor.me.id, reported_department_id: actor.departmentId },
    })
    const own = (await selectAnswers(trx, inquiryId, municipalityId)).filter(
      ({ assigned }) => assigned === department,
    )
    const fields = missing(own, inquiry.rule)
    if (fields.length > 0) throw invalid(...fields)
    const { assignedBy } = await knownAssignment(trx, place, department)
    if (assignedBy !== actor.departmentId) {
      await insertInquiryMessages(trx, actor, {
        kind: 'inquiryCollected',
        inquiryId,
        to: [{ municipalityId, departmentId: assignedBy }],
        aboutMunicipalityId: municipalityId,
        note: `${own.length}件`,
      })
    }
    return { answer: written, deed: { after: { department, state: written.state } } }
  },
)

/** Sends a department's rows back, with what is to be changed; the department itself takes its report back
 * without a word. Throws Refused: `fieldsInvalid`, `stale`, `stateChanged`. */
export const sendBack = action(
  'assignment.return',
  permittedResponse,
  async (trx, { place, actor }, input: z.infer<typeof returnAssignment>) => {
    const { inquiryId, municipalityId } = place
    const { department } = input
    const remark = readText(input.remark)
    const isOwn = department === actor.departmentId
    const limit = inquiryLimits.body
    if (remark === '' && !isOwn) throw invalid({ field: 'remark', problem: 'required' })
    if ([...remark].length > limit) throw invalid({ field: 'remark', problem: 'tooLong', limit })
    await hold(trx, inquiryId, 'answer')
    const written = await update(trx, 'return', place, input, {
      ...{ state: 'open', remark: remark || null },
      ...{ reported_at: null, reported_by: null, reported_department_id: null },
    })
    if (!isOwn) {
      await insertInquiryMessages(trx, actor, {
        kind: 'inquiryRowsReturned',
        inquiryId,
        to: [{ municipalityId, departmentId: department }],
        aboutMunicipalityId: municipalityId,
        note: remark,
      })
    }
    return { answer: written, deed: { after: { department, state: written.state, remark } } }
  },
)
