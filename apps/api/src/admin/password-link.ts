import { record } from '../audit/queries.ts'
import { createPasswordToken } from '../session/links.ts'
import { activePerson, byCommand, type Command } from './command.ts'

/** Makes a link that sets a password, to be handed to whoever it belongs to. */
export const passwordLink: Command = async ({ db, auth, origin, requestId }, { email }) => {
  const person = await activePerson(db, email)
  await record(
    db,
    { requestId },
    {
      action: 'person.makePasswordLink',
      subject: { kind: 'person', id: person.id, name: person.name },
      after: { mailed: false, ...byCommand },
    },
  )
  return [
    `${person.email} がパスワードを設定するリンク（1時間、1回限り）`,
    `The link by which ${person.email} sets a password (once, within an hour):`,
    `${origin}/new-password?token=${await createPasswordToken(auth, person.id)}`,
  ]
}
