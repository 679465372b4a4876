import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { listen, useWorld } from '@renkei/api/testing'
import type { Browser, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiler } from '../contract/compilers.ts'
import { openBrowser, violationsOn } from '../testing/browser.ts'
import { copyExample, installPacked, run, serve } from '../testing/outside.ts'

// What a program of somebody else does with the package. It is checked without any types but the package's.
const program = `
import { createClient, each, isRefused, type Basis, type Project } from '@renkei/client'

export async function ask(url: string) {
  const renkei = createClient({ url })
  const region = 'sapporo'
  const found = await renkei.project.search.query({ region, text: '観光', facets: true })
  const project: Project = await renkei.project.get.query({ region, number: 17 })
  const bases: Basis[] = project.participations.map(({ basis }) => basis)
  const numbers: number[] = []
  for await (const { number } of each(renkei.project.search, { region })) numbers.push(number)
  // @ts-expect-error There is no such field.
  void project.nonsense
  // @ts-expect-error There is no such filter.
  void (() => renkei.project.search.query({ region, nonsense: 1 }))
  // @ts-expect-error A read is no write.
  void (() => renkei.project.get.mutate({ region, number: 17 }))
  let refused: 'projectNotFound' | undefined
  try {
    await renkei.project.get.query({ region, number: 99 })
  } catch (error) {
    if (isRefused(error, 'projectNotFound')) refused = error.code
  }
  return { total: found.total, title: project.title, bases: bases.length, numbers, refused }
}
`
const search = `
import { createClient } from '@renkei/client'
globalThis.search = (url, fetch) =>
  createClient({ url, fetch }).project.search.query({ region: 'sapporo', text: '観光' })
`

declare function searchAt(url: string, ask: typeof fetch): Promise<{ total: number }>

const compilers = ['typescript-5.9', 'typescript-6', 'typescript'] as const
const resolutions = { bundler: 'esnext', nodenext: 'nodenext' } as const

