import type { ListAlignments, VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

export const alignmentsQuery = (question: ListAlignments) =>
  api.alignment.list.queryOptions(question)

/** The links of one plan. */
export const planAlignmentsQuery = (ref: VisionRef, plan: string) =>
  alignmentsQuery({ ...ref, plan })

/** Where a project stands among the plans. */
export const chainsQuery = (ref: VisionRef, project: number) =>
  api.alignment.chains.queryOptions({ ...ref, project })

export const unservedQuery = (ref: VisionRef, only: { plan?: string; confirmed?: boolean } = {}) =>
  api.alignment.unserved.queryOptions({ ...ref, ...only })

/** After any decision: counts of plans and items change with the links. */
export const refreshAlignments = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: api.alignment.pathKey() }),
    queryClient.invalidateQueries({ queryKey: api.plan.pathKey() }),
  ])
