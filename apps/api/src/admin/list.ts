import type { Person } from '@renkei/schema'
import { selectInvitations } from '../invitation/queries.ts'
import { selectPeople } from '../person/queries.ts'
import { selectWaits } from '../session/attempt-queries.ts'
import { attemptKey } from '../session/attempts.ts'
import type { Command } from './command.ts'

const isAdministrator = ({ role, demonstration }: Person) =>
  !demonstration && (role === 'systemAdmin' || role === 'municipalityAdmin')

/** Lists system administrators, those of municipalities, and who is invited to be one: one a line, by
 * tabs. */
export const list: Command = async ({ db, settings }) => {
  const people = (await selectPeople(db, undefined)).filter(isAdministrator)
  const keyOf = ({ email }: Person) => attemptKey(settings, 'account', email)
  const locked = new Set((await selectWaits(db, people.map(keyOf))).map(({ key }) => key))
  const stateOf = (person: Person) =>
    [
      person.deactivatedAt === null ? '利用中 active' : '停止中 deactivated',
      person.secondFactor && '二段階認証 second step',
      locked.has(keyOf(person)) && 'ログイン一時停止中 locked',
    ].filter((part) => part !== false)
  const line = (...parts: string[]) => parts.join('\t')
  const invited = (await selectInvitations(db, undefined)).filter(
    ({ role, state }) => role === 'systemAdmin' && state === 'open',
  )
  return [
    line('メールアドレス e-mail', '氏名 name', '役割 role', '状態 state'),
    ...people.map((person) =>
      line(
        person.email,
        person.name,
        person.municipality?.name ?? 'システム管理者 system administrator',
        stateOf(person).join('、'),
      ),
    ),
    ...invited.map(({ email, name, expiresAt }) =>
      line(
        email ?? '—',
        name ?? '—',
        'システム管理者 system administrator',
        `招待中 invited（${new Date(expiresAt).toISOString().slice(0, 10)} まで until）`,
      ),
    ),
    ...(people.some(({ role, deactivatedAt }) => role === 'systemAdmin' && deactivatedAt === null)
      ? []
      : [
          '利用中のシステム管理者がいません。npm run admin -- create <email> で作れます。',
          'There is no active system administrator. Make one by: npm run admin -- create <email>',
        ]),
  ]
}
