import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import { type Deed, record } from '../audit/queries.ts'
import type { Database } from '../db/schema.ts'
import { type HookContext, pendingPerson, requestIdOf } from './hook.ts'
import { selectHolder, selectMe } from './queries.ts'

type Doing = Pick<Deed, 'action' | 'after'>

const ways: Record<string, string> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backupCode',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'organisation',
  '/demonstrate': 'demonstration',
}
const changes: Record<string, Deed['action']> = {
  '/change-password': 'session.changePassword',
  '/two-factor/verify-totp': 'session.secondFactorOn',
  '/two-factor/disable': 'session.secondFactorOff',
  '/two-factor/generate-backup-codes': 'session.backupCodes',
  '/passkey/verify-registration': 'session.passkeyAdded',
  '/passkey/delete-passkey': 'session.passkeyRemoved',
  '/revoke-session': 'session.signOutElsewhere',
  '/revoke-other-sessions': 'session.signOutElsewhere',
  '/revoke-sessions': 'session.signOutEverywhere',
}

async function recordOf(db: Kysely<Database>, personId: string, requestId: string, deed: Doing) {
  const person = await selectMe(db, personId)
  const subject = { kind: 'person', id: personId, name: person?.me.name ?? null }
  await record(db, person ? { ...person, requestId } : { requestId }, { ...deed, subject })
}

export const recordReset = (db: Kysely<Database>, personId: string, headers?: Headers) =>
  recordOf(db, personId, requestIdOf(headers), { action: 'session.resetPassword' })

// Whose account a failed sign-in was aimed at. What was typed stays out of the trail: it may be a
// password in the wrong field.
async function aimedAt(db: Kysely<Database>, ctx: HookContext): Promise<string | undefined> {
  if (ctx.path.startsWith('/two-factor/')) return pendingPerson(ctx)
  const { email } = (ctx.body ?? {}) as { email?: unknown }
  return typeof email === 'string' ? (await selectHolder(db, { email }))?.id : undefined
}

/** Writes that somebody could not come in. */
export async function recordFailure(db: Kysely<Database>, ctx: HookContext): Promise<void> {
  const id = (await aimedAt(db, ctx)) ?? 'unknown'
  const requestId = requestIdOf(ctx.headers)
  await record(
    db,
    { requestId },
    {
      action: 'session.signInFailed',
      subject: { kind: 'person', id },
      after: { by: ways[ctx.path] },
    },
  )
}

/** Writes what better-auth did into the audit trail: who came in and how, who could not, and what
 * they changed of their ways in. */
export const trail = (db: Kysely<Database>) =>
  ({
    id: 'trail',
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            delete: {
              after: async ({ userId }, context) => {
                if (context?.path !== '/sign-out') return
                const id = requestIdOf(context.headers)
                await recordOf(db, userId, id, { action: 'session.signOut' })
              },
            },
          },
        },
      },
    }),
    hooks: {
      after: [
        {
          matcher: ({ path = '' }) => Object.hasOwn(ways, path) || Object.hasOwn(changes, path),
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession, session, returned } = ctx.context
            const requestId = requestIdOf(ctx.headers)
            const failed = returned instanceof APIError && returned.statusCode >= 400
            const by = ways[ctx.path]
            const change = changes[ctx.path]
            if (session && change) {
              // A code that is right once more changes nothing; without a new session none was made.
              if (failed || (by && !newSession)) return
              return recordOf(db, session.user.id, requestId, { action: change })
            }
            if (by === undefined) return
            if (newSession && !failed) {
              const deed: Doing = { action: 'session.signIn', after: { by } }
              return recordOf(db, newSession.user.id, requestId, deed)
            }
            // The organisation's sign-in answers a failure with the way back.
            if (!failed && by !== 'organisation') return
            await recordFailure(db, ctx)
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
