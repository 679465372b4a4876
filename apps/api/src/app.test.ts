import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { rootPages, visionPages } from '@renkei/schema'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { createApp } from './app.ts'
import { openPostgres } from './db/postgres.ts'
import { createLog } from './log.ts'
import { openTestDatabase } from './testing/database.ts'
import { addPerson, databaseKinds, signIn, testSettings, useWorld } from './testing/index.ts'
import { refusedBy } from './testing/refused.ts'
import { newestEdition, pageStatus } from './web/status.ts'

const log = createLog('silent')

describe.each(databaseKinds)('the server for whoever runs it, on %s', (kind) => {
  const world = useWorld(kind)

  it('tells a monitor that it lives and is ready', async () => {
    const alive = await world.app.request('/healthz')
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }])
    const ready = await world.app.request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', database: 'ok' }])
  })

  it('is not ready once the database is gone, but still lives', async () => {
    const { db, close } = await openTestDatabase(inject('databases')[kind])
    const app = createApp({ db, log, settings: testSettings })
    expect((await app.request('/readyz')).status).toBe(200)
    const { email } = await addPerson(db, { role: 'systemAdmin' })
    const cookie = await signIn(app, email)
    await close()
    const ready = await app.request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', database: 'lost' },
    ])
    expect((await app.request('/healthz')).status).toBe(200)
    for (const path of ['/trpc/region.list', '/open/sapporo/projects.csv', '/auth/get-session']) {
      const answer = await app.request(path, { headers: { cookie } })
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5'])
    }
    const refused = await refusedBy(app, 'region.list', undefined)
    expect(refused).toMatchObject({ status: 503, code: 'unavailable', value: 'lost' })
  })

  it.each([
    '/healthz',
    '/trpc/region.list',
    '/trpc/no.such',
    '/open/sapporo/projects.json',
    '/open/nowhere/projects.csv',
  ])('sends %s with headers that keep browsers safe and on the inner network', async (path) => {
    const { headers } = await world.app.request(path)
    expect(headers.get('content-security-policy')).toContain(`default-src 'self'`)
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.has('strict-transport-security')).toBe(false)
    expect(headers.has('x-powered-by')).toBe(false)
  })

  it('answers every page that the client has with 200, and what is none with 404', async () => {
    const indicator = await world.db.selectFrom('indicator').select('id').executeTakeFirstOrThrow()
    const known: Record<string, string> = {
      '/measures/$number': '3',
      $number: '17',
      '/policy-areas/$code': '3-1c',
      $code: '012173',
      '/indicators/$id': String(indicator.id),
      $plan: 'strategic-vision',
      $item: 'creative-strategy-5-1',
      $name: encodeURIComponent('消防局'),
    }
    const filled = (path: string) =>
      path.replaceAll(/\$\w+/g, (name) => known[`/${path}`] ?? known[name] ?? '1')
    const ofVision = Object.values(visionPages).map((path) => `sapporo/2/${filled(path)}`)
    const pages = ['sapporo', 'sapporo/2', ...Object.values(rootPages).map(filled), ...ofVision]
    const status = async (path: string) =>
      [path, await pageStatus(world.db, `/${path}`, new URLSearchParams())] as const
    for (const page of pages) expect(await status(page)).toEqual([page, 200])
    const nowhere = [
      ...pages
        .filter((page) => !page.endsWith('/plans/strategic-vision'))
        .map((page) => `${page}/x/x`),
      ...['nowhere', 'sapporo/3', 'sapporo/x', 'sapporo/2/x', 'sapporo/2/policy-areas/3-9z'],
      ...['sapporo/2/measures/8', 'sapporo/2/municipalities/011002x', 'sapporo/2/projects/54'],
    ]
    for (const page of nowhere) expect(await status(page)).toEqual([page, 404])
    const lead = (path: string) => newestEdition(world.db, path)
    expect(await lead('/sapporo/matrix')).toBe('/sapporo/2/matrix')
    expect(await lead('/sapporo/projects/17/compare')).toBe('/sapporo/2/projects/17/compare')
    for (const path of ['/sapporo', '/sapporo/2', '/sapporo/2/matrix', '/nowhere/matrix']) {
      expect(await lead(path)).toBeUndefined()
    }
    expect(await lead('/invitation/indicators')).toBeUndefined()
  })

  it('leaves what it tells someone signed in, or only some may see, in no cache', async () => {
    const { email } = await addPerson(world.db, { role: 'policyOffice', municipality: '011002' })
    const cookie = await signIn(world.app, email)
    const kept = async (path: string, headers: Record<string, string>) =>
      (await world.app.request(path, { headers })).headers.get('cache-control')
    for (const path of [
      '/trpc/session.get',
      '/trpc/work.list',
      '/trpc/no.such',
      '/export/audit.csv?region=sapporo',
      '/export/nothing',
      '/workbook/inquiries/1/012173.xlsx',
      '/auth/get-session',
      '/open/sapporo/projects.json',
    ]) {
      expect(await kept(path, { cookie }), path).toBe('no-store')
    }
    expect(await kept('/trpc/session.get', {})).toBe('no-store')
    expect(await kept('/open/sapporo/projects.json', {})).toBe('public, max-age=0, must-revalidate')
  })

  it('tells search engines which pages are everybody’s, and all of them are there', async () => {
    const robots = await (await world.app.request('/robots.txt')).text()
    expect(robots).toContain('Disallow: /trpc/')
    expect(robots).toMatch(/Sitemap: http:\/\/registry\.test\/sitemap\.xml/)
    const sitemap = await world.app.request('/sitemap.xml')
    expect(sitemap.headers.get('content-type')).toContain('application/xml')
    const paths = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    )
    expect(paths).toEqual(
      expect.arrayContaining(
        ['projects/53', 'plans/roadmaps', 'glossary'].map((at) => `/sapporo/2/${at}`),
      ),
    )
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) {
      expect([path, await pageStatus(world.db, path, new URLSearchParams())]).toEqual([path, 200])
    }
  })

  it('gives every request an id of its own', async () => {
    const ids = await Promise.all(
      ['/healthz', '/healthz', '/open/nowhere/projects.json'].map(async (path) =>
        (await world.app.request(path)).headers.get('x-request-id'),
      ),
    )
    expect(new Set(ids).size).toBe(3)
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true)
  })
})

