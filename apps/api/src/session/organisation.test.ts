import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  clientFor,
  cookiesOf,
  databaseKinds,
  post,
  signIn,
  testSettings,
  useWorld,
} from '../testing/index.ts'

const registry = 'http://registry.test'

/** An organisation's own sign-in server, a real one. Whoever comes is `account`'s, without a form. */
async function openOrganisation(port = 0) {
  const known = new Map<string, { email: string; email_verified: boolean }>()
  const server: Server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let current = ''
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'renkei',
        client_secret: 'known to both',
        redirect_uris: [`${registry}/auth/callback/organisation`],
      },
    ],
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: '組織の氏名', email: '', ...known.get(id) }),
    }),
  })
  const handle = provider.callback()
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const { prompt, params, grantId } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      const login = { accountId: current }
      return provider.interactionFinished(request, response, { login })
    }
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: current, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid email profile')
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent })
  }
  server.on('request', (request, response) => {
    const isInteraction = request.url?.startsWith('/interaction/')
    void (isInteraction ? interact : handle)(request, response)
  })
  return {
    issuer,
    /** From now on whoever signs in there is this account. */
    become: (id: string, email: string, verified = true) => {
      known.set(id, { email, email_verified: verified })
      current = id
    },
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** Follows redirects at the organisation's like a browser, until it sends the visitor back. */
async function visit(address: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = address
  for (let hop = 0; hop < 10; hop += 1) {
    if (next.startsWith(registry)) return next
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`${answer.status} ${await answer.text()}`)
    next = new URL(location, next).href
  }
  throw new Error('too many redirects')
}

describe.each(databaseKinds)('the organisation’s own sign-in, on %s', (kind) => {
  const world = useWorld(kind)
  let organisation: Awaited<ReturnType<typeof openOrganisation>>
  let app: typeof world.app
  beforeAll(async () => {
    organisation = await openOrganisation()
    const { issuer } = organisation
    const oidc = { issuer, clientId: 'renkei', clientSecret: 'known to both', name: '庁内認証' }
    app = createApp({ db: world.db, log: createLog('silent'), settings: { ...testSettings, oidc } })
  })
  afterAll(() => organisation.close())

  /** Through the organisation and back: where one ends up, and as whom. */
  async function enter(by = app) {
    const begun = await post(by, '/auth/sign-in/social', {
      provider: 'organisation',
      callbackURL: '/sapporo',
      errorCallbackURL: '/sign-in',
    })
    const { url } = (await begun.json()) as { url: string }
    const back = await visit(url)
    const answer = await by.request(back, { headers: { cookie: cookiesOf(begun) } })
    const { me } = await clientFor(by, { cookie: cookiesOf(answer) }).session.get.query()
    return { to: new URL(answer.headers.get('location') ?? '', registry), me }
  }

  test('is offered under its name', async () => {
    expect(await clientFor(app, {}).session.settings.query()).toMatchObject({
      organisation: { id: 'organisation', name: '庁内認証', isUp: true },
    })
  })

  test('is down, and holds nobody up, where its server does not answer', async () => {
    const oidc = {
      issuer: 'http://127.0.0.1:1',
      clientId: 'x',
      clientSecret: 'x',
      name: '庁内認証',
    }
    const settings = { ...testSettings, oidc }
    const alone = createApp({ db: world.db, log: createLog('silent'), settings })
    expect(await clientFor(alone, {}).session.settings.query()).toMatchObject({
      organisation: { isUp: false },
    })
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    expect(await signIn(alone, email)).toContain('session_token')
  })

  test('down at the start, it opens once its server has come up, without a restart', async () => {
    const { issuer, close } = await openOrganisation()
    await close()
    const oidc = { issuer, clientId: 'renkei', clientSecret: 'known to both', name: '庁内認証' }
    const settings = { ...testSettings, oidc }
    const patient = createApp({ db: world.db, log: createLog('silent'), settings })
    const isUp = async () =>
      (await clientFor(patient, {}).session.settings.query()).organisation?.isUp
    expect(await isUp()).toBe(false)
    const late = await openOrganisation(Number(new URL(issuer).port))
    await expect.poll(isUp, { timeout: 30_000, interval: 500 }).toBe(true)
    const { email, id } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    late.become('staff-0', email)
    expect((await enter(patient)).me?.id).toBe(id)
    await late.close()
  })

  test('an officer the registry knows by address gets in, now and the next time', async () => {
    const { email, id } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    organisation.become('staff-1', email.toUpperCase())
    const { to, me } = await enter()
    expect([to.pathname, me?.id, me?.name]).toEqual(['/sapporo', id, '試験 職員'])
    expect((await enter()).me?.id).toBe(id)
  })

  test('whoever the registry does not know stays out, and is not made', async () => {
    organisation.become('stranger', 'stranger@city.example.jp')
    const { to, me } = await enter()
    expect([to.pathname, me]).toEqual(['/sign-in', null])
    expect(to.searchParams.get('error')).not.toBeNull()
    const { rows } = await sql`
      select 1 from person where email = 'stranger@city.example.jp'
    `.execute(world.db)
    expect(rows).toEqual([])
  })

  test('a deactivated officer stays out, whether they came this way before or not', async () => {
    const { id, email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    organisation.become('staff-2', email)
    expect((await enter()).me?.id).toBe(id)
    await sql`update person set deactivated_at = now() where id = ${id}`.execute(world.db)
    expect(await enter()).toMatchObject({ me: null, to: { pathname: '/sign-in' } })
    const other = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    await sql`update person set deactivated_at = now() where id = ${other.id}`.execute(world.db)
    organisation.become('staff-3', other.email)
    expect(await enter()).toMatchObject({ me: null, to: { pathname: '/sign-in' } })
  })

  test('an address the organisation has not verified opens nobody’s account', async () => {
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    organisation.become('staff-4', email, false)
    expect(await enter()).toMatchObject({ me: null, to: { pathname: '/sign-in' } })
  })

  test('the organisation’s tokens are not kept', async () => {
    const { email } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    organisation.become('staff-5', email)
    await enter()
    await enter()
    const { rows } = await sql`
      select access_token, refresh_token, id_token from credential where account_id = 'staff-5'
    `.execute(world.db)
    expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
  })
})
