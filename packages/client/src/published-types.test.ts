import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const typesOf = (folder: string, file: string) => join(root, folder, 'dist/types/src', file)
const entry = typesOf('packages/client', 'index.d.ts')
const ours: Record<string, string> = {
  '@renkei/schema': typesOf('packages/schema', 'index.d.ts'),
  '@renkei/api/contract': typesOf('apps/api', 'contract.d.ts'),
}

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"']+)["']/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  )

/** Every declaration file a program sees that imports the client, and the packages they need. */
function published(): { files: Map<string, string>; packages: Set<string> } {
  const files = new Map<string, string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    const text = readFileSync(file, 'utf8')
    files.set(file, text)
    for (const name of importsOf(text)) {
      const own = name.startsWith('.')
        ? resolve(dirname(file), name.replace(/\.(js|ts)$/, '.d.ts'))
        : ours[name]
      if (own !== undefined) visit(own)
      else packages.add(name)
    }
  }
  visit(entry)
  return { files, packages }
}

describe('the types that other programs see', () => {
  beforeAll(() => {
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
    const build = [join(typescript, 'bin/tsc'), '-b', join(root, 'packages/client')]
    const { status, stdout } = spawnSync(process.execPath, build, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stdout)
  })

  it('lead from the client to every procedure', () => {
    const { files } = published()
    const names = [...files.keys()].map((file) => file.slice(root.length))
    expect(names).toContain('apps/api/dist/types/src/contract.d.ts')
    const routes = files.get(typesOf('apps/api', 'routes.d.ts'))
    for (const procedure of ['list', 'frame', 'summary', 'search', 'get']) {
      expect(routes).toMatch(new RegExp(`\\b${procedure}: .*Procedure<`))
    }
    expect(names).toContain('packages/schema/dist/types/src/project.d.ts')
  })

  it('say nothing of tables, Kysely or the server', () => {
    const { files, packages } = published()
    const secret =
      /kysely|postgres|pglite|search_document|project_revision|second_factor|_id\b|\bDatabase\b|\bDb\b|\bhono\b/i
    for (const [file, text] of files) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(secret.exec(code)?.[0], file).toBeUndefined()
    }
    expect([...packages].toSorted()).toEqual(['@trpc/client', '@trpc/server', 'zod'])
  })
})
