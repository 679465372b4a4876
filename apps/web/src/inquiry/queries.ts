import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

export const inquiriesQuery = (ref: VisionRef) => api.inquiry.list.queryOptions(ref)
export const inquiryQuery = (id: number) => api.inquiry.get.queryOptions({ id })

/** What the region's inquiries begin with: its grades, and how points become them. */
export const ruleQuery = (ref: VisionRef) => api.evaluation.rule.queryOptions(ref)

/** How much an inquiry that is prepared would ask, counted anew for each look. */
export const extentQuery = (id: number) =>
  api.inquiry.extent.queryOptions({ id }, { staleTime: 0, gcTime: 0 })

/** 回答の状況, looked at again every half minute: municipalities answer meanwhile. */
export const statusQuery = (id: number) =>
  api.inquiry.status.queryOptions({ id }, { refetchInterval: 30_000 })

/** What every municipality has answered so far, looked at again as the status is. */
export const answersQuery = (id: number) =>
  api.inquiry.answers.queryOptions({ id }, { refetchInterval: 30_000 })

/** After any write: lists, counts and pages show what is held now. */
export const refreshInquiries = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: api.inquiry.pathKey() }),
    queryClient.invalidateQueries({ queryKey: api.response.pathKey() }),
    queryClient.invalidateQueries({ queryKey: api.work.pathKey() }),
  ])
