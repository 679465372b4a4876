import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({
    file,
    text: readFileSync(root + file, 'utf8'),
  }))
const sheets = read('**/*.css')
const code = read('**/*.{ts,tsx}')
  .filter(({ file }) => !file.endsWith('.test.ts'))
  .map(({ text }) => text)
  .join('\n')

/** The selectors of a stylesheet, one each; at-rules and what they hold by name are none. */
function selectorsOf(css: string): string[] {
  const heads = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)
  return [...heads]
    .map(([, head = '']) => head.trim())
    .filter((head) => !/^(@|from$|to$|\d)/.test(head))
    .flatMap((head) => head.split(/,(?![^()]*\))/))
}

const classesIn = (text: string) =>
  [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)

/** What a selector styles: the classes of the last of its parts that has any. What `:not`, `:has` and
 * their like ask for is not styled. */
function styledBy(selector: string): string[] {
  const parts = selector
    .replaceAll(/:(?:not|has|lang|nth-[a-z-]+)\((?:[^()]|\([^()]*\))*\)/g, '')
    .split(/[\s>+~]+(?![^()]*\))/)
  return parts.map(classesIn).findLast((names) => names.length > 0) ?? []
}

const owners = new Map<string, Set<string>>()
for (const { file, text } of sheets)
  for (const name of selectorsOf(text).flatMap(styledBy))
    owners.set(name, (owners.get(name) ?? new Set()).add(file))

const words = new Set(code.match(/[\w-]+/g))

/** Whether the code names a class, whole or as `mark--${basis}`. */
const isUsed = (name: string) =>
  words.has(name) || code.includes(name.replace(/(?<=__|--)[^_-]+$/, '${'))

describe('a class', () => {
  it('is styled by one stylesheet, so that no page depends on those seen before it', () => {
    const shared = [...owners].filter(([, files]) => files.size > 1)
    expect(shared.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([])
  })

  it('is used where it is styled', () => {
    expect([...owners.keys()].filter((name) => !isUsed(name))).toEqual([])
  })
})
