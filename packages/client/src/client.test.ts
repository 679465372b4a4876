import { databaseKinds, listen, useWorld } from '@renkei/api/testing'
import { projectPage } from '@renkei/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../api.js'
import {
  createClient,
  each,
  isConnectionError,
  isRefused,
  isTimedOut,
  RefusedError,
  RenkeiError,
} from './index.ts'

const region = 'sapporo'
const failureOf = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: unknown) => error,
  )

describe.each(databaseKinds)('another program that imports the client, on %s', (kind) => {
  const world = useWorld(kind)
  let server: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    server = await listen(world.app)
  })
  afterAll(() => server.close())

  it.each(['', '/'])('reads the registry at its address, ending in %j', async (end) => {
    const renkei = createClient({ url: `${server.url}${end}` })
    const found = await renkei.project.search.query({ region, text: '観光', facets: true })
    expect(projectPage.parse(found)).toEqual(found)
    expect(found.items.map(({ number }) => number)).toEqual([10, 11, 12])
    expect((await renkei.project.get.query({ region, number: 17 })).title).toBe(
      '公共施設の相互利用や配置に関する検討',
    )
  })

  it('asks through a fetch of its own, questions of one moment together', async () => {
    const asked: Request[] = []
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      asked.push(request)
      return world.app.request(request)
    }
    const askTwice = (renkei: Api) =>
      Promise.all([renkei.region.list.query(), renkei.vision.summary.query({ region })])
    const url = 'https://renkei.example'
    const [regions, summary] = await askTwice(createClient({ url, fetch }))
    expect([regions.length, summary.projects]).toEqual([1, 53])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toMatch(
      /^https:\/\/renkei\.example\/trpc\/region\.list,vision\.summary\?batch=1/,
    )
    expect(asked[0]?.headers.get('authorization')).toBeNull()

    asked.length = 0
    await askTwice(createClient({ url, fetch, batch: false, credentials: 'include' }))
    expect(asked.map(({ credentials }) => credentials)).toEqual(['include', 'include'])
  })

  it('shows its key with every request', async () => {
    const keys: (string | null)[] = []
    const renkei = createClient({
      url: 'https://renkei.example',
      apiKey: 'renkei_secret',
      retries: 0,
      fetch: async (input, init) => {
        keys.push(new Request(input, init).headers.get('authorization'))
        return new Response('', { status: 401 })
      },
    })
    await failureOf(renkei.region.list.query())
    expect(keys).toEqual(['Bearer renkei_secret'])
  })

  it('splits a batch whose address would be too long', async () => {
    const renkei = createClient({ url: server.url })
    const text = '連携'.repeat(50)
    const pages = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        renkei.project.search.query({ region, text, page: i + 1 }),
      ),
    )
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('reads everything that a question finds, page after page', async () => {
    const renkei = createClient({ url: server.url })
    const numbers: number[] = []
    for await (const { number } of each(renkei.project.search, { region })) numbers.push(number)
    expect(numbers).toEqual(Array.from({ length: 53 }, (_, i) => i + 1))

    const first: number[] = []
    for await (const { number } of each(renkei.project.search, { region, page: 2 })) {
      first.push(number)
      break
    }
    expect(first).toHaveLength(1)
  })

  it('learns what was refused and why', async () => {
    for (const batch of [true, false]) {
      const renkei = createClient({ url: server.url, batch })
      const failure = await failureOf(renkei.project.get.query({ region, number: 99 }))
      expect(failure).toBeInstanceOf(RefusedError)
      expect(failure).toMatchObject({
        name: 'RefusedError',
        code: 'projectNotFound',
        status: 404,
        refusal: { code: 'projectNotFound', parameter: 'number', value: '99' },
      })
      expect(isRefused(failure)).toBe(true)
      expect(isRefused(failure, 'regionNotFound', 'projectNotFound')).toBe(true)
      expect(isRefused(failure, 'regionNotFound')).toBe(false)
      expect(await failureOf(renkei.project.search.query({ region, measures: [7] }))).toMatchObject(
        { refusal: { code: 'filterInvalid', parameter: 'measure', value: '7' } },
      )
    }
  })
})

