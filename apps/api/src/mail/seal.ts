import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

/** What a mail says. */
export type Content = {
  subject: string
  text: string
  /** Where a mail program ends what the mail is part of, by one POST (RFC 8058). */
  unsubscribe?: string
}

/** Seals what a mail says with the registry's secret: links in it open doors, so that nobody reads it
 * from the database or a copy of it. */
export const seal = (secret: string, { subject, text, unsubscribe }: Content): Promise<string> =>
  symmetricEncrypt({ key: secret, data: JSON.stringify({ subject, text, unsubscribe }) })

/** Throws where it was sealed with another secret. */
export const unseal = async (secret: string, sealed: string): Promise<Content> =>
  JSON.parse(await symmetricDecrypt({ key: secret, data: sealed })) as Content
