import type { Role } from '@renkei/schema'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { refusalTo } from '../testing/refused.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  drafted,
  openInquiry,
  openMailbox,
  openPost,
  password,
  post,
  signIn,
  submitted,
  testSettings,
  turnOnSecondFactor,
  useWorld,
} from '../testing/index.ts'

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
    const people = await admin.person.list.query({})
    const seen = names(people)
    expect(people.find(({ id }) => id === here.id)).toMatchObject({ lastSignIn: null })
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
    expect(Date.parse(gone.lastSignIn ?? '')).toBeGreaterThan(Date.now() - 60_000)
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
      position: ' 係長 ',
    })
    expect(moved).toMatchObject({ department: { name: '商工課' }, position: '係長', version: 2 })
    expect((await client.session.get.query()).me).toMatchObject({
      role: 'municipalityAdmin',
      department: { name: '商工課' },
    })
  })

  test.each([
    ['municipalityAdmin', '012173', 'officer', '012173', 'officer', 'moved'],
    ['municipalityAdmin', '012173', 'officer', '012173', 'approver', 'moved'],
    ['municipalityAdmin', '012173', 'officer', '012173', 'reader', 'moved'],
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
    ['approver', '012173', 'officer', '012173', 'approver', 'forbidden'],
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

  test('before somebody leaves, an admin sees what is open with them and whether anybody is left', async () => {
    const alone = { ...officer, municipality: '012319', department: '水産課' }
    const { id, email } = await addPerson(world.db, alone)
    const admin = await world.as({ ...managing, municipality: '012319' })
    const handover = () => admin.person.handover.query({ person: id })
    const left = { department: 0, municipality: 1, sameRole: 0 }
    const none = { applications: [], inquiries: [], assignments: [], lastOfPost: false }
    expect(await handover()).toEqual({ ...none, ...left })

    const client = clientFor(world.app, { cookie: await signIn(world.app, email) })
    const { id: draft } = await drafted(client, { title: '港の見本' })
    await submitted(client)
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id: inquiry } = await openInquiry(office)
    expect((await handover()).inquiries).toEqual([])
    await client.response.save.mutate({
      inquiry,
      municipality: '012319',
      cells: [{ key: 'participation.1', version: 1, draft: { answer: 'participating' } }],
    })
    await addPerson(world.db, alone)
    const at = { region: 'sapporo', vision: 2 }
    expect(await handover()).toEqual({
      lastOfPost: false,
      applications: [{ id: draft, state: 'draft', title: '港の見本', ...at }],
      inquiries: [{ id: inquiry, title: '連携事業の参加状況', ...at }],
      assignments: [],
      ...{ department: 1, municipality: 2, sameRole: 1 },
    })
    const elsewhere = await world.as(managing)
    const refused = await refusalTo(elsewhere.person.handover.query({ person: id }))
    expect(refused.code).toBe('forbidden')
  })

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

describe.each(databaseKinds)('an officer who cannot get in any more, on %s', (kind) => {
  const world = useWorld(kind)
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  let mailing: typeof world.app
  beforeAll(async () => {
    mailbox = await openMailbox()
    ;(await openPost(world.db, mailbox.url)).keepDelivering()
    const mail = { url: mailbox.url, from: 'renkei@registry.test' }
    const log = createLog('silent')
    mailing = createApp({ db: world.db, log, settings: { ...testSettings, mail } })
  })
  afterAll(() => mailbox.close())

  const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email))
  const adminAt = async (app: typeof world.app) => {
    const { id, email } = await addPerson(world.db, { ...managing, name: '管理 者' })
    return { id, client: clientFor(app, { cookie: await signIn(app, email) }) }
  }
  const enter = async (email: string, typed = password, cookie?: string) => {
    const answer = await post(world.app, '/auth/sign-in/email', { email, password: typed }, cookie)
    const body = (await answer.json()) as { twoFactorRedirect?: boolean }
    return { status: answer.status, asksForCode: body.twoFactorRedirect ?? false }
  }
  const entriesOf = async (id: string, action: string) =>
    (
      await sql<{ who: string; after: unknown }>`
        select person_name as who, after from audit_entry
        where subject_id = ${id} and action = ${action} order by number
      `.execute(world.db)
    ).rows

  test('whose second factor is lost gets in by the password once an admin took it off, and is told', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const { cookie, trusted } = await turnOnSecondFactor(world.app, email)
    expect(await enter(email)).toEqual({ status: 200, asksForCode: true })
    const { client } = await adminAt(mailing)
    const reason = '端末を紛失したため'
    const { person, mailed } = await client.person.resetSecondFactor.mutate({
      person: id,
      version: 1,
      reason: ` ${reason} `,
    })
    expect([person, mailed]).toMatchObject([{ secondFactor: false, version: 2 }, true])
    const { session } = clientFor(world.app, { cookie })
    expect((await session.get.query()).me).toBeNull()
    expect(await enter(email)).toEqual({ status: 200, asksForCode: false })
    await expect.poll(() => mailsTo(email), { timeout: 5000 }).toHaveLength(1)
    expect(mailsTo(email)[0]?.text).toContain(`管理 者さんが、あなたの二段階認証を解除し`)
    expect(mailsTo(email)[0]?.text).toContain(reason)
    expect(await entriesOf(id, 'person.resetSecondFactor')).toEqual([
      { who: '管理 者', after: { reason } },
    ])
    // The registry tells it too, until there is another, which no device of before goes around.
    const me = async () =>
      (await clientFor(world.app, { cookie: await signIn(world.app, email) }).session.get.query())
        .me?.secondFactorReset
    expect(await me()).toEqual({ at: expect.any(String), by: '管理 者', reason })
    await turnOnSecondFactor(world.app, email)
    expect(await enter(email, password, trusted)).toEqual({ status: 200, asksForCode: true })
    const { rows } =
      await sql`select second_factor_reset_at as at from person where id = ${id}`.execute(world.db)
    expect(rows).toEqual([{ at: null }])
  })

  test('nobody takes off a second factor without a reason, twice, or their own', async () => {
    const { id } = await addPerson(world.db, officer)
    const { id: own, client } = await adminAt(world.app)
    const reset = (person: string, reason = '紛失') =>
      refusalTo(client.person.resetSecondFactor.mutate({ person, version: 1, reason }))
    expect(await reset(id, ' ')).toMatchObject({
      fields: [{ field: 'reason', problem: 'required' }],
    })
    expect(await reset(id, 'あ'.repeat(401))).toMatchObject({ fields: [{ problem: 'tooLong' }] })
    expect(await reset(id)).toMatchObject({ code: 'stateChanged', value: 'off' })
    expect(await reset(own)).toMatchObject({ code: 'forbidden' })
  })

  test('is sent a link to set a password by an admin; without e-mail the admin is shown it, once', async () => {
    const { id, email } = await addPerson(world.db, officer)
    const reason = '本人から電話があったため'
    const make = { person: id, reason }
    const { client: here } = await adminAt(world.app)
    const { client: there } = await adminAt(mailing)
    const shown = await here.person.makePasswordLink.mutate(make)
    expect(shown).toMatchObject({ mailed: false, link: expect.stringContaining('/new-password?') })
    expect(await there.person.makePasswordLink.mutate(make)).toEqual({ mailed: true, link: null })
    await expect.poll(() => mailsTo(email), { timeout: 5000 }).toHaveLength(1)
    const tokenIn = (text: string | null | undefined) => /token=(\w+)/.exec(text ?? '')?.[1]
    const newPassword = 'みずうみの朝と赤い自転車'
    const set = async (token: string | undefined) =>
      (await post(world.app, '/auth/reset-password', { token, newPassword })).status
    // The newer link has ended the older.
    expect(await set(tokenIn(shown.link))).toBe(400)
    const { cookie, trusted } = await turnOnSecondFactor(world.app, email)
    expect(await enter(email, password, trusted)).toEqual({ status: 200, asksForCode: false })
    expect(await set(tokenIn(mailsTo(email)[0]?.text))).toBe(200)
    const { session } = clientFor(world.app, { cookie })
    expect((await session.get.query()).me).toBeNull()
    expect(await enter(email)).toMatchObject({ status: 401 })
    expect(await enter(email, newPassword, trusted)).toEqual({ status: 200, asksForCode: true })
    expect(await entriesOf(id, 'person.makePasswordLink')).toEqual([
      { who: '管理 者', after: { reason, mailed: false } },
      { who: '管理 者', after: { reason, mailed: true } },
    ])
  })

  test('a link is made for nobody who is deactivated, nor for a sample', async () => {
    const { id } = await addPerson(world.db, officer)
    const sample = await addPerson(world.db, officer)
    await sql`update person set deactivated_at = now() where id = ${id}`.execute(world.db)
    await sql`update person set demonstration = true where id = ${sample.id}`.execute(world.db)
    const { client } = await adminAt(world.app)
    const make = (person: string) =>
      refusalTo(client.person.makePasswordLink.mutate({ person, reason: '見本' }))
    expect(await make(id)).toMatchObject({ code: 'stateChanged', value: 'deactivated' })
    expect(await make(sample.id)).toMatchObject({ code: 'forbidden' })
  })
})
