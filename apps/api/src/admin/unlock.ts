import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { forgetAttempts } from '../session/attempt-queries.ts'
import { attemptKey } from '../session/attempts.ts'
import { byCommand, type Command, personOf } from './command.ts'

/** Forgets what failed at an account, so that its owner need not wait. */
export const unlock: Command = async ({ db, settings, requestId }, { email }) => {
  const person = await personOf(db, email)
  const wasCounted = await transaction(db, async (trx) => {
    const counted = await forgetAttempts(trx, attemptKey(settings, 'account', person.email))
    if (!counted) return false
    await record(
      trx,
      { requestId },
      {
        action: 'person.unlock',
        subject: { kind: 'person', id: person.id, name: person.name },
        after: byCommand,
      },
    )
    return true
  })
  return wasCounted
    ? [
        `${person.email} はすぐにログインを試せます。`,
        `${person.email} can try to sign in at once.`,
      ]
    : [
        `${person.email} のログインは止められていません。`,
        `Sign-in of ${person.email} is not locked.`,
      ]
}
