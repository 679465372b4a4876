import { refusalOf } from '../client.ts'
import {
  type Filters,
  maxPageSize,
  type ProjectItem,
  type ProjectRef,
  readFilters,
  type RevisionRef,
  type VisionDay,
  type VisionRef,
} from '@renkei/schema'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Whether the registry refused to answer, for the page to say why; losing the connection is no refusal. */
export const isRefused = (error: unknown): boolean => refusalOf(error) !== undefined

/** A page of the list, with the counts beside the filters. */
export const listQuery = (ref: VisionRef, filters: Filters) =>
  api.project.search.queryOptions({ ...ref, ...filters, size: 100, facets: true })

/** A page of the matrix: as much as one answer may hold, with the counts beside the filters. */
export const matrixQuery = (ref: VisionRef, filters: Filters) =>
  api.project.search.queryOptions({
    ...ref,
    ...filters,
    sort: filters.sort === 'best' ? 'number' : filters.sort,
    ...{ size: maxPageSize, facets: true },
  })

/** Every project that matches, page by page: for tables that count across all of them. */
export const everyProjectQuery = (ref: VisionRef, filters: Filters) =>
  queryOptions({
    queryKey: ['everyProject', ref, filters],
    queryFn: async ({ client }): Promise<ProjectItem[]> => {
      const items: ProjectItem[] = []
      for (let page = 1; ; page += 1) {
        const found = await client.fetchQuery(matrixQuery(ref, { ...filters, page }))
        items.push(...found.items)
        if (found.items.length === 0 || items.length >= found.total) return items
      }
    },
  })

const { filters: unset } = readFilters(new URLSearchParams())

/** Every project of the vision that the filters leave, in order of number. */
export const projectsQuery = (ref: VisionRef, filters: Partial<Filters> = {}) =>
  everyProjectQuery(ref, { ...unset, ...filters })

/** One revision of a project, whole; it never changes. */
export const revisionQuery = (ref: RevisionRef) =>
  api.project.revision.queryOptions(ref, { staleTime: Infinity })

export const projectQuery = (ref: ProjectRef) => api.project.get.queryOptions(ref)

/** How many projects carry all of these measures. */
export const sharingQuery = (ref: VisionDay, measures: number[]) =>
  api.project.search.queryOptions({ ...ref, measures, match: 'all', size: 1 })
