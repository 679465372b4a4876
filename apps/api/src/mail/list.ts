import type { MailPage, MailQuestion } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { askedMunicipality } from '../person/asked.ts'
import type { Mailer } from './mailer.ts'
import { countMails, selectMails, selectService } from './page-queries.ts'

const size = 50

/** Mails to people whom the actor manages, newest first, and whether mail goes out at all. Throws
 * Refused `forbidden`. */
export async function listMails(
  db: Db,
  actor: Actor | null,
  question: MailQuestion,
  mailer: Mailer,
): Promise<MailPage> {
  const municipality = askedMunicipality(actor, 'mail.list', question)
  const { state, text, page } = question
  const wanted = {
    text,
    ...(state ? { state } : {}),
    ...(municipality === undefined ? {} : { municipality }),
  }
  const [mails, counts, service] = await Promise.all([
    selectMails(db, wanted, { skip: (page - 1) * size, limit: size }),
    countMails(db, wanted),
    selectService(db),
  ])
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    mails,
    total,
    page,
    size,
    counts,
    service: { configured: mailer.isConfigured, ...service },
  }
}
