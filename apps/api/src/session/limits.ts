// Counted by better-auth per client address and path; `window` in seconds.
export const limits = {
  '/sign-in/*': { window: 60, max: 10 },
  '/request-password-reset': { window: 3600, max: 5 },
  '/reset-password': { window: 60, max: 10 },
}

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
