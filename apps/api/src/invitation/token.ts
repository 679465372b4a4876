import { generateRandomString } from 'better-auth/crypto'
import type { Auth } from '../session/auth.ts'

// better-auth keeps what a link stands for, by the token's hash, until it expires.
const identifier = (token: string) => `invitation:${token}`

/** Makes the token of an invitation; it is in the link and nowhere else. */
export async function createToken(
  auth: Auth,
  id: number,
  expiresAt: Date,
  token = generateRandomString(32, 'a-z', 'A-Z', '0-9'),
): Promise<string> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: identifier(token),
    value: `invitation-${id}`,
    expiresAt,
  })
  return token
}

/** The invitation a token stands for; undefined for one unknown or expired. */
export async function readToken(auth: Auth, token: string): Promise<number | undefined> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findVerificationValue(identifier(token))
  if (!found || found.expiresAt < new Date()) return undefined
  const id = /^invitation-(\d+)$/.exec(found.value)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Forgets a token that was used. */
export async function deleteToken(auth: Auth, token: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteVerificationByIdentifier(identifier(token))
}
