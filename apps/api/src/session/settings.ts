/** Whose the demonstration is: nobody's; the people's of this machine, without its administrators; or
 * everybody's, with them. */
export type Demo = 'closed' | 'local' | 'open'

/** What sign-in and mail depend on, beside the database. */
export type SessionSettings = {
  /** Where people reach the registry, such as `https://renkei.example.lg.jp`. Undefined: on this
   * machine only, whatever the port. */
  url: string | undefined
  /** Signs cookies and seals second factors; at least 32 characters. */
  secret: string
  idleMinutes: number
  absoluteHours: number
  /** Days that invitations stay after they were used, taken back or let lapse. */
  keepDays: number
  demo: Demo
  /** Whether sign-in and reset are limited by address. */
  rateLimits: boolean
  /** Addresses or CIDR ranges of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  /** Where mail is handed over, `smtp://user:password@host:587`, and whom it is from. */
  mail: { url: string; from: string } | undefined
  /** The organisation's own sign-in (OpenID Connect); `name` stands on the button. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
}
