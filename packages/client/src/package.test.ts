import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { listen, useWorld } from '@renkei/api/testing'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiler, root } from '../contract/compilers.ts'

const run = promisify(execFile)
const shell = process.platform === 'win32'

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
    const pack = ['pack', '--pack-destination', folder]
    await run('npm', pack, { cwd: join(root, 'packages/client'), shell })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    // Stands for `npm install renkei-client-1.0.0.tgz`, without a registry: the tarball is unpacked where npm
    // would, and its one dependency and that one's own lie beside it as npm would lay them.
    installed = join(folder, 'node_modules/@renkei/client')
    mkdirSync(installed, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], { cwd: folder })
    const { resolve } = createRequire(import.meta.url)
    for (const name of ['@trpc/client', '@trpc/server']) {
      cpSync(dirname(resolve(`${name}/package.json`)), join(folder, 'node_modules', name), {
        recursive: true,
      })
    }
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
})
