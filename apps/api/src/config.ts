import { resolve } from 'node:path'
import { openLicence, type SiteContact } from '@renkei/schema'
import { z } from 'zod'
import type { StoreSettings } from './attachment/store.ts'
import { type DatabaseLimits, defaultLimits } from './db/limits.ts'
import { likeness, pairsOf } from './likeness.ts'
import { isLoopback } from './session/loopback.ts'
import type { Demo, SessionSettings } from './session/settings.ts'
import { readingLimits as reading } from './workbook/limits.ts'

const { connections, wait, statement, lock, idleTransaction } = defaultLimits
const seconds = z.coerce.number().int().min(1).max(3600)

// Links, cookies and the pages' own addresses all begin at the root.
function isOrigin(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed === null || parsed.href === `${parsed.origin}/`
}

/** Addresses and ranges, comma-separated. */
const networks = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RENKEI_DATABASE_CONNECTIONS: z.coerce.number().int().min(4).max(500).default(connections),
  RENKEI_DATABASE_WAIT_SECONDS: seconds.default(wait),
  RENKEI_STATEMENT_SECONDS: seconds.default(statement),
  RENKEI_LOCK_SECONDS: seconds.default(lock),
  RENKEI_IDLE_TRANSACTION_SECONDS: seconds.default(idleTransaction),
  RENKEI_DATA_DIR: z.string().min(1).default('./.renkei'),
  RENKEI_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin, {
      error:
        'パスのない形（https://renkei.example.lg.jp）で指定してください / Name scheme, host and port only, no path',
    })
    .optional(),
  RENKEI_BEGIN: z.enum(['catalogue', 'empty']).default('catalogue'),
  RENKEI_SECRET: z.string().min(32).optional(),
  RENKEI_DEMO: z.enum(['0', '1']).optional(),
  RENKEI_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(60),
  RENKEI_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  RENKEI_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  RENKEI_MAIL_DAYS: z.coerce.number().int().min(3).max(3650).default(30),
  RENKEI_SIGN_IN_FAILURES: z.coerce.number().int().min(3).max(100).default(5),
  RENKEI_SIGN_IN_LOCK_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  RENKEI_ADDRESS_FAILURES: z.coerce.number().int().min(10).max(100_000).default(100),
  RENKEI_ADDRESS_REQUESTS: z.coerce.number().int().min(60).max(1_000_000).default(1200),
  RENKEI_KEY_REQUESTS: z.coerce.number().int().min(1).max(1_000_000).default(600),
  RENKEI_STREAMS: z.coerce.number().int().min(0).max(100_000).default(200),
  RENKEI_TRUSTED_PROXIES: networks.default([]),
  RENKEI_WEBHOOK_NETWORKS: networks.default([]),
  RENKEI_WEBHOOK_HTTP: z.enum(['0', '1']).default('0'),
  RENKEI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  RENKEI_MAIL_FROM: z.string().min(3).optional(),
  RENKEI_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  RENKEI_OIDC_CLIENT_ID: z.string().optional(),
  RENKEI_OIDC_CLIENT_SECRET: z.string().optional(),
  RENKEI_OIDC_NAME: z.string().max(40).default('組織のアカウント'),
  RENKEI_SCAN_COMMAND: z.string().min(1).max(1000).optional(),
  RENKEI_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  RENKEI_S3_ACCESS_KEY: z.string().min(1).optional(),
  RENKEI_S3_SECRET_KEY: z.string().min(1).optional(),
  RENKEI_S3_REGION: z.string().min(1).max(100).default('us-east-1'),
  RENKEI_WORKBOOK_SECONDS: z.coerce.number().int().min(5).max(3600).default(reading.seconds),
  RENKEI_WORKBOOK_MB: z.coerce.number().int().min(256).max(65_536).default(reading.megabytes),
  RENKEI_WORKBOOK_AT_ONCE: z.coerce.number().int().min(1).max(16).default(reading.atOnce),
  RENKEI_CONTACT_NAME: z.string().max(100).default(''),
  RENKEI_CONTACT_PHONE: z.string().max(50).default(''),
  RENKEI_CONTACT_EMAIL: z.union([z.literal(''), z.email()]).default(''),
  RENKEI_CONTACT_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  RENKEI_LICENCE: openLicence.default('CC-BY-4.0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** The registry's settings. `databaseUrl` absent means the embedded database in `dataDir`; `secret`
 * absent, made at the first start and kept there. */
export type Config = Omit<SessionSettings, 'secret'> & {
  port: number
  host: string
  databaseUrl: string | undefined
  databaseLimits: DatabaseLimits
  dataDir: string
  logLevel: string
  /** Whether regions of the catalogue that the registry lacks are loaded when it starts. */
  begin: 'catalogue' | 'empty'
  secret: string | undefined
  /** What reading uploaded workbooks may take. */
  workbooks: { seconds: number; megabytes: number; atOnce: number }
  /** The program, with its arguments, that looks through attached files. */
  scanCommand: string | undefined
  /** Where files beside applications are kept, if not in the database. */
  fileStore: StoreSettings | undefined
}

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
  const s3 = allOf(data, 'RENKEI_S3_URL', 'RENKEI_S3_ACCESS_KEY', 'RENKEI_S3_SECRET_KEY')
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseLimits: {
      connections: data.RENKEI_DATABASE_CONNECTIONS,
      wait: data.RENKEI_DATABASE_WAIT_SECONDS,
      statement: data.RENKEI_STATEMENT_SECONDS,
      lock: data.RENKEI_LOCK_SECONDS,
      idleTransaction: data.RENKEI_IDLE_TRANSACTION_SECONDS,
    },
    dataDir: resolve(data.RENKEI_DATA_DIR),
    logLevel: data.LOG_LEVEL,
    begin: data.RENKEI_BEGIN,
    url: data.RENKEI_URL?.replace(/\/$/, ''),
    secret: data.RENKEI_SECRET,
    idleMinutes: data.RENKEI_IDLE_MINUTES,
    absoluteHours: data.RENKEI_SESSION_HOURS,
    keepDays: data.RENKEI_KEEP_DAYS,
    mailDays: data.RENKEI_MAIL_DAYS,
    demo: demoOf(data),
    limits: {
      failures: data.RENKEI_SIGN_IN_FAILURES,
      lockMinutes: data.RENKEI_SIGN_IN_LOCK_MINUTES,
      addressFailures: data.RENKEI_ADDRESS_FAILURES,
      addressRequests: data.RENKEI_ADDRESS_REQUESTS,
      keyRequests: data.RENKEI_KEY_REQUESTS,
      streams: data.RENKEI_STREAMS,
    },
    contact: contactOf(data),
    licence: data.RENKEI_LICENCE,
    trustedProxies: data.RENKEI_TRUSTED_PROXIES,
    webhooks: { networks: data.RENKEI_WEBHOOK_NETWORKS, http: data.RENKEI_WEBHOOK_HTTP === '1' },
    mail: mail && { url: mail.RENKEI_SMTP_URL, from: mail.RENKEI_MAIL_FROM },
    oidc: oidc && {
      issuer: oidc.RENKEI_OIDC_ISSUER,
      clientId: oidc.RENKEI_OIDC_CLIENT_ID,
      clientSecret: oidc.RENKEI_OIDC_CLIENT_SECRET,
      name: data.RENKEI_OIDC_NAME,
    },
    scanCommand: data.RENKEI_SCAN_COMMAND,
    fileStore: s3 && {
      url: s3.RENKEI_S3_URL,
      accessKey: s3.RENKEI_S3_ACCESS_KEY,
      secretKey: s3.RENKEI_S3_SECRET_KEY,
      region: data.RENKEI_S3_REGION,
    },
    workbooks: {
      seconds: data.RENKEI_WORKBOOK_SECONDS,
      megabytes: data.RENKEI_WORKBOOK_MB,
      atOnce: data.RENKEI_WORKBOOK_AT_ONCE,
    },
  }
}

