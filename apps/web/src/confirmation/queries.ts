import type { ConfirmationOf, VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** The rows to walk. Others may be walking them too, so it is asked again and again. */
export const queueQuery = (ref: VisionRef, of: ConfirmationOf) => ({
  ...api.confirmation.queue.queryOptions({ ...ref, of }),
  staleTime: 0,
  refetchInterval: 60_000,
})

const unchanged = ['region.list', 'vision.frame', 'session.get', 'session.settings']

/** After a confirmation: whatever tells of the project is asked again; what names things is not. */
export const refreshFacts = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      !(Array.isArray(path) && unchanged.includes(path.join('.'))),
  })
