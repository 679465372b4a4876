import { refusal, type Refusal } from '@renkei/schema'
import type { Api } from '@renkei/api/contract'
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  type TRPCClient,
  TRPCClientError,
} from '@trpc/client'

export type { Refusal }

type ClientOptions = {
  /** Where the registry runs, such as `https://renkei.example.lg.jp`; `''` for the same origin. */
  url: string
  /** Requests made at the same moment share one; true unless told otherwise. */
  batch?: boolean
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch
}

/** A client that knows every procedure. Other programs have `@renkei/client`, which knows the published ones. */
export function createClient({ url, batch = true, fetch }: ClientOptions): TRPCClient<Api> {
  const options = { url: `${url.replace(/\/$/, '')}/trpc`, fetch }
  const link = batch
    ? httpBatchLink<Api>({ ...options, maxURLLength: 2000, maxItems: 20 })
    : httpLink<Api>(options)
  return createTRPCClient<Api>({ links: [link] })
}

/** What the registry refused, and why; undefined for anything else, such as a lost connection. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof TRPCClientError)) return undefined
  const data = (error as TRPCClientError<Api>).data
  const parsed = refusal.safeParse(data?.refusal)
  return parsed.success ? parsed.data : undefined
}
