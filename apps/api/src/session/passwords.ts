import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { isGuessable } from './guessable.ts'
import type { HookContext } from './hook.ts'
import { selectHolder } from './queries.ts'

// A link that leads nowhere is better-auth's to refuse, and makes nobody compute.
async function ownerOf(ctx: HookContext): Promise<string | undefined> {
  if (ctx.path === '/change-password') return (await getSessionFromCtx(ctx))?.user.id
  const { token } = (ctx.body ?? {}) as { token?: unknown }
  if (typeof token !== 'string') return undefined
  const { internalAdapter } = ctx.context
  return (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value
}

/** Refuses passwords that others would guess, where one is set or changed; the link still serves. */
export const soundPasswords = (db: Kysely<Database>) =>
  ({
    id: 'sound-passwords',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/reset-password' || path === '/change-password',
          handler: createAuthMiddleware(async (ctx) => {
            const { newPassword } = (ctx.body ?? {}) as { newPassword?: unknown }
            const id = await ownerOf(ctx)
            const owner = id === undefined ? undefined : await selectHolder(db, { id })
            if (!owner || typeof newPassword !== 'string') return
            if (!(await isGuessable(db, newPassword, owner))) return
            throw new APIError('BAD_REQUEST', {
              code: 'PASSWORD_GUESSABLE',
              message: 'This password is common or easily guessed',
            })
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
