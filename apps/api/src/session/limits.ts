import type { Limits } from './settings.ts'

/** What a client's address may ask of better-auth at all: against floods, not against guessing. Counted
 * in memory, so that signing in writes nothing for it. */
export const floodLimits = ({ addressRequests }: Limits) => ({
  enabled: true,
  storage: 'memory' as const,
  window: 60,
  max: addressRequests,
  customRules: { '/**': { window: 60, max: addressRequests } },
})

/** What better-auth offers and the registry does not: people are made by invitation, named by whoever
 * manages them, and never deleted. */
export const closedPaths = [
  '/sign-up/email',
  '/update-user',
  '/update-session',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/set-password',
  '/verify-email',
  '/send-verification-email',
  '/link-social',
  '/unlink-account',
  '/refresh-token',
  '/get-access-token',
  '/account-info',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
]
