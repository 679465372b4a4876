import { passkey } from '@better-auth/passkey'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'

/** A passkey stands for password and second factor at once: whoever merely holds the device must not
 * get in. */
function requireVerified(userVerified: boolean | undefined): void {
  if (userVerified) return
  throw new APIError('UNAUTHORIZED', {
    code: 'USER_VERIFICATION_REQUIRED',
    message: 'The device did not verify who uses it',
  })
}

/** Passkeys whose device asks for a face, a finger or its code, every time. */
export const passkeys = (name: string) =>
  passkey({
    rpName: name,
    schema: { passkey: { fields: { userId: 'personId', credentialID: 'credentialId' } } },
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) =>
        requireVerified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) =>
        requireVerified(verification.authenticationInfo.userVerified),
    },
  })

/** better-auth asks devices for verification at sign-in only where it is to be had. */
export const verifiedPasskeys = {
  id: 'verified-passkeys',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/passkey/generate-authenticate-options',
        handler: createAuthMiddleware(async (ctx) => {
          const { returned } = ctx.context
          if (returned instanceof APIError || typeof returned !== 'object') return undefined
          return ctx.json({ ...returned, userVerification: 'required' })
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin
