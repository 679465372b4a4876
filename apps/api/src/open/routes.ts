import type { ProjectItem } from '@renkei/schema'
import { Hono, type MiddlewareHandler } from 'hono'
import { answerTexts } from '../answer-texts.ts'
import type { Db } from '../db/schema.ts'
import { projectsInPortions } from '../project/search.ts'
import { askProjects, fileName } from './answer.ts'
import { jsonTexts, jsonType, openProjectsOf } from './json.ts'
import type { SessionSettings } from '../session/settings.ts'
import { openCatalogueRoutes } from './catalogue-routes.ts'
import { openChangeRoutes } from './change-routes.ts'
import { linkDescription, openDescriptionRoutes } from './describe-routes.ts'
import { openIndicatorRoutes } from './indicator-routes.ts'
import { openMemberRoutes } from './member-routes.ts'
import { openPlanRoutes } from './plan-routes.ts'
import { openQuestion } from './questions.ts'
import { openTableRoutes } from './table-routes.ts'

// Refusals too: a program of another site has to see what it asked wrongly.
const readableAnywhere: MiddlewareHandler = async (c, next) => {
  c.header('access-control-allow-origin', '*')
  c.header('access-control-expose-headers', 'link, etag, content-disposition')
  await next()
}

/** `/open/{region}/projects.{json,csv,xlsx,ods}`: every published project, or those that the filters of search leave,
 * sorted by number; beside them the other data sets, what each file is made of, and the catalogue of all. Readable from
 * any site; revalidated by ETag, so that an approved change shows at once. `url`: where people reach the registry, where
 * that is set. Throws Refused. */
export function openRoutes(
  db: Db,
  { url, licence, contact }: Pick<SessionSettings, 'url' | 'licence' | 'contact'>,
): Hono {
  const files = new Hono()
    .use(readableAnywhere)
    .use(linkDescription)
    .route('/', openPlanRoutes(db))
    .route('/', openIndicatorRoutes(db))
    .route('/', openMemberRoutes(db))
    .route('/', openChangeRoutes(db, url))
    .get('/:region/projects.json', async (c) => {
      const question = openQuestion(c.req.param('region'), new URL(c.req.url).searchParams)
      const { frame, version, recordedAt } = await askProjects(db, question)
      const open = (items: readonly ProjectItem[]) =>
        openProjectsOf(frame, items, question.asOf, recordedAt)
      const portions = await projectsInPortions(db, question)
      const { region, vision } = frame
      const name = fileName([region.slug, vision.edition, 'projects', question.asOf], 'json')
      const texts = jsonTexts(open([]), async function* () {
        for await (const items of portions()) yield open(items).projects
      })
      return answerTexts(c, texts, {
        ...{ type: jsonType, version },
        disposition: `inline; filename="${name}"`,
      })
    })
    .route('/', openTableRoutes(db, { url, licence }))
  const whole = new Hono().route('/open', files)
  // A refusal is told once, by the app.
  whole.onError((error) => {
    throw error
  })
  return new Hono()
    .route('/', files)
    .route('/', openDescriptionRoutes(db, { url, licence }))
    .route(
      '/',
      openCatalogueRoutes(db, { url, licence, contact, ask: (address) => whole.request(address) }),
    )
}
