import { checkPassword, passwordLength } from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { auth } from './auth.ts'
import { FailureNotice } from './failure.tsx'
import { OneFormPage } from './one-form-page.tsx'
import { words } from './password-words.ts'
import { useAttempt } from './use-attempt.ts'

/** Where the link of a reset leads: a new password, once. */
export function NewPasswordPage() {
  const text = useWords(words)
  const language = useLanguage()
  const token = useSearch({ from: '__root__' })['token']?.[0] ?? ''
  const field = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [hasTried, setTried] = useState(false)
  const [isSet, setDone] = useState(false)
  const { isBusy, failure, run } = useAttempt()
  const [refused, setRefused] = useState('')
  const [mistake] = hasTried ? checkPassword(password) : []
  const guessable = password === refused && { field: 'password', problem: 'guessable' as const }
  const wrong = mistake ?? (hasTried && guessable)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(true)
    if (checkPassword(password).length > 0) return field.current?.focus()
    const answer = await run((hooks) => auth.resetPassword({ newPassword: password, token }, hooks))
    if (!answer.failure) return setDone(true)
    if (answer.failure.code !== 'PASSWORD_GUESSABLE') return
    setRefused(password)
    field.current?.focus()
  }
  if (isSet) {
    return (
      <OneFormPage title={text.newTitle}>
        <Notice title={text.setTitle}>
          <p>{text.setDone}</p>
        </Notice>
        <Link className="btn btn--fill" to="/sign-in" search={{}}>
          {text.toSignIn}
        </Link>
      </OneFormPage>
    )
  }
  const isGone = token === '' || failure?.code === 'INVALID_TOKEN'
  return (
    <OneFormPage title={text.newTitle}>
      <p>{isGone ? text.linkGone : text.newLead}</p>
      {isGone ? (
        <p className="other-ways">
          <Link className="btn" to="/reset-password" search={{}}>
            {text.sendAgain}
          </Link>
        </p>
      ) : (
        <>
          <FailureNotice
            failure={failure?.code === 'PASSWORD_GUESSABLE' ? undefined : failure}
            refused={text.refused}
          />
          <form className="fields" noValidate onSubmit={submit}>
            <PasswordField
              ref={field}
              label={text.newPassword}
              help={text.lengthHelp(passwordLength.min)}
              autoComplete="new-password"
              value={password}
              error={wrong ? problemText(language, wrong, { label: text.newPassword }) : undefined}
              onChange={(event) => setPassword(event.target.value)}
            />
            <button className="btn btn--fill" type="submit" aria-disabled={isBusy}>
              {text.set}
            </button>
          </form>
        </>
      )}
    </OneFormPage>
  )
}
