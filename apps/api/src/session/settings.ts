import type { OpenLicence, SiteContact } from '@renkei/schema'
import type { WebhookSettings } from '../webhook/address.ts'

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
  /** Days that mails stay after they were sent, failed or cancelled. */
  mailDays: number
  demo: Demo
  /** Whom people may write to or call about the registry; null where nothing is set. */
  contact: SiteContact | null
  /** Under which open data are published. */
  licence: OpenLicence
  limits: Limits
  /** Addresses or CIDR ranges of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  /** Where webhooks may be sent. */
  webhooks: WebhookSettings
  /** Where mail is handed over, `smtp://user:password@host:587`, and whom it is from. */
  mail: { url: string; from: string } | undefined
  /** The organisation's own sign-in (OpenID Connect); `name` stands on the button. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
}

/** How often one may fail to prove who one is. Whoever succeeds is not counted. */
export type Limits = {
  /** Failures of an account before delays; at twice as many it is locked. */
  failures: number
  lockMinutes: number
  /** Failures of a client's address within `lockMinutes`, over all accounts; and links to set a
   * password asked for within an hour. */
  addressFailures: number
  /** Requests of a client's address to one address of sign-in within a minute, whatever comes of them. */
  addressRequests: number
  /** Requests by one key within a minute. */
  keyRequests: number
  /** Streams of changes that are open at a time. */
  streams: number
}
