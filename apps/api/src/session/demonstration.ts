import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/schema.ts'
import { isDemonstration } from './demonstration-queries.ts'

/** The demonstration's door, `POST /auth/demonstrate` { as }: signs in as one of its people without
 * more ado. Where the demonstration is closed there is no such address. */
export const demonstrationDoor = (db: Kysely<Database>) =>
  ({
    id: 'demonstration',
    endpoints: {
      demonstrate: createAuthEndpoint(
        '/demonstrate',
        { method: 'POST', body: z.object({ as: z.string().max(100) }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user =
            (await isDemonstration(db, ctx.body.as)) &&
            (await internalAdapter.findUserById(ctx.body.as))
          if (!user) throw new APIError('NOT_FOUND')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ status: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
