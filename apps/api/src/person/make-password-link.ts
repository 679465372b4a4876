import { checkText, type makePasswordLinkInput, readText, reasonLimit } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { passwordLinkMail } from '../mail/texts.ts'
import { Refused } from '../refusal.ts'
import { createPasswordToken } from '../session/links.ts'
import type { Context } from '../trpc.ts'
import { invalid } from '../write/refuse.ts'
import { permittedPerson } from './known.ts'

/** Helps somebody who cannot ask for it to a link that sets a password, and lets them in again where
 * sign-in is locked: it is mailed to them, and where no mail is configured it is answered, once, to be
 * handed over. Throws Refused `personNotFound`, `forbidden`, `fieldsInvalid` (`reason`) or
 * `stateChanged` for somebody deactivated. */
export async function makePasswordLink(
  db: Db,
  asking: Actor | null,
  input: z.infer<typeof makePasswordLinkInput>,
  { auth, mailer, origin }: Pick<Context, 'auth' | 'mailer' | 'origin'>,
): Promise<{ mailed: boolean; link: string | null }> {
  const name = 'person.makePasswordLink'
  const { person, actor, subject } = await permittedPerson(db, asking, name, input)
  // The demonstration's people have no password, and must not get one.
  if (person.demonstration) throw new Refused('forbidden')
  if (person.deactivatedAt !== null) throw new Refused('stateChanged', { value: 'deactivated' })
  const fields = checkText('reason', input.reason, reasonLimit)
  if (fields.length > 0) throw invalid(...fields)
  const mailed = mailer.isConfigured
  const after = { reason: readText(input.reason), mailed }
  await record(db, actor, { action: name, subject, after })
  const link = `${origin}/new-password?token=${await createPasswordToken(auth, person.id)}`
  if (!mailed) return { mailed, link }
  await mailer.send(passwordLinkMail(person.email, actor.me.name, link))
  return { mailed, link: null }
}
