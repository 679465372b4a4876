import { createHmac, randomUUID } from 'node:crypto'
import type { Role } from '@renkei/schema'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { testSettings } from './settings.ts'

/** A person made for a test. `municipality` is a code; system administrators have none. */
export type Newcomer = {
  role: Role
  municipality?: string
  department?: string
  /** 役職. */
  position?: string
  name?: string
  email?: string
}

/** The password of every person made for a test. */
export const password = 'a long password for tests'
const hashed = hashPassword(password)

/** Writes a person with a password, and the department unless it is there. */
export async function addPerson(
  db: Db,
  { role, municipality, department = '企画課', position = '', name = '試験 職員', email }: Newcomer,
): Promise<{ id: string; email: string; departmentId: number | null }> {
  const id = randomUUID()
  const address = (email ?? `${id}@example.lg.jp`).toLowerCase()
  let departmentId: number | null = null
  if (municipality !== undefined) {
    const { rows } = await sql<{ id: number }>`
      insert into department (municipality_id, name)
      select id, ${department} from municipality where code = ${municipality}
      on conflict (municipality_id, name) do update set name = excluded.name returning id
    `.execute(db)
    departmentId = one(rows).id
  }
  await db
    .insertInto('person')
    .values({
      ...{ id, name, email: address, email_verified: true, role, position },
      department_id: departmentId,
    })
    .execute()
  await sql`
    insert into credential (id, account_id, provider_id, person_id, password)
    values (${randomUUID()}, ${id}, 'credential', ${id}, ${await hashed})
  `.execute(db)
  return { id, email: address, departmentId }
}

/** A registry within this process, or one that listens at `url`. */
export type Door =
  | { request: (path: string, init?: RequestInit) => Response | Promise<Response> }
  | { url: string }

/** Posts JSON as the registry's own pages do. */
export function post(door: Door, path: string, body: unknown, cookie?: string): Promise<Response> {
  const origin = 'url' in door ? door.url : 'http://registry.test'
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  }
  const address = `${origin}${path}`
  return Promise.resolve('url' in door ? fetch(address, request) : door.request(address, request))
}

/** The cookies an answer sets, as a header to send. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Signs in, with the tests' password unless it is given, over HTTP like everyone; answers the cookie header to send. */
export async function signIn(door: Door, email: string, typed = password): Promise<string> {
  const answer = await post(door, '/auth/sign-in/email', { email, password: typed })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return cookiesOf(answer)
}

/** A session made as a sign-in makes it, for tests of what comes after; answers the cookie header to
 * send. Proving a password costs more than most of what is tested behind it. */
export async function enter(db: Db, personId: string): Promise<string> {
  const token = randomUUID()
  const expiresAt = new Date(Date.now() + testSettings.absoluteHours * 3_600_000)
  await sql`
    insert into session (id, token, person_id, expires_at)
    values (${randomUUID()}, ${token}, ${personId}, ${expiresAt})
  `.execute(db)
  const signature = createHmac('sha256', testSettings.secret).update(token).digest('base64')
  return `renkei.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
