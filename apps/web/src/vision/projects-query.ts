import { type Filters, readFilters, type VisionRef } from '@renkei/schema'
import { everyProjectQuery } from '../project/queries.ts'

const { filters: unset } = readFilters(new URLSearchParams())

/** Every project of the vision that the filters leave, in order of number. */
export const projectsQuery = (ref: VisionRef, filters: Partial<Filters> = {}) =>
  everyProjectQuery(ref, { ...unset, ...filters })
