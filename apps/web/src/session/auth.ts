import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'
import { twoFactorClient } from 'better-auth/client/plugins'

/** Signs people in and out. Only pages that need it load it. */
export const auth = createAuthClient({
  basePath: '/auth',
  plugins: [passkeyClient(), twoFactorClient()],
})

/** Why it did not work: better-auth's code, or `lost` without an answer. */
export type Failure = {
  code: string
  status: number
  /** Seconds to wait before trying again, and when they are over, in milliseconds since 1970. */
  wait?: number
  until?: number
}

type Hooks = { onError: (context: { response: Response }) => void }
type Answer<T> = {
  data: T | null
  error: { code?: string | undefined; status: number } | null
}

/** Calls better-auth; throws nothing. `attempt((hooks) => auth.signIn.email(…, hooks))` */
export async function attempt<T>(
  call: (hooks: Hooks) => Promise<Answer<T>>,
): Promise<{ data: T; failure?: undefined } | { failure: Failure }> {
  let wait: number | undefined
  const onError: Hooks['onError'] = ({ response }) => {
    const seconds = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
    if (seconds !== null) wait = Number(seconds)
  }
  try {
    const { data, error } = await call({ onError })
    if (!error) return { data: data as T }
    const failure = { code: error.code ?? 'unexpected', status: error.status }
    if (wait === undefined || !(wait > 0)) return { failure }
    return { failure: { ...failure, wait, until: Date.now() + wait * 1000 } }
  } catch {
    return { failure: { code: 'lost', status: 0 } }
  }
}
