import type { Catalogue } from './catalogue.ts'
import { sapporo } from './sapporo.ts'

export * from './assemble.ts'
export * from './catalogue.ts'
export * from './files.ts'

/** Every region the registry starts with. */
export const catalogues: Catalogue[] = [sapporo]
