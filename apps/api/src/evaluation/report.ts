import {
  can,
  evaluationReport,
  type EvaluationReport,
  type EvaluationRule,
  type IndicatorGrades,
  readAnswer,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asInquiry } from '../inquiry/get.ts'
import { indicatorGradesBy } from '../inquiry/indicator-grades.ts'
import { type InquiryRow, selectInquiry } from '../inquiry/queries.ts'
import { expectOpened } from '../inquiry/subject.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { evaluatedOf, notApplicableOf, sharesOf } from './figures.ts'
import { reportedPrompts } from './reported-prompts.ts'
import {
  type AnsweredRow,
  selectAnswers,
  selectAsked,
  selectPartsSince,
  selectProjects,
} from './queries.ts'

/** The council paper of a fiscal year: public once published, before that a preview for the policy
 * office. Throws Refused: `inquiryNotFound`, `stateChanged` while prepared. */
export async function report(db: Db, actor: Actor | null, id: number): Promise<EvaluationReport> {
  permit(actor, 'evaluation.report', {})
  const inquiry = await selectInquiry(db, id)
  const isOffice = inquiry && can(actor?.me ?? null, 'evaluation.get', { region: inquiry.region })
  if (!inquiry || (inquiry.state !== 'published' && !isOffice)) {
    throw new Refused('inquiryNotFound', { parameter: 'id', value: String(id) })
  }
  expectOpened(inquiry)
  const answers = await selectAnswers(db, id)
  const rows = await selectProjects(db, id)
  const since = await selectPartsSince(db, id)
  const grades = await gradesOf(db, inquiry)
  const sheets = rows.map((row) => ({
    ...evaluatedOf(row, answers, inquiry.rule),
    participations: answers
      .filter(({ project }) => project === row.project)
      .flatMap((one) => participationOf(one, inquiry.rule))
      .map((one) => ({
        ...one,
        corrections: since
          .filter((of) => of.project === row.project && of.municipality === one.municipality)
          .map(({ at, reason, to }) => ({ at, reason, to })),
      })),
    indicators: indicatorsOf(answers, row.project, inquiry.rule, grades),
  }))
  return {
    inquiry: evaluationReport.shape.inquiry.parse(asInquiry(inquiry)),
    municipalities: await selectAsked(db, id),
    sheets,
    indicators: indicatorsOf(answers, null, inquiry.rule, grades),
    prompts: reportedPrompts(inquiry, answers, rows),
    notApplicable: notApplicableOf(answers, null, inquiry.rule),
    shares: sharesOf(sheets, inquiry.rule),
  }
}

function participationOf(one: AnsweredRow, rule: EvaluationRule) {
  const { municipality, draft } = one
  if (one.kind !== 'participation') return []
  const { content } = readAnswer(one, draft, rule)
  if (content?.kind !== 'participation') return []
  const { answer, department, note } = content
  return [{ municipality, answer, department, note }]
}

/** How indicators are graded: as published, before that as it would be. */
const gradesOf = async (db: Db, inquiry: InquiryRow): Promise<IndicatorGrades | null> =>
  inquiry.state === 'published' ? inquiry.indicatorGrades : indicatorGradesBy(db, inquiry)

/** Values of the year, of a project's indicators or of those of the vision as a whole. */
export const indicatorsOf = (
  answers: readonly AnsweredRow[],
  project: number | null,
  rule: EvaluationRule,
  grades: IndicatorGrades | null,
): EvaluationReport['indicators'] =>
  answers.flatMap(({ kind, indicator, municipality, draft, ...of }) => {
    if (kind !== 'indicators' || !indicator || of.project !== project) return []
    const { content } = readAnswer({ kind, indicator }, draft, rule)
    if (content?.kind !== 'indicators') return []
    const judged = grades?.[indicator.id] ?? null
    return [{ ...indicator, municipality, value: content.value, source: content.source, judged }]
  })
