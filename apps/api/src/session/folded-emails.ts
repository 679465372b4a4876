import { foldEmail } from '@renkei/schema'
import { createAuthMiddleware } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'

/** Addresses typed in full width or capitals are the ones the registry keeps. */
export const foldedEmails = {
  id: 'folded-emails',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/sign-in/email' || path === '/request-password-reset',
        handler: createAuthMiddleware(async ({ body }) =>
          typeof body?.email === 'string'
            ? { context: { body: { ...body, email: foldEmail(body.email) } } }
            : undefined,
        ),
      },
    ],
  },
} satisfies BetterAuthPlugin
