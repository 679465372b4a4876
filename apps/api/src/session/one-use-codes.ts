import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Database } from '../db/schema.ts'
import { pendingPerson } from './hook.ts'
import { selectSecondFactor, useStep } from './queries.ts'
import { recordFailure } from './trail.ts'

/** A code of the authenticator app is taken once: whoever saw it being typed has no use of it, nor of
 * one before. */
export const oneUseCodes = (db: Kysely<Database>) =>
  ({
    id: 'one-use-codes',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const { code } = (ctx.body ?? {}) as { code?: unknown }
            const session = await getSessionFromCtx(ctx)
            const person = session?.user.id ?? (await pendingPerson(ctx))
            const factor = person === undefined ? undefined : await selectSecondFactor(db, person)
            if (!factor || typeof code !== 'string') return
            const key = ctx.context.secretConfig
            const secret = Secret.fromUTF8(await symmetricDecrypt({ key, data: factor.secret }))
            const delta = new TOTP({ secret }).validate({ token: code, window: 1 })
            // A wrong code is better-auth's to refuse.
            if (delta === null) return
            if (await useStep(db, factor.id, TOTP.counter() + delta)) return
            await recordFailure(db, ctx)
            throw new APIError('UNAUTHORIZED', {
              code: 'CODE_ALREADY_USED',
              message: 'This code has been used: wait for the next one',
            })
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
