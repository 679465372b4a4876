import type { scheduleAssignment } from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { permittedResponse } from '../response/subject.ts'
import { action } from '../write/action.ts'
import { readAsked, update } from './subject.ts'

/** Gives a department another deadline, or none of its own, and other words with it. Throws Refused:
 * `fieldsInvalid`, `stale`, `stateChanged`. */
export const schedule = action(
  'assignment.schedule',
  permittedResponse,
  async (trx, { response, place, actor }, input: z.infer<typeof scheduleAssignment>) => {
    await hold(trx, place.inquiryId, 'answer')
    const { deadline = null, note = '' } = readAsked(input, response.deadline)
    const written = await update(trx, 'schedule', place, input, {
      ...{ deadline, note, reminded_on: null },
      ...{ assigned_at: new Date().toISOString(), assigned_by: actor.me.id },
      assigned_department_id: actor.departmentId,
    })
    const { department } = input
    return { answer: written, deed: { after: { department, deadline, note } } }
  },
)
