import {
  checkText,
  type Person,
  readText,
  reasonLimit,
  type resetSecondFactorInput,
} from '@renkei/schema'
import type { z } from 'zod'
import { type Deed, record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { secondFactorResetMail } from '../mail/texts.ts'
import { Refused } from '../refusal.ts'
import { forgetAttempts } from '../session/attempt-queries.ts'
import { attemptKey } from '../session/attempts.ts'
import { endSessions } from '../session/queries.ts'
import type { Context } from '../trpc.ts'
import { knownPerson, permitManaging } from './known.ts'
import { removeSecondFactor } from './queries.ts'
import { written } from './written.ts'

type Means = Pick<Context, 'db' | 'mailer' | 'origin' | 'settings'>

/** Takes off the second factor of somebody who lost it: they sign in with the password alone and set
 * up another. They are signed out everywhere, and told by e-mail where there is any. Nobody does it for
 * themselves. Throws Refused `personNotFound`, `forbidden`, `fieldsInvalid` (`reason`), `stateChanged`
 * where there is none, or `stale`. */
export async function resetSecondFactor(
  { actor, ...ctx }: Context,
  { person: id, version, reason }: z.infer<typeof resetSecondFactorInput>,
): Promise<{ person: Person; mailed: boolean }> {
  const before = await knownPerson(ctx.db, id)
  permitManaging(actor, 'person.resetSecondFactor', before)
  const fields = checkText('reason', reason, reasonLimit)
  if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
  const told = { by: actor.me.name, reason: readText(reason) }
  return takeOff(ctx, { ...before, version }, told, (trx, deed) => record(trx, actor, deed))
}

/** The same for whoever it is that was found to be allowed to; `by` is null for a command. */
export async function takeOff(
  { db, mailer, origin, settings }: Means,
  { id, version, secondFactor }: Person,
  { by, reason }: { by: string | null; reason: string },
  note: (trx: Db, deed: Deed) => Promise<void>,
): Promise<{ person: Person; mailed: boolean }> {
  if (!secondFactor) throw new Refused('stateChanged', { value: 'off' })
  return transaction(db, async (trx) => {
    const after = await written(trx, id, await removeSecondFactor(trx, { id, version }))
    await endSessions(trx, id)
    await forgetAttempts(trx, attemptKey(settings, 'account', after.email))
    await note(trx, {
      action: 'person.resetSecondFactor',
      subject: { kind: 'person', id, name: after.name },
      after: { reason, ...(by === null ? { by: 'command' } : {}) },
    })
    const mailed = mailer.isConfigured && after.deactivatedAt === null
    const mail = secondFactorResetMail(after.email, { by, reason }, `${origin}/account`)
    if (mailed) await mailer.send(mail, trx)
    return { person: after, mailed }
  })
}
