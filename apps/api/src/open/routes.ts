import { Mutex } from 'async-mutex'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Db } from '../db/schema.ts'
import { answerProjects, type Format } from './answer.ts'
import { openCostRoutes } from './cost-routes.ts'
import { inThread } from '../workbook/in-thread.ts'
import { csvOf } from './csv.ts'
import type { Given } from './xlsx.ts'
import { openProjectsOf } from './json.ts'
import { openChangeRoutes } from './change-routes.ts'
import { openEvaluationRoutes } from './evaluation-routes.ts'
import { openIndicatorRoutes } from './indicator-routes.ts'
import { openMemberRoutes } from './member-routes.ts'
import { openPlanRoutes } from './plan-routes.ts'
import { openQuestion } from './questions.ts'

const formats: Record<string, Omit<Format, 'extension'>> = {
  json: {
    paper: 'projects',
    type: 'application/json; charset=utf-8',
    render: (frame, items, asOf) => JSON.stringify(openProjectsOf(frame, items, asOf)),
  },
  csv: {
    paper: 'projects',
    type: 'text/csv; charset=utf-8',
    render: csvOf,
  },
  xlsx: {
    paper: 'projects',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: (frame, items) => turn.runExclusive(() => build({ frame, items })),
  },
}

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)

// Refusals too: a program of another site has to see what it asked wrongly.
const readableAnywhere: MiddlewareHandler = async (c, next) => {
  c.header('access-control-allow-origin', '*')
  await next()
}

/** `/open/{region}/projects.{json,csv,xlsx}`: every published project, or those that the filters of
 * search leave, sorted by number. Readable from any site; revalidated by ETag, so that an approved
 * change shows at once. `url`: where people reach the registry, where that is set. Throws Refused. */
export const openRoutes = (db: Db, url: string | undefined): Hono =>
  new Hono()
    .use(readableAnywhere)
    .route('/', openPlanRoutes(db))
    .route('/', openCostRoutes(db))
    .route('/', openIndicatorRoutes(db))
    .route('/', openEvaluationRoutes(db))
    .route('/', openMemberRoutes(db))
    .route('/', openChangeRoutes(db, url))
    .get('/:region/:file{projects\\.(json|csv|xlsx)}', async (c) => {
      const extension = c.req.param('file').slice('projects.'.length)
      const format = formats[extension]
      if (!format) return c.notFound()
      const params = new URL(c.req.url).searchParams
      const question = openQuestion(c.req.param('region'), params)
      return answerProjects(c, db, question, { extension, ...format })
    })
