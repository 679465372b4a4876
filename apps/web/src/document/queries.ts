import { api, queryClient } from '../api.ts'

/** A document that facts cite, as it is held now. */
export const documentQuery = (id: number) => api.document.get.queryOptions({ id })

/** After a write: whatever tells of documents is asked again. */
export const refreshDocuments = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: api.document.pathKey() }),
    queryClient.invalidateQueries({ queryKey: api.vision.frame.queryKey() }),
  ])
