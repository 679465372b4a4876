import { refusalOf } from '../client.ts'
import { type Me, toldApart } from '@renkei/schema'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../api.ts'

/** A municipality whose people are managed; `core` is of some region. */
export type Place = { code: string; name: string; core: boolean }

// Who may not manage people is told so by the page for trouble.
const refusedIsTrouble = {
  throwOnError: (error: unknown) => refusalOf(error) !== undefined,
  staleTime: 0,
}

/** Every municipality the person manages people of. */
export function usePlaces({ role, municipality, coreOf }: Me): readonly Place[] {
  const isEverywhere = role === 'systemAdmin'
  const regions = useQuery({ ...api.region.list.queryOptions(), enabled: isEverywhere }).data ?? []
  const frames = useQueries({
    queries: regions.map(({ slug }) => api.vision.frame.queryOptions({ region: slug })),
  })
  if (!isEverywhere) return municipality ? [{ ...municipality, core: coreOf.length > 0 }] : []
  const places = new Map<string, Place>()
  for (const { code, name, role: part } of frames.flatMap(({ data }) => data?.municipalities ?? []))
    places.set(code, { code, name, core: part === 'core' || (places.get(code)?.core ?? false) })
  return toldApart([...places.values()])
}

const asked = (place: Place | null) => (place ? { municipality: place.code } : {})
// Without a municipality the answer is everyone: those of none are the system administrators.
const isOf = (place: Place | null) => (one: { municipality: unknown }) =>
  place !== null || one.municipality === null

export function usePeople(place: Place | null) {
  const { data } = useQuery({ ...api.person.list.queryOptions(asked(place)), ...refusedIsTrouble })
  return data?.filter(isOf(place))
}

/** Asked anew each time: it is what somebody decides by. `on`: the day (ISO) they leave. */
export const useHandover = (person: string, on: string | null) =>
  useQuery({
    ...api.person.handover.queryOptions({ person, ...(on === null ? {} : { on }) }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

/** What is open with a department before it is closed. */
export const useClosing = (department: number) =>
  useQuery({ ...api.department.closing.queryOptions({ department }), staleTime: 0 })

export function useInvitations(place: Place | null) {
  const options = api.invitation.list.queryOptions(asked(place))
  const { data } = useQuery({
    ...options,
    ...refusedIsTrouble,
    // Their mails are on the way: look again.
    refetchInterval: ({ state }) =>
      state.data?.some(({ mail }) => mail?.state === 'waiting') ? 5_000 : false,
  })
  return data?.filter(
    (one) => isOf(place)(one) && (one.state === 'open' || one.state === 'expired'),
  )
}

/** What is planned, of a municipality's people. */
export function useTransfers(place: Place | null) {
  const { data } = useQuery({ ...api.transfer.list.queryOptions(asked(place)), staleTime: 0 })
  return data?.filter(isOf(place))
}

/** Of a municipality; system administrators have none. */
export function useDepartments(place: Place | null) {
  const options = api.department.list.queryOptions(asked(place))
  const { data } = useQuery({ ...options, ...refusedIsTrouble, enabled: place !== null })
  return place ? data : []
}

/** APIキー of a municipality. */
export function useKeys(place: Place) {
  const options = api.apiKey.list.queryOptions(asked(place))
  return useQuery({ ...options, ...refusedIsTrouble })
}

/** Webhooks of a municipality. */
export function useWebhooks(place: Place) {
  const options = api.webhook.list.queryOptions(asked(place))
  return useQuery({ ...options, ...refusedIsTrouble })
}

/** The regions of which a municipality is a core city, as who manages its people sees it. */
export function useCoreRegions({ municipality, coreOf }: Me, place: Place) {
  const regions = useQuery(api.region.list.queryOptions()).data ?? []
  const frames = useQueries({
    queries: regions.map(({ slug }) => ({
      ...api.vision.frame.queryOptions({ region: slug }),
      enabled: municipality === null,
    })),
  })
  return regions.filter(({ slug }, at) =>
    municipality === null
      ? frames[at]?.data?.municipalities.some(
          ({ code, role }) => code === place.code && role === 'core',
        )
      : coreOf.includes(slug),
  )
}

/** After any write: a move changes people and departments alike. */
export const refresh = () =>
  Promise.all(
    [
      ...[api.person, api.transfer, api.invitation, api.department],
      ...[api.endorsement, api.apiKey, api.webhook],
    ].map((one) => queryClient.invalidateQueries({ queryKey: one.pathKey() })),
  )
