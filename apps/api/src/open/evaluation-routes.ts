import { municipalityIn, openHeadings, openWords, signOf } from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { csvText } from '../csv.ts'
import type { Db } from '../db/schema.ts'
import { evaluatedOf } from '../evaluation/figures.ts'
import { selectAnswers, selectProjects, selectPublished } from '../evaluation/queries.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { refIn } from './plan-routes.ts'

/** `/open/{region}/evaluations.csv`: how the published reports of a vision grade its projects, by the region's own scale of
 * the year: the policy office's evaluation and every municipality's own, a grade a row; `上からの順` tells scales apart.
 * Throws Refused. */
export const openEvaluationRoutes = (db: Db): Hono =>
  new Hono().get('/:region/evaluations.csv', etag({ weak: true }), async (c) => {
    const ref = refIn(c.req.param('region'), new URL(c.req.url).searchParams)
    const { frame, vision_id: visionId } = await frameOf(db, ref)
    const nameOf = (code: string) => municipalityIn(frame, code)?.name ?? ''
    const rows: (string | number)[][] = []
    for (const report of await selectPublished(db, visionId)) {
      const inquiry = await selectInquiry(db, report.id)
      if (!inquiry) continue
      const { grades } = inquiry.rule
      const answers = await selectAnswers(db, report.id)
      const scale = (grade: string, score: number) => [
        ...[grade, score, grades.length, grades.findIndex((one) => one.grade === grade) + 1],
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
    const name = `${frame.region.slug}-${frame.vision.edition}-evaluations.csv`
    c.header('cache-control', 'public, max-age=0, must-revalidate')
    c.header('content-disposition', `attachment; filename="${name}"`)
    return c.body(csvText([openHeadings('evaluations.csv', frame), ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8',
    })
  })
