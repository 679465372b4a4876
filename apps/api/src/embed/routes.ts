import {
  frameOn,
  type Language,
  municipalityIn,
  type OpenLicence,
  readNumber,
} from '@renkei/schema'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Caller } from '../list/caller.ts'
import { openQuestion } from '../open/questions.ts'
import { Refused } from '../refusal.ts'
import { refusalOf } from '../trpc.ts'
import { documentOf, messageOf, type Part } from './document.ts'
import { frameScript, loaderScript, stylesheet } from './files.ts'
import { matrixPart, municipalityPart, projectPart } from './parts.ts'
import { type Showing, showing } from './shown.ts'

type Means = {
  /** The procedures as everyone may call them, whoever is signed in: others' pages show this. */
  caller: (c: Context) => Promise<Caller>
  origin: (c: Context) => string
  licence: OpenLicence
  note: (error: unknown, path: string) => void
}

// A list of more says how many there are and where.
const most = 100

const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'"],
  ...["base-uri 'none'", "form-action 'none'", 'frame-ancestors *'],
].join('; ')

/** Lets pages of others show what lies below; nothing else of the registry may be framed. Comes before the headers
 * that all answers have. */
export const framed: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('content-security-policy', policy)
  c.header('x-frame-options', undefined)
  c.header('cross-origin-resource-policy', 'cross-origin')
}

/** `/embed/{region}/{vision}/projects/{number}`, `municipalities/{code}` and `matrix`: parts of pages for pages of
 * others, as plain HTML; without the vision the newest is meant. `lang`, `asOf` and, of the matrix, the filters of
 * its page. `/embed/embed.js` is what gives a frame its height. */
export function embedRoutes(means: Means): Hono {
  const app = new Hono()
  const file = (text: string, type: string) => (c: Context) =>
    c.body(text, 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
    })
  app.get('/embed.js', file(loaderScript, 'text/javascript'))
  app.get('/frame.js', file(frameScript, 'text/javascript'))
  app.get('/embed.css', file(stylesheet, 'text/css'))

  const answer = async (
    c: Context,
    page: string,
    partOf: (asked: Asked) => Promise<Part>,
  ): Promise<Response> => {
    const show = showing(languageOf(c))
    const { call, ref, asOf, frame, params } = await read(c, means)
    const base = `${means.origin(c)}/${frame.region.slug}/${frame.vision.edition}`
    const query = params.size === 0 ? '' : `?${params.toString()}`
    const address = `${base}/${page}${query}`
    const part = await partOf({ call, ref, asOf, frame, show, base, address })
    c.header('cache-control', 'public, max-age=300')
    const about = { frame, page: address, asOf, licence: means.licence }
    return c.html(documentOf(show, part, about))
  }
  for (const at of ['/:region/:vision{[0-9]+}', '/:region']) {
    app.get(`${at}/projects/:number`, (c) => {
      const typed = c.req.param('number')
      const number = readNumber(typed)
      if (typeof number !== 'number') throw new Refused('projectNotFound', { value: typed })
      return answer(c, `projects/${number}`, async ({ call, ref, asOf, frame, show, address }) => {
        const project = await call.project.get({ ...ref, number, asOf })
        return projectPart(show, frame, project, address)
      })
    })
    app.get(`${at}/municipalities/:code`, (c) => {
      const code = c.req.param('code')
      return answer(c, `municipalities/${code}`, async (asked) => {
        const { call, ref, asOf, frame, show, base, address } = asked
        const municipality = municipalityIn(frame, code)
        if (!municipality) throw new Refused('notFound', { value: code })
        const found = await call.project.search({ ...ref, asOf, size: most })
        const list = { frame, found, base, page: address, query: new URL(address).search }
        return municipalityPart(show, municipality, list)
      })
    })
    app.get(`${at}/matrix`, (c) =>
      answer(c, 'matrix', async ({ call, ref, asOf, frame, show, base, address }) => {
        const params = new URL(c.req.url).searchParams
        const view = params.get('view')
        params.delete('view')
        const question = openQuestion(ref.region, params)
        const found = await call.project.search({ ...question, ...ref, size: most })
        const query = asOf === undefined ? '' : `?asOf=${asOf}`
        const list = { frame, found, base, page: address, query }
        return matrixPart(show, view === 'municipalities', list)
      }),
    )
  }
  app.all('*', () => {
    throw new Refused('notFound')
  })
  app.onError((error, c) => {
    means.note(error, c.req.path)
    const show = showing(languageOf(c))
    const { code, parameter = '', ...refused } = refusalOf(error) ?? { code: 'unexpected' as const }
    const value = ('value' in refused && refused.value) || (c.req.query(parameter) ?? '')
    const { notFound, notRead, failed } = show.word
    if (code.endsWith('otFound')) return c.html(messageOf(show, notFound), 404)
    const isTyped = code === 'filterInvalid' || code === 'inputInvalid'
    if (isTyped) return c.html(messageOf(show, notRead(parameter, value)), 400)
    return c.html(messageOf(show, failed), code === 'unavailable' ? 503 : 500)
  })
  return app
}

type Asked = {
  call: Caller
  ref: { region: string; vision: number }
  asOf: string | undefined
  frame: Awaited<ReturnType<Caller['vision']['frame']>>
  show: Showing
  base: string
  /** The page of the registry that shows the same. */
  address: string
}

const languageOf = (c: Context): Language => (c.req.query('lang') === 'en' ? 'en' : 'ja')

async function read(c: Context, means: Means) {
  const { region = '', vision } = c.req.param() as { region?: string; vision?: string }
  const call = await means.caller(c)
  const edition = vision === undefined ? {} : { vision: Number(vision) }
  const asOf = c.req.query('asOf')
  const found = await call.vision.frame({ region, ...edition })
  const frame = frameOn(found, asOf)
  const ref = { region, vision: frame.vision.edition }
  return { call, ref, asOf, frame, params: new URL(c.req.url).searchParams }
}
