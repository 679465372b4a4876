import {
  type EvaluationRule,
  type Frame,
  municipalityIn,
  type OpenCell,
  openWords,
  signOf,
} from '@renkei/schema'
import { inPortions } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { type Evaluated, evaluatedOf } from '../evaluation/figures.ts'
import {
  selectAnswers,
  selectNumbers,
  selectProjects,
  selectPublished,
} from '../evaluation/queries.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import type { Rows } from '../table/table.ts'
import type { FrameRow } from '../vision/queries.ts'

/** `evaluations.csv`: how the published reports of a vision grade its projects, by the region's own scale of the year: the
 * policy office's evaluation and every municipality's own, a grade a row; `上からの順` tells scales apart. */
export async function evaluationRows(
  db: Db,
  { frame, vision_id: visionId }: FrameRow,
): Promise<Rows> {
  const reports = await selectPublished(db, visionId)
  return async function* () {
    for (const report of reports) {
      const inquiry = await selectInquiry(db, report.id)
      if (!inquiry) continue
      const numbers = await selectNumbers(db, report.id)
      const read = async (some: readonly number[]) => {
        const answers = await selectAnswers(db, report.id, some)
        const projects = await selectProjects(db, report.id, some)
        return projects.flatMap((row) =>
          gradesOf(frame, report.fiscalYear, inquiry.rule, evaluatedOf(row, answers, inquiry.rule)),
        )
      }
      yield* inPortions(numbers, read)
    }
  }
}

function gradesOf(
  frame: Frame,
  fiscalYear: number,
  { grades }: EvaluationRule,
  { project, title, office, ...found }: Evaluated,
): OpenCell[][] {
  const nameOf = (code: string) => municipalityIn(frame, code)?.name ?? ''
  const scale = (grade: string, score: number | null) => [
    ...[grade, score ?? '', grades.length, grades.findIndex((one) => one.grade === grade) + 1],
    '',
  ]
  const about = [
    ...[frame.region.slug, frame.vision.edition, fiscalYear, project],
    ...[signOf(frame, project), title],
  ]
  const { office: byOffice, municipality: byMunicipality } = openWords.evaluator
  return [
    ...(office ? [[...about, byOffice, '', '', ...scale(office.grade, office.score)]] : []),
    ...found.selfEvaluations.map(({ municipality, grade, score }) => [
      ...[...about, byMunicipality, municipality, nameOf(municipality)],
      ...scale(grade, score),
    ]),
    ...found.notApplicable.flatMap(({ municipality, indicator, reason }) =>
      indicator === null
        ? [
            [
              ...[...about, byMunicipality, municipality, nameOf(municipality)],
              ...['該当なし', '', grades.length, '', reason],
            ],
          ]
        : [],
    ),
  ]
}
