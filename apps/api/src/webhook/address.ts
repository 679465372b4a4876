import { lookup } from 'node:dns'
import { isIP, isIPv6, type LookupFunction } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { within } from '../session/networks.ts'

/** Which addresses besides public ones may be reached (addresses or ranges), and whether without TLS. */
export type WebhookSettings = { networks: readonly string[]; http: boolean }

/** The receiver lies where the registry may not send, or is no address; `problem` says which. */
export class AddressRefused extends Error {
  readonly problem: 'notAddress' | 'notHttps' | 'privateAddress'
  constructor(problem: AddressRefused['problem'], what: string) {
    super(what)
    this.problem = problem
  }
}

// What is no address of the public internet (IANA's special-purpose registries). Of IPv6 only 2000::/3 is one, without its
// documentation and the ways round to IPv4.
const isSpecial = within([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['2001::/32', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
const isPublicSix = within(['2000::/3'])

/** Whether an address may be reached: a public one, or one of `allowed`. */
const reachable = (allowed: readonly string[]) => {
  const isAllowed = within(allowed)
  return (address: string) =>
    isAllowed(address) || (!isSpecial(address) && (!isIPv6(address) || isPublicSix(address)))
}

/** Refuses what no webhook may be sent to, whatever its name comes to. Throws AddressRefused. */
export function checkUrl(url: URL, { networks, http }: WebhookSettings): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isNumber = isIP(host) !== 0
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new AddressRefused('notAddress', url.protocol)
  if (isNumber && !reachable(networks)(host)) throw new AddressRefused('privateAddress', host)
  if (url.protocol === 'http:' && !http) throw new AddressRefused('notHttps', url.protocol)
}

// Milliseconds that somebody who registers waits for a name to be looked up.
const patience = 3_000

/** The same, and what its name comes to now, for who registers it; a name that cannot be looked up now is no reason to refuse
 * it. What protects is `guardedLookup`, since a name may come to something else later. Throws AddressRefused. */
export async function checkUrlNow(url: URL, settings: WebhookSettings): Promise<void> {
  checkUrl(url, settings)
  const found = new Promise<Error | null>((tell) => {
    guardedLookup(settings)(url.hostname.replace(/^\[|\]$/g, ''), { all: true }, tell)
  })
  const failure = await Promise.race([found, wait(patience, null, { ref: false })])
  if (failure instanceof AddressRefused) throw failure
}

/** Looks names up for a connection, so that what was looked at is what is connected to; a name with any address that may not
 * be reached is refused. */
export function guardedLookup({ networks }: WebhookSettings): LookupFunction {
  const isReachable = reachable(networks)
  return (name, options, tell) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const refused = found?.find(({ address }) => !isReachable(address))
      const failure =
        error ??
        (refused || found.length === 0
          ? new AddressRefused('privateAddress', refused?.address ?? name)
          : null)
      if (failure) return tell(failure, '', 0)
      if (options.all) return tell(null, found)
      const [{ address, family: of } = { address: '', family: 0 }] = found
      return tell(null, address, of)
    })
  }
}