describe('a client whose registry does not answer', () => {
  const list = '{"result":{"data":[]}}'
  const lost = () => Promise.reject(new TypeError('fetch failed'))
  const refused = (code: string, status: number, value?: string) => async () =>
    new Response(
      JSON.stringify({ error: { message: code, code: -1, data: { refusal: { code, value } } } }),
      { status, headers: { 'content-type': 'application/json' } },
    )
  const page = (status: number) => async () => new Response('<h1>nginx</h1>', { status })
  const answer = async () => new Response(list)
  /** Answers one way after the other, and the last way from then on. */
  const clientOf = (...ways: (() => Promise<Response>)[]) => {
    const asked: number[] = []
    const fetch: typeof globalThis.fetch = async () => {
      asked.push(Date.now())
      const way = ways[Math.min(asked.length, ways.length) - 1]
      if (!way) throw new Error('Asked too often')
      return way()
    }
    return { asked, renkei: createClient({ url: 'http://renkei.example', batch: false, fetch }) }
  }

  it.each([
    ['lost', lost],
    ['a proxy’s', page(502)],
    ['that the database restarts', refused('unavailable', 503, 'lost')],
    ['to wait', refused('tooManyRequests', 429, '0')],
  ])('asks again, each time later, where the answer is %s', async (_, way) => {
    const { asked, renkei } = clientOf(way, way, answer)
    expect(await renkei.region.list.query()).toEqual([])
    expect(asked).toHaveLength(3)
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(140)
    expect((asked[2] ?? 0) - (asked[1] ?? 0)).toBeGreaterThanOrEqual(290)
  })

  it('gives up after as many tries as it was told', async () => {
    const { asked, renkei } = clientOf(lost)
    const failure = await failureOf(renkei.region.list.query(undefined, { retries: 1 }))
    expect(isConnectionError(failure)).toBe(true)
    expect(failure).toBeInstanceOf(RenkeiError)
    expect(asked).toHaveLength(2)
  })

  it('asks once where asking again is of no use, and writes once', async () => {
    const notFound = clientOf(refused('notFound', 404))
    expect(isRefused(await failureOf(notFound.renkei.region.list.query()), 'notFound')).toBe(true)
    const html = clientOf(page(404))
    expect(await failureOf(html.renkei.region.list.query())).toMatchObject({
      name: 'ConnectionError',
      status: 404,
    })
    const waiting = clientOf(refused('tooManyRequests', 429, '900'))
    expect(isRefused(await failureOf(waiting.renkei.region.list.query()))).toBe(true)
    const written = clientOf(lost)
    const report = { inquiry: 1, municipality: '012173', version: 1 }
    expect(isConnectionError(await failureOf(written.renkei.response.submit.mutate(report)))).toBe(
      true,
    )
    for (const { asked } of [notFound, html, waiting, written]) expect(asked).toHaveLength(1)
  })

  it('stops when its time is over, or when it is told to', async () => {
    const forever = () => new Promise<Response>(() => {})
    const { renkei } = clientOf(forever)
    const late = await failureOf(renkei.region.list.query(undefined, { timeout: 50 }))
    expect([isTimedOut(late), isConnectionError(late)]).toEqual([true, false])

    const leaving = new AbortController()
    const asking = failureOf(renkei.region.list.query(undefined, { signal: leaving.signal }))
    leaving.abort(new Error('left'))
    expect(await asking).toEqual(new Error('left'))
    expect(
      await failureOf(renkei.region.list.query(undefined, { signal: leaving.signal })),
    ).toEqual(new Error('left'))
  })

  it('stops waiting for its next try too', async () => {
    const { asked, renkei } = clientOf(lost)
    const leaving = new AbortController()
    const asking = failureOf(renkei.region.list.query(undefined, { signal: leaving.signal }))
    setTimeout(() => leaving.abort(), 50)
    expect(await asking).toMatchObject({ name: 'AbortError' })
    expect(asked).toHaveLength(1)
  })

  it('tells its errors from all others', () => {
    for (const error of [
      new Error('mine'),
      undefined,
      { name: 'RefusedError', code: 'notFound' },
    ]) {
      expect([isRefused(error), isConnectionError(error), isTimedOut(error)]).toEqual([
        false,
        false,
        false,
      ])
    }
  })
})
