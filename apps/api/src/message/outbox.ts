import type { Db } from '../db/schema.ts'
import type { Mailer } from '../mail/mailer.ts'
import { mailsOf } from './mail.ts'
import { takeOutgoing } from './outbox-queries.ts'

/** Mails what was not mailed yet, where mail is configured. A mail that fails is in the log, and the
 * message in the registry: it is not tried again. */
export async function deliver(db: Db, mailer: Mailer, origin: string): Promise<void> {
  if (!mailer.isConfigured) return
  for (;;) {
    const taken = await takeOutgoing(db)
    if (taken.length === 0) return
    for (const mail of taken.flatMap((message) => mailsOf(message, origin))) {
      await mailer.send(mail)
    }
  }
}
