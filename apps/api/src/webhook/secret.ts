import { createHmac, randomBytes } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

const mark = 'whsec_'

/** A new secret, as the Standard Webhooks convention writes it: 256 random bits. */
export const newSecret = (): string => `${mark}${randomBytes(32).toString('base64')}`

// One key for one use, made of the registry's secret.
const keyOf = (secret: string) => createHmac('sha256', secret).update('webhooks').digest('hex')

/** Seals a webhook's secret with the registry's: it has to sign, so that a hash would not do. */
export const sealSecret = (secret: string, own: string): Promise<string> =>
  symmetricEncrypt({ key: keyOf(secret), data: own })

/** Throws where it was sealed with another secret. */
export const openSecret = (secret: string, sealed: string): Promise<string> =>
  symmetricDecrypt({ key: keyOf(secret), data: sealed })

type Signed = { id: string; seconds: number; body: string }

/** What goes with a body (`webhook-signature`), by each secret that is good: `v1,` and HMAC-SHA256 of id, time and body. */
export const signatureOf = (secrets: readonly string[], { id, seconds, body }: Signed): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(mark.length), 'base64')
      const hmac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`)
      return `v1,${hmac.digest('base64')}`
    })
    .join(' ')
