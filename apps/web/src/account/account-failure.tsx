import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import type { Failure } from '../session/auth.ts'
import { FailureNotice } from '../session/failure.tsx'
import { words } from './words.ts'

/** Why a change of the account did not work, and the way on. `texts` tells codes of its own. */
export function AccountFailure({
  failure,
  texts = {},
}: {
  failure: Failure | undefined
  texts?: Record<string, string>
}) {
  const { failures, signInAgain } = useWords(words)
  const sentences: Record<string, string> = {
    INVALID_PASSWORD: failures.password,
    SESSION_NOT_FRESH: failures.notFresh,
    CREDENTIAL_ACCOUNT_NOT_FOUND: failures.noPassword,
    ...texts,
  }
  return (
    <>
      <FailureNotice failure={failure} refused={sentences[failure?.code ?? ''] ?? failures.other} />
      {failure?.code === 'SESSION_NOT_FRESH' && (
        <p className="acts-row">
          <Link className="btn" to="/sign-in" search={{ next: ['/account'] }}>
            {signInAgain}
          </Link>
        </p>
      )}
    </>
  )
}
