import {
  type ApplicationState,
  applicationState,
  can,
  type ErrorCode,
  type Me,
  mayEver,
  permissions,
  type ProcedureName,
  type Subject,
} from '@renkei/schema'
import type { TRPCClient } from '@trpc/client'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Api } from './contract.ts'
import { insertMails } from './mail/queries.ts'
import { markSent } from './mail/queue-queries.ts'
import { routes } from './routes.ts'
import { applicationsBeingEndorsed, applicationsInEveryState } from './testing/applications.ts'
import { type Call, calls, type Things } from './testing/calls.ts'
import { indicatorTyped } from './testing/indicators.ts'
import { opinionTyped } from './testing/opinions.ts'
import { openInquiry } from './testing/inquiries.ts'
import { addPerson, databaseKinds, type Newcomer, useWorld, type World } from './testing/index.ts'
import { refusalTo } from './testing/refused.ts'

// Things are of 江別市, 千歳市 is asked, 札幌市 is the region's core, 当別町 has no part in them.
const places = { own: '012173', asked: '012246', region: '011002', other: '013030' } as const
const roles = ['officer', 'approver', 'reader', 'municipalityAdmin', 'policyOffice'] as const

const newcomers: Record<string, Newcomer | null> = {
  public: null,
  systemAdmin: { role: 'systemAdmin' },
  ...Object.fromEntries(
    roles.flatMap((role) =>
      Object.entries(places).map(([place, municipality]) => [
        `${role}, ${place}`,
        { role, municipality },
      ]),
    ),
  ),
}

type Person = { name: string; me: Me | null; client: TRPCClient<Api> }

const names = Object.keys(permissions) as ProcedureName[]

type Standing = { state: ApplicationState; locked: boolean }
const standings: Standing[] = [
  ...applicationState.options.map((state) => ({ state, locked: false })),
  { state: 'draft', locked: true },
  { state: 'returned', locked: true },
]

/** The application that stands so. */
const standing = ({ applications, endorsing }: Things, { state, locked }: Standing) =>
  locked && (state === 'draft' || state === 'returned') ? endorsing[state] : applications[state]

/** How whoever may not call a procedure is refused. An application that they may not even see does
 * not exist to them; one that only its state withholds tells its state. */
function refusalFor(
  name: ProcedureName,
  me: Me | null,
  { byState }: Call,
  subject: Subject,
): ErrorCode {
  if (!me) return 'signInRequired'
  if (!byState || !mayEver(me, name)) return 'forbidden'
  if (!can(me, 'application.get', subject)) return 'applicationNotFound'
  const inAnotherState = standings.some((other) => can(me, name, { ...subject, ...other }))
  return inAnotherState ? 'stateChanged' : 'forbidden'
}

const forLackOfPermission: ErrorCode[] = ['signInRequired', 'forbidden', 'applicationNotFound']

/** What the registry answers a call: a refusal's code, or that it did it. */
async function outcomeOf(call: Promise<unknown>): Promise<ErrorCode | 'done'> {
  let done = false
  const seen = call.then((answer) => {
    done = true
    return answer
  })
  const refusal = await refusalTo(seen).catch((error: unknown) => {
    if (done) return undefined
    throw error
  })
  return refusal?.code ?? 'done'
}

describe('the walk over the permissions', () => {
  test('knows every procedure of the registry, and no other', () => {
    const procedures = Object.entries(routes).flatMap(([entity, record]) =>
      Object.keys(record).map((name) => `${entity}.${name}`),
    )
    expect(procedures.toSorted()).toEqual(names.toSorted())
    expect(Object.keys(calls).toSorted()).toEqual(names.toSorted())
  })

  test('walks every state of whatever a grant names states for', () => {
    const stateful = names.filter((name) => permissions[name].some((grant) => 'states' in grant))
    const walked = names.filter((name) => calls[name].every(({ byState }) => byState))
    expect(walked).toEqual(stateful)
  })
})

describe.each(databaseKinds)('permissions on %s', (kind) => {
  const world = useWorld(kind)
  const people: Person[] = []
  let things: Things

  beforeAll(async () => {
    things = await thingsIn(world)
    for (const [name, newcomer] of Object.entries(newcomers)) {
      const client = newcomer ? await world.as(newcomer) : world.client
      people.push({ name, client, me: (await client.session.get.query()).me })
    }
  })

  test('who asks is who they say', () => {
    expect(people).toHaveLength(2 + roles.length * Object.keys(places).length)
    for (const { name, me } of people) {
      const newcomer = newcomers[name]
      expect(me?.role, name).toBe(newcomer?.role)
      expect(me?.municipality?.code, name).toBe(newcomer?.municipality)
    }
  })

  describe.each(names)('%s', (name) => {
    test.each(calls[name])('$about', async (call) => {
      const wrong: string[] = []
      for (const stands of call.byState ? standings : [undefined]) {
        for (const person of people) {
          const { me, client } = person
          const subject = { ...call.subject(me), ...stands }
          const application = stands ? standing(things, stands) : things.applications.draft
          const outcome = await outcomeOf(call.call(client, things, application))
          const expected = can(me, name, subject) ? 'allowed' : refusalFor(name, me, call, subject)
          const isRight =
            expected === 'allowed'
              ? !forLackOfPermission.includes(outcome as ErrorCode) &&
                !(stands && outcome === 'stateChanged')
              : outcome === expected
          if (!isRight)
            wrong.push(`${person.name} ${JSON.stringify(stands)}: ${outcome}, not ${expected}`)
        }
      }
      expect(wrong).toEqual([])
    })
  })

  test('leaves every application in its state', async () => {
    const { client } = people.find(({ name }) => name === 'officer, own') ?? {
      client: world.client,
    }
    for (const stands of standings) {
      const { id, version } = standing(things, stands)
      const { state, locked: endorsing } = stands
      const found = await client.application.get.query({ id })
      expect(found).toMatchObject({ id, version, state, endorsing })
    }
  })

  test('a list shows whom it lists nothing they may not open, and nothing of theirs is missing', async () => {
    for (const { name, me, client } of people) {
      if (!mayEver(me, 'application.list')) continue
      const listed = await client.application.list.query({ region: 'sapporo' })
      const mine = new Set(listed.map(({ id }) => id))
      for (const stands of standings) {
        const { id } = standing(things, stands)
        const { state } = stands
        const subject = { municipality: places.own, region: 'sapporo', state }
        const isOwn = can(me, 'application.list', { municipality: places.own })
        const expected = isOwn || (me?.coreOf.length !== 0 && can(me, 'application.get', subject))
        expect(mine.has(id), `${name} ${state}`).toBe(expected)
      }
    }
  })
})

