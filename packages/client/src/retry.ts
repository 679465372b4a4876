import { isConnectionError, isRefused } from './errors.ts'

// The first wait, in milliseconds; each further one is twice as long.
const first = 300

/** Milliseconds to wait before a read is worth another try; undefined where it is not. */
function waitAfter(
  error: unknown,
  tried: number,
  retryAfter: number | undefined,
): number | undefined {
  const isPassing = isConnectionError(error)
    ? error.status === undefined || error.status === 429 || error.status >= 500
    : isRefused(error, 'unavailable', 'tooManyRequests')
  if (!isPassing) return undefined
  // So that those who lost one server together do not come back together.
  const backoff = first * 2 ** tried * (0.5 + Math.random())
  const told = isRefused(error, 'tooManyRequests') ? Number(error.refusal.value) : retryAfter
  return Math.max(backoff, (told || 0) * 1000)
}

const after = (wait: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, wait)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })

export type Failure = { error: unknown; retryAfter: number | undefined }

/** Asks up to `retries` times more, as long as what went wrong passes by itself and there is time to wait for it. */
export async function retrying<T>(
  ask: () => Promise<T>,
  {
    retries,
    timeout,
    signal,
    failure,
  }: {
    retries: number
    timeout: number
    signal: AbortSignal
    failure: (error: unknown) => Failure
  },
): Promise<T> {
  const end = Date.now() + timeout
  for (let tried = 0; ; tried++) {
    try {
      return await ask()
    } catch (thrown) {
      const { error, retryAfter } = failure(thrown)
      const wait = tried < retries ? waitAfter(error, tried, retryAfter) : undefined
      if (signal.aborted || wait === undefined || Date.now() + wait >= end) throw error
      await after(wait, signal)
    }
  }
}
