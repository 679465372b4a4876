import { municipalityIn, type OpenCell, openWords, signOf } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { evaluatedOf } from '../evaluation/figures.ts'
import { selectAnswers, selectProjects, selectPublished } from '../evaluation/queries.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import type { FrameRow } from '../vision/queries.ts'

/** `evaluations.csv`: how the published reports of a vision grade its projects, by the region's own scale of the year: the
 * policy office's evaluation and every municipality's own, a grade a row; `上からの順` tells scales apart. */
export async function evaluationRows(
  db: Db,
  { frame, vision_id: visionId }: FrameRow,
): Promise<OpenCell[][]> {
  const nameOf = (code: string) => municipalityIn(frame, code)?.name ?? ''
  const rows: OpenCell[][] = []
  for (const report of await selectPublished(db, visionId)) {
    const inquiry = await selectInquiry(db, report.id)
    if (!inquiry) continue
    const { grades } = inquiry.rule
    const answers = await selectAnswers(db, report.id)
    const scale = (grade: string, score: number | null) => [
      ...[grade, score ?? '', grades.length, grades.findIndex((one) => one.grade === grade) + 1],
      '',
    ]
    for (const row of await selectProjects(db, report.id)) {
      const { project, title, office, ...found } = evaluatedOf(row, answers, inquiry.rule)
      const about = [
        ...[frame.region.slug, frame.vision.edition, report.fiscalYear, project],
        ...[signOf(frame, project), title],
      ]
      if (office)
        rows.push([
          ...about,
          openWords.evaluator.office,
          '',
          '',
          ...scale(office.grade, office.score),
        ])
      for (const { municipality, grade, score } of found.selfEvaluations) {
        const who = [openWords.evaluator.municipality, municipality, nameOf(municipality)]
        rows.push([...about, ...who, ...scale(grade, score)])
      }
      for (const { municipality, indicator, reason } of found.notApplicable) {
        if (indicator !== null) continue
        const who = [openWords.evaluator.municipality, municipality, nameOf(municipality)]
        rows.push([...about, ...who, '該当なし', '', grades.length, '', reason])
      }
    }
  }
  return rows
}
