import { api, queryClient } from '../api.ts'

export const deskQuery = (id: number) => api.evaluation.get.queryOptions({ id })
export const reportQuery = (id: number) => api.evaluation.report.queryOptions({ id })

/** After any write: the desk and the paper show what is held now. */
export const refreshEvaluation = () =>
  queryClient.invalidateQueries({ queryKey: api.evaluation.pathKey() })
