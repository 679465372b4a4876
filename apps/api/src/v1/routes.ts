import { Hono, type Context as Asked } from 'hono'
import { cors } from 'hono/cors'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { keeper } from '../audit/kept.ts'
import { callerFor } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import type { SessionSettings } from '../session/settings.ts'
import { type Context, refusalOf } from '../trpc.ts'
import { answerJson, answerOf, linkNext, linkPages, tellDeprecated } from './answer.ts'
import { documentOf } from './document.ts'
import { withFields } from './fields.ts'
import { inputFrom, isPaged } from './parameters.ts'
import { answerPackage } from './package.ts'
import { referenceRoutes } from './reference.ts'
import { baseOf, everyProblem, languageOf, problemAnswer } from './problem.ts'
import { needsKey, type Resource } from './resource.ts'
import { resources as every } from './resources.ts'
import { streamRoutes } from './stream.ts'
import { versionOf } from './version.ts'
import { answerWrite, Overtaken } from './write.ts'

type Means = {
  /** Who asks, by the key of the request; cookies are not looked at, so that no page of another site can use them. */
  asking: (c: Asked) => Promise<Context>
  settings: Pick<SessionSettings, 'url' | 'licence' | 'contact' | 'demo' | 'limits'>
  note: (error: unknown, path: string) => void
  /** The built web client's folder, where there is one. */
  webFolder?: string | undefined
  /** The built typed client's folder, where there is one. */
  clientFolder?: string | undefined
  resources?: readonly Resource[]
  /** Aborted when the server stops. */
  ending?: AbortSignal | undefined
  /** Milliseconds for which a reader of the stream may leave what was sent unread. */
  patience?: number
}

const never = new AbortController().signal

/** `/api/v1`: the procedures as plain HTTP, each under the address that the table of resources gives it. */
export function v1Routes(
  db: Kysely<Database>,
  {
    asking,
    settings,
    note,
    webFolder,
    clientFolder,
    resources = every,
    ending = never,
    patience,
  }: Means,
): Hono {
  const app = new Hono()
  // One for each language.
  const keep = keeper<string>(2)
  const base = (c: Asked) => baseOf(c, settings.url)
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposeHeaders: [
        ...['etag', 'link', 'location', 'x-request-id', 'deprecation', 'sunset', 'retry-after'],
        ...['ratelimit', 'ratelimit-policy'],
      ],
    }),
  )
  for (const resource of resources) {
    const { method, path, writing } = resource
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      tellDeprecated(c, resource, base(c))
      if (writing) return answerWrite(c, await asking(c), { ...resource, writing }, base(c))
      const asked = new URL(c.req.url).searchParams
      const { fields, ...input } = inputFrom(resource, c.req.param(), asked)
      const found = await answerOf(callerFor(await asking(c)), resource, input)
      if (isPaged(resource)) linkPages(c, base(c), found)
      const since = resource.next?.(found)
      if (since !== undefined) linkNext(c, base(c), since)
      const told = JSON.stringify(withFields(resource, found, fields))
      return answerJson(c, told, needsKey(resource) ? versionOf(found) : undefined)
    })
  }
  app.route('/', streamRoutes(db, { asking, settings, note, base, ending, patience }))
  app.get('/problems', (c) => answerJson(c, JSON.stringify(everyProblem())))
  app.get('/openapi.json', async (c) => {
    const language = languageOf(c)
    const caller = callerFor({ ...(await asking(c)), actor: null, times: null })
    const document = await keep(db, language, async () =>
      JSON.stringify(await documentOf({ ...settings, caller, language, resources })),
    )
    c.header('content-language', language)
    c.header('vary', 'accept-language', { append: true })
    return answerJson(c, document)
  })
  app.route('/', referenceRoutes(webFolder))
  app.get('/client.tgz', (c) => answerPackage(c, clientFolder))
  app.all('*', () => {
    throw new Refused('notFound')
  })
  app.onError((error, c) => {
    note(error, c.req.path)
    const sides = error instanceof Overtaken ? error.sides : {}
    return problemAnswer(c, refusalOf(error) ?? { code: 'unexpected' }, base(c), sides)
  })
  return app
}
