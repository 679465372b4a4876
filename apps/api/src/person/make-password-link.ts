import { checkText, type makePasswordLinkInput, readText, reasonLimit } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { passwordLinkMail } from '../mail/texts.ts'
import { Refused } from '../refusal.ts'
import { createPasswordToken } from '../session/links.ts'
import type { Context } from '../trpc.ts'
import { knownPerson, permitManaging } from './known.ts'

/** Helps somebody who cannot ask for it to a link that sets a password, and lets them in again where
 * sign-in is locked: it is mailed to them, and where no mail is configured it is answered, once, to be
 * handed over. Throws Refused `personNotFound`, `forbidden`, `fieldsInvalid` (`reason`) or
 * `stateChanged` for somebody deactivated. */
export async function makePasswordLink(
  { db, actor, auth, mailer, origin }: Context,
  { person: id, reason }: z.infer<typeof makePasswordLinkInput>,
): Promise<{ mailed: boolean; link: string | null }> {
  const person = await knownPerson(db, id)
  permitManaging(actor, 'person.makePasswordLink', person)
  // The demonstration's people have no password, and must not get one.
  if (person.demonstration) throw new Refused('forbidden')
  if (person.deactivatedAt !== null) throw new Refused('stateChanged', { value: 'deactivated' })
  const fields = checkText('reason', reason, reasonLimit)
  if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
  const mailed = mailer.isConfigured
  await record(db, actor, {
    action: 'person.makePasswordLink',
    subject: { kind: 'person', id, name: person.name },
    after: { reason: readText(reason), mailed },
  })
  const link = `${origin}/new-password?token=${await createPasswordToken(auth, id)}`
  if (!mailed) return { mailed, link }
  await mailer.send(passwordLinkMail(person.email, actor.me.name, link))
  return { mailed, link: null }
}
