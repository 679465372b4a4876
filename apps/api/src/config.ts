import { resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RENKEI_DATA_DIR: z.string().min(1).default('./.renkei'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** The registry's settings. `databaseUrl` absent means the embedded database in `dataDir`. */
export type Config = {
  port: number
  host: string
  databaseUrl: string | undefined
  dataDir: string
  logLevel: string
}

/** A setting that cannot be used, told so that the person starting the server can mend it. */
export class ConfigError extends Error {}

/** Reads the settings; the only reader of the environment. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is how compose files write an absent one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`環境変数を読めません / Unreadable settings\n  ${names.join('\n  ')}`)
  }
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(data.RENKEI_DATA_DIR),
    logLevel: data.LOG_LEVEL,
  }
}
