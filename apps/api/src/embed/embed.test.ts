import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { databaseKinds, testSettings, useWorld } from '../testing/index.ts'

const origin = 'https://renkei.example.lg.jp'

describe.each(databaseKinds)('pages of others that show parts of the registry, on %s', (kind) => {
  const world = useWorld(kind)
  let app: typeof world.app
  beforeAll(() => {
    const log = { info() {}, warn() {}, error() {} }
    app = createApp({ db: world.served, log, settings: { ...testSettings, url: origin } })
  })
  const get = async (path: string) => app.request(`${origin}${path}`)
  const text = async (path: string) => {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    return (await answer.text()).replace(/<svg.*?<\/svg>|\s*\n\s*/gs, '')
  }

  test('a project, a municipality’s list and a slice of the matrix are small pages, each fact with its basis', async () => {
    const project = await text('/embed/sapporo/2/projects/17')
    expect(project).toContain(`<link rel="canonical" href="${origin}/sapporo/2/projects/17" />`)
    expect(project).toContain('札幌市　参加（推定）')
    expect(project).toContain('未回答　11市町村')
    expect(project).toContain('href="https://creativecommons.org/licenses/by/4.0/"')
    expect(await text('/embed/sapporo/projects/17')).toBe(project)

    const list = await text('/embed/sapporo/2/municipalities/011002')
    expect(list.match(/<td class="answer">参加（推定）<\/td>/g)).toHaveLength(53)

    const slice = await text('/embed/sapporo/2/matrix?policyArea=2d&measure=3')
    expect(slice).toContain('公共施設の相互利用や配置に関する検討')
    expect(slice).not.toContain('連携した企業誘致の推進')
    expect(slice).toContain('<span class="unseen">推定</span>')
    const byMunicipality = await text('/embed/sapporo/2/matrix?policyArea=2d&view=municipalities')
    expect(byMunicipality).toContain('江別市')

    for (const [page, parts] of Object.entries({ project, list, slice })) {
      expect([page, parts.length < 40_000]).toEqual([page, true])
      expect(parts.match(/(src|<link[^>]* href)="https?:[^"]*"/g)).toEqual([
        expect.stringContaining(`href="${origin}/sapporo/2/`),
      ])
    }
  })

  test('they speak English, tell of a day, and say what they cannot read or do not hold', async () => {
    const english = await text('/embed/sapporo/2/projects/17?lang=en&asOf=2025-03-31')
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Study of the shared use and siting of public facilities')
    expect(english).toContain('Participating (inferred)')
    expect(english).toContain('As of 31 March 2025')
    expect(english).toContain(`${origin}/sapporo/2/projects/17?lang=en&amp;asOf=2025-03-31`)
    for (const [path, status, words] of [
      ['/embed/sapporo/2/projects/99', 404, '台帳にありません'],
      ['/embed/nowhere/projects/1', 404, '台帳にありません'],
      ['/embed/sapporo/2/municipalities/131016?lang=en', 404, 'holds nothing'],
      ['/embed/sapporo/2/applications', 404, '台帳にありません'],
      ['/embed/sapporo/2/matrix?mesure=3', 400, '「mesure=3」は読み取れません'],
      ['/embed/sapporo/2/projects/17?asOf=soon', 400, '「asOf=soon」は読み取れません'],
    ] as const) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, status])
      expect(await answer.text()).toContain(words)
    }
  })

  test('nothing else of the registry may be shown in a frame, and they bring nothing of other hosts', async () => {
    for (const path of [
      '/embed/sapporo/2/projects/17',
      '/embed/nowhere/matrix',
      '/embed/embed.js',
    ]) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      )
      expect(headers.get('x-frame-options')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
    for (const path of [
      '/api/v1/regions',
      '/open/sapporo/projects.csv',
      '/trpc/region.list',
      '/oembed',
      '/embedded',
      '/robots.txt',
    ]) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN')
    }
  })

  test('other sites learn by oEmbed how to show a page that somebody links to', async () => {
    const oembed = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`)
    const answer = await oembed(
      `${origin}/sapporo/2/projects/17?lang=en&utm_source=x`,
      '&maxwidth=480',
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const told = (await answer.json()) as { html: string }
    expect(told).toMatchObject({
      ...{ version: '1.0', type: 'rich', provider_url: origin, width: 480, height: 360 },
      title: 'No. 17 Study of the shared use and siting of public facilities',
    })
    expect(told.html).toContain(`src="${origin}/embed/sapporo/2/projects/17?lang=en"`)
    expect(told.html).toContain(`src="${origin}/embed/embed.js"`)
    const matrix = await oembed(`${origin}/sapporo/2/matrix?measure=3&density=roomy`)
    expect(await matrix.text()).toContain(String.raw`/embed/sapporo/2/matrix?measure=3\"`)
    for (const [url, more, status] of [
      ['https://elsewhere.example/sapporo/2/projects/17', '', 404],
      [`${origin}/sapporo/2/projects/99`, '', 404],
      [`${origin}/sapporo/2/plans`, '', 404],
      ['', '', 404],
      [`${origin}/sapporo/2/projects/17`, '&format=xml', 501],
      [`${origin}/sapporo/2/projects/17`, '&maxwidth=wide', 400],
    ] as const) {
      expect([url, more, (await oembed(url, more)).status]).toEqual([url, more, status])
    }
  })
})
