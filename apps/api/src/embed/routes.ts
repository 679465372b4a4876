import { embeddingOf, type OpenLicence } from '@renkei/schema'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Caller } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import { refusalOf } from '../trpc.ts'
import { documentOf, messageOf } from './document.ts'
import { frameScript, loaderScript, stylesheet } from './files.ts'
import { languageOf, showOf } from './show.ts'
import { showing } from './shown.ts'
import { typeOf } from './type.ts'

type Means = {
  /** The procedures as everyone may call them, whoever is signed in: others' pages show this. */
  caller: (c: Context) => Promise<Caller>
  origin: (c: Context) => string
  licence: OpenLicence
  note: (error: unknown, path: string) => void
  /** The built web client's folder, where there is one: its type is for who has no Japanese one. */
  webFolder: string | undefined
}

const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'"],
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
export function embedRoutes({ caller, origin, licence, note, webFolder }: Means): Hono {
  const app = new Hono()
  const file = (text: string, type: string) => (c: Context) =>
    c.body(text, 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
    })
  app.get('/embed.js', file(loaderScript, 'text/javascript'))
  app.get('/frame.js', file(frameScript, 'text/javascript'))
  app.get('/embed.css', file(`${typeOf(webFolder)}${stylesheet}`, 'text/css'))
  app.get('*', async (c) => {
    const asked = new URL(c.req.url).searchParams
    const found = embeddingOf(c.req.path.slice('/embed'.length), asked)
    if (!found) throw new Refused('notFound')
    const means = { call: await caller(c), origin: origin(c), licence }
    const { show, part, about } = await showOf(found, asked, means)
    c.header('cache-control', 'public, max-age=300')
    return c.html(documentOf(show, part, about))
  })
  app.all('*', () => {
    throw new Refused('notFound')
  })
  app.onError((error, c) => {
    note(error, c.req.path)
    const show = showing(languageOf(new URL(c.req.url).searchParams))
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
