import {
  embedCode,
  type Embedding,
  embeddingOf,
  errorStatus,
  isForeign,
  type OpenLicence,
} from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Caller } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import { refusalOf } from '../trpc.ts'
import { type Means as Showing, showOf } from './show.ts'

type Means = {
  caller: (c: Context) => Promise<Caller>
  origin: (c: Context) => string
  licence: OpenLicence
}

const site = '連携 Renkei'

/** `/oembed?url=…`: how other sites show a page of the registry that somebody links to (oembed.com). Answers 404 for
 * an address that cannot be shown, 501 for another format than JSON. */
export function oembedRoutes({ caller, origin, licence }: Means): Hono {
  const app = new Hono().use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }))
  return app.get('/', async (c) => {
    const { url = '', format = 'json' } = c.req.query()
    if (format !== 'json')
      return c.json({ error: { code: 'inputInvalid', parameter: 'format' } }, 501)
    const own = origin(c)
    const asked = URL.canParse(url) ? new URL(url) : undefined
    for (const name of [...(asked?.searchParams.keys() ?? [])]) {
      if (isForeign(name)) asked?.searchParams.delete(name)
    }
    const found =
      asked?.origin === own ? embeddingOf(asked.pathname, asked.searchParams) : undefined
    if (!found) throw new Refused('notFound', { parameter: 'url', value: url })
    const means = { call: await caller(c), origin: own, licence }
    const { title } = (await shownOf(found, means)).part
    const width = within(c, 'maxwidth', found.width)
    const height = within(c, 'maxheight', found.height)
    return c.json(
      {
        ...{ version: '1.0', type: 'rich', provider_name: site, provider_url: own },
        ...{ title, width, height, cache_age: 3600 },
        html: embedCode({ ...found, width, height }, { origin: own, title }),
      },
      200,
      { 'cache-control': 'public, max-age=300' },
    )
  })
}

/** What is shown of it; an address that the registry cannot show is one that is not there. */
async function shownOf(found: Embedding, means: Showing) {
  try {
    return await showOf(found, new URL(found.path, means.origin).searchParams, means)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal || errorStatus[refusal.code] >= 500) throw error
    throw new Refused('notFound', { parameter: 'url', value: found.path }, { cause: error })
  }
}

function within(c: Context, parameter: 'maxwidth' | 'maxheight', usual: number): number {
  const typed = c.req.query(parameter)
  if (typed === undefined) return usual
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new Refused('filterInvalid', { parameter, value: typed })
  return Math.min(usual, Number(typed))
}
