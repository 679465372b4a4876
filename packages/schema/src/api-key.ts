import { z } from 'zod'
import { keyScope } from './key-scope.ts'
import { id, typed, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'

const instant = z.iso.datetime({ offset: true })

/** APIキー: by it a program asks for a department, as whoever manages keys sees it. The key itself is told once, when it
 * is made. */
const apiKey = z.object({
  id: z.number().int(),
  name: z.string(),
  department: z.object({ id: z.number().int(), name: z.string() }),
  municipality: z.object({ code: municipalityCode, name: z.string() }),
  scopes: z.array(keyScope),
  /** What it begins with, to know it again by. */
  prefix: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  expiresAt: instant,
  /** To the minute; null where it never was used. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
})
export type ApiKey = z.infer<typeof apiKey>

/** A key that was just made, with the secret that nobody is told again. */
export type MadeApiKey = { key: ApiKey; secret: string }

/** Months after which a key ends: by default, and at most. */
const keyMonths = { usual: 12, most: 24 }

export const createApiKeyInput = z.object({
  name: typed(2000),
  department: id,
  scopes: z.array(keyScope).min(1).max(keyScope.options.length),
  months: whole(1, keyMonths.most).default(keyMonths.usual),
})
export const apiKeyInput = z.object({ id })
