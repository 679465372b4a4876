import { z } from 'zod'
import { keyScope } from './key-scope.ts'
import { id, line, typed, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { regionSlug } from './region.ts'

const instant = z.iso.datetime({ offset: true })

/** APIキー: by it a program asks for a department, as whoever manages keys sees it. The key itself is told once, when it
 * is made. */
const apiKey = z.object({
  id: z.number().int(),
  name: z.string(),
  department: z.object({ id: z.number().int(), name: z.string() }),
  municipality: z.object({ code: municipalityCode, name: z.string() }),
  scopes: z.array(keyScope),
  /** The region that it administers; null without that scope. */
  region: z.string().nullable(),
  /** What it begins with, to know it again by. */
  prefix: z.string(),
  /** Since when it is this one: it was made then, or rotated. */
  secretAt: instant,
  /** What it was before it was rotated, while that is good as well (`until`). */
  former: z
    .object({ prefix: z.string(), until: instant, lastUsedAt: instant.nullable() })
    .nullable(),
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

/** A key that was just made or rotated, with the secret that nobody is told again. */
export type MadeApiKey = { key: ApiKey; secret: string }

/** Months after which a key ends: by default, and at most. */
export const keyMonths = { usual: 12, most: 24 }

/** Days for which the former secret of a key is good beside the new one: by default, and at most. */
export const keyOverlap = { usual: 7, most: 30 }

const months = whole(1, keyMonths.most).default(keyMonths.usual)

/** `region`: which one `administration` is of. */
export const createApiKeyInput = z.object({
  name: typed(2000),
  department: id,
  scopes: z.array(keyScope).min(1).max(keyScope.options.length),
  region: regionSlug.optional(),
  months,
})
/** `prefix`: of the secret that another is to replace; `days`: for how long it stays good, 0 to end it at once. */
export const rotateApiKeyInput = z.object({
  id,
  prefix: line(20),
  days: whole(0, keyOverlap.most).default(keyOverlap.usual),
  months,
})
export const apiKeyInput = z.object({ id })
