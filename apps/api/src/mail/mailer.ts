import { createTransport } from 'nodemailer'
import type { Log } from '../log.ts'

export type Mail = { to: string; subject: string; text: string }

export type Mailer = {
  isConfigured: boolean
  /** Hands one mail over. Never throws: what could not be sent is logged, without its text. Where no
   * mail is configured the text goes to the log, so send only what must reach someone. */
  send: (mail: Mail) => Promise<void>
}

/** E-mail by SMTP, or the server's log where none is configured. */
export function createMailer(
  settings: { url: string; from: string } | undefined,
  log: Log,
): Mailer {
  if (!settings) {
    return {
      isConfigured: false,
      send: async (mail) => log.warn({ mail }, 'no mail is configured: this was not sent'),
    }
  }
  const transport = createTransport(settings.url)
  return {
    isConfigured: true,
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({ from: settings.from, to, subject, text })
      } catch (error) {
        log.error({ err: error, to }, 'mail could not be sent')
      }
    },
  }
}
