import { eraYear } from '@renkei/schema'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { writeRevision } from '../project/revise.ts'
import { action, type Read } from '../write/action.ts'
import { selectRespondents } from './open-queries.ts'
import { indicatorGradesBy } from './indicator-grades.ts'
import { actualsBy, revisedBy } from './outcome.ts'
import { insertActual, keepIndicatorGrades } from './publish-queries.ts'
import type { InquiryRow } from './queries.ts'
import { move, permittedInquiry } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Makes facts of what the submitted responses answer, and freezes the inquiry: participation by a
 * revision of every project it changes, actuals of the indicators. Who did not submit keeps its
 * participation. Throws Refused: `fieldsInvalid` for an answer that cannot be read any more, `stale`, `stateChanged`; `stale` too when a project moved on meanwhile. */
export const publish = action(
  'inquiry.publish',
  permittedInquiry,
  async (trx, { inquiry, actor }, read: Read) => {
    const { id } = inquiry
    const at = new Date()
    const written = await move(trx, actor, 'publish', read, at)
    const projects = await reviseProjects(trx, actor, inquiry)
    const actuals = await writeActuals(trx, actor, inquiry)
    await keepIndicatorGrades(trx, id, await indicatorGradesBy(trx, inquiry))
    await insertEvent(trx, actor, id, { action: 'publish' }, at)
    const to = await selectRespondents(trx, id)
    await insertInquiryMessages(trx, actor, { kind: 'inquiryPublished', inquiryId: id, to })
    return { answer: written, deed: { after: { projects, actuals } } }
  },
)

/** Answers the numbers of the projects that changed. */
async function reviseProjects(trx: Db, author: Officer, inquiry: InquiryRow): Promise<number[]> {
  const { id: inquiryId, fiscalYear } = inquiry
  const revised = await revisedBy(trx, inquiry)
  for (const { project, after: content } of revised) {
    await writeRevision(trx, {
      project,
      content,
      event: 'inquiry',
      note: `${eraYear(fiscalYear)}の照会の回答`,
      noteEn: `Answers to the inquiry of FY${fiscalYear}`,
      author,
      inquiryId,
    })
  }
  return revised.map(({ number }) => number)
}

async function writeActuals(trx: Db, author: Officer, inquiry: InquiryRow): Promise<number> {
  const { id, fiscalYear } = inquiry
  const reason = `${eraYear(fiscalYear)}の照会の回答`
  let count = 0
  for (const actual of await actualsBy(trx, inquiry)) {
    if (await insertActual(trx, author, actual, { id, fiscalYear, reason })) count += 1
  }
  return count
}
