import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breaks } from '../contract/compare.ts'
import { buildTypes } from '../contract/compilers.ts'
import { contractFile, contractNow, major, majorOf, readContract } from '../contract/held.ts'
import { everyones, ofPages, published } from '../contract/published.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'renkei-contract-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string, text: string) => {
  const file = join(folder, `${name}.d.ts`)
  writeFileSync(file, text)
  return readContract(file)
}

describe('the contract with programs that import the client', () => {
  it('holds what the registry answers today, or a new major version says so', () => {
    buildTypes()
    const held = readFileSync(contractFile, 'utf8')
    const now = contractNow()
    const isSame = now === held || majorOf(now) > majorOf(held)
    expect(isSame ? [] : breaks(readContract(contractFile), read('now', now))).toEqual([])
    expect(now, 'Run `npm run contract --workspace @renkei/client`.').toBe(held)
    expect(majorOf(held)).toBe(major())
  })

  it('publishes every read that is everyone’s', () => {
    const known = new Set<string>([...published, ...ofPages])
    expect(everyones.filter((name) => !known.has(name))).toEqual([])
  })

  it('says nothing of tables, Kysely, zod or the server', () => {
    const secret =
      /\b(zod|kysely|postgres|pglite|search_document|project_revision|second_factor|Database|Db|hono|trpc)\b|\bany\b|_id\b|import/i
    const code = readFileSync(contractFile, 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*$|"[^"]*"/gm,
      '',
    )
    expect(secret.exec(code)?.[0]).toBeUndefined()
  })

  const contract = (api: string, nouns = '') => `
    export interface Query<I, O> { query(input: I): Promise<O> }
    export interface Mutation<I, O> { mutate(input: I): Promise<O> }
    export interface Api { ${api} }
    ${nouns}`
  const before = contract(
    `a: {
      gone: Query<void, 1>
      write: Query<void, 1>
      read: Query<{ region: string; page?: number; kind?: "x" | "y" }, { title: string; note: string | null; basis: "source"; may?: true; list: { number: number }[] }>
      news: Query<void, ({ kind: "one"; a: string } | { kind: "two"; b: string })[]>
    }`,
    'export type ErrorCode = "one" | "two"\nexport interface Old { a: string }',
  )

  it('is broken by what is taken away, in procedures, fields, inputs and error codes', () => {
    const after = contract(
      `a: {
        write: Mutation<void, 1>
        read: Query<{ region: string; kind?: "x"; must: number }, { title: string | null; note: string; basis: string; list: { number: string }[] }>
        news: Query<void, ({ kind: "one"; a: number } | { kind: "two"; b: string })[]>
      }`,
      'export type ErrorCode = "one"',
    )
    expect(breaks(read('before', before), read('after', after))).toEqual([
      'a.gone is gone',
      'a.write is a Mutation now',
      'a.read input.page is gone',
      'a.read input.kind may not be "y"',
      'a.read input.must is required',
      'a.read output.title may be null',
      'a.read output.basis was "source" and is string',
      'a.read output.may is gone',
      'a.read output.list[].number was number and is string',
      'a.news output[].a was string and is number',
      'ErrorCode has no "two"',
      'type Old is gone',
    ])
  })

  it('is kept by what is added', () => {
    const after = contract(
      `a: {
        gone: Query<void, 1>
        write: Query<{ since?: string }, 1>
        read: Query<{ region?: string; page?: number; kind?: string; more?: string[] }, { title: string; note: string; basis: "source" | "confirmed"; may?: true; list: { number: number; more: string }[]; further: string | null }>
        news: Query<void, ({ kind: "one"; a: string } | { kind: "two"; b: string } | { kind: "three"; c: string })[]>
        further: Query<void, string>
      }`,
      'export type ErrorCode = "one" | "three" | "two"\nexport interface Old { a: string; b: string }',
    )
    expect(breaks(read('before', before), read('after', after))).toEqual([])
  })
})
