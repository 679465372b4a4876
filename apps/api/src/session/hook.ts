import { type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'

/** What better-auth hands to a hook. */
export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** The header in which better-auth is told the request's id. */
export const requestIdHeader = 'x-request-id'

export const requestIdOf = (headers: Headers | undefined): string =>
  headers?.get(requestIdHeader) ?? ''

/** Who gave the right password and is being asked for the second factor; undefined for everyone else,
 * those who are signed in already included. */
export async function pendingPerson(ctx: HookContext): Promise<string | undefined> {
  if (await getSessionFromCtx(ctx)) return undefined
  const { createAuthCookie, internalAdapter, secret } = ctx.context
  const pending = await ctx.getSignedCookie(createAuthCookie('two_factor').name, secret)
  return pending ? (await internalAdapter.findVerificationValue(pending))?.value : undefined
}
