import { QRCodeSVG } from 'qrcode.react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { readCode } from '../session/read-code.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { TextField } from '../ui/field.tsx'
import { AccountFailure } from './account-failure.tsx'
import { words } from './words.ts'

/** The key for an authenticator app, as a picture and as text, and the code that proves it arrived. */
export function SecondFactorSetup({
  totpURI,
  onConfirmed,
  onCancel,
}: {
  totpURI: string
  onConfirmed: () => void
  onCancel: () => void
}) {
  const { factor: text } = useWords(words)
  const field = useRef<HTMLInputElement>(null)
  const lead = useRef<HTMLParagraphElement>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const { isBusy, failure, run } = useAttempt()
  const key = new URL(totpURI).searchParams.get('secret') ?? ''
  useEffect(() => lead.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const code = readCode(typed)
    setError(code ? undefined : text.codeMissing)
    field.current?.focus()
    if (!code) return
    const answer = await run((hooks) => auth.twoFactor.verifyTotp({ code }, hooks))
    if (!answer.failure) onConfirmed()
  }
  return (
    <>
      <p ref={lead} tabIndex={-1}>
        {text.scan}
      </p>
      <div className="account__key">
        <QRCodeSVG value={totpURI} size={176} title={text.qr} role="img" />
        <div>
          <p className="account__label">{text.key}</p>
          <p className="account__secret">{key.match(/.{1,4}/g)?.join(' ')}</p>
        </div>
      </div>
      <AccountFailure
        failure={failure}
        texts={{ INVALID_CODE: text.codeWrong, CODE_ALREADY_USED: text.codeUsed }}
      />
      <form className="fields account__form" noValidate onSubmit={submit}>
        <TextField
          ref={field}
          label={text.code}
          help={text.codeHelp}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="account__acts">
          <button className="btn btn--fill" type="submit" aria-disabled={isBusy}>
            {text.confirm}
          </button>
          <button className="btn" type="button" onClick={onCancel}>
            {text.cancel}
          </button>
        </p>
      </form>
    </>
  )
}
