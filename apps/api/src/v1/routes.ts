import { Hono, type Context as Asked } from 'hono'
import { cors } from 'hono/cors'
import { callerFor, type Caller } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import type { SessionSettings } from '../session/settings.ts'
import { type Context, refusalOf } from '../trpc.ts'
import { answerJson, linkPages, tellDeprecated } from './answer.ts'
import { documentOf } from './document.ts'
import { inputFrom, parametersOf } from './parameters.ts'
import { referenceRoutes } from './reference.ts'
import { baseOf, everyProblem, languageOf, problemAnswer } from './problem.ts'
import type { Resource } from './resource.ts'
import { resources as every } from './resources.ts'

type Means = {
  /** Who asks, by the key of the request; cookies are not looked at, so that no page of another site can use them. */
  asking: (c: Asked) => Promise<Context>
  settings: Pick<SessionSettings, 'url' | 'licence' | 'contact'>
  note: (error: unknown, path: string) => void
  /** The built web client's folder, where there is one. */
  webFolder?: string | undefined
  resources?: readonly Resource[]
}

type Call = (input: unknown) => Promise<unknown>

/** What a resource answers to an input of its procedure. Throws Refused, and what nobody foresaw. */
export async function answerOf(
  caller: Caller,
  { procedure, shape }: Resource,
  input: object,
): Promise<unknown> {
  const [entity = '', verb = ''] = procedure.split('.')
  const call = (caller as unknown as Record<string, Record<string, Call>>)[entity]?.[verb]
  if (!call) throw new Error(`${procedure} is no procedure`)
  try {
    return shape(await call(Object.keys(input).length === 0 ? undefined : input))
  } catch (error) {
    const refusal = refusalOf(error, input)
    if (!refusal) throw error
    const { code, ...at } = refusal
    throw new Refused(code, at, { cause: error })
  }
}

/** `/api/v1`: the procedures as plain HTTP, each under the address that the table of resources gives it. */
export function v1Routes({ asking, settings, note, webFolder, resources = every }: Means): Hono {
  const app = new Hono()
  const base = (c: Asked) => baseOf(c, settings.url)
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD'],
      exposeHeaders: ['etag', 'link', 'x-request-id', 'deprecation', 'sunset', 'retry-after'],
    }),
  )
  for (const resource of resources) {
    const isPaged = parametersOf(resource).some(({ name }) => name === 'cursor')
    app.get(resource.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const input = inputFrom(resource, c.req.param(), new URL(c.req.url).searchParams)
      const found = await answerOf(callerFor(await asking(c)), resource, input)
      if (isPaged) linkPages(c, base(c), found)
      tellDeprecated(c, resource, base(c))
      return answerJson(c, JSON.stringify(found))
    })
  }
  app.get('/problems', (c) => answerJson(c, JSON.stringify(everyProblem())))
  app.get('/openapi.json', async (c) => {
    const language = languageOf(c)
    const caller = callerFor({ ...(await asking(c)), actor: null, times: null })
    const document = await documentOf({ ...settings, caller, language, resources })
    c.header('content-language', language)
    c.header('vary', 'accept-language', { append: true })
    return answerJson(c, JSON.stringify(document))
  })
  app.route('/', referenceRoutes(webFolder))
  app.all('*', () => {
    throw new Refused('notFound')
  })
  app.onError((error, c) => {
    note(error, c.req.path)
    return problemAnswer(c, refusalOf(error) ?? { code: 'unexpected' }, base(c))
  })
  return app
}
