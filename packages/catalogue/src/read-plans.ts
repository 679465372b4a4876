import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type PlanFile, planFile } from './plan-file.ts'

const folder = (region: string) => new URL(`../data/${region}/plans/`, import.meta.url)

/** A region's plans, checked, in the order of their files' names. Throws a `ZodError` that names the
 * field when a file is not as `plan-file.ts` describes it. */
export const readPlans = (region: string): PlanFile[] =>
  readdirSync(folder(region))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => planFile.parse(parse(readFileSync(new URL(name, folder(region)), 'utf8'))))
