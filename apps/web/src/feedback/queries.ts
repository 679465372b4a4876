import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** What people wrote to the policy office. */
export const feedbackQuery = (ref: VisionRef) => ({
  ...api.feedback.list.queryOptions(ref),
  staleTime: 0,
})

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.feedback.pathKey() })