describe('the package, in an empty project of somebody else', () => {
  const world = useWorld('pglite')
  let folder: string
  let installed: string
  let server: Awaited<ReturnType<typeof listen>>

  beforeAll(async () => {
    server = await listen(world.app)
    folder = mkdtempSync(join(tmpdir(), 'renkei-consumer-'))
    installed = await installPacked(folder)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'program.ts'), program)
    writeFileSync(join(folder, 'search.js'), search)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.close()
  })

  const declarations = () =>
    [...readdirSync(join(installed, 'dist')).map((name) => join('dist', name)), 'api.d.ts'].filter(
      (name) => name.endsWith('.d.ts'),
    )

  it('brings modules and types, in at most 60 kB, and needs nothing of the server', () => {
    expect(readdirSync(installed).toSorted()).toEqual([
      'CHANGELOG.md',
      'README.md',
      'api.d.ts',
      'dist',
      'package.json',
    ])
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies)).toEqual(['@trpc/client'])
    const texts = declarations().map((name) => readFileSync(join(installed, name), 'utf8'))
    expect(texts.join('').replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/from ['"][^.]/)
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    console.info(`declarations: ${bytes} bytes`)
    expect(bytes).toBeLessThanOrEqual(60_000)
  })

  it('is understood by three compilers, in few instantiations, and answers from a running registry', async () => {
    for (const name of compilers) {
      for (const [moduleResolution, module] of Object.entries(resolutions)) {
        const options = { moduleResolution, module, target: 'es2022', lib: 'es2022,dom', types: '' }
        const flags = Object.entries({ ...options, outDir: 'out' }).flatMap(([key, value]) =>
          value === '' ? [] : [`--${key}`, value],
        )
        const { stdout } = await run(
          process.execPath,
          [
            compiler(name),
            '--strict',
            '--skipDefaultLibCheck',
            '--extendedDiagnostics',
            ...flags,
            'program.ts',
          ],
          { cwd: folder },
        ).catch((error: { stdout: string }) => {
          throw new Error(error.stdout)
        })
        const figure = (title: string) =>
          Number(new RegExp(`${title}:\\s+([\\d.,]+)`).exec(stdout)?.[1]?.replaceAll(',', ''))
        console.info(
          `${name} ${moduleResolution}: ${figure('Instantiations')} instantiations, check ${figure('Check time')} s`,
        )
        // The time is shown and not judged: whoever shares the machine takes of it.
        expect(figure('Instantiations')).toBeLessThanOrEqual(50_000)
      }
    }

    const runner = `import { ask } from './out/program.js'
      console.log(JSON.stringify(await ask(process.argv[2])))`
    writeFileSync(join(folder, 'run.js'), runner)
    const { stdout } = await run(process.execPath, ['run.js', server.url], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual({
      total: 3,
      title: '公共施設の相互利用や配置に関する検討',
      bases: 12,
      numbers: Array.from({ length: 53 }, (_, i) => i + 1),
      refused: 'projectNotFound',
    })
  })

  it('is small in a browser, and asks where no global of Node is', async () => {
    const bundle = await rolldown({ input: join(folder, 'search.js'), platform: 'browser' })
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    const [{ code }] = output
    console.info(`a search call: ${code.length} bytes, ${gzipSync(code).length} gzipped`)
    expect(gzipSync(code).length).toBeLessThanOrEqual(25_000)

    const platform = { AbortController, Headers, Request, Response, setTimeout, clearTimeout, URL }
    const edge: typeof platform & { search?: typeof searchAt } = platform
    runInNewContext(code, edge)
    expect((await edge.search?.(server.url, fetch))?.total).toBe(3)
  })

  describe('with which a town shows its projects on its own pages, as the example does', () => {
    let copied: string
    let site: Awaited<ReturnType<typeof serve>>
    let browser: Browser
    const pages: Record<string, { type: string; body: string }> = {}
    beforeAll(async () => {
      copied = copyExample(folder)
      site = await serve(() => pages)
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      site?.close()
    })

    const build = (more: Record<string, string> = {}) =>
      run(process.execPath, ['src/build.ts'], {
        cwd: copied,
        env: { ...process.env, RENKEI_URL: server.url, ...more },
      })
    const open = async (path: string, width = 1440): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.goto(`${site.url}${path}`)
      return page
    }

    it('builds a page that a browser reads on a desk and on a phone, every fact with its sign and what it means', async () => {
      await build({ RENKEI_TOWN: '011002' })
      for (const [path, type] of [
        ['index.html', 'text/html'],
        ['style.css', 'text/css'],
      ] as const) {
        pages[`/${path}`] = { type, body: readFileSync(join(copied, 'site', path), 'utf8') }
      }
      for (const width of [1440, 390]) {
        const page = await open('/index.html', width)
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('札幌市の連携事業')
        expect(await page.getByRole('heading', { level: 2 }).count()).toBe(3)
        expect(await page.getByRole('row').count()).toBe(53 + 3)
        const row = page.getByRole('row', { name: '公共施設の相互利用や配置に関する検討' })
        const [measures, part] = await row.getByRole('cell').allTextContents()
        expect(measures?.replace(/\s/g, '')).toBe('重点施策3（推定）4（推定）')
        expect(part?.replace(/\s/g, '')).toBe('札幌市参加（推定）')
        expect(await row.getByRole('link').getAttribute('href')).toBe(
          `${server.url}/sapporo/2/projects/17`,
        )
        expect(await page.getByRole('link', { name: 'CC BY 4.0' }).getAttribute('rel')).toBe(
          'license',
        )
        expect(await violationsOn(page)).toEqual([])
        const [content, window] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        )
        expect(content).toBeLessThanOrEqual(window)
        await page.close()
      }
    })

    it('says what is wrong, and keeps the page that stands', async () => {
      const saying = async (more: Record<string, string>) =>
        build(more).then(
          () => 'built',
          ({ stderr }: { stderr: string }) => stderr.trim(),
        )
      await build()
      const before = readFileSync(join(copied, 'site/index.html'), 'utf8')
      expect(before).toContain('江別市の連携事業')
      expect(await saying({ RENKEI_TOWN: '131016' })).toMatch(
        /^RENKEI_TOWN=131016 は、さっぽろ連携中枢都市圏の市町村ではありません：011002 札幌市、/,
      )
      expect(await saying({ RENKEI_REGION: 'nowhere' })).toMatch(
        /^RENKEI_REGION=nowhere という圏域は/,
      )
      expect(await saying({ RENKEI_URL: site.url })).toMatch(
        /につながりません。ページは前のままです。$/,
      )
      expect(readFileSync(join(copied, 'site/index.html'), 'utf8')).toBe(before)
    })

    it('asks from a page of React’s on the town’s own site, by TanStack Query’s own options', async () => {
      const main = `
        import { createClient } from '@renkei/client'
        import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
        import { createRoot } from 'react-dom/client'
        import { TownProjects } from './react/town-projects.tsx'
        const renkei = createClient({ url: '${server.url}' })
        createRoot(document.body).render(
          <QueryClientProvider client={new QueryClient()}>
            <TownProjects renkei={renkei} region="sapporo" town="012173" />
            <TownProjects renkei={renkei} region="nowhere" town="012173" />
          </QueryClientProvider>,
        )`
      await run(process.execPath, [compiler('typescript'), '-p', copied], { cwd: copied }).catch(
        ({ stdout }: { stdout: string }) => {
          throw new Error(stdout)
        },
      )
      writeFileSync(join(copied, 'main.tsx'), main)
      const bundle = await rolldown({
        input: join(copied, 'main.tsx'),
        platform: 'browser',
        transform: { define: { 'process.env.NODE_ENV': '"production"' } },
      })
      const { output } = await bundle.generate({ format: 'iife', minify: true })
      pages['/main.js'] = { type: 'text/javascript', body: output[0].code }
      pages['/react.html'] = {
        type: 'text/html',
        body: '<!doctype html><html lang="ja"><title>連携</title><body><script src="main.js"></script>',
      }
      const page = await open('/react.html')
      await page.getByRole('listitem').first().waitFor()
      const rows = await page.getByRole('listitem').allTextContents()
      expect(rows).toHaveLength(53)
      expect(rows[16]).toBe('公共施設の相互利用や配置に関する検討：未回答')
      expect(await page.getByRole('alert').textContent()).toBe('この圏域はありません。')
    })
  })
})
