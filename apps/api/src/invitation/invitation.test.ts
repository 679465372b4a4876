import type { Role } from '@renkei/schema'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { one } from '../db/one.ts'
import { refusalTo } from '../testing/refused.ts'
import { type Mailbox, openMailbox } from '../testing/mailbox.ts'
import { openPost, type TestPost } from '../testing/post.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const chosen = 'a password of twelve or more'
let addresses = 0
const newAddress = () => `invited-${(addresses += 1)}@city.example.lg.jp`

describe.each(databaseKinds)('invitations, on %s', (kind) => {
  const world = useWorld(kind)
  let mailbox: Mailbox
  let post: TestPost
  let app: typeof world.app
  beforeAll(async () => {
    mailbox = await openMailbox()
    post = await openPost(world.served, mailbox.url)
    const mail = { url: mailbox.url, from: 'renkei@registry.test' }
    app = createApp({ db: world.db, log: createLog('silent'), settings: { ...testSettings, mail } })
  })
  afterAll(() => mailbox.close())

  /** Someone who manages people, signed in, and a department of a municipality. */
  const manager = async (role: Role, municipality?: string) => {
    const { email, departmentId } = await addPerson(world.db, {
      role,
      ...(municipality ? { municipality } : {}),
    })
    return { client: clientFor(app, { cookie: await signIn(app, email) }), departmentId }
  }
  const departmentOf = async (municipality: string) =>
    (await addPerson(world.db, { role: 'officer', municipality })).departmentId
  const visitor = () => clientFor(app, {}).invitation
  const tokenFor = async (email: string) => {
    await post.deliver()
    const mail = mailbox.mails.findLast(({ to }) => to.includes(email))
    return /http:\/\/registry\.test\/invitation\/(\w+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }
  const enter = async (email: string, password = chosen) => {
    const client = clientFor(app, { cookie: await signIn(app, email, password) })
    return (await client.session.get.query()).me
  }

  test('a municipality’s admin invites an officer, who chooses a password and is in', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012173')
    const email = newAddress()
    const sent = await client.invitation.send.mutate({
      email: ` ${email.toUpperCase()} `,
      name: '新任 職員',
      role: 'officer',
      position: '係長',
      department,
    })
    expect(sent).toMatchObject({ mailed: true, invitation: { email, state: 'open' } })
    expect(JSON.stringify(sent)).not.toContain(await tokenFor(email))
    const token = await tokenFor(email)
    expect(await visitor().get.query({ token })).toEqual({
      email,
      name: '新任 職員',
      role: 'officer',
      municipality: '江別市',
      department: '企画課',
    })
    const accepted = { token, name: '新任 太郎', password: chosen }
    expect(await visitor().accept.mutate(accepted)).toEqual({ email })
    expect(await enter(email)).toMatchObject({
      name: '新任 太郎',
      role: 'officer',
      position: '係長',
      municipality: { code: '012173' },
    })
    expect(await client.invitation.list.query({})).toMatchObject([
      { email, state: 'accepted', invitedBy: '試験 職員' },
    ])
  })

  test('an invitation tells what became of its mail; who sent it is told when it did not arrive', async () => {
    const { client } = await manager('systemAdmin')
    const { client: other } = await manager('systemAdmin')
    const department = await departmentOf('012246')
    const email = newAddress()
    mailbox.behave({
      recipient: (to) => (to === email ? { code: 550, text: '5.1.1 User unknown' } : undefined),
    })
    const send = () => client.invitation.send.mutate({ email, role: 'officer', department })
    const mailOf = async (id: number) =>
      (await client.invitation.list.query({})).find((sent) => sent.id === id)?.mail
    const { invitation } = await send()
    expect(invitation.mail).toMatchObject({ state: 'waiting', problem: null })
    await post.deliver()
    expect(await mailOf(invitation.id)).toMatchObject({ state: 'failed', problem: 'recipient' })
    expect(await client.message.list.query()).toMatchObject([
      {
        kind: 'mailFailed',
        invitation: { id: invitation.id, municipality: '012246' },
        title: email,
        problem: 'recipient',
      },
    ])
    expect(await other.message.list.query()).toEqual([])
    expect((await client.work.list.query({ region: 'sapporo' })).unread).toBe(1)

    mailbox.behave({})
    const again = await send()
    await post.deliver()
    expect(await mailOf(again.invitation.id)).toMatchObject({ state: 'sent', problem: null })
    // What was taken back before it was sent brings nobody a link that leads nowhere.
    const { invitation: third } = await send()
    await client.invitation.cancel.mutate({ invitation: third.id })
    const before = mailbox.mails.length
    await post.deliver()
    expect(mailbox.mails).toHaveLength(before)
    expect(await mailOf(third.id)).toMatchObject({ state: 'cancelled' })
  })

  test('where no mail is configured, whoever invites is shown the link, once', async () => {
    const { email: boss, departmentId: department } = await addPerson(world.db, {
      role: 'municipalityAdmin',
      municipality: '012173',
    })
    const client = clientFor(world.app, { cookie: await signIn(world.app, boss) })
    const email = newAddress()
    const sent = await client.invitation.send.mutate({
      ...{ email, name: '渡辺 渡', role: 'officer', department: department ?? 0 },
    })
    expect(sent.mailed).toBe(false)
    const token = sent.link?.match(/^http:\/\/registry\.test\/invitation\/(\w+)$/)?.[1] ?? ''
    expect(await world.client.invitation.get.query({ token })).toMatchObject({ email })
    expect(JSON.stringify(await client.invitation.list.query({}))).not.toContain(token)
  })

  test('a link serves once, and says no more than that it leads nowhere', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012173')
    const [used, cancelled, expired] = [newAddress(), newAddress(), newAddress()]
    for (const email of [used, cancelled, expired]) {
      await client.invitation.send.mutate({ email, role: 'officer', department })
    }
    await visitor().accept.mutate({ token: await tokenFor(used), name: '一人目', password: chosen })
    const open = (await client.invitation.list.query({})).find(({ email }) => email === cancelled)
    await client.invitation.cancel.mutate({ invitation: open?.id ?? 0 })
    await sql`update invitation set expires_at = now() where email = ${expired}`.execute(world.db)
    const tokens = [
      await tokenFor(used),
      await tokenFor(cancelled),
      await tokenFor(expired),
      'no-such-token',
    ]
    for (const token of tokens) {
      const accept = { token, name: '二人目', password: chosen }
      const refused = { code: 'invitationNotFound' }
      expect(await refusalTo(visitor().get.query({ token }))).toEqual(refused)
      expect(await refusalTo(visitor().accept.mutate(accept))).toEqual(refused)
    }
    const { rows } = await sql`select 1 from person where name = '二人目'`.execute(world.db)
    expect(rows).toEqual([])
  })

  test('of two who open one link at the same moment, one gets in', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012246')
    const email = newAddress()
    await client.invitation.send.mutate({ email, role: 'officer', department })
    const token = await tokenFor(email)
    const tries = ['先', '後', '第三'].map((name) =>
      visitor().accept.mutate({ token, name, password: chosen }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await enter(email)).toMatchObject({ email })
  })

  test('every field that is wrong is named at once, and the link still serves', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012173')
    const email = newAddress()
    await client.invitation.send.mutate({ email, role: 'officer', department })
    const token = await tokenFor(email)
    expect(
      await refusalTo(visitor().accept.mutate({ token, name: ' ', password: 'elevenchars' })),
    ).toEqual({
      code: 'fieldsInvalid',
      fields: [
        { field: 'name', problem: 'required' },
        { field: 'password', problem: 'tooShort', limit: 12 },
      ],
    })
    for (const guessed of [
      'password1234',
      'ＰＡＳＳＷＯＲＤ２０２６',
      'sapporo12345',
      '１２３４５６７８９０１２',
      '江別花子江別花子江別花子',
      '札幌市江別市札幌市江別市',
      email,
    ]) {
      expect(
        await refusalTo(visitor().accept.mutate({ token, name: '江別 花子', password: guessed })),
      ).toEqual({ code: 'fieldsInvalid', fields: [{ field: 'password', problem: 'guessable' }] })
    }
    await visitor().accept.mutate({ token, name: '氏名', password: chosen })
    const send = (to: string, name = '') =>
      refusalTo(client.invitation.send.mutate({ email: to, name, role: 'officer', department }))
    expect(await send('', 'a\u0007b')).toMatchObject({
      fields: [
        { field: 'email', problem: 'required' },
        { field: 'name', problem: 'controlCharacters' },
      ],
    })
    expect(await send('not an address')).toMatchObject({
      fields: [{ field: 'email', problem: 'notEmail', value: 'not an address' }],
    })
    expect(await send(email)).toMatchObject({ fields: [{ field: 'email', problem: 'taken' }] })
  })

  test('inviting an address again makes the older link lead nowhere', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012173')
    const email = newAddress()
    await client.invitation.send.mutate({ email, role: 'officer', department })
    const older = await tokenFor(email)
    await client.invitation.send.mutate({ email, role: 'municipalityAdmin', department })
    expect(await refusalTo(visitor().get.query({ token: older }))).toMatchObject({
      code: 'invitationNotFound',
    })
    expect(await visitor().get.query({ token: await tokenFor(email) })).toMatchObject({
      role: 'municipalityAdmin',
    })
  })

  test.each([
    ['municipalityAdmin', '012173', '012173', 'officer', 'sent'],
    ['municipalityAdmin', '012173', '012173', 'municipalityAdmin', 'sent'],
    ['municipalityAdmin', '012173', '012173', 'policyOffice', 'fieldsInvalid'],
    ['municipalityAdmin', '011002', '011002', 'policyOffice', 'sent'],
    ['municipalityAdmin', '012173', '012246', 'officer', 'forbidden'],
    ['municipalityAdmin', '012173', '012173', 'systemAdmin', 'fieldsInvalid'],
    ['municipalityAdmin', '012173', null, 'systemAdmin', 'forbidden'],
    ['systemAdmin', undefined, '012246', 'officer', 'sent'],
    ['systemAdmin', undefined, '012246', 'policyOffice', 'fieldsInvalid'],
    ['systemAdmin', undefined, null, 'systemAdmin', 'sent'],
    ['systemAdmin', undefined, null, 'officer', 'fieldsInvalid'],
    ['officer', '012173', '012173', 'officer', 'forbidden'],
    ['policyOffice', '011002', '011002', 'officer', 'forbidden'],
  ] as const)('%s of %s invites to %s a %s: %s', async (by, own, to, role, result) => {
    const { client } = await manager(by, own)
    const department = to === null ? null : await departmentOf(to)
    const sending = client.invitation.send.mutate({ email: newAddress(), role, department })
    expect(
      await sending.then(
        () => 'sent',
        async () => (await refusalTo(sending)).code,
      ),
    ).toBe(result)
  })

  test('an admin sees and cancels the invitations of the own municipality only', async () => {
    const { client: ebetsu, departmentId: department } = await manager(
      'municipalityAdmin',
      '012173',
    )
    const { client: chitose } = await manager('municipalityAdmin', '012246')
    const { client: system } = await manager('systemAdmin')
    const email = newAddress()
    const { invitation } = await ebetsu.invitation.send.mutate({
      email,
      role: 'officer',
      department,
    })
    const emails = (list: { email: string | null }[]) => list.map((sent) => sent.email)
    expect(emails(await chitose.invitation.list.query({}))).not.toContain(email)
    expect(emails(await system.invitation.list.query({}))).toContain(email)
    for (const ask of [
      () => chitose.invitation.list.query({ municipality: '012173' }),
      () => chitose.invitation.cancel.mutate({ invitation: invitation.id }),
    ]) {
      expect((await refusalTo(ask())).code).toBe('forbidden')
    }
    await system.invitation.cancel.mutate({ invitation: invitation.id })
    expect(
      await refusalTo(ebetsu.invitation.cancel.mutate({ invitation: invitation.id })),
    ).toMatchObject({ code: 'stateChanged', value: 'cancelled' })
  })

  test('the trail tells who invited whom to what, and who accepted, and no link', async () => {
    const { client, departmentId: department } = await manager('municipalityAdmin', '012173')
    const email = newAddress()
    const { invitation } = await client.invitation.send.mutate({
      email,
      role: 'officer',
      department,
    })
    const token = await tokenFor(email)
    await visitor().accept.mutate({ token, name: '受諾 者', password: chosen })
    const { rows } = await sql<{ action: string; who: string; row: string }>`
      select action, person_name as who, a::text as row from audit_entry a
      where subject_kind = 'invitation' and subject_id = ${String(invitation.id)} order by number
    `.execute(world.db)
    expect(rows.map(({ action, who }) => [action, who])).toEqual([
      ['invitation.send', '試験 職員'],
      ['invitation.accept', '受諾 者'],
    ])
    const { held } = one(
      (
        await sql<{ held: string }>`
          select concat((select string_agg(a::text, '') from audit_entry a),
            (select string_agg(v::text, '') from verification v),
            (select string_agg(i::text, '') from invitation i)) as held
        `.execute(world.db)
      ).rows,
    )
    expect(held).toContain(email)
    expect(held).not.toContain(token)
    expect(held).not.toContain(chosen)
  })
})
