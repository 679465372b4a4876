import type { ProjectItem } from '@renkei/schema'
import type { FilterState } from '../filters/use-filters.ts'

/** What every view of the matrix is given. */
export type ViewProps = {
  items: readonly ProjectItem[]
  /** How many projects match, on all pages. */
  total: number
  state: FilterState
  roomy: boolean
  busy: boolean
}
