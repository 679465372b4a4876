import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { assemblePlan } from './assemble-plan.ts'
import type { PlanSource } from './plan.ts'
import { type PlanFile, planFile } from './plan-file.ts'

const folder = (region: string) => new URL(`../data/${region}/plans/`, import.meta.url)

// `1-strategic-vision.yaml`: its place among the region's plans, and its slug.
const named = /^\d+-(.+)\.yaml$/

const filesOf = (region: string): string[] =>
  readdirSync(folder(region))
    .filter((name) => named.test(name))
    .toSorted()

const readFile = (region: string, name: string): PlanFile =>
  planFile.parse(parse(readFileSync(new URL(name, folder(region)), 'utf8')))

/** A region's plans as their files hold them, in the order of the files' names. Throws a `ZodError` that
 * names the field when a file is not as `plan-file.ts` describes it. */
export const readPlans = (region: string): PlanFile[] =>
  filesOf(region).map((name) => readFile(region, name))

// What makes a registry's rows out of a file: where it changes, they are made anew as well.
const readers = [
  'plan-file.ts',
  'assemble-plan.ts',
  ...['stated', 'measured', 'reading', 'note-mark'].map((name) => `../../schema/src/${name}.ts`),
]

function editionOf(region: string, name: string): string {
  const files = [
    new URL(name, folder(region)),
    ...readers.map((of) => new URL(of, import.meta.url)),
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('base64url').slice(0, 22)
}

/** The same, each read when it is asked for: a registry that holds this edition of a plan never reads its
 * file. */
export const planSources = (region: string): PlanSource[] =>
  filesOf(region).map((name) => ({
    slug: named.exec(name)?.[1] ?? '',
    edition: editionOf(region, name),
    read: () => assemblePlan(readFile(region, name)),
  }))
