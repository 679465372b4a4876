/** The database cannot answer now, and asking again later is right: it is `lost` (stopped, restarting,
 * unreachable), or `busy` (the answer or a free connection was waited for to the limit). */
export class UnavailableError extends Error {
  readonly reason: 'lost' | 'busy'
  constructor(reason: 'lost' | 'busy', cause?: unknown) {
    super(cause instanceof Error ? cause.message : `The database is ${reason}`, { cause })
    this.reason = reason
  }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const busyStates = new Set([
  '57014', // statement_timeout
  '55P03', // lock_timeout
  '40P01', // deadlock: the other one went on
  '40001',
  '53300', // too many connections
])
// A server that was just promoted is read-only for a moment (25006); a plan that a migration made
// obsolete goes with its connection (0A000).
const lostStates = /^(08...|57P0[1-5]|25P0[34]|25006|0A000)$/
const lostCodes =
  /^E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/
// What the driver says without a code.
const lostWords = /^Connection terminated|not queryable$|^Query read timeout$|^Cannot use a pool/
const busyWords = /^timeout exceeded when trying to connect$/

/** The same error as UnavailableError where it tells of the database and not of what was asked. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UnavailableError) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (busyStates.has(code) || busyWords.test(error.message))
    return new UnavailableError('busy', error)
  if (lostStates.test(code) || lostCodes.test(code) || lostWords.test(error.message)) {
    return new UnavailableError('lost', error)
  }
  return error
}

// What Kysely says of connections it has given up.
const discardedWords = /^driver has already been destroyed$|connection has been discarded$/

/** The UnavailableError that `error` is or that caused it. */
export function unavailableIn(error: unknown): UnavailableError | undefined {
  if (error instanceof UnavailableError) return error
  if (!(error instanceof Error)) return undefined
  return discardedWords.test(error.message)
    ? new UnavailableError('lost', error)
    : unavailableIn(error.cause)
}
