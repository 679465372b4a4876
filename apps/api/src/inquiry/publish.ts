import {
  type AnswerContent,
  type AnswerDraft,
  eraYear,
  type EvaluationRule,
  readAnswer,
} from '@renkei/schema'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { selectContent, writeRevision } from '../project/revise.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { answeredContent } from './answered-content.ts'
import { selectRespondents } from './open-queries.ts'
import { insertActual, selectActuals, selectAnswered } from './publish-queries.ts'
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
    await insertEvent(trx, actor, id, { action: 'publish' }, at)
    const to = await selectRespondents(trx, id)
    await insertInquiryMessages(trx, actor, { kind: 'inquiryPublished', inquiryId: id, to })
    return { answer: written, deed: { after: { projects, actuals } } }
  },
)

/** Answers the numbers of the projects that changed. */
async function reviseProjects(trx: Db, author: Officer, inquiry: InquiryRow): Promise<number[]> {
  const revised: number[] = []
  const { id: inquiryId, fiscalYear, rule } = inquiry
  for (const { id, number, currentRevisionId, answers } of await selectAnswered(trx, inquiryId)) {
    const before = await selectContent(trx, currentRevisionId)
    const answered = answers.map(({ draft, ...submitted }) => {
      const { answer, department } = answerOf(
        { kind: 'participation', of: number, unit: '' },
        draft,
        rule,
      )
      return { ...submitted, answer, department }
    })
    const content = answeredContent(before, answered)
    if (content === undefined) continue
    await writeRevision(trx, {
      project: { id, currentRevisionId },
      content,
      event: 'inquiry',
      note: `${eraYear(fiscalYear)}の照会の回答`,
      noteEn: `Answers to the inquiry of FY${fiscalYear}`,
      author,
      inquiryId,
    })
    revised.push(number)
  }
  return revised
}

async function writeActuals(trx: Db, author: Officer, inquiry: InquiryRow): Promise<number> {
  const { id, fiscalYear, rule } = inquiry
  const reason = `${eraYear(fiscalYear)}の照会の回答`
  let count = 0
  for (const { indicatorId, unit, draft } of await selectActuals(trx, id)) {
    const { value, source } = answerOf({ kind: 'indicators', of: indicatorId, unit }, draft, rule)
    const actual = { indicatorId, value, source }
    if (await insertActual(trx, author, actual, { id, fiscalYear, reason })) count += 1
  }
  return count
}

/** An answer that was complete when it was written. Throws Refused: `fieldsInvalid` where it is no more,
 * since the unit of its indicator was changed, say. */
function answerOf<K extends AnswerContent['kind']>(
  { kind, of, unit }: { kind: K; of: number; unit: string },
  draft: AnswerDraft,
  rule: EvaluationRule,
): Extract<AnswerContent, { kind: K }> {
  const { content, errors } = readAnswer({ kind, indicator: { unit } }, draft, rule)
  if (content?.kind !== kind) {
    throw invalid(...errors.map((error) => ({ ...error, field: `${kind}.${of}.${error.field}` })))
  }
  return content as Extract<AnswerContent, { kind: K }>
}
