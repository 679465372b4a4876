import type { Application, ApplicationKind, Subject, VisionRef } from '@renkei/schema'
import { queryOptions } from '@tanstack/react-query'
import { api, client, queryClient } from '../api.ts'

export const applicationQuery = (id: number) => api.application.get.queryOptions({ id })

/** What an application is begun of; one to register, in which policy area (code). */
export type Beginning = VisionRef & {
  kind: ApplicationKind
  project?: number
  revision?: number
  policyArea?: string
}

/** An application that is there, or, of which nothing is kept yet, as it would begin. */
export const openedQuery = (at: { id: number } | Beginning) =>
  queryOptions({
    queryKey: 'id' in at ? applicationQuery(at.id).queryKey : api.application.begin.queryKey(at),
    queryFn: ({ signal }): Promise<Application> =>
      'id' in at
        ? client.application.get.query(at, { signal })
        : client.application.begin.query(at, { signal }),
    // A colleague may have written meanwhile; what was just written here is not asked for.
    staleTime: 2000,
  })

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
