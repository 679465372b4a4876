import {
  checkText,
  type Person,
  readText,
  reasonLimit,
  type resetSecondFactorInput,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { secondFactorResetMail } from '../mail/texts.ts'
import { forgetAttempts } from '../session/attempt-queries.ts'
import { attemptKey } from '../session/attempts.ts'
import { endSessions } from '../session/queries.ts'
import type { Context } from '../trpc.ts'
import { action } from '../write/action.ts'
import { invalid, stateChanged } from '../write/refuse.ts'
import { permittedPerson, written } from './known.ts'
import { removeSecondFactor } from './queries.ts'

type Means = Pick<Context, 'mailer' | 'origin' | 'settings'>

/** Takes off the second factor of somebody who lost it: they sign in with the password alone and set
 * up another. They are signed out everywhere, and told by e-mail where there is any. Nobody does it for
 * themselves. Throws Refused `personNotFound`, `forbidden`, `fieldsInvalid` (`reason`), `stateChanged`
 * where there is none, or `stale`. */
export const resetSecondFactor = action(
  'person.resetSecondFactor',
  permittedPerson,
  async (trx, { person, actor }, input: z.infer<typeof resetSecondFactorInput>, means: Means) => {
    const fields = checkText('reason', input.reason, reasonLimit)
    if (fields.length > 0) throw invalid(...fields)
    const reason = readText(input.reason)
    const { version } = input
    const by = { by: actor.me.name, reason }
    const answer = await takeOff(trx, { ...person, version }, by, means)
    return { answer, deed: { after: { reason } } }
  },
)

/** The same for whoever it is that was found to be allowed to, in a transaction; `by` is null for a
 * command. */
export async function takeOff(
  trx: Db,
  { id, version, secondFactor }: Person,
  reset: { by: string | null; reason: string },
  { mailer, origin, settings }: Means,
): Promise<{ person: Person; mailed: boolean }> {
  if (!secondFactor) throw stateChanged({ version, state: 'off' })
  const person = await written(trx, id, await removeSecondFactor(trx, { id, version }))
  await endSessions(trx, id)
  await forgetAttempts(trx, attemptKey(settings, 'account', person.email))
  const mailed = mailer.isConfigured && person.deactivatedAt === null
  const mail = secondFactorResetMail(person.email, reset, `${origin}/account`)
  if (mailed) await mailer.send(mail, trx)
  return { person, mailed }
}
