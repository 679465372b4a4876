import {
  type Filters,
  maxPageSize,
  type ProjectItem,
  type ProjectRef,
  type VisionRef,
} from '@renkei/schema'
import { queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '../api.ts'

/** A page of the list, with the counts beside the filters. */
export const listQuery = (ref: VisionRef, filters: Filters) =>
  api.project.search.queryOptions({ ...ref, ...filters, facets: true })

/** A page of the matrix: as much as one answer may hold, with the counts beside the filters. */
export const matrixQuery = (ref: VisionRef, filters: Filters) =>
  api.project.search.queryOptions({ ...ref, ...filters, size: maxPageSize, facets: true })

/** Every project that matches, page by page: for tables that count across all of them. */
export const everyProjectQuery = (ref: VisionRef, filters: Filters) =>
  queryOptions({
    queryKey: ['everyProject', ref, filters],
    queryFn: async (): Promise<ProjectItem[]> => {
      const items: ProjectItem[] = []
      for (let page = 1; ; page += 1) {
        const found = await queryClient.fetchQuery(matrixQuery(ref, { ...filters, page }))
        items.push(...found.items)
        if (found.items.length === 0 || items.length >= found.total) return items
      }
    },
  })

export const projectQuery = (ref: ProjectRef) => api.project.get.queryOptions(ref)

/** How many projects carry all of these measures. */
export const sharingQuery = (ref: VisionRef, measures: number[]) =>
  api.project.search.queryOptions({ ...ref, measures, match: 'all', size: 1 })