async function thingsIn(world: World): Promise<Things> {
  const admin = await world.as({ role: 'systemAdmin' })
  const municipality = places.own
  const officer = { role: 'officer', municipality, department: '総務課（見本）' } as const
  const { id: person, departmentId } = await addPerson(world.db, officer)
  const { id: systemAdmin } = await addPerson(world.db, { role: 'systemAdmin' })
  if (departmentId === null) throw new Error('An officer has a department')
  const invited = await admin.invitation.send.mutate({
    email: 'invited@example.lg.jp',
    role: 'officer',
    department: departmentId,
  })
  const transfer = await admin.transfer.plan.mutate({
    ...{ person, on: '2099-04-01', leaves: false, department: departmentId, role: 'officer' },
  })
  const systemInvited = await admin.invitation.send.mutate({
    email: 'system@example.lg.jp',
    role: 'systemAdmin',
    department: null,
  })
  return {
    person,
    systemAdmin,
    department: departmentId,
    transfer: transfer.id,
    invitation: invited.invitation.id,
    systemInvitation: systemInvited.invitation.id,
    mail: await sentMail(world, invited.invitation.id),
    systemMail: await sentMail(world, systemInvited.invitation.id),
    applications: await applicationsInEveryState(world),
    ...(await applicationsBeingEndorsed(world, admin)),
    indicator: await indicatorIn(world),
    inquiry: await inquiryIn(world),
    feedback: await feedbackIn(world),
    opinion: await opinionIn(world),
    apiKey: await revokedKey(admin, departmentId),
    ...(await webhooksOf(world, admin, departmentId)),
  }
}

async function webhooksOf(world: World, admin: TRPCClient<Api>, department: number) {
  const make = () =>
    admin.webhook.create.mutate({ name: '見本', department, url: 'https://town.example.jp/hook' })
  const [paused, active] = [await make(), await make()]
  const { id } = await admin.webhook.pause.mutate({ id: paused.webhook.id })
  const { rows } = await sql<{ id: number }>`
    insert into webhook_delivery (webhook_id, event) values (${id}::int, gen_random_uuid()) returning id
  `.execute(world.db)
  const removable = await Promise.all(Object.keys(newcomers).map(make))
  return {
    webhook: id,
    activeWebhook: active.webhook.id,
    delivery: rows[0]?.id ?? 0,
    removableWebhooks: removable.map(({ webhook }) => webhook.id),
  }
}

async function revokedKey(admin: TRPCClient<Api>, department: number): Promise<number> {
  const { key } = await admin.apiKey.create.mutate({ name: '見本', department, scopes: ['read'] })
  return (await admin.apiKey.revoke.mutate({ id: key.id })).id
}

/** A mail about an invitation that was sent already. */
async function sentMail(world: World, invitation: number): Promise<number> {
  const mail = { to: 'invited@example.lg.jp', kind: 'invitation', invitation, sealed: 'x' } as const
  await insertMails(world.db, [mail])
  const { mails } = await (await world.as({ role: 'systemAdmin' })).mail.list.query({})
  const id = mails[0]?.id ?? 0
  await markSent(world.db, id)
  return id
}

async function inquiryIn(world: World): Promise<number> {
  const office = await world.as({ role: 'policyOffice', municipality: places.region })
  return (await openInquiry(office)).id
}

async function feedbackIn(world: World): Promise<number> {
  await world.client.feedback.send.mutate({ region: 'sapporo', text: '図書館を使いたい' })
  const office = await world.as({ role: 'policyOffice', municipality: places.region })
  const page = await office.feedback.list.query({ region: 'sapporo' })
  return page.feedback[0]?.id ?? 0
}

async function opinionIn(world: World): Promise<number> {
  const office = await world.as({ role: 'policyOffice', municipality: places.region })
  const form = opinionTyped()
  const { id } = await office.opinion.save.mutate({ region: 'sapporo', id: 0, version: 0, form })
  return id
}

async function indicatorIn(world: World): Promise<number> {
  const office = await world.as({ role: 'policyOffice', municipality: places.region })
  const { id } = await office.indicator.create.mutate({ region: 'sapporo', form: indicatorTyped() })
  return id
}
