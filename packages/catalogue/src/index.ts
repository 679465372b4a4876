import type { Catalogue } from './catalogue.ts'
import readings from '../data/sapporo/department-readings.json' with { type: 'json' }
import { sapporo } from './sapporo.ts'

export * from './assemble-plan.ts'
export * from './assemble.ts'
export * from './book/index.ts'
export * from './catalogue.ts'
export * from './files.ts'
export * from './ibaraki-kenou.ts'
export * from './plan-check.ts'
export * from './plan-file.ts'
export * from './plan.ts'
export * from './read-plans.ts'

/** Every region the registry starts with. */
export const catalogues: Catalogue[] = [sapporo]

/** Readings of the departments that plans name, in hiragana, by name: the editors' own. */
export const departmentReadings: Readonly<Record<string, string>> = readings
