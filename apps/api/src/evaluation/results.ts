import type { ProjectResult } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { evaluatedOf } from './figures.ts'
import { selectAnswers, selectProjects, selectPublished } from './queries.ts'
import { indicatorsOf } from './report.ts'

/** What the published reports of a vision say of one project, newest year first. Years that say nothing of it are
 * not there. Throws Refused for an unknown region or edition. */
export async function results(
  db: Db,
  { project, ...ref }: { region: string; vision?: number | undefined; project: number },
): Promise<ProjectResult[]> {
  const { vision_id: visionId } = await frameOf(db, ref)
  const found: ProjectResult[] = []
  // One a year.
  for (const report of await selectPublished(db, visionId)) {
    const [row] = await selectProjects(db, report.id, [project])
    const inquiry = await selectInquiry(db, report.id)
    if (!row || !inquiry) continue
    const answers = await selectAnswers(db, report.id, [project])
    const { office, corrections, selfEvaluations, notApplicable, spread } = evaluatedOf(
      row,
      answers,
      inquiry.rule,
    )
    const indicators = indicatorsOf(answers, project, inquiry.rule, inquiry.indicatorGrades)
    const said = selfEvaluations.length + notApplicable.length + indicators.length
    if (office || said > 0) {
      found.push({
        ...{ report, office, corrections, selfEvaluations, notApplicable, spread, indicators },
      })
    }
  }
  return found
}
