import type { Response } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

export type ResponseRef = { inquiry: number; municipality: string }

export const responseQuery = (ref: ResponseRef) => api.response.get.queryOptions(ref)

/** What a municipality would be asked by an inquiry that is prepared. */
export const previewQuery = (ref: ResponseRef) => api.response.preview.queryOptions(ref)

/** The response as it stands now, whatever was read before. */
export const readResponse = (ref: ResponseRef): Promise<Response> =>
  queryClient.fetchQuery({ ...responseQuery(ref), staleTime: 0 })

/** After something was submitted, taken back or asked: lists, counts and messages are asked again. */
export const refreshResponses = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      Array.isArray(path) && ['inquiry', 'response', 'work', 'message'].includes(String(path[0])),
  })
