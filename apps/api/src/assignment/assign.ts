import {
  type AssignedRow,
  type AssignedRows,
  type assignRows,
  formatDeadline,
} from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { permittedResponse } from '../response/subject.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { selectAssignments, selectOpenDepartments, selectRows } from './queries.ts'
import { readAsked, unknownDepartment } from './subject.ts'
import { updateRows, upsertAssignments } from './write-queries.ts'

/** Gives rows of a response to departments of its town hall, or takes them away, and tells the departments
 * that get rows. A department that has reported has to again. Throws Refused: `fieldsInvalid` for rows that
 * are not asked, departments that are not there or closed, and the deadline; `stateChanged`. */
export const assign = action(
  'assignment.assign',
  permittedResponse,
  async (trx, { inquiry, response, place, actor }, input: z.infer<typeof assignRows>) => {
    const { inquiryId, municipalityId } = place
    await hold(trx, inquiryId, 'answer')
    const asked = readAsked(input, response.deadline)
    const wanted = [...new Map(input.rows.map((row) => [row.key, row])).values()]
    const before = await selectRows(
      trx,
      place,
      wanted.map(({ key }) => key),
    )
    const was = new Map(before.map(({ key, department }) => [key, department]))
    const unknown = wanted.filter(({ key }) => !was.has(key))
    if (unknown.length > 0) {
      throw invalid(
        ...unknown.map(({ key }) => ({ field: key, problem: 'unknownCode' as const, value: key })),
      )
    }
    const moved = wanted.filter(({ key, department }) => was.get(key) !== department)
    const getting = Map.groupBy(moved, ({ department }) => department)
    getting.delete(null)
    const named = namedIn(input.deadline === undefined && input.note === undefined ? moved : wanted)
    const open = await selectOpenDepartments(trx, municipalityId)
    const closed = named.find((id) => !open.includes(id))
    if (closed !== undefined) throw unknownDepartment(closed)
    const at = new Date()
    await upsertAssignments(trx, actor, place, named, { ...asked, at })
    await updateRows(trx, place, moved)
    const after = await selectAssignments(trx, place)
    for (const { department, deadline, note } of after) {
      const rows = getting.get(department.id) ?? []
      if (rows.length === 0) continue
      const until = formatDeadline(deadline ?? response.deadline, 'ja')
      await insertInquiryMessages(trx, actor, {
        kind: 'inquiryAssigned',
        inquiryId,
        to: [{ municipalityId, departmentId: department.id }],
        aboutMunicipalityId: municipalityId,
        note: [`${rows.length}件、${until}まで`, note].filter(Boolean).join('\n'),
      })
    }
    const answer: AssignedRows = {
      before: before.filter(({ key }) => moved.some((one) => one.key === key)),
    }
    if (named.length === 0 && moved.length === 0) return { answer }
    const rowsOf = (rows: readonly AssignedRow[]) =>
      Object.fromEntries(rows.map(({ key, department }) => [key, department]))
    const said = { deadline: asked.deadline, note: asked.note, inquiry: inquiry.title }
    return {
      answer,
      deed: { before: rowsOf(answer.before), after: { ...said, ...rowsOf(moved) } },
    }
  },
)

const namedIn = (rows: readonly AssignedRow[]): number[] => [
  ...new Set(rows.flatMap(({ department }) => (department === null ? [] : [department]))),
]
