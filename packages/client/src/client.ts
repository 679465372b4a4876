import { createTRPCUntypedClient, TRPCClientError } from '@trpc/client'
import { httpBatchLink } from '@trpc/client/links/httpBatchLink'
import { httpLink } from '@trpc/client/links/httpLink'
import type { Api, CallOptions, QueryOptions, Refusal } from '../api.js'
import { ConnectionError, isConnectionError, RefusedError } from './errors.ts'
import { type Failure, retrying } from './retry.ts'
import { within } from './within.ts'

export interface ClientOptions {
  /** Where the registry runs, such as `https://renkei.example.lg.jp`; `''` for a page's own origin. */
  url: string
  /** A key of the registry, `renkei_…`. Not for what browsers load: whoever reads it may use it. */
  apiKey?: string
  /** `include` sends the session of a person who signed in at the registry, from another origin too. */
  credentials?: 'omit' | 'same-origin' | 'include'
  /** Calls made at the same moment share a request; true unless told otherwise. */
  batch?: boolean
  /** How often a read that found no answer is tried again; 2 unless told otherwise. */
  retries?: number
  /** Milliseconds after which a call ends with a TimedOutError, tries and waits included; 30 000 unless told. */
  timeout?: number
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch
}

type Options = CallOptions & QueryOptions

/** A client of one registry: `renkei.project.search.query({ region: 'sapporo', text: '観光' })`. */
export function createClient(options: ClientOptions): Api {
  const { url, apiKey, credentials, batch = true, retries = 2, timeout = 30_000 } = options
  const asked = options.fetch ?? globalThis.fetch
  const link = {
    url: `${url.replace(/\/$/, '')}/trpc`,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    fetch: async (input: string | URL | Request, init?: object) => {
      const answer = await asked(input, credentials === undefined ? init : { ...init, credentials })
      // What is on the way, such as a proxy, says no in words of its own.
      const isOfRegistry = answer.ok || answer.headers.get('content-type')?.includes('json')
      if (!isOfRegistry) throw new ConnectionError(answer.status)
      return answer
    },
  }
  const client = createTRPCUntypedClient({
    links: [batch ? httpBatchLink({ ...link, maxURLLength: 2000, maxItems: 20 }) : httpLink(link)],
  })

  const call = (path: string, kind: 'query' | 'mutation', input: unknown, own: Options = {}) => {
    const time = own.timeout ?? timeout
    return within(
      (signal) =>
        retrying(() => client[kind](path, input, { signal }), {
          retries: kind === 'query' ? (own.retries ?? retries) : 0,
          timeout: time,
          signal,
          failure,
        }),
      { signal: own.signal, timeout: time },
    )
  }
  return named((entity) =>
    named((procedure) => ({
      query: (input: unknown, own?: Options) => call(`${entity}.${procedure}`, 'query', input, own),
      mutate: (input: unknown, own?: Options) =>
        call(`${entity}.${procedure}`, 'mutation', input, own),
    })),
  ) as unknown as Api
}

/** What is made of every name that is asked for, once. */
function named<T>(make: (name: string) => T): Record<string, T> {
  const made: Record<string, T> = Object.create(null)
  return new Proxy(made, {
    // Whoever awaits it by mistake, or looks whether it is a promise, asks for `then`.
    get: (_, name) =>
      typeof name === 'symbol' || name === 'then' ? undefined : (made[name] ??= make(name)),
  })
}

/** What went wrong, in the words of errors.ts. */
function failure(thrown: unknown): Failure {
  if (!(thrown instanceof TRPCClientError)) return { error: thrown, retryAfter: undefined }
  if (isConnectionError(thrown.cause)) return { error: thrown.cause, retryAfter: undefined }
  const answer = thrown.meta?.response as Response | undefined
  const data = thrown.data as { refusal?: Refusal; httpStatus?: number } | undefined
  const retryAfter = Number(answer?.headers.get('retry-after') ?? undefined) || undefined
  const error =
    typeof data?.refusal?.code === 'string'
      ? new RefusedError(data.refusal, data.httpStatus, { cause: thrown })
      : new ConnectionError(answer?.status, { cause: thrown })
  return { error, retryAfter }
}
