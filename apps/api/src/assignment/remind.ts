import { formatDeadline, type remindAssignment } from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { permittedResponse } from '../response/subject.ts'
import { today } from '../today.ts'
import { action } from '../write/action.ts'
import { stateChanged } from '../write/refuse.ts'
import { selectAssignments } from './queries.ts'
import { unknownDepartment } from './subject.ts'
import { noteReminder } from './write-queries.ts'

/** Reminds a department that has not reported, once a day. Throws Refused: `fieldsInvalid`, `stateChanged`
 * where it has reported. */
export const remind = action(
  'assignment.remind',
  permittedResponse,
  async (trx, { response, place, actor }, { department }: z.infer<typeof remindAssignment>) => {
    const { inquiryId, municipalityId } = place
    await hold(trx, inquiryId, 'answer')
    const found = (await selectAssignments(trx, place)).find(
      (one) => one.department.id === department,
    )
    if (!found) throw unknownDepartment(department)
    if (found.state !== 'open') throw stateChanged(found)
    if (!(await noteReminder(trx, place, department, today()))) return { answer: false }
    await insertInquiryMessages(trx, actor, {
      kind: 'inquiryRowsReminded',
      inquiryId,
      to: [{ municipalityId, departmentId: department }],
      aboutMunicipalityId: municipalityId,
      note: leftOf({ ...found, deadline: found.deadline ?? response.deadline }),
    })
    return { answer: true, deed: { after: { department } } }
  },
)

/** How much a department has left, and until when, in words. */
export const leftOf = (of: { asked: number; answered: number; deadline: string }): string =>
  `残り${of.asked - of.answered}件、${formatDeadline(of.deadline, 'ja')}まで`
