import { createHash } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Frame, ProjectItem } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { conditionsOf } from '../project/groups.ts'
import { searchProjects } from '../project/search.ts'
import { selectVersion } from '../project/queries.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import { csvOf } from './csv.ts'
import { openProjectsOf } from './json.ts'
import { openPlanRoutes } from './plan-routes.ts'
import { openQuestion } from './questions.ts'

type Format = {
  type: string
  render: (frame: Frame, items: ProjectItem[], asOf?: string) => string
}

const formats: Record<string, Format> = {
  json: {
    type: 'application/json; charset=utf-8',
    render: (frame, items, asOf) => JSON.stringify(openProjectsOf(frame, items, asOf)),
  },
  csv: { type: 'text/csv; charset=utf-8', render: csvOf },
}

// Refusals too: a program of another site has to see what it asked wrongly.
const readableAnywhere: MiddlewareHandler = async (c, next) => {
  c.header('access-control-allow-origin', '*')
  await next()
}

/** `/open/{region}/projects.{json,csv}`: every published project, or those that the filters of
 * search leave, sorted by number. Readable from any site; revalidated by ETag, so that an approved
 * change shows at once. Throws Refused. */
export const openRoutes = (db: Db): Hono =>
  new Hono()
    .use(readableAnywhere)
    .route('/', openPlanRoutes(db))
    .get('/:region/:file{projects\\.(json|csv)}', async (c) => {
      const extension = c.req.param('file').slice('projects.'.length)
      const format = formats[extension]
      if (!format) return c.notFound()
      const params = new URL(c.req.url).searchParams
      const question = openQuestion(c.req.param('region'), params)
      const framed = await frameOf(db, question)
      // Before anything is promised to caches, so that a refusal carries no ETag.
      checkDay(framed.frame.vision, question.asOf)
      conditionsOf(question, framed, [])

      const version = await selectVersion(db, framed.vision_id)
      const tagged = JSON.stringify([
        extension,
        question,
        framed.frame,
        [...framed.synonyms],
        version,
      ])
      const etag = `W/"${createHash('sha256').update(tagged).digest('base64url').slice(0, 27)}"`
      c.header('etag', etag)
      c.header('cache-control', 'public, max-age=0, must-revalidate')
      if (
        c.req
          .header('if-none-match')
          ?.split(/\s*,\s*/)
          .includes(etag)
      )
        return c.body(null, 304)

      const { items } = await searchProjects(db, question)
      const { region, vision } = framed.frame
      const day = question.asOf === undefined ? '' : `-${question.asOf}`
      const name = `${region.slug}-${vision.edition}-projects${day}.${extension}`
      c.header('content-type', format.type)
      c.header(
        'content-disposition',
        `${extension === 'csv' ? 'attachment' : 'inline'}; filename="${name}"`,
      )
      return c.body(format.render(framed.frame, items, question.asOf))
    })
