import type { Application, Subject, VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

export const applicationQuery = (id: number) => api.application.get.queryOptions({ id })

/** Newest first: the applications of one municipality in a vision. */
export const ownApplicationsQuery = (ref: VisionRef, municipality: string) =>
  api.application.list.queryOptions({ ...ref, municipalities: [municipality], sort: 'updated' })

/** After an application changed: every list, count and page that tells of it is asked again. */
export const refreshApplications = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      Array.isArray(path) &&
      ['application', 'endorsement', 'work', 'message'].includes(String(path[0])),
  })

/** What the table of permissions asks about an application. */
export const subjectOf = ({
  municipality,
  region,
  asked,
  state,
  endorsing,
}: Application): Subject => ({
  municipality,
  region,
  asked: asked.map((one) => one.municipality),
  state,
  locked: endorsing,
})
