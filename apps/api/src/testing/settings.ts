import type { SessionSettings } from '../session/settings.ts'

/** Settings of registries under test. */
export const testSettings: SessionSettings = {
  url: 'http://registry.test',
  secret: 'a secret that only tests know, 0123456789',
  idleMinutes: 60,
  absoluteHours: 12,
  keepDays: 90,
  demo: 'closed',
  rateLimits: false,
  trustedProxies: [],
  mail: undefined,
  oidc: undefined,
}
