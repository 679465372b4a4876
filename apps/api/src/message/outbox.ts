import type { Kysely } from 'kysely'
import { transaction } from '../db/transaction.ts'
import type { Database } from '../db/schema.ts'
import { insertMails } from '../mail/queries.ts'
import { seal } from '../mail/seal.ts'
import { mailsOf } from './mail.ts'
import { takeOutgoing } from './outbox-queries.ts'

/** Writes the mails that messages owe into the queue, one for everyone they concern; `origin` is where
 * the registry is reached. Messages are written in the transaction that did what they tell of, and here
 * a message and its mails change together: none is left out, and none is made twice. */
export async function makeMails(
  db: Kysely<Database>,
  { secret, origin }: { secret: string; origin: string },
): Promise<void> {
  const makeSome = () =>
    transaction(db, async (trx) => {
      const taken = await takeOutgoing(trx)
      const mails = taken.flatMap((message) => mailsOf(message, origin))
      const sealed = await Promise.all(
        mails.map(async (mail) => ({ ...mail, sealed: await seal(secret, mail) })),
      )
      if (sealed.length > 0) await insertMails(trx, sealed)
      return taken.length
    })
  while ((await makeSome()) > 0);
}
