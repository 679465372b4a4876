import { createHmac } from 'node:crypto'
import { foldEmail } from '@renkei/schema'
import { APIError, createAuthMiddleware, getIP, getSessionFromCtx } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import { record } from '../audit/queries.ts'
import type { Db, Database } from '../db/schema.ts'
import type { Mailer } from '../mail/mailer.ts'
import { lockMail } from '../mail/texts.ts'
import {
  countFailure,
  countWithin,
  forgetAttempts,
  mayTell,
  selectWaits,
  type Standing,
} from './attempt-queries.ts'
import { type HookContext, pendingPerson, requestIdOf } from './hook.ts'
import { selectHolder } from './queries.ts'
import type { SessionSettings } from './settings.ts'

/** What is counted: failures at the door of an `account`, failures of whoever is signed in to give
 * their `own` password again, failures of a client's `address`, and links to set a password, `linksTo`
 * an account and `linksFrom` an address. */
type Kind = 'account' | 'own' | 'address' | 'linksTo' | 'linksFrom'

/** Under what it is counted: neither addresses nor what was typed for one can be read in the table. */
export const attemptKey = ({ secret }: Pick<SessionSettings, 'secret'>, kind: Kind, of: string) =>
  `${kind}:${createHmac('sha256', secret).update(`${kind}:${of}`).digest('base64url')}`

// Where somebody proves who they are, and whose failures are counted there.
const doors: Record<string, 'account' | 'own' | 'address'> = {
  '/sign-in/email': 'account',
  '/two-factor/verify-totp': 'account',
  '/two-factor/verify-backup-code': 'account',
  '/change-password': 'own',
  '/two-factor/enable': 'own',
  '/two-factor/disable': 'own',
  '/two-factor/generate-backup-codes': 'own',
  '/two-factor/get-totp-uri': 'own',
  '/reset-password': 'address',
  '/passkey/verify-authentication': 'address',
}
const isFailure = new Set([
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_PASSWORD',
  'INVALID_TOKEN',
  'PASSKEY_NOT_FOUND',
  'AUTHENTICATION_FAILED',
])

const refusals = {
  SIGN_IN_DELAYED: 'Too many failures: wait before the next attempt',
  SIGN_IN_LOCKED: 'Too many failures: locked for a while',
  ADDRESS_BLOCKED: 'Too many failures from this address',
  LINKS_LIMITED: 'Too many links were asked for',
}
const wait = (code: keyof typeof refusals, seconds: number) =>
  new APIError(
    'TOO_MANY_REQUESTS',
    { code, message: refusals[code] },
    { 'retry-after': String(Math.max(1, seconds)) },
  )

/** Links to set a password that one account is sent within an hour. A link lives as long, so whoever
 * asks in another's name leaves them one that works. */
const linksAnHour = 5

/** Counts a failure of a client's address, over all accounts. */
export const countAddressFailure = (db: Db, { limits }: SessionSettings, key: string) =>
  countWithin(db, key, { limit: limits.addressFailures, within: limits.lockMinutes * 60 })

/** Counts failures to prove who one is, by account and by address, and makes whoever fails too often
 * wait: an account that nobody has like any other, so that waiting tells nothing. */
