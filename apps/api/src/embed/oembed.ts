import { embedCode, embeddingOf, isForeign } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { Refused } from '../refusal.ts'

type Means = {
  origin: (c: Context) => string
  /** What answers an address of the registry, as everyone is answered. */
  ask: (c: Context, path: string) => Promise<Response>
}

const site = '連携 Renkei'

/** `/oembed?url=…`: how other sites show a page of the registry that somebody links to (oembed.com). Answers 404 for
 * an address that cannot be shown, 501 for another format than JSON. */
export function oembedRoutes({ origin, ask }: Means): Hono {
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
    const shown = await ask(c, found.path)
    if (!shown.ok) throw new Refused('notFound', { parameter: 'url', value: url })
    const [, title = site] = /<title>([^<]*)<\/title>/.exec(await shown.text()) ?? []
    const width = within(c, 'maxwidth', found.width)
    const height = within(c, 'maxheight', found.height)
    const plain = title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    const text = plain.replaceAll('&amp;', '&')
    return c.json(
      {
        ...{ version: '1.0', type: 'rich', provider_name: site, provider_url: own },
        ...{ title: text, width, height, cache_age: 3600 },
        html: embedCode({ ...found, width, height }, { origin: own, title: text }),
      },
      200,
      { 'cache-control': 'public, max-age=300' },
    )
  })
}

function within(c: Context, parameter: 'maxwidth' | 'maxheight', usual: number): number {
  const typed = c.req.query(parameter)
  if (typed === undefined) return usual
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new Refused('filterInvalid', { parameter, value: typed })
  return Math.min(usual, Number(typed))
}
