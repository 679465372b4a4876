import { checkText, readText, reasonLimit } from '@renkei/schema'
import { record } from '../audit/queries.ts'
import { ConfigError } from '../config.ts'
import { transaction } from '../db/transaction.ts'
import { takeOff } from '../person/reset-second-factor.ts'
import { byCommand, type Command, personOf } from './command.ts'

/** Takes off a second factor that is lost, of the last administrator too. */
export const resetSecondFactor: Command = async (means, input) => {
  const person = await personOf(means.db, input.email)
  if (!person.secondFactor) {
    throw new ConfigError(
      `${person.email} は二段階認証を使っていません。\n${person.email} has no second factor.`,
    )
  }
  if (checkText('reason', input.reason, reasonLimit, { required: false }).length > 0) {
    throw new ConfigError(
      `理由は${reasonLimit}字までで、制御文字は使えません。\nA reason has at most ${reasonLimit} characters and no control characters.`,
    )
  }
  const reason = readText(input.reason) || 'サーバーのコマンドによる解除'
  const { db, requestId } = means
  const mailed = await transaction(db, async (trx) => {
    const done = await takeOff(trx, person, { by: null, reason }, means)
    await record(
      trx,
      { requestId },
      {
        action: 'person.resetSecondFactor',
        subject: { kind: 'person', id: person.id, name: person.name },
        after: { reason, ...byCommand },
      },
    )
    return done.mailed
  })
  return [
    `${person.email} の二段階認証を解除し、すべての端末からログアウトしました。${mailed ? '本人にメールで知らせました。' : 'メールでは知らせていません。本人に伝えてください。'}`,
    `The second factor of ${person.email} is removed, and they are signed out everywhere. ${mailed ? 'They were told by e-mail.' : 'They were not told by e-mail: tell them.'}`,
  ]
}
