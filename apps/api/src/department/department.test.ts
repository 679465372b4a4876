import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { refusalTo } from '../testing/refused.ts'
import { addPerson, databaseKinds, useWorld } from '../testing/index.ts'

const managing = { role: 'municipalityAdmin', municipality: '012173' } as const

describe.each(databaseKinds)('departments, on %s', (kind) => {
  const world = useWorld(kind)

  test('an admin opens one, renames it and closes it, each step in the trail', async () => {
    const admin = await world.as(managing)
    const opened = await admin.department.create.mutate({ name: ' 観光課 ' })
    expect(opened).toMatchObject({ municipality: '012173', name: '観光課', people: 0, version: 1 })
    const { id: department } = opened
    const renamed = await admin.department.rename.mutate({
      department,
      version: 1,
      name: '観光振興課',
    })
    expect(renamed).toMatchObject({ name: '観光振興課', version: 2 })
    const closed = await admin.department.close.mutate({ department, version: 2 })
    expect(closed).toMatchObject({ closedAt: expect.any(String), version: 3 })
    expect(await admin.department.list.query({})).toContainEqual(closed)
    const { rows } = await sql<{ action: string }>`
      select action from audit_entry
      where subject_kind = 'department' and subject_id = ${String(department)} order by number
    `.execute(world.db)
    expect(rows.map(({ action }) => action)).toEqual([
      'department.create',
      'department.rename',
      'department.close',
    ])
  })

  test('two of a municipality never have one name; of two municipalities they may', async () => {
    const admin = await world.as(managing)
    const first = await admin.department.create.mutate({ name: '環境課' })
    const second = await admin.department.create.mutate({ name: '福祉課' })
    const fields = [{ field: 'name', problem: 'taken', value: '環境課' }]
    const taken = { code: 'fieldsInvalid', fields }
    expect(await refusalTo(admin.department.create.mutate({ name: '環境課' }))).toEqual(taken)
    const rename = { department: second.id, version: 1, name: '環境課' }
    expect(await refusalTo(admin.department.rename.mutate(rename))).toEqual(taken)
    const again = { department: first.id, version: 1, name: '環境課' }
    expect(await admin.department.rename.mutate(again)).toMatchObject({ name: '環境課' })
    const other = await world.as({ ...managing, municipality: '012246' })
    expect(await other.department.create.mutate({ name: '環境課' })).toMatchObject({ version: 1 })
  })

  test.each([
    ['', 'required'],
    ['　 ', 'required'],
    ['課\u0000', 'controlCharacters'],
    ['課'.repeat(101), 'tooLong'],
  ] as const)('no department is called %j', async (name, problem) => {
    const admin = await world.as(managing)
    expect(await refusalTo(admin.department.create.mutate({ name }))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field: 'name', problem }],
    })
  })

  test('one with people in it is not closed, and a closed one takes nobody', async () => {
    const admin = await world.as(managing)
    const { id, departmentId } = await addPerson(world.db, {
      role: 'officer',
      municipality: '012173',
      department: '水道課',
    })
    const department = departmentId ?? 0
    const close = () => admin.department.close.mutate({ department, version: 1 })
    expect(await refusalTo(close())).toEqual({
      code: 'fieldsInvalid',
      fields: [{ field: 'department', problem: 'taken' }],
    })
    await admin.person.deactivate.mutate({ person: id, version: 1 })
    await close()
    const unknown = { fields: [{ field: 'department', problem: 'unknownCode' }] }
    const post = { department, role: 'officer' } as const
    const invite = { email: 'x@example.lg.jp', ...post }
    expect(await refusalTo(admin.invitation.send.mutate(invite))).toMatchObject(unknown)
    const move = { person: id, version: 2, ...post }
    expect(await refusalTo(admin.person.move.mutate(move))).toMatchObject(unknown)
  })

  test('an admin changes the own municipality’s only; a system administrator names which', async () => {
    const mine = await (await world.as(managing)).department.create.mutate({ name: '港湾課' })
    const stranger = await world.as({ ...managing, municipality: '012246' })
    const rename = { department: mine.id, version: 1, name: '改名' }
    for (const ask of [
      () => stranger.department.create.mutate({ municipality: '012173', name: '侵入課' }),
      () => stranger.department.rename.mutate(rename),
      () => stranger.department.close.mutate({ department: mine.id, version: 1 }),
    ]) {
      expect((await refusalTo(ask())).code).toBe('forbidden')
    }
    const system = await world.as({ role: 'systemAdmin' })
    expect(await refusalTo(system.department.create.mutate({ name: '課' }))).toMatchObject({
      code: 'inputInvalid',
      parameter: 'municipality',
    })
    const made = await system.department.create.mutate({ municipality: '012173', name: '新設課' })
    expect(made).toMatchObject({ municipality: '012173' })
    expect(
      (await refusalTo(system.department.rename.mutate({ ...rename, department: 999_999 }))).code,
    ).toBe('departmentNotFound')
  })

  test('of two who rename one, the later is told', async () => {
    const admin = await world.as(managing)
    const { id: department } = await admin.department.create.mutate({ name: '二重課' })
    await admin.department.rename.mutate({ department, version: 1, name: '先の課' })
    const late = admin.department.rename.mutate({ department, version: 1, name: '後の課' })
    expect(await refusalTo(late)).toEqual({ code: 'stale', version: 2 })
    expect(await admin.department.list.query({})).toContainEqual(
      expect.objectContaining({ id: department, name: '先の課' }),
    )
  })
})
