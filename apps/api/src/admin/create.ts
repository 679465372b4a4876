import { checkEmail, checkName, foldEmail, foldName } from '@renkei/schema'
import { record } from '../audit/queries.ts'
import { ConfigError } from '../config.ts'
import { transaction } from '../db/transaction.ts'
import {
  cancelOlder,
  emailIsTaken,
  insertInvitation,
  nextInvitationId,
} from '../invitation/queries.ts'
import { createToken } from '../invitation/token.ts'
import { byCommand, type Command } from './command.ts'

const validHours = 24

/** Makes the link by which a system administrator registers, choosing the password themselves. */
export const create: Command = async ({ db, auth, origin, requestId }, input) => {
  const email = foldEmail(input.email)
  const name = foldName(input.name) || null
  if (checkEmail(email).length > 0) {
    throw new ConfigError(
      `「${input.email}」はメールアドレスとして読めません。\n“${input.email}” cannot be read as an e-mail address.`,
    )
  }
  if (name !== null && checkName(name).length > 0) {
    throw new ConfigError(
      '氏名は100字までで、制御文字は使えません。\nA name has at most 100 characters and no control characters.',
    )
  }
  if (await emailIsTaken(db, email)) {
    throw new ConfigError(
      `${email} はすでに登録されています。別のアドレスで作るか、reset-password-link や reset-second-factor を使ってください。\n` +
        `${email} is registered already. Use another address, or reset-password-link or reset-second-factor.`,
    )
  }
  const role = 'systemAdmin'
  const expiresAt = new Date(Date.now() + validHours * 3_600_000)
  const id = await nextInvitationId(db)
  await transaction(db, async (trx) => {
    await cancelOlder(trx, email, null)
    const whom = { email, name, role, position: '', departmentId: null, invitedBy: null } as const
    await insertInvitation(trx, { id, ...whom, expiresAt })
    await record(
      trx,
      { requestId },
      {
        action: 'invitation.send',
        subject: { kind: 'invitation', id, name: email },
        after: { email, role, department: null, ...byCommand },
      },
    )
  })
  return [
    `${email} をシステム管理者として登録するリンク（${validHours}時間、1回限り）`,
    `The link that registers ${email} as a system administrator (once, within ${validHours} hours):`,
    `${origin}/invitation/${await createToken(auth, id, expiresAt)}`,
  ]
}
