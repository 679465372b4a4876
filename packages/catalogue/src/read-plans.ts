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

/** The same, each read when it is asked for: a registry that holds a plan never reads its file. */
export const planSources = (region: string): PlanSource[] =>
  filesOf(region).map((name) => ({
    slug: named.exec(name)?.[1] ?? '',
    read: () => assemblePlan(readFile(region, name)),
  }))
