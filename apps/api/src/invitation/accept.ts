import { randomUUID } from 'node:crypto'
import {
  type acceptInvitationInput,
  checkEmail,
  checkName,
  checkPassword,
  foldEmail,
  foldName,
} from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertPerson } from '../person/queries.ts'
import { Refused } from '../refusal.ts'
import { isGuessable } from '../session/guessable.ts'
import { selectMe } from '../session/queries.ts'
import type { Context } from '../trpc.ts'
import { invalid } from '../write/refuse.ts'
import { offerOf } from './offer.ts'
import { noteAcceptedBy, useInvitation } from './queries.ts'
import { deleteToken } from './token.ts'

/** Makes the invited person, with the name and password they chose; they sign in with it. Whoever
 * holds the link may, so it is used up. Throws Refused `invitationNotFound`, `tooManyRequests` or
 * `fieldsInvalid`. */
export async function acceptInvitation(
  db: Db,
  input: z.infer<typeof acceptInvitationInput>,
  means: Pick<Context, 'auth' | 'settings' | 'address' | 'requestId'>,
): Promise<{ email: string }> {
  const { auth, requestId } = means
  const offer = await offerOf(db, input.token, means)
  const typed = offer.email ?? input.email ?? ''
  const email = foldEmail(typed)
  const fields = [...checkName(input.name), ...checkEmail(typed), ...checkPassword(input.password)]
  if (await isGuessable(db, input.password, { name: input.name, email })) {
    fields.push({ field: 'password', problem: 'guessable' })
  }
  if (fields.length > 0) throw invalid(...fields)
  const { password } = await auth.$context
  const hash = await password.hash(input.password)

  await transaction(db, async (trx) => {
    const used = await useInvitation(trx, offer.id)
    if (!used) throw new Refused('invitationNotFound')
    const id = randomUUID()
    const person = { id, name: foldName(input.name), email, role: offer.role, ...used }
    if (!(await insertPerson(trx, person, { id: randomUUID(), hash }))) {
      throw invalid({ field: 'email', problem: 'taken', value: email })
    }
    await noteAcceptedBy(trx, offer.id, id)
    const me = await selectMe(trx, id)
    await record(trx, me ? { ...me, requestId } : { requestId }, {
      action: 'invitation.accept',
      subject: { kind: 'invitation', id: offer.id, name: email },
      after: { person: id, role: offer.role },
    })
  })
  await deleteToken(auth, input.token)
  return { email }
}