/** Names less alike than this are no misspelling of one another. */
const alike = 0.5

/** The settings of a program that begins; one that cannot be used is told, and ends it. */
export function settingsOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    return process.exit(1)
  }
}

/** What to tell about `RENKEI_*` variables that are no setting: most are mistyped. */
export function unknownSettings(env: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(environment.shape)
  const unknown = Object.keys(env).filter((name) => /^RENKEI_/i.test(name) && !known.includes(name))
  return unknown.map((name) => {
    const pairs = pairsOf(name.toUpperCase().replace(/^RENKEI_/, ''))
    const [closest] = known
      .map((of) => ({ of, score: likeness(pairs, pairsOf(of.replace(/^RENKEI_/, ''))) }))
      .filter(({ score }) => score >= alike)
      .toSorted((a, b) => b.score - a.score)
    return `環境変数 ${name} は使われません${closest ? `。${closest.of} のことですか` : ''} / ${name} is no setting and is ignored${closest ? `. Is ${closest.of} meant?` : ''}`
  })
}

function contactOf(data: z.infer<typeof environment>): SiteContact | null {
  const contact = {
    name: data.RENKEI_CONTACT_NAME,
    phone: data.RENKEI_CONTACT_PHONE,
    email: data.RENKEI_CONTACT_EMAIL,
    url: data.RENKEI_CONTACT_URL,
  }
  return Object.values(contact).some((value) => value !== '') ? contact : null
}

// Whoever reaches an open door is in: unasked, it opens only where nothing says that others can.
function demoOf(data: z.infer<typeof environment>): Demo {
  if (data.RENKEI_DEMO !== undefined) return data.RENKEI_DEMO === '1' ? 'open' : 'closed'
  if (data.DATABASE_URL !== undefined || data.RENKEI_TRUSTED_PROXIES.length > 0) return 'closed'
  const reached = [data.HOST, ...(data.RENKEI_URL ? [new URL(data.RENKEI_URL).hostname] : [])]
  return reached.every(isLoopback) ? 'local' : 'closed'
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
