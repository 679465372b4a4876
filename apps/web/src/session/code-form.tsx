import { evenWidth } from '@renkei/schema'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { auth } from './auth.ts'
import { FailureNotice } from './failure.tsx'
import { readCode } from './read-code.ts'
import { useAttempt } from './use-attempt.ts'
import { useLeft } from './use-left.ts'
import { SubmitOrWait } from './submit-or-wait.tsx'
import { words } from './words.ts'

/** The second step: the six digits of an authenticator app, or one of the backup codes. */
export function CodeForm({
  onSignedIn,
  onStartOver,
}: {
  onSignedIn: () => void
  onStartOver: () => void
}) {
  const text = useWords(words)
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBackup, setBackup] = useState(false)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const { isBusy, failure, run } = useAttempt()
  const left = useLeft(failure)
  useEffect(() => heading.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || left > 0) return
    const code = isBackup ? evenWidth(typed) : readCode(typed)
    const { codeMissing, backupCodeMissing } = text.errors
    const missing = isBackup ? backupCodeMissing : codeMissing
    setError(code ? undefined : missing)
    field.current?.focus()
    if (!code) return
    const answer = await run<unknown>((hooks) =>
      isBackup
        ? auth.twoFactor.verifyBackupCode({ code }, hooks)
        : auth.twoFactor.verifyTotp({ code }, hooks),
    )
    if (!answer.failure) onSignedIn()
  }
  const switchWay = () => {
    setBackup(!isBackup)
    setTyped('')
    setError(undefined)
    field.current?.focus()
  }
  const { code, backupCode, codeExpired, codeUsed } = text.failures
  const refusals: Record<string, string> = {
    INVALID_TWO_FACTOR_COOKIE: codeExpired,
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: codeExpired,
    CODE_ALREADY_USED: codeUsed,
  }
  const refused = refusals[failure?.code ?? ''] ?? (isBackup ? backupCode : code)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {text.secondStep}
      </h2>
      <FailureNotice failure={failure} refused={refused} />
      <form className="fields" noValidate onSubmit={submit}>
        <TextField
          ref={field}
          label={isBackup ? text.backupCode : text.code}
          help={isBackup ? text.backupCodeHelp : text.secondStepHelp}
          error={error}
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SubmitOrWait isBusy={isBusy} left={left}>
          {text.confirm}
        </SubmitOrWait>
      </form>
      <p className="other-ways">
        <button className="btn btn--text" type="button" onClick={switchWay}>
          {isBackup ? text.useCode : text.useBackupCode}
        </button>
        <button className="btn btn--text" type="button" onClick={onStartOver}>
          {text.startOver}
        </button>
      </p>
    </>
  )
}
