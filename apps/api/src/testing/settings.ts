import type { SessionSettings } from '../session/settings.ts'

/** Settings of registries under test. */
export const testSettings: SessionSettings = {
  url: 'http://registry.test',
  secret: 'a secret that only tests know, 0123456789',
  idleMinutes: 60,
  absoluteHours: 12,
  keepDays: 90,
  mailDays: 30,
  demo: 'closed',
  contact: null,
  licence: 'CC-BY-4.0',
  // Every request of a test comes from one address.
  limits: {
    failures: 5,
    lockMinutes: 15,
    addressFailures: 1000,
    addressRequests: 100_000,
    keyRequests: 100_000,
    streams: 40,
  },
  trustedProxies: [],
  webhooks: { networks: [], http: false },
  mail: undefined,
  oidc: undefined,
}
