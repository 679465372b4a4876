import type { Role } from '@renkei/schema'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { refusalTo } from '../testing/refused.ts'
import { addPerson, clientFor, databaseKinds, post, signIn, useWorld } from '../testing/index.ts'

const officer = { role: 'officer', municipality: '012173' } as const
const managing = { role: 'municipalityAdmin', municipality: '012173' } as const

describe.each(databaseKinds)('the people of a municipality, on %s', (kind) => {
  const world = useWorld(kind)
  const names = (people: { id: string }[]) => people.map(({ id }) => id)
  const versionOf = async (id: string) => {
    const { rows } = await sql<{ version: number }>`
      select version from person where id = ${id}
    `.execute(world.db)
    return rows[0]?.version ?? 0
  }

  test('an admin sees their own, a system administrator all, others nobody', async () => {
    const here = await addPerson(world.db, officer)
    const there = await addPerson(world.db, { ...officer, municipality: '012246' })
    const admin = await world.as(managing)
    const seen = names(await admin.person.list.query({}))
    expect(seen).toContain(here.id)
    expect(seen).not.toContain(there.id)
    expect((await refusalTo(admin.person.list.query({ municipality: '012246' }))).code).toBe(
      'forbidden',
    )
    const system = await world.as({ role: 'systemAdmin' })
    expect(names(await system.person.list.query({}))).toEqual(
      expect.arrayContaining([here.id, there.id]),
    )
    expect(names(await system.person.list.query({ municipality: '012246' }))).not.toContain(here.id)
    const other = await world.as(officer)
    expect((await refusalTo(other.person.list.query({}))).code).toBe('forbidden')
    expect((await refusalTo(world.client.person.list.query({}))).code).toBe('signInRequired')
  })

  test('a deactivated officer is out at once, in no more, and comes back when reactivated', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const client = clientFor(world.app, { cookie: await signIn(world.app, email) })
    const admin = await world.as(managing)
    const gone = await admin.person.deactivate.mutate({ person: id, version: 1 })
    expect(gone).toMatchObject({ id, version: 2, deactivatedAt: expect.any(String) })
    expect((await client.session.get.query()).me).toBeNull()
    await expect(signIn(world.app, email)).rejects.toThrow('401')
    const back = await admin.person.reactivate.mutate({ person: id, version: 2 })
    expect(back).toMatchObject({ deactivatedAt: null, version: 3 })
    // What was open before stays closed.
    expect((await client.session.get.query()).me).toBeNull()
    expect(await signIn(world.app, email)).toContain('session_token')
  })

  test('a link to reset the password dies with the account', async () => {
    const { id, email } = await addPerson(world.db, officer)
    await post(world.app, '/auth/request-password-reset', { email })
    const kept = async () =>
      (await sql`select 1 from verification where value = ${id}`.execute(world.db)).rows.length
    expect(await kept()).toBe(1)
    const admin = await world.as(managing)
    await admin.person.deactivate.mutate({ person: id, version: 1 })
    expect(await kept()).toBe(0)
  })

  test('whoever is moved acts for the new department from the next request on', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const { departmentId } = await addPerson(world.db, { ...officer, department: '商工課' })
    const client = clientFor(world.app, { cookie: await signIn(world.app, email) })
    const admin = await world.as(managing)
    const moved = await admin.person.move.mutate({
      person: id,
      version: 1,
      department: departmentId,
      role: 'municipalityAdmin',
    })
    expect(moved).toMatchObject({ department: { name: '商工課' }, version: 2 })
    expect((await client.session.get.query()).me).toMatchObject({
      role: 'municipalityAdmin',
      department: { name: '商工課' },
    })
  })

  test.each([
    ['municipalityAdmin', '012173', 'officer', '012173', 'officer', 'moved'],
    ['municipalityAdmin', '012173', 'officer', '012246', 'officer', 'forbidden'],
    ['municipalityAdmin', '012246', 'officer', '012246', 'officer', 'forbidden'],
    ['municipalityAdmin', '012173', 'officer', '012173', 'policyOffice', 'fieldsInvalid'],
    ['municipalityAdmin', '012173', 'officer', null, 'systemAdmin', 'forbidden'],
    ['systemAdmin', undefined, 'officer', '012246', 'officer', 'moved'],
    ['systemAdmin', undefined, 'officer', '011002', 'policyOffice', 'moved'],
    ['systemAdmin', undefined, 'officer', '012246', 'policyOffice', 'fieldsInvalid'],
    ['systemAdmin', undefined, 'officer', '012246', 'systemAdmin', 'fieldsInvalid'],
    ['systemAdmin', undefined, 'officer', null, 'systemAdmin', 'moved'],
    ['policyOffice', '011002', 'officer', '012173', 'officer', 'forbidden'],
  ] as const)(
    '%s of %s moves an 江別市 %s to %s as %s: %s',
    async (by, own, _, to, role: Role, result) => {
      const { id } = await addPerson(world.db, officer)
      const client = await world.as({ role: by, ...(own ? { municipality: own } : {}) })
      const target =
        to === null ? null : await addPerson(world.db, { ...officer, municipality: to })
      const department = target && target.departmentId
      const moving = client.person.move.mutate({ person: id, version: 1, department, role })
      expect(
        await moving.then(
          () => 'moved',
          async () => (await refusalTo(moving)).code,
        ),
      ).toBe(result)
    },
  )

  test('nobody deactivates or moves themselves', async () => {
    const { id, email, departmentId } = await addPerson(world.db, managing)
    const admin = clientFor(world.app, { cookie: await signIn(world.app, email) })
    for (const ask of [
      () => admin.person.deactivate.mutate({ person: id, version: 1 }),
      () =>
        admin.person.move.mutate({
          person: id,
          version: 1,
          department: departmentId,
          role: 'officer',
        }),
    ]) {
      expect((await refusalTo(ask())).code).toBe('forbidden')
    }
    expect(await versionOf(id)).toBe(1)
  })

  test('an admin reaches nobody of another municipality, nor a system administrator', async () => {
    const admin = await world.as(managing)
    for (const newcomer of [
      { ...officer, municipality: '012246' },
      { role: 'systemAdmin' },
    ] as const) {
      const { id } = await addPerson(world.db, newcomer)
      const asked = admin.person.deactivate.mutate({ person: id, version: 1 })
      expect((await refusalTo(asked)).code).toBe('forbidden')
      expect(await versionOf(id)).toBe(1)
    }
    const nobody = admin.person.deactivate.mutate({ person: 'nobody', version: 1 })
    expect((await refusalTo(nobody)).code).toBe('personNotFound')
  })

  test('of two admins who change the same person, the later is told and changes nothing', async () => {
    const { id, departmentId } = await addPerson(world.db, officer)
    const [one, two] = [await world.as(managing), await world.as(managing)]
    await one.person.deactivate.mutate({ person: id, version: 1 })
    const stale = { code: 'stale', version: 2 }
    const move = { person: id, version: 1, department: departmentId, role: 'officer' } as const
    expect(await refusalTo(two.person.deactivate.mutate({ person: id, version: 1 }))).toEqual(stale)
    expect(await refusalTo(two.person.reactivate.mutate({ person: id, version: 1 }))).toEqual(stale)
    expect(await refusalTo(two.person.move.mutate(move))).toEqual(stale)
    expect(await versionOf(id)).toBe(2)
  })

  test('every change is in the audit trail, with who did it and what was before', async () => {
    const { id, departmentId } = await addPerson(world.db, officer)
    const admin = await world.as({ ...managing, name: '管理 者' })
    await admin.person.move.mutate({
      person: id,
      version: 1,
      department: departmentId,
      role: 'municipalityAdmin',
    })
    await admin.person.deactivate.mutate({ person: id, version: 2 })
    await admin.person.reactivate.mutate({ person: id, version: 3 })
    const { rows } = await sql<{ action: string; who: string; before: unknown; after: unknown }>`
      select action, person_name as who, before, after from audit_entry
      where subject_kind = 'person' and subject_id = ${id} order by number
    `.execute(world.db)
    expect(rows).toMatchObject([
      {
        action: 'person.move',
        who: '管理 者',
        before: { role: 'officer' },
        after: { role: 'municipalityAdmin' },
      },
      { action: 'person.deactivate', who: '管理 者' },
      { action: 'person.reactivate', who: '管理 者' },
    ])
  })
})
