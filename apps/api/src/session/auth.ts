import { APIError, BASE_ERROR_CODES } from '@better-auth/core/error'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { passwordLength } from '@renkei/schema'
import type { Kysely } from 'kysely'
import { inCamelCase } from '../db/camel.ts'
import type { Database } from '../db/schema.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mail/mailer.ts'
import { resetMail } from '../mail/texts.ts'
import { addressHeader } from './address.ts'
import { attempts } from './attempts.ts'
import { demonstrationDoor } from './demonstration.ts'
import { foldedEmails } from './folded-emails.ts'
import { closedPaths, floodLimits } from './limits.ts'
import { endingLinks, passwordLinkSeconds, storeIdentifier } from './links.ts'
import { oneUseCodes } from './one-use-codes.ts'
import { seekOrganisation } from './organisation.ts'
import { passkeys, verifiedPasskeys } from './passkeys.ts'
import { soundPasswords } from './passwords.ts'
import { plainText } from './plain-text.ts'
import { endSessions, mayEnter } from './queries.ts'
import type { SessionSettings } from './settings.ts'
import { recordReset, trail } from './trail.ts'

const name = '連携 Renkei'
const thisMachine = ['localhost', '127.0.0.1', '[::1]'].flatMap((host) => [host, `${host}:*`])

/** Who proves to be whom: better-auth on the registry's own tables. Roles and what they may do are
 * no matter of its. */
export function createAuth(
  db: Kysely<Database>,
  settings: SessionSettings,
  mailer: Mailer,
  log?: Log,
) {
  const auth = createBetterAuth(db, settings, mailer)
  const { oidc } = settings
  return Object.assign(auth, {
    organisation: oidc && seekOrganisation(auth.$context, oidc, log),
  })
}

function createBetterAuth(db: Kysely<Database>, settings: SessionSettings, mailer: Mailer) {
  const { url, secret, absoluteHours } = settings
  const counted = attempts(db, settings, mailer)
  return betterAuth({
    appName: name,
    baseURL: url ?? { allowedHosts: thisMachine, protocol: 'http' },
    basePath: '/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What nobody foresaw is logged and masked where everything else is.
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) throw error
      },
    },
    database: { db: inCamelCase(db), type: 'postgres', transaction: false },
    disabledPaths: closedPaths,
    advanced: {
      cookiePrefix: 'renkei',
      useSecureCookies: url?.startsWith('https:') ?? false,
      // Our own migrations make the tables; a check would wait for a database that is gone.
      database: { validateSchema: false },
      ipAddress: {
        ipAddressHeaders: [addressHeader],
        trustedProxies: settings.trustedProxies,
      },
      // Left out, better-auth would not look at all under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        departmentId: { type: 'number', required: false, input: false },
        demonstration: { type: 'boolean', required: false, input: false },
        deactivatedAt: { type: 'date', required: false, input: false },
      },
    },
    // The absolute limit is better-auth's, since it never moves; the idle limit is in actor.ts.
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: absoluteHours * 3600,
      freshAge: 3600,
      disableSessionRefresh: true,
      additionalFields: { seenAt: { type: 'date', required: false, input: false } },
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      updateAccountOnSignIn: false,
    },
    verification: { modelName: 'verification', storeIdentifier },
    rateLimit: floodLimits(settings.limits),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: passwordLinkSeconds,
      // Not waited for: an address that is known must not take longer than one that is not.
      sendResetPassword: async ({ user, token }, request) => {
        const { email, deactivatedAt, demonstration } = user as typeof user & PersonFields
        if (deactivatedAt || demonstration) return
        const origin = url ?? new URL(request?.url ?? '').origin
        void mailer.send(resetMail(email, `${origin}/new-password?token=${token}`))
      },
      // Whoever has the mailbox is in, and whatever somebody else was in by is not.
      onPasswordReset: async ({ user }, request) => {
        await endSessions(db, user.id)
        await counted.forget(user.email)
        await recordReset(db, user.id, request?.headers)
      },
    },
    databaseHooks: {
      account: {
        create: {
          // The organisation's tokens have said who it is; the registry has no further use for them.
          before: async () => ({
            data: { accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          // Whichever way they came: who is deactivated learns what a wrong password would tell.
          before: async ({ userId }, ctx) => {
            if (!(await mayEnter(db, userId, settings.demo !== 'closed'))) {
              throw APIError.from('UNAUTHORIZED', BASE_ERROR_CODES.INVALID_EMAIL_OR_PASSWORD)
            }
            await counted.refuseLate(userId, ctx?.path)
            return { data: { expiresAt: new Date(Date.now() + absoluteHours * 3_600_000) } }
          },
        },
      },
    },
    plugins: [
      plainText,
      foldedEmails,
      counted.plugin,
      oneUseCodes(db),
      soundPasswords(db),
      twoFactor({
        // Authenticator apps show the plus sign that stands for a blank in an address.
        issuer: name.replace(' ', ''),
        // Wrong codes are counted with wrong passwords.
        accountLockout: { enabled: false },
        schema: { twoFactor: { modelName: 'secondFactor', fields: { userId: 'personId' } } },
      }),
      passkeys(name),
      verifiedPasskeys,
      ...(settings.demo === 'closed' ? [] : [demonstrationDoor(db)]),
      endingLinks(db),
      // Last, so that it sees what the others made of a sign-in.
      trail(db),
    ],
  })
}

type PersonFields = { deactivatedAt?: Date | null; demonstration?: boolean }

export type Auth = ReturnType<typeof createAuth>