describe('the log of the server', () => {
  it('is JSON alone, whatever libraries print and whatever ends it', () => {
    const printing = `
      import { logConsole } from ${JSON.stringify(new URL('./console.ts', import.meta.url))}
      import { createLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url))}
      logConsole(createLog('info'))
      console.error('# ERROR', new Error('of a library'))
      console.log({ printed: 1 })
      process.emitWarning('something is old')
      setTimeout(() => { throw new Error('nobody caught it') })`
    const args = ['--input-type=module', '-e', printing]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, ''])
    const lines = stderr.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: 'printed', level: 50, err: { message: 'of a library' } },
      { msg: 'printed', level: 30, printed: '{ printed: 1 }' },
      { msg: 'warning', level: 40, err: { message: 'something is old' } },
      { level: 50, err: { message: 'nobody caught it' } },
    ])
  })
})

describe('a server whose PostgreSQL stops answering', () => {
  const closing: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  it('is not ready when nobody listens where the database should be', async () => {
    const probe = createServer()
    const port = await new Promise<number>((resolve) => {
      probe.listen(0, '127.0.0.1', () => {
        const address = probe.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    await new Promise((resolve) => {
      probe.close(resolve)
    })
    const db = openPostgres(`postgres://nobody@127.0.0.1:${port}/none`)
    closing.push(() => db.destroy())
    expect((await createApp({ db, log, settings: testSettings }).request('/readyz')).status).toBe(
      503,
    )
  })
})