export function attempts(db: Kysely<Database>, settings: SessionSettings, mailer: Mailer) {
  const { failures: free, lockMinutes, addressFailures } = settings.limits
  const keyOf = (kind: Kind, of: string) => attemptKey(settings, kind, of)
  const isLock = ({ failures }: Standing) => failures >= 2 * free

  const addressOf = (ctx: HookContext): string | undefined =>
    getIP(ctx.request ?? ctx.headers ?? new Headers(), ctx.context.options) ?? undefined

  // The account that is being tried, however it was typed.
  async function accountOf(ctx: HookContext): Promise<Aim | undefined> {
    const kind = doors[ctx.path]
    if (kind === 'own') {
      const session = ctx.context.session ?? (await getSessionFromCtx(ctx))
      if (!session) return undefined
      return { key: keyOf('own', session.user.id), email: session.user.email }
    }
    if (kind !== 'account') return undefined
    const email = ctx.path === '/sign-in/email' ? typedEmail(ctx) : await pendingEmail(ctx)
    return email === undefined ? undefined : { key: keyOf('account', email), email }
  }

  async function pendingEmail(ctx: HookContext): Promise<string | undefined> {
    const person = await pendingPerson(ctx)
    return person === undefined ? undefined : (await selectHolder(db, { id: person }))?.email
  }

  async function fail(ctx: HookContext, { key, email }: Aim): Promise<Standing> {
    const counted = await countFailure(db, key, { free, lockSeconds: lockMinutes * 60 })
    if (!counted.isLock) return counted
    const person = await selectHolder(db, { email })
    await record(
      db,
      { requestId: requestIdOf(ctx.headers) },
      {
        action: 'session.lock',
        subject: { kind: 'person', id: person?.id ?? 'unknown', name: person?.name ?? null },
        after: { failures: counted.failures, minutes: lockMinutes },
      },
    )
    if (person?.isOpen && (await mayTell(db, key))) {
      const origin = settings.url ?? new URL(ctx.request?.url ?? 'http://localhost').origin
      // Not waited for: an address that is known must not take longer than one that is not.
      void mailer.send(lockMail(email, lockMinutes, `${origin}/reset-password`))
    }
    return counted
  }

  const admit = createAuthMiddleware(async (ctx) => {
    const address = addressOf(ctx)
    const from = address === undefined ? undefined : keyOf('address', address)
    const aim = await accountOf(ctx)
    const waits = await selectWaits(
      db,
      [from, aim?.key].filter((key) => key !== undefined),
    )
    const blocked = waits.find(({ key }) => key === from)
    if (blocked) throw wait('ADDRESS_BLOCKED', blocked.seconds)
    const delayed = waits.find(({ key }) => key === aim?.key)
    if (!delayed || !aim) return
    if (isLock(delayed)) throw wait('SIGN_IN_LOCKED', delayed.seconds)
    // Pages do not ask before the time has come: whoever does is a program that tries passwords.
    const after = await fail(ctx, aim)
    throw wait(isLock(after) ? 'SIGN_IN_LOCKED' : 'SIGN_IN_DELAYED', after.seconds)
  })

  const tally = createAuthMiddleware(async (ctx) => {
    const { returned, newSession } = ctx.context
    const refused = returned instanceof APIError && returned.statusCode >= 400
    if (!refused) {
      if (newSession) await forgetAttempts(db, keyOf('account', newSession.user.email))
      const own = doors[ctx.path] === 'own' && (await accountOf(ctx))
      if (own) await forgetAttempts(db, own.key)
      return
    }
    if (!isFailure.has(String(returned.body?.code)) || !doors[ctx.path]) return
    const address = addressOf(ctx)
    if (address !== undefined) await countAddressFailure(db, settings, keyOf('address', address))
    const aim = await accountOf(ctx)
    const standing = aim && (await fail(ctx, aim))
    // So that the page waits of itself, and the next attempt is not in vain.
    if (standing && standing.seconds > 0) ctx.setHeader('retry-after', String(standing.seconds))
  })

  const meterLinks = createAuthMiddleware(async (ctx) => {
    const email = typedEmail(ctx)
    const address = addressOf(ctx)
    const counted = [
      ...(address === undefined
        ? []
        : [{ key: keyOf('linksFrom', address), limit: addressFailures }]),
      ...(email === undefined ? [] : [{ key: keyOf('linksTo', email), limit: linksAnHour }]),
    ]
    for (const { key, limit } of counted) {
      const { failures, seconds } = await countWithin(db, key, { limit, within: 3600 })
      if (failures > limit) throw wait('LINKS_LIMITED', seconds)
    }
  })

  /** Who gives the right password while others have tried too many wrong ones waits as they do: what
   * was asked for at the same moment is judged by what has been counted since. */
  async function refuseLate(personId: string, path: string | undefined): Promise<void> {
    if (path === undefined || doors[path] !== 'account') return
    const person = await selectHolder(db, { id: personId })
    const [delayed] = person ? await selectWaits(db, [keyOf('account', person.email)]) : []
    if (!delayed) return
    throw wait(isLock(delayed) ? 'SIGN_IN_LOCKED' : 'SIGN_IN_DELAYED', delayed.seconds)
  }

  const plugin = {
    id: 'attempts',
    hooks: {
      before: [
        { matcher: ({ path = '' }) => Object.hasOwn(doors, path), handler: admit },
        { matcher: ({ path }) => path === '/request-password-reset', handler: meterLinks },
      ],
      after: [{ matcher: () => true, handler: tally }],
    },
  } satisfies BetterAuthPlugin
  /** Lets whoever the account belongs to try again at once. */
  const forget = (email: string) => forgetAttempts(db, keyOf('account', email))
  return { plugin, refuseLate, forget }
}

type Aim = { key: string; email: string }

function typedEmail(ctx: HookContext): string | undefined {
  const { email } = (ctx.body ?? {}) as { email?: unknown }
  return typeof email === 'string' ? foldEmail(email) : undefined
}
