import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { Refused } from '../refusal.ts'
import { languageOf } from './problem.ts'

/** The reference of `/api/v1` for people, as the web client was built with it in `folder`: it shows the document, and asks this
 * server what its reader tries. Throws Refused where none was built. */
export function referenceRoutes(folder: string | undefined): Hono {
  const file = folder === undefined ? undefined : join(folder, 'reference/index.html')
  const page = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const answer = (c: Context) => {
    if (page === undefined) throw new Refused('notFound')
    c.header('link', '</api/v1/openapi.json>; rel="service-desc"; type="application/json"')
    c.header('cache-control', 'no-cache')
    c.header('vary', 'accept-language', { append: true })
    return c.html(page.replace('lang="ja"', `lang="${languageOf(c)}"`))
  }
  const app = new Hono().get('/', answer).get('/reference', answer)
  app.onError((error) => {
    throw error
  })
  return app
}
