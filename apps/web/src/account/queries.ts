import { queryOptions } from '@tanstack/react-query'
import { queryClient } from '../api.ts'
import { auth, type Failure } from '../session/auth.ts'

/** What better-auth refused, thrown by the queries below. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor({ code = 'unexpected', status }: { code?: string | undefined; status: number }) {
    super(code)
    this.failure = { code, status }
  }
}

const passkeysKey = ['account', 'passkeys']

/** The own passkeys, oldest first. */
export const passkeysQuery = () =>
  queryOptions({
    queryKey: passkeysKey,
    queryFn: async () => {
      const { data, error } = await auth.passkey.listUserPasskeys()
      if (error) throw new Refusal(error)
      return data.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt))
    },
  })

export const refreshPasskeys = () => queryClient.invalidateQueries({ queryKey: passkeysKey })

const sessionsKey = ['account', 'sessions']

export type Device = {
  id: string
  isHere: boolean
  userAgent: string | null
  address: string | null
  seenAt: Date
}

type Stored = {
  ipAddress?: string | null
  userAgent?: string | null
  seenAt?: string | Date | null
}

/** Everywhere the person is signed in and was within the idle limit; this device first. */
export const sessionsQuery = (idleMinutes: number) =>
  queryOptions({
    queryKey: [...sessionsKey, idleMinutes],
    retry: false,
    queryFn: async (): Promise<Device[]> => {
      const [{ data, error }, here] = await Promise.all([auth.listSessions(), auth.getSession()])
      if (error) throw new Refusal(error)
      return data
        .map((session): Device => {
          const { ipAddress, userAgent, seenAt }: Stored = session
          return {
            id: session.id,
            isHere: session.id === here.data?.session.id,
            userAgent: userAgent ?? null,
            address: ipAddress || null,
            seenAt: new Date(seenAt ?? session.createdAt),
          }
        })
        .filter(({ seenAt }) => Date.now() - seenAt.getTime() < idleMinutes * 60_000)
        .toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || +b.seenAt - +a.seenAt)
    },
  })

export const refreshSessions = () => queryClient.invalidateQueries({ queryKey: sessionsKey })
