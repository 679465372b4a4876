import type { ListApplications, VisionRef } from '@renkei/schema'
import { api } from '../api.ts'

/** Which applications the queue holds. */
export type Asked = Omit<ListApplications, keyof VisionRef>

/** Applications of the region, as the queue lists them. */
export const reviewsQuery = (ref: VisionRef, asked: Asked) =>
  api.application.list.queryOptions({ ...ref, ...asked })
