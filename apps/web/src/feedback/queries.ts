import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** A page of what people wrote to the policy office. */
export const feedbackQuery = (ref: VisionRef, page: number) => ({
  ...api.feedback.list.queryOptions({ ...ref, page }),
  staleTime: 0,
})

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.feedback.pathKey() })
