import { createHash } from 'node:crypto'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { generateRandomString } from 'better-auth/crypto'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Auth } from './auth.ts'
import { endSessions, forgetReset, forgetVerifications } from './queries.ts'

// better-auth tells its kinds of links and codes apart by how they begin.
const passwordLink = 'reset-password:'
const trustedDevice = 'trust-device-'

// The token itself is kept nowhere; its kind is, so that all of a kind can be ended.
const keptAs = (kind: string) => ({
  hash: async (token: string) => kind + createHash('sha256').update(token).digest('base64url'),
})

/** How better-auth's links and codes are kept. */
export const storeIdentifier = {
  default: 'hashed' as const,
  overrides: {
    [passwordLink]: keptAs(passwordLink),
    [trustedDevice]: keptAs(trustedDevice),
  },
}

/** How long a link to set a password leads there, in seconds. */
export const passwordLinkSeconds = 3600

/** Makes the token of a link to set a password, which ends those before; it is in the link and nowhere
 * else. Where it leads: `/new-password?token=`. */
export async function createPasswordToken(auth: Auth, personId: string): Promise<string> {
  const { internalAdapter } = await auth.$context
  const token = generateRandomString(32, 'a-z', 'A-Z', '0-9')
  await internalAdapter.createVerificationValue({
    identifier: passwordLink + token,
    value: personId,
    expiresAt: new Date(Date.now() + passwordLinkSeconds * 1000),
  })
  return token
}

// What a person did, and what of theirs ends with it.
const endings: Record<string, string[] | 'everything'> = {
  '/revoke-sessions': 'everything',
  '/revoke-other-sessions': [trustedDevice],
  '/change-password': [trustedDevice, passwordLink],
  '/two-factor/disable': [trustedDevice],
  '/two-factor/verify-totp': [trustedDevice],
}

/** Ends links and trusted devices with what they rest on. */
export const endingLinks = (db: Kysely<Database>) =>
  ({
    id: 'ending-links',
    init: () => ({
      options: {
        databaseHooks: {
          verification: {
            create: {
              before: async ({ identifier, value }) => {
                if (!identifier.startsWith(passwordLink)) return
                await forgetVerifications(db, value, passwordLink)
              },
            },
          },
        },
      },
    }),
    hooks: {
      after: [
        {
          matcher: ({ path = '' }) => Object.hasOwn(endings, path),
          handler: createAuthMiddleware(async (ctx) => {
            const { session, newSession, returned } = ctx.context
            if (returned instanceof APIError || !session) return
            // A code that is right once more sets nothing up.
            const setsUp = ctx.path === '/two-factor/verify-totp'
            if (setsUp && !newSession) return
            if (setsUp) await forgetReset(db, session.user.id)
            const ending = endings[ctx.path]
            if (ending === 'everything') return endSessions(db, session.user.id)
            for (const kind of ending ?? []) {
              await forgetVerifications(db, session.user.id, kind)
            }
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
