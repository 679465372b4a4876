import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addPerson, clientFor, databaseKinds, post, signIn, useWorld } from '../testing/index.ts'

const officer = { role: 'officer', municipality: '012173' } as const

describe.each(databaseKinds)('sessions on %s', (kind) => {
  const world = useWorld(kind)
  const enter = async () => {
    const { id, email } = await addPerson(world.db, officer)
    const cookie = await signIn(world.app, email)
    return { id, email, cookie, client: clientFor(world.app, { cookie }) }
  }
  const idle = (id: string, minutes: number) =>
    sql`update session set seen_at = now() - make_interval(mins => ${minutes}::int)
      where person_id = ${id}`.execute(world.db)

  test('an officer who signs in is an officer of their department', async () => {
    const { client } = await enter()
    expect(await client.session.get.query()).toMatchObject({
      me: { role: 'officer', municipality: { code: '012173' }, department: { name: '企画課' } },
    })
  })

  test('the public has no session and no end of it', async () => {
    expect(await world.client.session.get.query()).toEqual({
      me: null,
      idleUntil: null,
      endsAt: null,
    })
  })

  test('a session says when it ends: unused after an hour, in any case after twelve', async () => {
    const { client } = await enter()
    const { idleUntil, endsAt } = await client.session.get.query()
    const inMinutes = (time: string | null) =>
      Math.round((Date.parse(time ?? '') - Date.now()) / 60_000)
    expect([inMinutes(idleUntil), inMinutes(endsAt)]).toEqual([60, 720])
  })

  test('looking at the clock keeps nobody signed in; working does', async () => {
    const { id, client } = await enter()
    await idle(id, 50)
    const before = await client.session.get.query()
    await client.session.get.query()
    expect((await client.session.get.query()).idleUntil).toBe(before.idleUntil)
    await client.department.list.query({})
    const after = await client.session.get.query()
    const gained = Date.parse(after.idleUntil ?? '') - Date.parse(before.idleUntil ?? '')
    expect(Math.round(gained / 60_000)).toBe(50)
    expect(after.endsAt).toBe(before.endsAt)
  })

  test('whoever was away too long is out, and stays out', async () => {
    const { id, client } = await enter()
    await idle(id, 61)
    await expect(client.department.list.query({})).rejects.toThrow('signInRequired')
    expect((await client.session.get.query()).me).toBeNull()
  })

  test('an idle session opens nothing at the sign-in addresses either', async () => {
    const { id, cookie } = await enter()
    await idle(id, 61)
    const sessions = await world.app.request('/auth/list-sessions', { headers: { cookie } })
    expect(sessions.status).toBe(401)
    const request = { newPassword: 'another long password', currentPassword: 'x' }
    expect((await post(world.app, '/auth/change-password', request, cookie)).status).toBe(401)
  })

  test('at the absolute limit a session ends, however busy it is', async () => {
    const { id, client } = await enter()
    await sql`update session set expires_at = now() where person_id = ${id}`.execute(world.db)
    expect((await client.session.get.query()).me).toBeNull()
  })

  test('nobody gets a longer session by asking not to be remembered', async () => {
    const { email } = await addPerson(world.db, officer)
    const request = { email, password: 'a long password for tests', rememberMe: false }
    const answer = await post(world.app, '/auth/sign-in/email', request)
    expect(answer.status).toBe(200)
    const { rows } = await sql<{ hours: number }>`
      select round(extract(epoch from s.expires_at - now()) / 3600)::int as hours
      from session s join person p on p.id = s.person_id where p.email = ${email}
    `.execute(world.db)
    expect(rows).toEqual([{ hours: 12 }])
  })
})
