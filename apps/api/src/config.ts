import { resolve } from 'node:path'
import { z } from 'zod'
import type { SessionSettings } from './session/settings.ts'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RENKEI_DATA_DIR: z.string().min(1).default('./.renkei'),
  RENKEI_URL: z.url({ protocol: /^https?$/ }).optional(),
  RENKEI_SECRET: z.string().min(32).optional(),
  RENKEI_DEMO: z.enum(['0', '1']).optional(),
  RENKEI_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(60),
  RENKEI_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  RENKEI_SIGN_IN_FAILURES: z.coerce.number().int().min(3).max(100).default(5),
  RENKEI_SIGN_IN_LOCK_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  RENKEI_ADDRESS_FAILURES: z.coerce.number().int().min(10).max(100_000).default(100),
  RENKEI_ADDRESS_REQUESTS: z.coerce.number().int().min(60).max(1_000_000).default(1200),
  RENKEI_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .default([]),
  RENKEI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  RENKEI_MAIL_FROM: z.string().min(3).optional(),
  RENKEI_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  RENKEI_OIDC_CLIENT_ID: z.string().optional(),
  RENKEI_OIDC_CLIENT_SECRET: z.string().optional(),
  RENKEI_OIDC_NAME: z.string().max(40).default('組織のアカウント'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** The registry's settings. `databaseUrl` absent means the embedded database in `dataDir`; `secret`
 * absent, made at the first start and kept there. */
export type Config = Omit<SessionSettings, 'secret'> & {
  port: number
  host: string
  databaseUrl: string | undefined
  dataDir: string
  logLevel: string
  secret: string | undefined
}

/** Whether a server that listens there is reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '::1'].includes(host)

/** A setting that cannot be used, told so that the person starting the server can mend it. */
export class ConfigError extends Error {}

/** Reads the settings; the only reader of the environment. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is how compose files write an absent one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
    throw new ConfigError(`環境変数を読めません / Unreadable settings\n  ${names.join('\n  ')}`)
  }
  const { data } = parsed
  const mail = allOf(data, 'RENKEI_SMTP_URL', 'RENKEI_MAIL_FROM')
  const oidc = allOf(
    data,
    'RENKEI_OIDC_ISSUER',
    'RENKEI_OIDC_CLIENT_ID',
    'RENKEI_OIDC_CLIENT_SECRET',
  )
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(data.RENKEI_DATA_DIR),
    logLevel: data.LOG_LEVEL,
    url: data.RENKEI_URL?.replace(/\/$/, ''),
    secret: data.RENKEI_SECRET,
    idleMinutes: data.RENKEI_IDLE_MINUTES,
    absoluteHours: data.RENKEI_SESSION_HOURS,
    // Whoever reaches an open door is in: only where nobody but this machine can.
    demo:
      data.RENKEI_DEMO === undefined
        ? data.DATABASE_URL === undefined && isLoopback(data.HOST)
        : data.RENKEI_DEMO === '1',
    limits: {
      failures: data.RENKEI_SIGN_IN_FAILURES,
      lockMinutes: data.RENKEI_SIGN_IN_LOCK_MINUTES,
      addressFailures: data.RENKEI_ADDRESS_FAILURES,
      addressRequests: data.RENKEI_ADDRESS_REQUESTS,
    },
    trustedProxies: data.RENKEI_TRUSTED_PROXIES,
    mail: mail && { url: mail.RENKEI_SMTP_URL, from: mail.RENKEI_MAIL_FROM },
    oidc: oidc && {
      issuer: oidc.RENKEI_OIDC_ISSUER,
      clientId: oidc.RENKEI_OIDC_CLIENT_ID,
      clientSecret: oidc.RENKEI_OIDC_CLIENT_SECRET,
      name: data.RENKEI_OIDC_NAME,
    },
  }
}

// Settings that only work together: all of them, or none.
function allOf<K extends string>(
  data: { [name in K]?: string | undefined },
  ...names: K[]
): Record<K, string> | undefined {
  const missing = names.filter((name) => data[name] === undefined)
  if (missing.length === names.length) return undefined
  if (missing.length === 0) return data as Record<K, string>
  throw new ConfigError(
    `環境変数が足りません / Missing settings\n  ${missing.join(', ')}: needed with ${names.join(', ')}`,
  )
}
