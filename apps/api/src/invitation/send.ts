import {
  checkEmail,
  checkName,
  checkPosition,
  foldEmail,
  foldName,
  foldPosition,
  type Invitation,
  type sendInvitationInput,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { invitationMail } from '../mail/texts.ts'
import { permit } from '../permit.ts'
import { givenPost } from '../person/known.ts'
import type { Context } from '../trpc.ts'
import { invalid } from '../write/refuse.ts'
import { knownInvitation } from './known.ts'
import { cancelOlder, emailIsTaken, insertInvitation, nextInvitationId } from './queries.ts'
import { createToken } from './token.ts'

const days = 7

/** Invites someone to a department, and has the link mailed to them (`mailed`: it is in the queue);
 * without mail it is answered, once, to be handed over. What was sent to the address before leads nowhere from now
 * on. Throws Refused `forbidden`, `departmentNotFound` or `fieldsInvalid`. */
export async function sendInvitation(
  db: Db,
  actor: Actor | null,
  input: z.infer<typeof sendInvitationInput>,
  { auth, mailer, origin }: Pick<Context, 'auth' | 'mailer' | 'origin'>,
): Promise<{ invitation: Invitation; mailed: boolean; link: string | null }> {
  const department = await givenPost(db, actor, 'invitation.send', input)
  permit(actor, 'invitation.send', { municipality: department?.municipality ?? null })
  const email = foldEmail(input.email)
  const name = foldName(input.name) || null
  const fields = [
    ...checkEmail(input.email),
    ...(name === null ? [] : checkName(name)),
    ...checkPosition(input.position),
  ]
  if (fields.length === 0 && (await emailIsTaken(db, email))) {
    fields.push({ field: 'email', problem: 'taken', value: email })
  }
  if (fields.length > 0) throw invalid(...fields)

  const expiresAt = new Date(Date.now() + days * 86_400_000)
  const departmentId = department?.id ?? null
  // The link comes first, so that the mail is written with the invitation; should that fail, it leads
  // nowhere.
  const id = await nextInvitationId(db)
  const link = `${origin}/invitation/${await createToken(auth, id, expiresAt)}`
  const invitation = await transaction(db, async (trx) => {
    await cancelOlder(trx, email, departmentId)
    const invitedBy = actor.me.id
    const { role } = input
    const post = { role, position: foldPosition(input.position), departmentId }
    await insertInvitation(trx, { id, email, name, ...post, invitedBy, expiresAt })
    const { municipality } = await knownInvitation(trx, id)
    const offer = {
      ...{ id, email, name, role },
      municipality: municipality?.name ?? null,
      department: department?.name ?? null,
    }
    await mailer.send(invitationMail(offer, email, link), trx)
    await record(trx, actor, {
      action: 'invitation.send',
      subject: { kind: 'invitation', id, name: email },
      after: { email, role, department: department?.name ?? null },
    })
    return knownInvitation(trx, id)
  })
  const mailed = mailer.isConfigured
  return { invitation, mailed, link: mailed ? null : link }
}
