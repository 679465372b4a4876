import type { ErrorCode, Refusal } from '../api.js'

// One for all copies of this package that a program may have loaded.
const brand = Symbol.for('@renkei/client/error')

/** Everything that a client throws by itself; an aborted call throws its signal's reason. */
export class RenkeiError extends Error {
  override name = 'RenkeiError'
  readonly [brand] = true
}

/** The registry answered, and refused: `code` and `refusal` say what and why. */
export class RefusedError extends RenkeiError {
  override name = 'RefusedError'
  /** A registry of a later version may know further codes. */
  readonly code: ErrorCode
  readonly refusal: Refusal
  /** Of HTTP. */
  readonly status: number | undefined
  constructor(refusal: Refusal, status: number | undefined, options?: ErrorOptions) {
    super(refusal.code, options)
    this.code = refusal.code
    this.refusal = refusal
    this.status = status
  }
}

/** No registry answered: no connection, or something else on the way, such as a proxy. */
export class ConnectionError extends RenkeiError {
  override name = 'ConnectionError'
  /** Of HTTP, where anything answered. */
  readonly status: number | undefined
  constructor(status: number | undefined, options?: ErrorOptions) {
    super(
      status === undefined ? 'No connection' : `No registry answered, but HTTP ${status}`,
      options,
    )
    this.status = status
  }
}

/** The call's `timeout` was over. */
export class TimedOutError extends RenkeiError {
  override name = 'TimedOutError'
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms`)
  }
}

const isOurs = (error: unknown, name: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  brand in error &&
  'name' in error &&
  error.name === name

/** Whether the registry refused, with one of `codes` where any are given: within the `if`,
 * `error.code` is one of them. */
export function isRefused<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  ...codes: Code[]
): error is RefusedError & { readonly code: Code } {
  if (!isOurs(error, 'RefusedError')) return false
  const { code } = error as RefusedError
  return codes.length === 0 || (codes as string[]).includes(code)
}

/** Whether nothing of the registry was reached. */
export const isConnectionError = (error: unknown): error is ConnectionError =>
  isOurs(error, 'ConnectionError')

/** Whether the time of a call was over. */
export const isTimedOut = (error: unknown): error is TimedOutError => isOurs(error, 'TimedOutError')
