import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../contract/compilers.ts'

export const run = promisify(execFile)

// `@renkei/client` needs the first two; the hooks of the example the others.
const needed = ['@trpc/client', '@trpc/server']
const ofExample = [
  'react',
  'react-dom',
  'scheduler',
  '@tanstack/react-query',
  '@tanstack/query-core',
]

/** Packs the client and unpacks it into a folder where npm would: it stands for `npm install` of the tarball, without
 * a registry. What the package and the example need lies beside it. Answers where the package is. */
export async function installPacked(folder: string): Promise<string> {
  const pack = ['pack', '--pack-destination', folder]
  await run('npm', pack, {
    cwd: join(root, 'packages/client'),
    shell: process.platform === 'win32',
  })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  const modules = join(folder, 'node_modules')
  const installed = join(modules, '@renkei/client')
  mkdirSync(installed, { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], { cwd: folder })
  const { resolve } = createRequire(import.meta.url)
  for (const name of [...needed, ...ofExample]) {
    const from = dirname(resolve(`${name}/package.json`))
    cpSync(from, join(modules, name), { recursive: true })
  }
  return installed
}

/** Copies the example as somebody would, and answers where it is. */
export function copyExample(folder: string): string {
  const copied = join(folder, 'example-town-site')
  const unwanted = /[/\\](dist|site|node_modules|\.turbo)$|tsconfig\.workspace|tsbuildinfo$/
  cpSync(join(root, 'apps/example-town-site'), copied, {
    recursive: true,
    filter: (file) => !unwanted.test(file.slice(root.length)),
  })
  const types = join(copied, 'node_modules/@types')
  mkdirSync(types, { recursive: true })
  for (const name of ['node', 'react']) {
    symlinkSync(join(root, 'node_modules/@types', name), join(types, name), 'junction')
  }
  return copied
}

/** Serves what is given by path, at a site of its own. */
export async function serve(files: () => Record<string, { type: string; body: string }>) {
  const server = createServer(({ url }, answer) => {
    const file = files()[url ?? '']
    answer.writeHead(file ? 200 : 404, { 'content-type': `${file?.type}; charset=utf-8` })
    answer.end(file?.body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
