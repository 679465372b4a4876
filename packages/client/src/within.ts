import { TimedOutError } from './errors.ts'

/** Does `work` until it is done, `signal` ends it, or the time is over; what it does by its own signal ends too. */
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { signal, timeout }: { signal: AbortSignal | undefined; timeout: number },
): Promise<T> {
  signal?.throwIfAborted()
  const own = new AbortController()
  const stop = () => own.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  const timer = setTimeout(() => own.abort(new TimedOutError(timeout)), timeout)
  const stopped = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason))
  })
  try {
    return await Promise.race([work(own.signal), stopped])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
