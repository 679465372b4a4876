import type { Catalogue } from './catalogue.ts'
import { sapporo } from './sapporo.ts'

export * from './assemble-plan.ts'
export * from './assemble.ts'
export * from './catalogue.ts'
export * from './files.ts'
export * from './plan-check.ts'
export * from './plan-file.ts'
export * from './plan.ts'
export * from './read-plans.ts'

/** Every region the registry starts with. */
export const catalogues: Catalogue[] = [sapporo]
