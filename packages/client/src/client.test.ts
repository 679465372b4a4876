import { databaseKinds, listen, useWorld } from '@renkei/api/testing'
import { projectPage } from '@renkei/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, refusalOf } from './index.ts'

const refusalFrom = async (asking: Promise<unknown>) =>
  refusalOf(
    await asking.then(
      () => undefined,
      (error: unknown) => error,
    ),
  )

describe.each(databaseKinds)('another program that imports the client, on %s', (kind) => {
  const world = useWorld(kind)
  let server: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    server = await listen(world.app)
  })
  afterAll(() => server.close())

  it.each(['', '/'])('reads the registry at its address, ending in %j', async (end) => {
    const client = createClient({ url: `${server.url}${end}` })
    const found = await client.project.search.query({
      region: 'sapporo',
      text: '観光',
      facets: true,
    })
    expect(projectPage.parse(found)).toEqual(found)
    expect(found.items.map(({ number }) => number)).toEqual([10, 11, 12])
    expect((await client.project.get.query({ region: 'sapporo', number: 17 })).title).toBe(
      '公共施設の相互利用や配置に関する検討',
    )
  })

  it('asks through a fetch of its own, questions of one moment together', async () => {
    const asked: string[] = []
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      asked.push(request.url)
      return world.app.request(request)
    }
    const askTwice = (client: ReturnType<typeof createClient>) =>
      Promise.all([client.region.list.query(), client.vision.summary.query({ region: 'sapporo' })])
    const [regions, summary] = await askTwice(
      createClient({ url: 'https://renkei.example', fetch }),
    )
    expect([regions.length, summary.projects]).toEqual([1, 53])
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(
      /^https:\/\/renkei\.example\/trpc\/region\.list,vision\.summary\?batch=1/,
    )

    asked.length = 0
    await askTwice(createClient({ url: 'https://renkei.example', fetch, batch: false }))
    expect(asked).toHaveLength(2)
  })

  it('splits a batch whose address would be too long', async () => {
    const client = createClient({ url: server.url })
    const text = '連携'.repeat(50)
    const pages = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        client.project.search.query({ region: 'sapporo', text, page: i + 1 }),
      ),
    )
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('learns what was refused and why', async () => {
    for (const batch of [true, false]) {
      const client = createClient({ url: server.url, batch })
      expect(
        await refusalFrom(client.project.get.query({ region: 'sapporo', number: 99 })),
      ).toEqual({
        code: 'projectNotFound',
        parameter: 'number',
        value: '99',
      })
      expect(await refusalFrom(client.vision.frame.query({ region: 'nowhere' }))).toMatchObject({
        code: 'regionNotFound',
      })
      expect(
        await refusalFrom(client.project.search.query({ region: 'sapporo', measures: [7] })),
      ).toEqual({
        code: 'filterInvalid',
        parameter: 'measure',
        value: '7',
      })
      expect(
        await refusalFrom(client.project.search.query({ region: 'sapporo', page: 0 })),
      ).toMatchObject({
        code: 'filterInvalid',
        parameter: 'page',
      })
    }
  })

  it('tells a refusal from a lost connection and from its own mistakes', async () => {
    const gone = createClient({ url: 'http://127.0.0.1:1' })
    expect(await refusalFrom(gone.region.list.query())).toBeUndefined()
    const proxy = createClient({
      url: 'http://proxy.example',
      fetch: async () => new Response('<h1>502</h1>', { status: 502 }),
    })
    expect(await refusalFrom(proxy.region.list.query())).toBeUndefined()
    expect([
      refusalOf(new Error('mine')),
      refusalOf(undefined),
      refusalOf({ data: { refusal: { code: 'notFound' } } }),
    ]).toEqual([undefined, undefined, undefined])
  })
})
