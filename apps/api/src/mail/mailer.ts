import type { MailKind } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { Database, Db } from '../db/schema.ts'
import type { Log } from '../log.ts'
import type { SessionSettings } from '../session/settings.ts'
import { insertMails } from './queries.ts'
import { type Content, seal } from './seal.ts'
import { signalMail } from './signal.ts'

export type Mail = Content & {
  to: string
  kind?: MailKind
  /** Ids of what it tells of. */
  message?: number
  invitation?: number
  /** When it was written; now unless it is given. */
  at?: Date
  /** When it is of no use any more, such as the end of a link; after a week unless it is given. */
  expiresAt?: Date
}

export type Mailer = {
  isConfigured: boolean
  /** Writes a mail into the queue, from which it is sent, tried again and given up by itself (see
   * post.ts). Inside a transaction pass it as `db`: the mail is written with the deed, and not without
   * it. Outside one it never throws: what could not be written is logged, without its text. Where no
   * mail is configured the text goes to the log, so send only what must reach someone. */
  send: (mail: Mail, db?: Db) => Promise<void>
}

/** E-mail through the queue, or the server's log where none is configured. */
export function createMailer(
  db: Kysely<Database>,
  settings: Pick<SessionSettings, 'mail' | 'secret'>,
  log: Log,
): Mailer {
  if (!settings.mail) {
    return {
      isConfigured: false,
      send: async ({ to, subject, text }) =>
        log.warn({ mail: { to, subject, text } }, 'no mail is configured: this was not sent'),
    }
  }
  const queue = async (mail: Mail, into: Db) => {
    await insertMails(into, [{ ...mail, sealed: await seal(settings.secret, mail) }])
    signalMail(into)
  }
  return {
    isConfigured: true,
    send: async (mail, into) => {
      if (into) return queue(mail, into)
      try {
        await queue(mail, db)
      } catch (error) {
        // The database's error may hold the row, and with it the address.
        log.error({ err: String(error), kind: mail.kind }, 'mail could not be queued')
      }
    },
  }
}
