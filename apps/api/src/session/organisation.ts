import { genericOAuth } from 'better-auth/plugins'
import type { Auth } from './auth.ts'
import type { SessionSettings } from './settings.ts'

/** better-auth's name for the organisation's own sign-in: `/auth/callback/organisation`. */
export const organisationId = 'organisation'

/** The organisation's own sign-in by OpenID Connect. It lets in people the registry knows by their
 * e-mail address and makes none. */
export const organisationSignIn = ({ issuer, clientId, clientSecret, name }: Oidc) =>
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

/** Whether the organisation's server told at the start how to sign in with it. */
export const knowsOrganisation = async (auth: Auth): Promise<boolean> =>
  (await auth.$context).socialProviders.some(({ id }) => id === organisationId)

type Oidc = NonNullable<SessionSettings['oidc']>
