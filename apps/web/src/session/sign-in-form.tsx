import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { auth } from './auth.ts'
import { CodeForm } from './code-form.tsx'
import { FailureNotice } from './failure.tsx'
import { useAttempt } from './use-attempt.ts'
import { useLeft } from './use-left.ts'
import { SubmitOrWait } from './submit-or-wait.tsx'
import { words } from './words.ts'

/** E-mail address and password, then the second step for those who set one up. */
export function SignInForm({
  email: known = '',
  onSignedIn,
  isOverPage = false,
}: {
  /** Typed in beforehand. */
  email?: string
  onSignedIn: () => void
  /** Nothing leads away from the page below. */
  isOverPage?: boolean
}) {
  const text = useWords(words)
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [hasTried, setTried] = useState(false)
  const [needsCode, setNeedsCode] = useState(false)
  const [tried, setTriedAddress] = useState('')
  const { isBusy, failure, run } = useAttempt()
  const address = email.normalize('NFKC').trim()
  // Another account does not wait for this one; another person at this network address does.
  const isHeld = address === tried || failure?.code === 'ADDRESS_BLOCKED'
  const remaining = useLeft(failure)
  const left = isHeld ? remaining : 0

  const focus = (field: string) => form.current?.querySelector<HTMLInputElement>(field)?.focus()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || left > 0) return
    setTried(true)
    if (address === '' || password === '') {
      focus(address === '' ? '[name=email]' : '[name=password]')
      return
    }
    setTriedAddress(address)
    const answer = await run((hooks) => auth.signIn.email({ email: address, password }, hooks))
    if (answer.failure) focus('[name=password]')
    else if ('twoFactorRedirect' in answer.data) setNeedsCode(true)
    else onSignedIn()
  }
  if (needsCode) return <CodeForm onSignedIn={onSignedIn} onStartOver={() => setNeedsCode(false)} />

  const { emailMissing, passwordMissing } = text.errors
  return (
    <>
      <FailureNotice failure={failure} refused={text.failures.signIn} />
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <TextField
          label={text.email}
          name="email"
          type="email"
          autoComplete="username webauthn"
          value={email}
          error={hasTried && email.trim() === '' ? emailMissing : undefined}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div>
          <PasswordField
            label={text.password}
            name="password"
            autoComplete="current-password"
            value={password}
            error={hasTried && password === '' ? passwordMissing : undefined}
            onChange={(event) => setPassword(event.target.value)}
          />
          {!isOverPage && (
            <p className="small enter__below">
              <Link to="/reset-password">{text.reset}</Link>
            </p>
          )}
        </div>
        <SubmitOrWait isBusy={isBusy} left={left}>
          {text.signIn}
        </SubmitOrWait>
      </form>
    </>
  )
}
