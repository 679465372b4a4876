import { createHash, randomBytes } from 'node:crypto'

const mark = 'renkei_'

/** A new key: 256 random bits, behind what lets people and scanners of secrets know it for one. */
export const newSecret = (): string => `${mark}${randomBytes(32).toString('base64url')}`

/** What a key is known by where it is kept. It is too long to be guessed, so that one plain hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** What people may be shown of it. */
export const prefixOf = (secret: string): string => secret.slice(0, mark.length + 5)

/** The key that a request brings. Other bearers are somebody else's, such as a proxy's, but where programs alone ask. */
export function secretIn(authorization: string | undefined, isForPrograms: boolean) {
  const [, secret] = /^bearer(?:\s+(.*))?$/is.exec(authorization?.trim() ?? '') ?? [null, null]
  if (secret === null) return undefined
  return isForPrograms || secret?.startsWith(mark) ? (secret ?? '') : undefined
}

/** A text in which no key can be read. */
export const withoutSecrets = (text: string): string =>
  text.replace(/renkei_[\w-]{5,}/g, `${mark}…`)
