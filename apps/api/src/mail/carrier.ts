import { createTransport } from 'nodemailer'
import type { Content } from './seal.ts'
import type { Pace } from './pace.ts'

/** A mail ready to be handed over. Offered twice it is the same mail, byte for byte, and known by its
 * Message-ID. */
type Letter = Content & { address: string; key: string; createdAt: Date }

/** Hands one mail over to the mail server, and comes back when the server took it. Throws what the
 * SMTP client says otherwise; `cut` breaks off. */
export type Carrier = (letter: Letter, cut: AbortSignal) => Promise<void>

const domainOf = (from: string): string => /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/** Hands mail over by SMTP, within the limits of `pace`. */
export function createCarrier(
  { url, from }: { url: string; from: string },
  { connect, silence, whole }: Pick<Pace, 'connect' | 'silence' | 'whole'>,
): Carrier {
  const transport = createTransport({
    url,
    connectionTimeout: connect,
    dnsTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ address, subject, text, unsubscribe, key, createdAt }, cut) => {
    const tooLong = AbortSignal.timeout(whole)
    await transport.sendMail({
      from,
      to: { name: '', address },
      subject,
      text,
      date: createdAt,
      messageId: `<${key}@${domainOf(from)}>`,
      // Nobody's absence is to be answered to the registry (RFC 3834).
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe === undefined
          ? {}
          : {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
      },
      signal: AbortSignal.any([cut, tooLong]),
    })
  }
}
