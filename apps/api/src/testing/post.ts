import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import { createLog, type Log } from '../log.ts'
import { createCarrier } from '../mail/carrier.ts'
import { createMailer, type Mailer } from '../mail/mailer.ts'
import { type Pace, usual } from '../mail/pace.ts'
import { deliver, type Post } from '../mail/post.ts'
import { noteMailService } from '../mail/queries.ts'
import { onMail } from '../mail/signal.ts'
import { testSettings } from './settings.ts'

/** Tests wait for a silent server no longer than they must. */
const hasty: Pace = { ...usual, connect: 1000, silence: 1000, whole: 3000, insist: [] }

/** Whoever sends the mail of a registry under test. */
export type TestPost = {
  mailer: Mailer
  post: Post
  /** One round, as a job does it. */
  deliver: (stopping?: { ending?: AbortSignal; cut?: AbortSignal }) => Promise<number | undefined>
  /** Rounds by themselves, whenever mail is written; until the returned function is called. */
  keepDelivering: () => () => void
}

/** Mail of a registry under test, handed over at `url`; undefined: none is configured, which messages
 * written from now on are told unless `service` is false. */
export async function openPost(
  db: Kysely<Database>,
  url: string | undefined,
  {
    log = createLog('silent'),
    pace = hasty,
    service = true,
  }: { log?: Log; pace?: Pace; service?: boolean } = {},
): Promise<TestPost> {
  const mail = url === undefined ? undefined : { url, from: '連携 <renkei@registry.test>' }
  if (service) await noteMailService(db, mail !== undefined)
  const { secret, url: origin = '' } = testSettings
  const carrier = mail && createCarrier(mail, pace)
  const post: Post = { db, log, secret, origin, carrier, pace }
  const never = new AbortController().signal
  const round: TestPost['deliver'] = ({ ending = never, cut = never } = {}) =>
    deliver(post, { ending, cut })
  return {
    post,
    mailer: createMailer(db, { mail, secret }, log),
    deliver: round,
    keepDelivering: () => {
      let last: Promise<unknown> = Promise.resolve()
      return onMail(db, () => {
        last = last.then(() => round()).catch(() => {})
      })
    },
  }
}

/** As if the time until the next try had passed. */
export const makeDue = (db: Kysely<Database>) =>
  sql`update mail set next_try_at = now() where state = 'waiting'`.execute(db)
