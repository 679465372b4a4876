import { setTimeout as wait } from 'node:timers/promises'
import { genericOAuth } from 'better-auth/plugins'
import type { Log } from '../log.ts'
import type { SessionSettings } from './settings.ts'

type Oidc = NonNullable<SessionSettings['oidc']>
type Init = ReturnType<typeof genericOAuth>['init']
type AuthContext = Parameters<Init>[0]

/** better-auth's name for the organisation's own sign-in: `/auth/callback/organisation`. */
export const organisationId = 'organisation'

/** The organisation's own sign-in, as far as its server has told how to use it. */
export type Organisation = {
  /** Whether one can sign in by it now. Where its server did not answer so far, it is asked again, at
   * most every five seconds; nobody waits longer than a second for that. */
  isUp: () => Promise<boolean>
}

// Milliseconds.
const patience = 5_000
const courtesy = 1_000
const firstPause = 5_000
const longestPause = 300_000

// It lets in people the registry knows by their e-mail address and makes none.
const providerOf = ({ issuer, clientId, clientSecret, name }: Oidc) =>
  genericOAuth({
    config: [
      {
        providerId: organisationId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableProviderLogout: true,
      },
    ],
  })

/** Asks the organisation's server (OpenID Connect) how to sign in by it, until it answers: better-auth
 * would ask once, at the start, and everyone would wait for it. From then on it is one of the ways in. */
export function seekOrganisation(
  context: Promise<Pick<AuthContext, 'socialProviders'>>,
  oidc: Oidc,
  log: Log | undefined,
): Organisation {
  const { init } = providerOf(oidc)
  let isKnown = false
  let looked = 0
  let looking: Promise<boolean> | undefined

  async function find(): Promise<boolean> {
    const auth = await context
    const asked = init(auth as AuthContext)
    const answer = await Promise.race([asked, wait(patience, undefined, { ref: false })])
    const provider = answer?.context.socialProviders.find(({ id }) => id === organisationId)
    if (!provider) return false
    // Every request reads this list.
    auth.socialProviders.push(provider)
    log?.info({ issuer: oidc.issuer }, 'the organisation’s sign-in is open')
    return true
  }
  const look = (): Promise<boolean> => {
    looking ??= find()
      .catch(() => false)
      .then((found) => {
        isKnown = found
        looked = Date.now()
        looking = undefined
        return found
      })
    return looking
  }
  async function seek(): Promise<void> {
    if (await look()) return
    log?.error({ issuer: oidc.issuer }, 'the organisation’s sign-in does not answer: asking on')
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      await wait(pause, undefined, { ref: false })
      if (isKnown || (await look())) return
    }
  }
  void seek()
  return {
    isUp: async () => {
      if (isKnown) return true
      if (!looking && Date.now() - looked < firstPause) return false
      return Promise.race([look(), wait(courtesy, false, { ref: false })])
    },
  }
}
