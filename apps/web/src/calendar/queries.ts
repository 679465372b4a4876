import { api, queryClient } from '../api.ts'

/** The address of the signed-in person's calendar; not asked again by itself, which would count as use. */
export const calendarQuery = () => ({
  ...api.calendar.get.queryOptions(),
  staleTime: 0,
  refetchOnWindowFocus: false,
})

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.calendar.pathKey() })
