import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n.tsx'
import { auth } from './auth.ts'
import { FailureNotice } from './failure.tsx'
import { useAttempt } from './use-attempt.ts'
import { settingsQuery } from './use-session.ts'
import { words } from './words.ts'

/** Passkeys need a browser that knows them, and a secure address. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window

/** Passkey and the organisation's own sign-in, where there are such ways. */
export function OtherWays({ next, onSignedIn }: { next: string; onSignedIn: () => void }) {
  const text = useWords(words)
  const { data: settings } = useQuery({
    ...settingsQuery(),
    // A sign-in server that is down may come up while somebody waits for it.
    refetchInterval: ({ state }) => (state.data?.organisation?.isUp === false ? 10_000 : false),
  })
  const organisation = settings?.organisation
  const passkey = useAttempt()
  const single = useAttempt()

  const usePasskey = async () => {
    if (passkey.isBusy) return
    const answer = await passkey.run((hooks) => auth.signIn.passkey({}, hooks))
    if (!answer.failure) onSignedIn()
  }
  const useOrganisation = async (provider: string) => {
    if (single.isBusy) return
    // better-auth's client follows the way to the organisation by itself.
    await single.run((hooks) =>
      auth.signIn.social(
        { provider, callbackURL: next, errorCallbackURL: '/sign-in?failed=organisation' },
        hooks,
      ),
    )
  }
  if (!knowsPasskeys() && !organisation) return null
  return (
    <>
      <p className="or">{text.or}</p>
      <FailureNotice
        failure={passkey.failure}
        refused={
          passkey.failure?.code === 'USER_VERIFICATION_REQUIRED'
            ? text.failures.unverified
            : text.failures.passkey
        }
      />
      <FailureNotice failure={single.failure} refused={text.failures.unexpected} />
      <div className="ways">
        {knowsPasskeys() && (
          <button className="btn" type="button" aria-disabled={passkey.isBusy} onClick={usePasskey}>
            {text.passkey}
          </button>
        )}
        {organisation && !organisation.isUp && (
          <p className="small">{text.organisationDown(organisation.name)}</p>
        )}
        {organisation?.isUp && (
          <button
            className="btn"
            type="button"
            aria-disabled={single.isBusy}
            onClick={() => useOrganisation(organisation.id)}
          >
            {text.organisation(organisation.name)}
          </button>
        )}
      </div>
    </>
  )
}
