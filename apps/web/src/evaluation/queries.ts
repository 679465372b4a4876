import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

export const deskQuery = (id: number) => api.evaluation.get.queryOptions({ id })
/** Every published report of a vision. */
export const reportsQuery = (ref: VisionRef) => api.evaluation.reports.queryOptions(ref)

/** What published reports say of a project. */
export const resultsQuery = (ref: VisionRef & { project: number }) =>
  api.evaluation.results.queryOptions(ref)

export const reportQuery = (id: number) => api.evaluation.report.queryOptions({ id })

/** After any write: the desk and the paper show what is held now. */
export const refreshEvaluation = () =>
  queryClient.invalidateQueries({ queryKey: api.evaluation.pathKey() })
